import { arrangeBlocks } from './blocks.ts';
import type { Tree } from './picture.ts';
import { place } from './place.ts';
import type { Plan, Tie } from './plan.ts';
import { copyPlan, ROOT } from './plan.ts';
import { exchangeSeats } from './seats.ts';

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
): Plan {
  const plan = copyPlan(start);
  const { rects } = place(tree, plan, ties);
  plan.set(ROOT, arrangeBlocks(plan.get(ROOT) ?? [], rects, ties.get(ROOT) ?? [], aspect));
  exchangeSeats(tree, plan, place(tree, plan, ties).all);
  return plan;
}
