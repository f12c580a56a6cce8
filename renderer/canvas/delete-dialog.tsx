import { kindOf } from '../../shared/base/ids.ts';
import type { Id, Kind } from '../../shared/base/ids.ts';
import { definitionOf, nameOf } from '../../shared/model/kinds.ts';
import { connectionName, placementName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { remove } from './commands.ts';
import { mentions } from './delete.ts';
import { useTransient } from './transient.ts';

const KEPT: readonly Kind[] = ['finding', 'assumption', 'review', 'change'];

/** Asks before something is deleted that others speak of. */
export function DeleteDialog({ model }: { readonly model: Model }) {
  const deleting = useTransient((state) => state.deleting);
  const close = () => {
    useTransient.setState({ deleting: undefined });
  };
  if (!deleting) return null;
  const names = deleting.map((id) => called(model, id));
  const spoken = mentions(model, deleting);
  return (
    <Dialog
      open
      title={`Delete ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}?`}
      onClose={close}
    >
      <ul className="delete-list">
        {counted(spoken).map(([kind, count]) => (
          <li key={kind}>
            {count} {count === 1 ? definitionOf(kind).label : definitionOf(kind).plural}{' '}
            {KEPT.includes(kind)
              ? 'stay, and keep the name in words'
              : 'lose what they say of it, or go with it'}
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button onPress={close}>Keep</Button>
        <Button
          look="first"
          autoFocus
          onPress={() => {
            close();
            remove(deleting).catch(reportError);
          }}
        >
          Delete
        </Button>
      </div>
    </Dialog>
  );
}

function counted(ids: readonly Id[]): [Kind, number][] {
  const counts = new Map<Kind, number>();
  for (const id of ids) counts.set(kindOf(id), (counts.get(kindOf(id)) ?? 0) + 1);
  return [...counts];
}

function called(model: Model, id: Id): string {
  const record = model.get(id);
  if (record?.kind === 'placement') return placementName(model, record.id);
  if (record?.kind === 'connection') return connectionName(model, record);
  return (record && nameOf(record)) ?? id;
}
