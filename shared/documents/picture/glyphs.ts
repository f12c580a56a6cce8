import type { Verdict } from '../../analysis/verdicts.ts';
import type { Point } from '../../layout/picture.ts';
import type { Colour } from './colours.ts';
import type { Look } from './look.ts';
import { element } from './xml.ts';
import type { Markup } from './xml.ts';

/** The line and the ground of each verdict. */
export const TONES: Readonly<Record<Verdict, readonly [line: Colour, ground: Colour]>> = {
  guarded: ['guarded', 'guardedbg'],
  partly: ['partly', 'partlybg'],
  unguarded: ['open', 'openbg'],
  'not stated': ['unstated', 'unstatedbg'],
};

/** Outlines in the units of the interface's own glyphs; a test holds the two together. */
export const OUTLINES = {
  question: 'M6.1 6.3a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.4M8 11.3v.1',
  body: 'M5.2 7.6h5.6v3.9H5.2z',
  half: 'M5.2 9.6h5.6v1.9H5.2z',
  open: 'M6.2 7.4V5.6a1.8 1.8 0 0 1 3.5-.5',
  closed: 'M6.2 7.4V6a1.8 1.8 0 0 1 3.6 0v1.4',
  key: 'M6.7 7.2l4.7 4.6m-2.1-2l2-2',
  shoulders: 'M1 12a5 5 0 0 1 10 0Z',
} as const;

const GATE = 20;

interface GateSaid {
  readonly verdict: Verdict;
  /** Only designed. */
  readonly hollow: boolean;
  readonly shielded: boolean;
  /** Of the glyph; what it stands on hides the border either way. */
  readonly opacity?: number | undefined;
}

/** Closed lock, half lock, open lock, question mark, around a point: the verdict without its colour. */
export function gate(said: GateSaid, { x, y }: Point, look: Look): Markup {
  const { verdict, hollow, shielded, opacity } = said;
  const { colours } = look;
  const [tone, ground] = TONES[verdict];
  const line = colours[tone];
  const corner = `translate(${x - GATE / 2} ${y - GATE / 2}) scale(${GATE / 16})`;
  return element('g', { class: 'gate' }, [
    element('circle', { cx: x, cy: y, r: GATE / 2 + 1.2, fill: colours.bg }),
    element('g', { transform: corner, opacity }, [
      element('circle', {
        cx: 8,
        cy: 8,
        r: 7.2,
        fill: hollow ? colours.panel : colours[ground],
        stroke: line,
        'stroke-width': 1.3,
        'stroke-dasharray': hollow || verdict === 'not stated' ? '2.2 1.6' : undefined,
      }),
      ...lock(verdict, line, hollow),
    ]),
    shielded ? shield({ x: x + 7.5, y: y - 7.5 }, look) : undefined,
  ]);
}

function lock(verdict: Verdict, line: string, hollow: boolean): Markup[] {
  const stroke = (d: string, width: number) =>
    element('path', { d, fill: 'none', stroke: line, 'stroke-width': width, 'stroke-linecap': 'round' });
  if (verdict === 'not stated') return [stroke(OUTLINES.question, 1.35)];
  const filled = verdict === 'guarded' && !hollow;
  const half = element('path', { d: OUTLINES.half, fill: line });
  return [
    element('path', { d: OUTLINES.body, fill: filled ? line : 'none', stroke: line, 'stroke-width': 1.1 }),
    ...(verdict === 'partly' ? [half] : []),
    stroke(verdict === 'unguarded' ? OUTLINES.open : OUTLINES.closed, 1.2),
  ];
}

/** Controls that are no part of the protections (SPEC X12). */
export function shield({ x, y }: Point, { colours }: Look): Markup {
  const [fill, stroke] = [colours.accent, colours.bg];
  return element('circle', { class: 'shield', cx: x, cy: y, r: 3.2, fill, stroke, 'stroke-width': 1.2 });
}

/** Stores sensitive data; fourteen units, from its top left. */
export function key({ x, y }: Point, { colours }: Look): Markup {
  const stroke = { fill: 'none', stroke: colours.z3, 'stroke-width': 1.3 };
  return element('g', { class: 'key', transform: `translate(${x} ${y})` }, [
    element('circle', { cx: 4.6, cy: 5.2, r: 2.8, ...stroke }),
    element('path', { d: OUTLINES.key, ...stroke }),
  ]);
}

/** Twelve units wide, from its top left. */
export function person({ x, y }: Point, fill: string): Markup {
  return element('g', { transform: `translate(${x} ${y})`, fill }, [
    element('circle', { cx: 6, cy: 3.6, r: 2.9 }),
    element('path', { d: OUTLINES.shoulders }),
  ]);
}
