import { useShown } from '../state/shown.ts';
import { ConsequenceCard } from './consequence-card.tsx';
import { useConsequences } from './use-consequences.ts';
import { t } from '../words/t.ts';

/** What follows from the change: what needs a verdict first, what is settled steps back. */
export function ConsequencesStep() {
  const { model, base, change } = useShown();
  const decided = useConsequences(base, model, change);
  if (!change) return null;
  if (decided.length === 0) {
    return (
      <p className="quiet">
        {t(
          'Nothing follows from it: no boundary is crossed otherwise, and nobody gets anything that they did not have.',
        )}
      </p>
    );
  }
  const open = decided.filter((one) => one.open).length;
  return (
    <>
      <p role="status">
        {open === 0
          ? t('Every consequence has its verdict.')
          : t(
              '{open, plural, one {{open} of {all} consequences needs a verdict.} other {{open} of {all} consequences need a verdict.}}',
              { open, all: decided.length },
            )}
      </p>
      {decided.map((one) => (
        <ConsequenceCard key={one.consequence.key} decided={one} model={model} change={change.id} />
      ))}
    </>
  );
}
