import { createElement } from 'react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../shared/analysis/verdicts.ts';

/* What stands out in the sentences of quick entry. */

/** A name. */
export function strong(inside: ReactNode[]): ReactNode {
  return createElement('b', null, ...inside);
}

/** What a crossing will be, in the colour of its verdict. */
export function toned(verdict: Verdict, text: string): ReactNode {
  return <b className={`tone-${verdict.replace(' ', '-')}`}>{text}</b>;
}
