import { placeLabels } from '../../layout/labels.ts';
import type { LineDrawn } from '../../layout/labels.ts';
import type { Rect, Tree } from '../../layout/picture.ts';
import type { Badge } from '../view/badges.ts';
import { HEIGHT, widthOf } from './badges.ts';

/** What layers count on a line, and where it stands. */
export interface BadgeOnLine {
  /** The connection, or the bundle. */
  readonly line: string;
  readonly badge: Badge;
  readonly rect: Rect;
}

/**
 * Where the badges of lines stand: on their line, over no gate, no box and no name. Where a picture is too full for that
 * beside it or across another line; one that finds no place at all is said by its line.
 *
 * @param taken what stands on lines and borders already.
 */
export function badgesOnLines(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  lines: readonly LineDrawn[],
  badges: ReadonlyMap<string, Badge>,
  taken: Iterable<Rect> = [],
): readonly BadgeOnLine[] {
  const wanted = lines.flatMap(({ id }) => {
    const badge = badges.get(id);
    return badge ? [{ id, badge }] : [];
  });
  if (wanted.length === 0) return [];
  const sizes = wanted.map(({ id, badge }) => ({ line: id, w: widthOf(badge), h: HEIGHT }));
  const placed = placeLabels(tree, rects, lines, sizes, { taken, near: true });
  return wanted.flatMap(({ id, badge }) => {
    const rect = placed.get(id);
    return rect ? [{ line: id, badge, rect }] : [];
  });
}
