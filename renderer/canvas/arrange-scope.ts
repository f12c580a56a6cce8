import { treeOf } from '../../shared/layout/picture.ts';
import type { Box, Rect, Tree } from '../../shared/layout/picture.ts';
import type { Scope } from '../../shared/layout/scope.ts';
import { placesOf } from '../../shared/documents/picture/places.ts';
import type { Places } from '../../shared/documents/picture/places.ts';

/** What has no place of its own yet: it only stands where there was room. */
export function newIn(tree: Tree): readonly Box[] {
  return tree.boxes.filter((box) => !box.at);
}

/**
 * The boxes that a layout starts from: standing where they are seen, which for some is not where the view has
 * them, because a zone beside them grew. What is new counts as standing nowhere where it is to be placed, and then
 * nothing has given way to it either.
 */
export function boxesFor(scope: Scope, tree: Tree, places: Places): readonly Box[] {
  if (scope === 'whole') return tree.boxes;
  if (scope !== 'new') return tree.boxes.map((box) => standing(box, places.rects));
  const without = treeOf({ boxes: tree.boxes.filter((box) => box.at), lines: tree.lines });
  const { rects } = placesOf(without);
  return tree.boxes.map((box) => (box.at ? standing(box, rects) : box));
}

function standing(box: Box, rects: ReadonlyMap<string, Rect>): Box {
  const rect = rects.get(box.id);
  return rect ? { ...box, at: { x: rect.x, y: rect.y }, size: { w: rect.w, h: rect.h } } : box;
}

/** Only what a layout has put elsewhere than it stood: all else keeps what the view says of it. */
export function movedBy(boxes: readonly Box[], rects: ReadonlyMap<string, Rect>): ReadonlyMap<string, Rect> {
  return new Map(
    boxes.flatMap(({ id, at, size, kind }) => {
      const rect = rects.get(id);
      const stays = rect?.x === at?.x && rect?.y === at?.y;
      const sameSize = kind === 'item' || (rect?.w === size?.w && rect?.h === size?.h);
      return rect && !(stays && sameSize) ? [[id, rect] as const] : [];
    }),
  );
}
