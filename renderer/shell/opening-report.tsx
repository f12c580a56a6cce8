import { useEffect, useRef, useState } from 'react';
import { tell } from '../client/notices.ts';
import { useReplica } from '../client/replica.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { t } from '../words/t.ts';

/** Problems named in a notice; the rest are counted. */
const NAMED = 4;

/** What there is to say about a project that was just opened: what was lost, what was found, what does not fit. */
export function OpeningReport() {
  const opened = useReplica((state) => state.opened);
  const [read, setRead] = useState<string>();
  // Once a project: it is announced again when it gets another file.
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!opened || told.current === opened.project) return;
    told.current = opened.project;
    if (opened.recovered) tellRecovered();
    if (opened.problems.length > 0) tellProblems(opened.problems);
  }, [opened]);
  const project = opened?.project;
  const lost = opened?.lost ?? [];
  return (
    <Dialog
      title={t('{count, plural, one {One thing was lost} other {{count} things were lost}}', {
        count: lost.length,
      })}
      open={lost.length > 0 && project !== undefined && read !== project}
      onClose={() => setRead(project)}
    >
      <p>
        {t(
          'This is a new project with everything that could be read of the damaged file. The file itself was not touched; save this one under a name of its own.',
        )}
      </p>
      <ul className="lost">
        {lost.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button look="first" onPress={() => setRead(project)}>
          {t('Continue')}
        </Button>
      </div>
    </Dialog>
  );
}

function tellRecovered(): void {
  tell({
    tone: 'plain',
    title: t('Work was found that was not in the file yet.'),
    lines: [t('It is on the screen and will be written to the file.')],
  });
}

function tellProblems(problems: readonly string[]): void {
  const more = problems.length > NAMED ? [t('… and {count} more.', { count: problems.length - NAMED })] : [];
  tell({
    tone: 'warning',
    title: t('Parts of this model do not fit together. Nothing was repaired.'),
    lines: [...problems.slice(0, NAMED), ...more],
  });
}
