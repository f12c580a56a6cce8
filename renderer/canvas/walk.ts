import type { Point, Rect } from '../../shared/layout/picture.ts';
import { overlap } from '../../shared/documents/picture/places.ts';

/** A direction on the map, as a step of one. */
export type Direction = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];

/** Aside counts more than ahead: who goes to the right expects what is level. */
const ASIDE = 2;

/** The nearest of the rectangles in a direction; what is level comes before what is only nearer. */
export function nearestIn<I extends string>(
  all: Iterable<readonly [I, Rect]>,
  from: Rect,
  [x, y]: Direction,
): I | undefined {
  const start = middle(from);
  let nearest: { readonly id: I; readonly away: number } | undefined;
  for (const [id, rect] of all) {
    const at = middle(rect);
    const [dx, dy] = [at.x - start.x, at.y - start.y];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    // More aside than ahead is another direction's.
    if (ahead <= 0 || aside > ahead * 2) continue;
    const away = ahead + ASIDE * aside;
    if (!nearest || away < nearest.away) nearest = { id, away };
  }
  return nearest?.id;
}

/** The one whose middle is nearest to a point: where a walk begins. */
export function nearestTo<I extends string>(all: Iterable<readonly [I, Rect]>, point: Point): I | undefined {
  let nearest: { readonly id: I; readonly away: number } | undefined;
  for (const [id, rect] of all) {
    const at = middle(rect);
    const away = Math.hypot(at.x - point.x, at.y - point.y);
    if (!nearest || away < nearest.away) nearest = { id, away };
  }
  return nearest?.id;
}

function middle({ x, y, w, h }: Rect): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

/** A free spot for something new: to the right of what is there, or below it; then further down. */
export function spotBeside(
  of: Rect,
  size: Pick<Rect, 'w' | 'h'>,
  taken: readonly Rect[],
  side: 'right' | 'below',
): Point {
  const at = side === 'right' ? { x: of.x + of.w + ACROSS, y: of.y } : { x: of.x, y: of.y + of.h + DOWN };
  for (;;) {
    const other = taken.find((each) => overlap({ ...at, ...size }, each, CLEAR));
    if (!other) return at;
    at.y = other.y + other.h + DOWN;
  }
}

const ACROSS = 48;
const DOWN = 18;
const CLEAR = 8;
