import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Point, Rect, Tree } from '../../shared/layout/picture.ts';

/** Whether a point lies in a rectangle, or within a margin around it. */
export function inside(point: Point, rect: Rect, margin = 0): boolean {
  return (
    point.x >= rect.x - margin &&
    point.y >= rect.y - margin &&
    point.x <= rect.x + rect.w + margin &&
    point.y <= rect.y + rect.h + margin
  );
}

/** The innermost zone at a point of the picture, apart from those in `without` and what they hold. */
export function zoneAt(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  point: Point,
  without: ReadonlySet<string> = new Set(),
): Id<'zone'> | undefined {
  const found = innermost(tree, rects, point, (id) => isIdOf('zone', id), without);
  return found as Id<'zone'> | undefined;
}

/** The innermost zone or placement at a point of the picture. */
export function boxAt(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  point: Point,
): Id<'zone'> | Id<'placement'> | undefined {
  return innermost(tree, rects, point, () => true, new Set()) as Id<'zone'> | Id<'placement'> | undefined;
}

function innermost(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  point: Point,
  fits: (id: string) => boolean,
  without: ReadonlySet<string>,
): string | undefined {
  // Inner boxes come first, and of two on one level the later is drawn on top.
  let found: string | undefined;
  let depth = -1;
  for (const { id } of tree.inwardsOut) {
    const rect = rects.get(id);
    const chain = tree.chain(id);
    if (chain.length < depth || !fits(id) || !rect || !inside(point, rect)) continue;
    if (chain.some((each) => without.has(each))) continue;
    [found, depth] = [id, chain.length];
  }
  return found;
}
