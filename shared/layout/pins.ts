import type { Box, Overlap, Placed, Tree } from './picture.ts';
import { ROOT } from './plan.ts';
import { settleGroup } from './settle.ts';

/** Boxes that must not move: pinned ones, and the zones that hold them, which would carry them along. */
export function pinnedBoxes(tree: Tree): Set<string> {
  const pinned = new Set<string>();
  for (const box of tree.inwardsOut) {
    const holds = (tree.children.get(box.id) ?? []).some((child) => pinned.has(child.id));
    if (box.at && (box.pinned || holds)) pinned.add(box.id);
  }
  return pinned;
}

/** Puts what is pinned where it was and lets all else give way. Changes the places. */
export function pinDown(tree: Tree, rects: Placed): Overlap[] {
  const pinned = pinnedBoxes(tree);
  if (pinned.size === 0) return [];
  const reported: Overlap[] = [];
  for (const group of [...tree.inwardsOut.map((box) => box.id), ROOT]) {
    const children = tree.children.get(group === ROOT ? undefined : group);
    if (!children) continue;
    moveTogether(children, rects, pinned);
    reported.push(...settleGroup(tree, rects, group, (id) => (pinned.has(id) ? 'pinned' : 'free')));
  }
  return reported;
}

/** The whole group goes along with its pinned boxes as far as it can, so that its arrangement survives. */
function moveTogether(children: readonly Box[], rects: Placed, pinned: ReadonlySet<string>): void {
  const fixed = children.filter((box) => pinned.has(box.id));
  let [dx, dy] = [0, 0];
  for (const { id, at } of fixed) {
    dx += ((at?.x ?? 0) - (rects.get(id)?.x ?? 0)) / fixed.length;
    dy += ((at?.y ?? 0) - (rects.get(id)?.y ?? 0)) / fixed.length;
  }
  for (const { id, at, kind, pinned: own, size } of children) {
    const rect = rects.get(id);
    if (!rect) continue;
    if (pinned.has(id) && at) Object.assign(rect, at);
    else Object.assign(rect, { x: Math.round(rect.x + dx), y: Math.round(rect.y + dy) });
    if (kind !== 'zone' || !own || !size) continue;
    rect.w = Math.max(rect.w, size.w);
    rect.h = Math.max(rect.h, size.h);
  }
}
