import type { Point, Rect } from '../../shared/layout/picture.ts';

/** A thin line that shows what something is level with. */
export interface Guide {
  readonly from: Point;
  readonly to: Point;
}

export interface Snapped {
  /** How far what is dragged is moved on. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

const STAYS: Snapped = { by: { x: 0, y: 0 }, guides: [] };

/** Edges and middle, across or down. */
type Marks = readonly [number, number, number];
const across = ({ x, w }: Rect): Marks => [x, x + w / 2, x + w];
const down = ({ y, h }: Rect): Marks => [y, y + h / 2, y + h];

/**
 * Where edges or middles of what is dragged nearly meet those of a neighbour, they do. Across and down by
 * themselves; of several the nearest.
 *
 * @param reach how near is nearly, in the picture.
 */
export function snap(dragged: Rect, neighbours: readonly Rect[], reach: number): Snapped {
  const x = nearest(across(dragged), neighbours, across, reach);
  const y = nearest(down(dragged), neighbours, down, reach);
  if (!x && !y) return STAYS;
  const by = { x: x?.by ?? 0, y: y?.by ?? 0 };
  const now = { ...dragged, x: dragged.x + by.x, y: dragged.y + by.y };
  return {
    by,
    guides: [
      ...(x ? [lineDown(x.at, now, x.neighbour)] : []),
      ...(y ? [lineAcross(y.at, now, y.neighbour)] : []),
    ],
  };
}

interface Meeting {
  readonly by: number;
  readonly at: number;
  readonly neighbour: Rect;
}

function nearest(
  own: Marks,
  neighbours: readonly Rect[],
  marks: (rect: Rect) => Marks,
  reach: number,
): Meeting | undefined {
  let found: Meeting | undefined;
  for (const neighbour of neighbours) {
    for (const at of marks(neighbour)) {
      for (const mark of own) {
        const by = at - mark;
        if (Math.abs(by) <= reach && (!found || Math.abs(by) < Math.abs(found.by)))
          found = { by, at, neighbour };
      }
    }
  }
  return found;
}

function lineDown(x: number, a: Rect, b: Rect): Guide {
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y + a.h, b.y + b.h)];
  return { from: { x, y: top }, to: { x, y: bottom } };
}

function lineAcross(y: number, a: Rect, b: Rect): Guide {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x + a.w, b.x + b.w)];
  return { from: { x: left, y }, to: { x: right, y } };
}

/** The rectangle around several. */
export function around(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.w));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.h));
  return { x, y, w: right - x, h: bottom - y };
}
