import type { Rect } from '../../layout/picture.ts';
import { verdictWords } from '../view/verdict-counts.ts';
import { countsSentence } from '../view/words.ts';
import type { DrawnCollapsed } from './contents.ts';
import { countsDrawing } from './counts.ts';
import type { Look } from './look.ts';
import { label, tip } from './text.ts';
import { element, group } from './xml.ts';
import type { Markup } from './xml.ts';

const [NAME, SMALL, SIDE, MARK] = [13.5, 11.5, 11, 18];

/** A zone as one box, with a second edge behind it: its name, what is in it, what its crossings come to. */
export function collapsedDrawing({ zone, hue, rect, inside, verdicts }: DrawnCollapsed, look: Look): Markup {
  const { x, y, w } = rect;
  const colour = look.colours[hue];
  const room = w - SIDE * 2;
  const said = [zone.name, countsSentence(inside), verdictWords(verdicts)].filter(Boolean).join(', ');
  return group('g', { class: zone.external ? 'collapsed external' : 'collapsed', 'data-id': zone.id }, [
    tip(said),
    ...faceOf(rect, colour, zone.external, look),
    element('path', {
      d: `M${x + SIDE + 2},${y + 11.5}l4.5,4.5l-4.5,4.5`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.6,
    }),
    label(
      zone.name,
      { x: x + SIDE + MARK, y: y + 20.5 },
      { size: NAME, weight: 600, fill: colour, room: room - MARK },
    ),
    label(countsSentence(inside), { x: x + SIDE, y: y + 37 }, { size: SMALL, fill: look.colours.ink2, room }),
    countsDrawing(verdicts, { x: x + SIDE, y: y + 52 }, look),
  ]);
}

/** The box and the edge behind it; also what stands for one in the legend. */
export function faceOf({ x, y, w, h }: Rect, colour: string, external: boolean, { colours }: Look): Markup[] {
  const rx = Math.min(11, h / 3);
  const back = { x: x + 3, y: y + 3, width: w, height: h, rx };
  const front = { x: x + 0.8, y: y + 0.8, width: w - 1.6, height: h - 1.6, rx };
  return [
    element('rect', { ...back, fill: colours.bg, stroke: colour, 'stroke-opacity': 0.62 }),
    element('rect', { ...front, fill: colours.card }),
    element('rect', {
      ...front,
      fill: colour,
      'fill-opacity': 0.1,
      stroke: colour,
      'stroke-opacity': 0.8,
      'stroke-width': 1.6,
      'stroke-dasharray': external ? '5 3.5' : undefined,
    }),
  ];
}
