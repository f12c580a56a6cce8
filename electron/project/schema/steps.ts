import { tables } from './0001-tables.ts';
import type { Step } from './step.ts';

export const STEPS: readonly Step[] = [tables];

/** The newest format that changed the tables. */
export const TABLE_FORMAT: number = STEPS.at(-1)?.to ?? 0;

/** The steps that lead from one format to another. Throws where their numbers do not ascend. */
export function stepsBetween(from: number, to: number, steps: readonly Step[] = STEPS): readonly Step[] {
  steps.forEach((step, at) => {
    const before = steps[at - 1];
    if (before && before.to >= step.to) throw new Error(`Trailmap bug: step ${step.to} is out of order`);
  });
  return steps.filter((step) => step.to > from && step.to <= to);
}
