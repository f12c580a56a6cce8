import { useMemo } from 'react';
import { planOf } from '../../shared/formats/tables/plan/plan.ts';
import type { Plan } from '../../shared/formats/tables/plan/types.ts';
import type { CutCode } from '../../shared/formats/tables/text/pasted.ts';
import type { Model } from '../../shared/model/model.ts';
import { useShown } from '../state/shown.ts';
import { usePaste } from './review-state.ts';

/** A paste as it is reviewed: what entering it would do to the model on the screen. */
export interface Review {
  readonly model: Model;
  readonly plan: Plan;
  /** What was left out because there is too much of it. */
  readonly cut: readonly CutCode[];
}

/** The review; undefined where nothing was pasted. */
export function useReview(): Review | undefined {
  const { model } = useShown();
  const parts = usePaste((state) => state.parts);
  const choices = usePaste((state) => state.choices);
  return useMemo(() => {
    if (parts.length === 0) return undefined;
    const [tables, outside] = [parts.flatMap((part) => part.tables), parts.flatMap((part) => part.outside)];
    const cut = [...new Set(parts.flatMap((part) => part.cut))];
    return { model, plan: planOf(model, tables, choices, outside), cut };
  }, [model, parts, choices]);
}
