import { useState } from 'react';
import { draftDiff } from '../../shared/commands/draft.ts';
import { rebase, troublesOf } from '../../shared/commands/rebase.ts';
import type { Choice, Trouble } from '../../shared/commands/rebase.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { useReplica } from '../client/replica.ts';
import { run } from '../client/run.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../words/t.ts';

/** The model changed underneath: what of the draft does not fit it any more, and which side is taken. */
export function RebaseStep({ change, onLeave }: { change: RecordOf<'change'>; onLeave: () => void }) {
  const today = useReplica((state) => state.model);
  const revision = useReplica((state) => state.revision);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const diff = draftDiff(change);
  const troubles = troublesOf(today, diff);
  const ready = rebase(today, diff, choices) !== undefined;
  const carryOver = () => void run('change.rebase', { change: change.id, baseRevision: revision, choices });
  return (
    <div className="wizard">
      <h2>{change.title}</h2>
      <p>
        {t(
          'The model changed since this draft was begun. {count, plural, one {One thing does not fit any more; everything else is carried over.} other {{count} things do not fit any more; everything else is carried over.}}',
          { count: troubles.length },
        )}
      </p>
      {troubles.map((trouble) => (
        <TroubleCard
          key={trouble.key}
          trouble={trouble}
          choice={choices[trouble.key]}
          onChoose={(choice) => setChoices({ ...choices, [trouble.key]: choice })}
        />
      ))}
      <p className="quiet">{t('Whatever is left out stays in the change’s remarks, word for word.')}</p>
      <div className="actions">
        <Button look="first" disabled={!ready} onPress={carryOver}>
          {t('Carry the draft over')}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {t('Later')}
        </Button>
      </div>
    </div>
  );
}

interface TroubleProps {
  readonly trouble: Trouble;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

function TroubleCard({ trouble, choice, onChoose }: TroubleProps) {
  const { sentence, field, mine, today, canBeMine } = trouble;
  return (
    <section className={choice ? 'card settled' : 'card needs'}>
      <p>{sentence}</p>
      {field !== undefined && (
        <dl className="both-sides">
          <dt>{t('The draft')}</dt>
          <dd>{words(mine)}</dd>
          <dt>{t('Today')}</dt>
          <dd>{words(today)}</dd>
        </dl>
      )}
      <div className="actions" role="group" aria-label={sentence}>
        {canBeMine && (
          <Button chosen={choice === 'mine'} onPress={() => onChoose('mine')}>
            {t('Take the draft’s')}
          </Button>
        )}
        <Button chosen={choice === 'today'} onPress={() => onChoose('today')}>
          {canBeMine ? t('Keep today’s') : t('Leave it out')}
        </Button>
      </div>
    </section>
  );
}

function words(value: Trouble['mine']): string {
  if (value === undefined || value === null) return t('nothing');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
