import { COLUMN_GAP, ITEM_GAP } from './measures.ts';
import type { Box, Overlap, Placed, Rect, Tree } from './picture.ts';
import { around } from './picture.ts';
import { pinnedBoxes } from './pins.ts';
import { ROOT } from './plan.ts';
import type { Firmness } from './settle.ts';
import { INSIDE, settleGroup } from './settle.ts';

/**
 * Leaves what has a place where it is: new boxes go beside their neighbours, zones grow for them, and only
 * what a grown zone would cover is pushed aside.
 *
 * @param fresh a whole new layout: sizes for all, places for zones that are new with all they hold. Changed.
 */
export function keepPlaces(tree: Tree, fresh: Placed): Overlap[] {
  const pinned = pinnedBoxes(tree);
  const firmness = (id: string): Firmness =>
    pinned.has(id) ? 'pinned' : tree.box.get(id)?.at ? 'kept' : 'free';
  const reported: Overlap[] = [];
  for (const group of [...tree.inwardsOut.map((box) => box.id), ROOT]) {
    const children = tree.children.get(group === ROOT ? undefined : group);
    const box = tree.box.get(group);
    const rect = fresh.get(group);
    // The size that a zone has now, not the one that a new layout would give it.
    if (box?.kind === 'zone' && rect && (box.size || children?.some((child) => child.at))) {
      rect.w = box.size?.w ?? box.w;
      rect.h = box.size?.h ?? box.h;
    }
    if (!children) continue;
    if (!children.some((child) => child.at)) {
      if (group !== ROOT) settleGroup(tree, fresh, group, () => 'kept');
      continue;
    }
    for (const child of children) if (child.at) Object.assign(fresh.get(child.id) ?? {}, child.at);
    for (const child of children) {
      if (!child.at) Object.assign(fresh.get(child.id) ?? {}, wanted(tree, fresh, child, children));
    }
    reported.push(...settleGroup(tree, fresh, group, firmness));
  }
  return reported;
}

/** Right of the neighbours that already have a place in the group, else below everything. */
function wanted(tree: Tree, rects: Placed, box: Box, siblings: readonly Box[]): { x: number; y: number } {
  const near = new Set<string>();
  for (const { from, to } of tree.lines) {
    const [a, b] = [tree.chain(from), tree.chain(to)];
    if (a.includes(box.id)) for (const id of b) near.add(id);
    if (b.includes(box.id)) for (const id of a) near.add(id);
  }
  const placed = siblings.filter((other) => other.at);
  const rectsOf = (boxes: readonly Box[]): Rect[] => boxes.flatMap((each) => rects.get(each.id) ?? []);
  const neighbours = rectsOf(placed.filter((other) => near.has(other.id)));
  const all = around(rectsOf(placed));
  if (neighbours.length === 0) return { x: all.x, y: all.y + all.h + ITEM_GAP };
  const last = around(neighbours);
  const middle = last.y + last.h / 2 - (rects.get(box.id)?.h ?? 0) / 2;
  return { x: last.x + last.w + COLUMN_GAP, y: Math.round(Math.max(INSIDE.y, middle)) };
}
