import { useState } from 'react';
import { explained } from '../client/explained.ts';
import { useReplica } from '../client/replica.ts';
import { ask } from '../client/run.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { t } from '../words/t.ts';

/** Whether the file has everything; where it has not, what can be done about it. */
export function PublicationChip() {
  const publication = useReplica((state) => state.publication);
  const fileName = useReplica((state) => state.opened?.fileName);
  const [open, setOpen] = useState(false);
  if (publication.state !== 'failed') {
    const text = fileName === undefined ? t('not saved to a file yet') : t('all work on disk');
    return (
      <span className={`chip ${publication.state}`} role="status">
        {publication.state === 'pending' ? t('writing…') : text}
      </span>
    );
  }
  const { what, kept, todo } = explained(publication.failure);
  const moved = publication.failure.code === 'changed-on-disk';
  const publish = (changedOnDisk: 'merge' | 'overwrite' | 'keep both' | 'stop') => {
    setOpen(false);
    void ask('project.publish', { changedOnDisk });
  };
  return (
    <>
      <button
        type="button"
        className="chip failed"
        onClick={() => {
          setOpen(true);
        }}
      >
        {moved ? t('changed on disk') : t('not written')}
      </button>
      <Dialog title={what} open={open} onClose={() => setOpen(false)}>
        <p>{kept}</p>
        <p>{todo}</p>
        <div className="dialog-actions">
          {moved && (
            <Button look="first" onPress={() => publish('merge')}>
              {t('Merge both')}
            </Button>
          )}
          {moved && <Button onPress={() => publish('keep both')}>{t('Keep both')}</Button>}
          {moved && <Button onPress={() => publish('overwrite')}>{t('Overwrite the file')}</Button>}
          {!moved && (
            <Button look="first" onPress={() => publish('stop')}>
              {t('Try again')}
            </Button>
          )}
        </div>
      </Dialog>
    </>
  );
}
