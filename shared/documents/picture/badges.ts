import type { Point, Rect } from '../../layout/picture.ts';
import type { Badge } from '../view/badges.ts';
import type { Look } from './look.ts';
import { textWidth } from './sizes.ts';
import { label } from './text.ts';
import { element } from './xml.ts';
import type { Markup } from './xml.ts';

const [SIZE, HEIGHT] = [11, 17];
/** Ten units, from the left, around the middle. */
const FLAG = 'M2,4.5v-9h6.2l-1.4,2.6l1.4,2.6h-6.2';
const SHIELD = 'M5,-4.7l4,1.5v3.2c0,2.4-1.6,3.9-4,4.8c-2.4-.9-4-2.4-4-4.8v-3.2z';

/** What layers count on a box, over its top left, and how many ends are not shown, under its bottom right. */
export function extrasDrawing(
  { x, y, w, h }: Rect,
  badge: Badge | undefined,
  unseen: number,
  look: Look,
): Markup | undefined {
  const { findings = 0, controls = 0 } = badge ?? {};
  if (findings + controls + unseen === 0) return undefined;
  const first = { x: x + 8, y: y - 1 };
  const second = { x: first.x + (findings > 0 ? pillWidth(findings) + 3 : 0), y: first.y };
  return element('g', { class: 'extras' }, [
    findings > 0 ? countedPill('findings', `${findings}`, first, look) : undefined,
    controls > 0 ? countedPill('controls', `${controls}`, second, look) : undefined,
    unseen > 0 ? unseenPill(`+${unseen}`, { x: x + w - 8, y: y + h + 1 }, look) : undefined,
  ]);
}

/** @param at its left, at half its height. */
export function countedPill(what: 'findings' | 'controls', number: string, at: Point, look: Look): Markup {
  const colour = what === 'findings' ? look.colours.open : look.colours.guarded;
  const stroke = { fill: 'none', stroke: colour, 'stroke-width': 1.1 };
  return element('g', { class: what }, [
    pill({ x: at.x, y: at.y - HEIGHT / 2, w: pillWidth(number), h: HEIGHT }, look, { stroke: colour }),
    element('path', {
      d: what === 'findings' ? FLAG : SHIELD,
      transform: `translate(${at.x + 5} ${at.y})`,
      ...stroke,
    }),
    label(number, { x: at.x + 18, y: at.y + 3.9 }, { size: SIZE, weight: 600, fill: colour }),
  ]);
}

/** @param at its right, at half its height. */
export function unseenPill(text: string, at: Point, look: Look): Markup {
  const w = unseenWidth(text);
  const { ink2, ink3 } = look.colours;
  return element('g', { class: 'unseen' }, [
    pill({ x: at.x - w, y: at.y - HEIGHT / 2, w, h: HEIGHT }, look, {
      stroke: ink3,
      'stroke-dasharray': '3 2.5',
    }),
    label(
      text,
      { x: at.x - w / 2, y: at.y + 3.9 },
      { size: SIZE, weight: 600, anchor: 'middle', fill: ink2 },
    ),
  ]);
}

export function pillWidth(number: number | string): number {
  return Math.ceil(textWidth(`${number}`, SIZE)) + 24;
}

export function unseenWidth(text: string): number {
  return Math.ceil(textWidth(text, SIZE)) + 13;
}

function pill({ x, y, w, h }: Rect, { colours }: Look, paint: Readonly<Record<string, string>>): Markup {
  return element('rect', { x, y, width: w, height: h, rx: h / 2, fill: colours.panel, ...paint });
}
