import { useMemo } from 'react';
import { consequencesOf, withVerdicts } from '../../shared/questions/consequences.ts';
import type { Decided } from '../../shared/questions/consequences.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';

/** The consequences of a draft with what was decided about them; verdicts are kept in the draft itself. */
export function useConsequences(
  base: Model | undefined,
  model: Model,
  change: RecordOf<'change'> | undefined,
): readonly Decided[] {
  const id = change?.id;
  return useMemo(() => {
    if (!base || id === undefined) return [];
    return withVerdicts(consequencesOf(base, model), model.get(id)?.consequences ?? []);
  }, [base, model, id]);
}
