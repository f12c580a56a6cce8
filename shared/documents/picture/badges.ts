import type { Point, Rect } from '../../layout/picture.ts';
import type { Badge } from '../view/badges.ts';
import type { Look } from './look.ts';
import { textWidth } from './sizes.ts';
import { label } from './text.ts';
import { element } from './xml.ts';
import type { Markup } from './xml.ts';

const SIZE = 11;
export const HEIGHT = 17;
const GAP = 3;
/** Of ten units, from the left, around the middle: where each sign begins, and how it goes on. */
const SIGNS = {
  findings: { x: 2, y: 4.5, on: 'v-9h6.2l-1.4,2.6l1.4,2.6h-6.2' },
  controls: { x: 5, y: -4.7, on: 'l4,1.5v3.2c0,2.4-1.6,3.9-4,4.8c-2.4-.9-4-2.4-4-4.8v-3.2z' },
};

/** A flag for findings, a shield for controls, at its place in a pill. */
export function signPath(what: keyof typeof SIGNS, pill: Point): string {
  const { x, y, on } = SIGNS[what];
  return `M${rounded(pill.x + 5 + x)},${rounded(pill.y + y)}${on}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What layers count on a box, over its top left, and how many ends are not shown, under its bottom right. */
export function extrasDrawing(
  { x, y, w, h }: Rect,
  badge: Badge | undefined,
  unseen: number,
  look: Look,
): Markup | undefined {
  const { findings = 0, controls = 0 } = badge ?? {};
  if (findings + controls + unseen === 0) return undefined;
  return element('g', { class: 'extras' }, [
    ...badgePills({ findings, controls }, { x: x + 8, y: y - 1 }, look),
    unseen > 0 ? unseenPill(`+${unseen}`, { x: x + w - 8, y: y + h + 1 }, look) : undefined,
  ]);
}

type Counted = Pick<Badge, 'findings' | 'controls'>;

/** What layers count on a line. */
export function badgeOnLine(badge: Counted, { x, y, h }: Rect, look: Look): Markup {
  return element('g', { class: 'extras on-line' }, badgePills(badge, { x, y: y + h / 2 }, look));
}

/** @param at its left, at half its height. */
function badgePills(badge: Counted, at: Point, look: Look): Markup[] {
  return pillsOf(badge).map(({ what, count, x }) =>
    countedPill(what, `${count}`, { x: at.x + x, y: at.y }, look),
  );
}

export interface Pill {
  readonly what: 'findings' | 'controls';
  readonly count: number;
  /** From the left of the first. */
  readonly x: number;
  readonly w: number;
}

/** The pills of a badge, beside each other. */
export function pillsOf({ findings, controls }: Counted): readonly Pill[] {
  const first = findings > 0 ? pillWidth(findings) : 0;
  return [
    ...(findings > 0 ? [{ what: 'findings' as const, count: findings, x: 0, w: first }] : []),
    ...(controls > 0
      ? [{ what: 'controls' as const, count: controls, x: first && first + GAP, w: pillWidth(controls) }]
      : []),
  ];
}

/** How wide the pills of a badge are together. */
export function widthOf(badge: Counted): number {
  const last = pillsOf(badge).at(-1);
  return last ? last.x + last.w : 0;
}

/** @param at its left, at half its height. */
export function countedPill(what: 'findings' | 'controls', number: string, at: Point, look: Look): Markup {
  const colour = what === 'findings' ? look.colours.open : look.colours.guarded;
  const stroke = { fill: 'none', stroke: colour, 'stroke-width': 1.1 };
  return element('g', { class: what }, [
    pill({ x: at.x, y: at.y - HEIGHT / 2, w: pillWidth(number), h: HEIGHT }, look, { stroke: colour }),
    element('path', { d: signPath(what, at), ...stroke }),
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
