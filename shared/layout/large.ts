import { arrangeBlocks } from './blocks.ts';
import type { Tree } from './picture.ts';
import { place } from './place.ts';
import type { Plan, Tie } from './plan.ts';
import { copyPlan, ROOT } from './plan.ts';
import { exchangeSeats } from './seats.ts';
import type { Setting } from './setting.ts';

/**
 * A good plan of a picture that is too large to try whole arrangements: first where the zones go, seen as
 * blocks, then which item sits where in its zone. Twice: what moved inside changes nothing about sizes, but
 * lines that cannot be short pull the zones.
 */
export function planLarge(
  tree: Tree,
  ties: ReadonlyMap<string, readonly Tie[]>,
  start: Plan,
  aspect: number,
  setting: Setting,
): Plan {
  const plan = copyPlan(start);
  const { group } = setting;
  const columns = plan.get(group) ?? [];
  if (group === ROOT || columns.some((column) => column.some((id) => tree.children.has(id)))) {
    const { rects } = place(tree, plan, ties);
    plan.set(group, arrangeBlocks(columns, rects, ties.get(group) ?? [], aspect));
  }
  exchangeSeats(setting.tree, plan, setting.all(place(tree, plan, ties)));
  return plan;
}
