import { useMemo } from 'react';
import { curvesOf } from '../../shared/layout/curves.ts';
import type { Rect, Tree } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import { useLineStyle } from '../state/line-style.ts';

/** How wide each line's corners are, for a person who likes lines in curves. */
export function useCurves(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  routes: readonly Route[],
): ReadonlyMap<string, readonly number[]> | undefined {
  const curved = useLineStyle(({ style }) => style === 'curves');
  return useMemo(
    () => (curved ? curvesOf(routes, itemsOf(tree, rects)) : undefined),
    [curved, tree, rects, routes],
  );
}

function itemsOf(tree: Tree, rects: ReadonlyMap<string, Rect>): Rect[] {
  return tree.boxes.flatMap(({ id, kind }) =>
    kind === 'item' && !tree.children.has(id) ? (rects.get(id) ?? []) : [],
  );
}
