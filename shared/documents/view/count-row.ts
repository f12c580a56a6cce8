import type { Verdict } from '../../analysis/verdicts.ts';
import { VERDICTS } from './verdict-counts.ts';
import type { VerdictCounts } from './verdict-counts.ts';

/** Glyphs and numbers beside each other, in pixels. */
export const COUNT = { glyph: 15, gap: 3, digit: 7.4, apart: 7 } as const;

/** How many crossings have which verdict, in a row. */
export interface CountRow {
  readonly w: number;
  /** From the left of the row. */
  readonly parts: readonly { readonly verdict: Verdict; readonly number: string; readonly x: number }[];
}

export function countRow(counts: VerdictCounts): CountRow {
  let x = 0;
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => {
    const part = { verdict, number: `${counts[verdict]}`, x };
    x += COUNT.glyph + COUNT.gap + part.number.length * COUNT.digit + COUNT.apart;
    return part;
  });
  return { w: Math.max(0, x - COUNT.apart), parts };
}
