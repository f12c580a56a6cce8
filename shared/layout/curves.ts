import { Near } from './near.ts';
import type { Point, Rect } from './picture.ts';
import type { Route } from './route.ts';

/** How wide a curve may be, in pixels from its corner. */
const WIDEST = 64;
const LEAST = 9;
/** What a curve keeps free of boxes. */
const CLEAR = 3;
/** What it keeps straight on both sides of a gate. */
const GATE = 12;

/**
 * How wide each corner of a line may be rounded, in pixels from the corner: so that the curve runs over no box that
 * the corner went round, and gates keep their place on it. Without the first and the last point, which are none.
 */
export function curvesOf(routes: readonly Route[], items: Iterable<Rect>): Map<string, number[]> {
  const boxes = new Near<Rect>();
  for (const item of items) boxes.add(item);
  return new Map(routes.map((route) => [route.id, radiiOf(route, boxes)]));
}

function radiiOf({ points, marks }: Route, boxes: Near<Rect>): number[] {
  const kept = marks.map(({ at }) => at);
  return points.slice(1, -1).map((at, k) => {
    const [before, after] = [points[k]!, points[k + 2]!];
    const straight = [roomTo(at, before, kept), roomTo(at, after, kept)];
    for (let radius = Math.min(WIDEST, ...straight); radius > LEAST; radius *= 0.75) {
      if (!runsOver(boxes, at, before, after, radius)) return Math.round(radius);
    }
    return LEAST;
  });
}

/** How far along the part to its other end the curve may begin: half of the way, and not at a gate. */
function roomTo(at: Point, end: Point, kept: readonly Point[]): number {
  let room = lengthOf(at, end) / 2;
  for (const mark of kept) {
    const onPart = lengthOf(at, mark) + lengthOf(mark, end) - lengthOf(at, end) < 0.5;
    if (onPart) room = Math.min(room, Math.max(0, lengthOf(at, mark) - GATE));
  }
  return room;
}

/** Whether a curve round this corner runs over a box. It leaves the corner by the parabola √x + √y = √radius. */
function runsOver(boxes: Near<Rect>, at: Point, before: Point, after: Point, radius: number): boolean {
  const right = before.x + after.x > at.x * 2;
  const down = before.y + after.y > at.y * 2;
  const square = { x: right ? at.x : at.x - radius, y: down ? at.y : at.y - radius, w: radius, h: radius };
  return boxes.meets(square, ({ x, y, w, h }) => {
    const beside = Math.max(0, (right ? x - at.x : at.x - x - w) - CLEAR);
    const beyond = Math.max(0, (down ? y - at.y : at.y - y - h) - CLEAR);
    return Math.sqrt(beside) + Math.sqrt(beyond) < Math.sqrt(radius);
  });
}

function lengthOf(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
