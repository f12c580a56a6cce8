import type { Point, Rect } from '../../shared/layout/picture.ts';
import type { Positions } from './drawn.ts';
import type { CurrentMap } from './current.ts';
import { within } from './from-flow.ts';
import type { Position } from './from-flow.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';

/** Lines that several things are brought to. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** How far each is moved so that they are in line with the outermost, or with the middle of all. */
export function aligning(rects: ReadonlyMap<string, Rect>, to: Alignment): ReadonlyMap<string, Point> {
  const all = [...rects.values()];
  const low = { x: Math.min(...all.map(({ x }) => x)), y: Math.min(...all.map(({ y }) => y)) };
  const high = {
    x: Math.max(...all.map(({ x, w }) => x + w)),
    y: Math.max(...all.map(({ y, h }) => y + h)),
  };
  const by = ({ x, y, w, h }: Rect): Point => {
    switch (to) {
      case 'left':
        return { x: low.x - x, y: 0 };
      case 'centre':
        return { x: Math.round((low.x + high.x) / 2 - (x + w / 2)), y: 0 };
      case 'right':
        return { x: high.x - (x + w), y: 0 };
      case 'top':
        return { x: 0, y: low.y - y };
      case 'middle':
        return { x: 0, y: Math.round((low.y + high.y) / 2 - (y + h / 2)) };
      case 'bottom':
        return { x: 0, y: high.y - (y + h) };
    }
  };
  return new Map([...rects].map(([id, rect]) => [id, by(rect)]));
}

/** How far each is moved so that the gaps between them are the same; the outermost two stay. */
export function distributing(
  rects: ReadonlyMap<string, Rect>,
  along: 'across' | 'down',
): ReadonlyMap<string, Point> {
  const start = ({ x, y }: Rect) => (along === 'across' ? x : y);
  const size = ({ w, h }: Rect) => (along === 'across' ? w : h);
  const order = [...rects].toSorted(([, a], [, b]) => start(a) + size(a) / 2 - start(b) - size(b) / 2);
  const [first] = order;
  const last = order.at(-1);
  if (!first || !last || order.length < 3) return new Map();
  const room = start(last[1]) - start(first[1]) - size(first[1]);
  const filled = order.slice(1, -1).reduce((sum, [, rect]) => sum + size(rect), 0);
  const gap = (room - filled) / (order.length - 1);
  let at = start(first[1]);
  return new Map(
    order.map(([id, rect]) => {
      const by = Math.round(at) - start(rect);
      at += size(rect) + gap;
      return [id, along === 'across' ? { x: by, y: 0 } : { x: 0, y: by }];
    }),
  );
}

/** The selected things of the map, without those that move with one of the others. */
export function selectedRects({ places, tree }: CurrentMap, ids: Iterable<Id>): ReadonlyMap<string, Rect> {
  const chosen = new Set<string>(ids);
  const found = new Map<string, Rect>();
  for (const id of chosen) {
    const rect = places.absolute.get(id);
    const isBox = isIdOf('zone', id) || isIdOf('placement', id);
    if (rect && isBox && !aroundOf(tree, id).some((holder) => chosen.has(holder))) found.set(id, rect);
  }
  return found;
}

function aroundOf(tree: CurrentMap['tree'], id: string): string[] {
  const around: string[] = [];
  for (let at = tree.parentOf(id); at !== undefined; at = tree.parentOf(at)) around.push(at);
  return around;
}

/** The new entries of the view. */
export function movedBy(map: CurrentMap, moves: ReadonlyMap<string, Point>): Positions {
  const result: Record<string, Position> = {};
  for (const [id, { x, y }] of moves) {
    const rect = map.places.rects.get(id);
    if (!rect || (x === 0 && y === 0)) continue;
    const held = map.tree.parentOf(id) !== undefined;
    result[id] = {
      ...map.drawn.positions[id as Id<'zone'>],
      ...within({ x: rect.x + x, y: rect.y + y }, held),
    };
  }
  return result;
}
