import type { RecordOf } from '../../../shared/model/kinds.ts';
import { renameView } from '../../state/views.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { t } from '../../words/t.ts';

interface RenameProps {
  readonly view: RecordOf<'view'>;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function RenameDialog({ view, open, onClose }: RenameProps) {
  const done = (name: string) => {
    if (name.trim() !== '') renameView(view.id, name.trim());
    onClose();
  };
  return (
    <Dialog title={t('Rename the view')} open={open} onClose={onClose}>
      {open && <TextField label={t('Name of the view')} value={view.name} autoFocus onDone={done} />}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('Done')}</Button>
      </div>
    </Dialog>
  );
}
