import type { ElkPort } from './elk.ts';
import { findPlan } from './find-plan.ts';
import { placeNew } from './keep.ts';
import type { Picture } from './picture.ts';
import { treeOf } from './picture.ts';
import { place } from './place.ts';
import { pinDown } from './pins.ts';
import { firstPlan, tiesOf } from './plan.ts';
import type { Layout, LayoutOptions } from './scope.ts';
import { arrangeZone } from './zone-only.ts';

const ASPECT = 1.7;

/**
 * Places what is in scope and leaves all else. The same picture gives the same places, whatever the order of its
 * boxes and lines. Children lie inside their zone, siblings do not overlap, pinned boxes stay where they are.
 */
export async function layout(picture: Picture, elk: ElkPort, options: LayoutOptions = {}): Promise<Layout> {
  const tree = treeOf(picture);
  if (tree.boxes.length === 0) return { rects: new Map(), reported: [], gaveWay: [] };
  const { scope = 'whole', effort = 1 } = options;
  const aspect = picture.aspect ?? ASPECT;
  if (scope === 'new' && tree.boxes.some((box) => box.at)) {
    return placeNew(tree, place(tree, firstPlan(tree, aspect), tiesOf(tree)).rects);
  }
  if (typeof scope === 'object' && tree.box.has(scope.zone))
    return arrangeZone(tree, scope.zone, elk, effort);
  const plan = await findPlan(tree, elk, { aspect, effort });
  const { rects } = place(tree, plan, tiesOf(tree));
  return { rects, reported: pinDown(tree, rects), gaveWay: [] };
}
