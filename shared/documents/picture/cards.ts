import type { Rect } from '../../layout/picture.ts';
import type { Card } from './card.ts';
import { fit } from './fit.ts';
import { key } from './glyphs.ts';
import type { Look } from './look.ts';
import { label, tip } from './text.ts';
import { element, group } from './xml.ts';
import type { Markup } from './xml.ts';

const NAME = 13.5;
const SMALL = 11.5;
const SIDE = 10;
const KEY = 20;

/** A component where it is placed: its name, what it is, and under what condition it is there. */
export function cardDrawing(card: Card, rect: Rect, holds: boolean, { colours, theme }: Look): Markup {
  const { x, y, w } = rect;
  const room = w - SIDE * 2;
  const small = room - (card.storesAsset ? KEY : 0);
  const { ink, ink2, ink3 } = colours;
  const isCut = [
    fit(card.name, NAME, room),
    fit(card.under, SMALL, small),
    fit(card.extra, SMALL, room),
  ].some((shown, at) => shown !== [card.name, card.under, card.extra][at]);
  const lines = [card.name, card.under, card.extra].filter(Boolean);
  return group('g', { class: 'placement', 'data-id': card.placement.id }, [
    isCut ? tip(lines.join(', ')) : undefined,
    element('rect', { ...box(rect), ...faceOf(card, holds, colours) }),
    label(card.name, { x: x + SIDE, y: y + 21 }, { size: NAME, weight: 600, fill: ink, room }),
    card.under === ''
      ? undefined
      : label(card.under, { x: x + SIDE, y: y + 37 }, { size: SMALL, fill: ink3, room: small }),
    card.extra === ''
      ? undefined
      : label(card.extra, { x: x + SIDE, y: y + 53 }, { size: SMALL, fill: ink2, italic: true, room }),
    card.storesAsset ? key({ x: x + w - 22, y: y + 26 }, { colours, theme }) : undefined,
  ]);
}

function box({ x, y, w, h }: Rect): Readonly<Record<string, number>> {
  return { x: x + 0.5, y: y + 0.5, width: w - 1, height: h - 1, rx: 7.5 };
}

/** Only mentioned somewhere, or out of scope. */
export function isFaint({ component }: Pick<Card, 'component'>): boolean {
  return component?.inScope === false || component?.listed === false;
}

/** What is only mentioned or out of scope is paler and dotted; what is there on a condition is dashed. */
function faceOf({ component, placement }: Card, holds: boolean, colours: Look['colours']) {
  const faint = isFaint({ component });
  const conditional = placement.optional || placement.condition !== undefined;
  return {
    fill: colours.card,
    'fill-opacity': faint ? 0.55 : holds ? 0.62 : undefined,
    stroke: faint || conditional ? colours.ink3 : colours.cardline,
    'stroke-dasharray': faint ? '1.5 2.5' : conditional ? '3.5 2.5' : undefined,
  };
}
