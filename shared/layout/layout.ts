import type { ElkPort } from './elk.ts';
import { elkPlan } from './elk-plan.ts';
import { estimating, improve } from './improve.ts';
import { keepPlaces } from './keep.ts';
import type { Overlap, Picture, Placed, Tree } from './picture.ts';
import { treeOf } from './picture.ts';
import { place } from './place.ts';
import type { Places } from './place.ts';
import { pinDown } from './pins.ts';
import type { Plan, Tie } from './plan.ts';
import { firstPlan, ROOT, tiesOf } from './plan.ts';
import { route } from './route.ts';
import { scoreOf } from './score.ts';
import { planLarge } from './large.ts';

export type LayoutOptions = {
  /** What has a place keeps it; only what is new is placed, and others give way as little as possible. */
  keep?: boolean;
};

export type Layout = { rects: Placed; reported: Overlap[] };

const ASPECT = 1.7;
/** Up to here whole pictures are routed and compared. */
const SMALL = 70;
/** Steps of the search, which decide how long it takes: about a second on a slow machine. */
const ESTIMATED = { steps: 1800, heat: 200 };
const ROUTED = { steps: 90, heat: 0 };

/**
 * Places everything. The same picture gives the same places, whatever the order of its boxes and lines.
 * Children lie inside their zone, siblings do not overlap, pinned boxes stay where they are.
 */
export async function layout(picture: Picture, elk: ElkPort, options: LayoutOptions = {}): Promise<Layout> {
  const tree = treeOf(picture);
  if (tree.boxes.length === 0) return { rects: new Map(), reported: [] };
  const aspect = picture.aspect ?? ASPECT;
  const ties = tiesOf(tree);
  if (options.keep && tree.boxes.some((box) => box.at)) {
    const { rects } = place(tree, firstPlan(tree, aspect), ties);
    return { rects, reported: keepPlaces(tree, rects) };
  }
  const plan =
    tree.boxes.length <= SMALL
      ? await small(tree, ties, elk, aspect)
      : planLarge(tree, ties, await elkPlan(tree, ties, elk, aspect, [ROOT]), aspect);
  const { rects } = place(tree, plan, ties);
  return { rects, reported: pinDown(tree, rects) };
}

async function small(
  tree: Tree,
  ties: ReadonlyMap<string, readonly Tie[]>,
  elk: ElkPort,
  aspect: number,
): Promise<Plan> {
  const starts = [
    firstPlan(tree, aspect),
    firstPlan(tree, aspect * 1.5),
    await elkPlan(
      tree,
      ties,
      elk,
      aspect,
      [...tree.children.keys()].map((key) => key ?? ROOT),
    ),
  ];
  const routing = (places: Places): number => routedScore(tree, places, aspect);
  const share = Math.min(1, 30 / (tree.lines.length + 1));
  const rated = [...starts, ...starts].map((start, at) => {
    const effort = { ...ESTIMATED, steps: Math.round(ESTIMATED.steps * share), seed: at + 1 };
    const { plan } = improve(tree, ties, start, estimating(tree, aspect), effort);
    return { plan, cost: routing(place(tree, plan, ties)) };
  });
  rated.sort((a, b) => a.cost - b.cost);
  const finals = rated
    .slice(0, 2)
    .map(({ plan }) =>
      improve(tree, ties, plan, routing, { ...ROUTED, steps: Math.round(ROUTED.steps * share) }),
    );
  finals.sort((a, b) => a.cost - b.cost);
  return finals[0]!.plan;
}

function routedScore(tree: Tree, places: Places, aspect: number): number {
  const items = tree.boxes.flatMap((box) => (box.kind === 'item' ? (places.all.get(box.id) ?? []) : []));
  return scoreOf(route(tree, places.all, { draft: true }), places.all, items, aspect);
}
