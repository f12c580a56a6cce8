import type { Point, Rect } from './picture.ts';

/**
 * The line shown while one end is still dragged: at once, in at most three runs, without a look at what lies
 * between. `to` may be a rectangle of size 0: the pointer.
 */
export function sketchRoute(from: Rect, to: Rect): Point[] {
  const a = { x: from.x + from.w / 2, y: from.y + from.h / 2 };
  const b = { x: to.x + to.w / 2, y: to.y + to.h / 2 };
  const gapX = Math.max(to.x - from.x - from.w, from.x - to.x - to.w);
  const gapY = Math.max(to.y - from.y - from.h, from.y - to.y - to.h);
  if (gapX >= gapY) {
    const right = b.x >= a.x;
    return across({ x: right ? from.x + from.w : from.x, y: a.y }, { x: right ? to.x : to.x + to.w, y: b.y });
  }
  const down = b.y >= a.y;
  const start = { x: a.x, y: down ? from.y + from.h : from.y };
  const end = { x: b.x, y: down ? to.y : to.y + to.h };
  return across(flip(start), flip(end)).map(flip);
}

function across(start: Point, end: Point): Point[] {
  if (start.y === end.y) return [start, end];
  const middle = (start.x + end.x) / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}

function flip(point: Point): Point {
  return { x: point.y, y: point.x };
}
