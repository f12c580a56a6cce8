import type { Point } from '../../layout/picture.ts';
import { COUNT, countRow } from '../view/count-row.ts';
import type { VerdictCounts } from '../view/verdict-counts.ts';
import { gate } from './glyphs.ts';
import type { Look } from './look.ts';
import { label } from './text.ts';
import { element } from './xml.ts';
import type { Markup } from './xml.ts';

/** A gate is drawn twenty pixels large around its middle. */
const SCALE = COUNT.glyph / 20;

/** How many crossings have which verdict: glyphs and numbers in a row. @param at its left, at half its height. */
export function countsDrawing(counts: VerdictCounts, at: Point, look: Look): Markup | undefined {
  const { parts } = countRow(counts);
  if (parts.length === 0) return undefined;
  return element(
    'g',
    { class: 'counts' },
    parts.flatMap(({ verdict, number, x }) => [
      element('g', { transform: `translate(${round(at.x + x + COUNT.glyph / 2)} ${at.y}) scale(${SCALE})` }, [
        gate({ verdict, hollow: false, shielded: false }, { x: 0, y: 0 }, look),
      ]),
      label(
        number,
        { x: round(at.x + x + COUNT.glyph + COUNT.gap), y: at.y + 4.1 },
        { size: 11.5, weight: 600, fill: look.colours.ink2 },
      ),
    ]),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
