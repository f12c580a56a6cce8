import { Heap } from './heap.ts';
import type { Point, Rect } from './picture.ts';

/** Whether two rectangles come nearer than a gap; touching at exactly the gap is far enough. */
export function tooNear(a: Rect, b: Rect, gap: number): boolean {
  return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

/** How many places are looked at before the search goes below everything. */
const MOST = 400;

/**
 * The place nearest to where a rectangle is that keeps a gap to all others: each thing in the way is passed on
 * its four sides, nearest first.
 *
 * @param least no further left or up than this.
 */
export function freePlace(wanted: Rect, others: readonly Rect[], gap: number, least: Point): Point {
  const places: Point[] = [];
  const heap = new Heap();
  const seen = new Set<string>();
  const add = (x: number, y: number): void => {
    const place = { x: Math.max(x, least.x), y: Math.max(y, least.y) };
    const key = `${place.x} ${place.y}`;
    if (seen.has(key)) return;
    seen.add(key);
    places.push(place);
    heap.push(places.length - 1, Math.abs(place.x - wanted.x) + Math.abs(place.y - wanted.y));
  };
  add(wanted.x, wanted.y);
  for (let tried = 0; tried < MOST && heap.size > 0; tried++) {
    const place = places[heap.pop()]!;
    const here = { ...place, w: wanted.w, h: wanted.h };
    const inWay = others.find((other) => tooNear(here, other, gap));
    if (!inWay) return place;
    add(place.x, inWay.y + inWay.h + gap);
    add(inWay.x + inWay.w + gap, place.y);
    add(place.x, inWay.y - wanted.h - gap);
    add(inWay.x - wanted.w - gap, place.y);
  }
  const below = Math.max(least.y, ...others.map((other) => other.y + other.h + gap));
  return { x: Math.max(wanted.x, least.x), y: below };
}
