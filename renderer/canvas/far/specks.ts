import type { Rect, Tree } from '../../../shared/layout/picture.ts';

/** Above so many boxes a picture is large. */
export const MANY = 300;

/** What a zone of a large picture holds, as one path from its top left; empty for a zone of a small one. */
export function specksOf(tree: Tree, rects: ReadonlyMap<string, Rect>, zone: string): string {
  if (tree.boxes.length <= MANY) return '';
  const items = (tree.children.get(zone) ?? []).filter(({ kind }) => kind === 'item');
  return items
    .flatMap(({ id }) => rects.get(id) ?? [])
    .map(({ x, y, w, h }) => `M${x},${y}h${w}v${h}h${-w}z`)
    .join('');
}
