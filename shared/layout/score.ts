import { gateOf } from './marks.ts';
import type { Point, Rect } from './picture.ts';
import type { Route } from './route.ts';
import { firstThat } from './sorted.ts';
import { runsThrough } from './touching.ts';

/** A way as any router gives it: the points of an orthogonal line. */
export type Drawn = { readonly points: readonly Point[] };

type Part = { way: number; pos: number; low: number; high: number };

/** How often lines cross: a horizontal part and a vertical part of two lines that meet inside both. */
export function crossings(ways: readonly Drawn[]): number {
  const across: Part[] = [];
  const down: Part[] = [];
  ways.forEach(({ points }, way) => {
    for (let k = 1; k < points.length; k++) {
      const [a, b] = [points[k - 1]!, points[k]!];
      if (Math.abs(a.y - b.y) < 0.01 && a.x !== b.x) {
        across.push({ way, pos: a.y, low: Math.min(a.x, b.x), high: Math.max(a.x, b.x) });
      } else if (a.y !== b.y) {
        down.push({ way, pos: a.x, low: Math.min(a.y, b.y), high: Math.max(a.y, b.y) });
      }
    }
  });
  down.sort((a, b) => a.pos - b.pos);
  let count = 0;
  for (const h of across) {
    for (
      let k = firstThat(down.length, (at) => down[at]!.pos >= h.low);
      k < down.length && down[k]!.pos < h.high;
      k++
    ) {
      const v = down[k]!;
      if (v.way !== h.way && v.pos > h.low && h.pos > v.low && h.pos < v.high) count++;
    }
  }
  return count;
}

const WORTH = { cross: 150, bend: 16, mark: 500, through: 2500, length: 0.55, back: 0.6 };

/** How good the lines of a routed picture look; smaller is better. */
export function scoreOf(routes: readonly Route[], items: readonly Rect[]): number {
  let cost = crossings(routes) * WORTH.cross;
  for (const { points, marks } of routes) {
    cost += Math.max(0, points.length - 2) * WORTH.bend;
    for (let k = 1; k < points.length; k++) {
      const [a, b] = [points[k - 1]!, points[k]!];
      cost += (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) * WORTH.length;
    }
    const [first, last] = [points[0]!, points.at(-1)!];
    if (marks.length > 0) cost += Math.max(0, Math.min(600, 120 - (last.x - first.x))) * WORTH.back;
    for (const item of items) if (runsThrough(points, item)) cost += WORTH.through;
  }
  return cost + tightMarks(routes) * WORTH.mark;
}

/** Pairs of gates on one border that would touch. */
function tightMarks(routes: readonly Route[]): number {
  const borders = new Map<string, Point[]>();
  for (const { marks } of routes) {
    const gate = gateOf(marks);
    if (!gate) continue;
    const key = `${gate.side} ${gate.zone}`;
    const known = borders.get(key);
    if (known) known.push(gate.at);
    else borders.set(key, [gate.at]);
  }
  let count = 0;
  for (const points of borders.values()) {
    const along = points.map((point) => point.x + point.y).sort((a, b) => a - b);
    for (let k = 1; k < along.length; k++) if (along[k]! - along[k - 1]! < 21) count++;
  }
  return count;
}
