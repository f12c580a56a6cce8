import type { Rect } from '../../layout/picture.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { ACTOR_HEIGHT } from './sizes.ts';
import { fit } from './fit.ts';
import { person } from './glyphs.ts';
import type { Look } from './look.ts';
import { label, tip } from './text.ts';
import { element, group } from './xml.ts';
import type { Markup } from './xml.ts';

type Actor = RecordOf<'actor'>;

const NAME = 12;
const BEFORE = 25;

/** Filled: malicious; grey: nobody knows; dashed: no access is said. */
export function actorDrawing(actor: Actor, rect: Rect, placed: boolean, look: Look): Markup {
  const { x, y, w } = rect;
  const ink = actor.intent === 'malicious' ? look.colours.onactor : look.colours.ink;
  const room = w - BEFORE - 9;
  return group('g', { class: `actor ${actor.intent}`, 'data-id': actor.id }, [
    fit(actor.name, NAME, room) === actor.name ? undefined : tip(actor.name),
    ...pill({ ...rect, h: ACTOR_HEIGHT }, actor.intent, placed, look),
    person({ x: x + 8, y: y + 4.5 }, ink),
    label(actor.name, { x: x + BEFORE, y: y + 15.3 }, { size: NAME, weight: 600, fill: ink, room }),
  ]);
}

export function pill(rect: Rect, intent: Actor['intent'], placed: boolean, { colours }: Look): Markup[] {
  const { x, y, w, h } = rect;
  const shape = { x: x + 0.5, y: y + 0.5, width: w - 1, height: h - 1, rx: (h - 1) / 2 };
  const ground = intent === 'malicious' ? colours.actor : colours.panel;
  const border = { stroke: colours.actor, 'stroke-dasharray': placed ? undefined : '3 2.5' };
  return [
    element('rect', { ...shape, fill: ground, ...border }),
    ...(intent === 'unknown'
      ? [element('rect', { ...shape, fill: colours.actor, 'fill-opacity': 0.14 })]
      : []),
  ];
}
