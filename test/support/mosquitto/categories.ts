import { PROPOSED_CATEGORIES } from '../../../shared/model/records/category.ts';
import { from, make } from './step.ts';
import type { Step } from './step.ts';

const USED: ReadonlySet<string> = new Set(['AC', 'AU', 'CY', 'DS', 'IA', 'SI']);

/** The twenty categories of the appendix. Six are named as used; none is rated. */
export const categories: readonly Step[] = PROPOSED_CATEGORIES.map(([code, name, meaning]) =>
  make('category', code.toLowerCase(), {
    code,
    name,
    meaning,
    used: USED.has(code),
    source: from('appendix'),
  }),
);
