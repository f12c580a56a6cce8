import { useState } from 'react';
import type { Check } from '../../shared/analysis/checks.ts';
import { useReplica } from '../client/replica.ts';
import { run } from '../client/run.ts';
import { useToday } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/t.ts';

/** Asks why a check does not apply here. */
export function DismissDialog({ check, onClose }: { check: Check | undefined; onClose: () => void }) {
  return (
    <Dialog title={t('This does not apply here')} open={check !== undefined} onClose={onClose}>
      {check && <Asked key={check.key} check={check} onClose={onClose} />}
    </Dialog>
  );
}

function Asked({ check, onClose }: { check: Check; onClose: () => void }) {
  const today = useToday();
  const author = useReplica((state) => state.opened?.author ?? '');
  const [why, setWhy] = useState('');
  const [subject] = check.subjects;
  const lacking = why.trim() === '';
  const dismiss = () => {
    if (lacking) return;
    onClose();
    const said = { check: check.id, why: why.trim(), by: author, at: today };
    void run('dismissal.create', { fields: { ...said, ...(subject !== undefined && { subject }) } });
  };
  return (
    <form
      className="decision"
      onSubmit={(event) => {
        event.preventDefault();
        dismiss();
      }}
    >
      <p className="quiet">{check.sentence}</p>
      {subject === undefined && <p className="quiet">{t('It is dismissed for the whole model.')}</p>}
      <TextField label={t('Why')} value="" autoFocus onChange={setWhy} onDone={setWhy} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('Leave it open')}</Button>
        <Button look="first" disabled={lacking} onPress={dismiss}>
          {t('Dismiss it')}
        </Button>
      </div>
    </form>
  );
}
