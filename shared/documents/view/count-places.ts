import { placeLabels } from '../../layout/labels.ts';
import type { LineDrawn } from '../../layout/labels.ts';
import type { Point, Rect, Tree } from '../../layout/picture.ts';
import { middleOf } from '../picture/line-path.ts';
import { COUNT, countRow } from './count-row.ts';
import type { VerdictCounts } from './verdict-counts.ts';

/** Of what a bundle's counts stand on: what is beside the row, and its height. */
export const PILL = { side: 7, h: 21 } as const;

/** How wide the counts of a bundle are; where nothing crosses, the number of its connections. */
export function pillWidth(connections: number, counts: VerdictCounts): number {
  const { w, parts } = countRow(counts);
  return PILL.side * 2 + (parts.length === 0 ? `${connections}`.length * COUNT.digit : w);
}

/** What the counts of a bundle cover. @param middle of them. */
export function pillRect(connections: number, counts: VerdictCounts, { x, y }: Point): Rect {
  const w = pillWidth(connections, counts);
  return { x: x - w / 2, y: y - PILL.h / 2, w, h: PILL.h };
}

/**
 * Where the counts of bundles stand: on their line, over nothing else where there is such a place, else halfway.
 *
 * @param lines all of them, bundles among them.
 * @param widths by bundle, how wide they are.
 */
export function countPlaces(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  lines: readonly LineDrawn[],
  widths: ReadonlyMap<string, number>,
): ReadonlyMap<string, Point> {
  if (widths.size === 0) return new Map();
  const sizes = [...widths].map(([line, w]) => ({ line, w, h: PILL.h }));
  const placed = placeLabels(tree, rects, lines, sizes);
  return new Map(
    lines.flatMap(({ id, points }) => {
      if (!widths.has(id)) return [];
      const rect = placed.get(id);
      return [[id, rect ? { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 } : middleOf(points)] as const];
    }),
  );
}
