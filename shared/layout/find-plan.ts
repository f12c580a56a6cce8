import type { ElkPort } from './elk.ts';
import { elkPlan } from './elk-plan.ts';
import { estimate, shapeCost } from './estimate.ts';
import { improve } from './improve.ts';
import type { Rate } from './improve.ts';
import { planLarge } from './large.ts';
import type { Tree } from './picture.ts';
import { place } from './place.ts';
import type { Places } from './place.ts';
import type { Plan, Tie } from './plan.ts';
import { firstPlan, ROOT, tiesOf } from './plan.ts';
import { route } from './route.ts';
import { scoreOf } from './score.ts';
import type { Setting } from './setting.ts';

export type Search = {
  /** Width by height that the picture should have. */
  aspect: number;
  /** The share of the steps that are made: less is quicker and a little worse. */
  effort: number;
  setting?: Setting;
};

/** Up to here whole pictures are routed and compared. */
const SMALL = 70;
/** Steps of the search, which decide how long it takes: about a second on a slow machine. */
const ESTIMATED = { steps: 1800, heat: 200 };
const ROUTED = { steps: 90, heat: 0 };

/** A good plan for all boxes of a tree. */
export async function findPlan(tree: Tree, elk: ElkPort, search: Search): Promise<Plan> {
  const ties = tiesOf(tree);
  if (tree.boxes.length <= SMALL) return small(tree, ties, elk, search);
  const setting = search.setting ?? alone(tree, search.aspect);
  const start = await elkPlan(tree, ties, elk, search.aspect, [setting.group]);
  return planLarge(tree, ties, start, search.aspect, setting);
}

async function small(
  tree: Tree,
  ties: ReadonlyMap<string, readonly Tie[]>,
  elk: ElkPort,
  { aspect, effort, setting = alone(tree, aspect) }: Search,
): Promise<Plan> {
  const groups = [...tree.children.keys()].map((key) => key ?? ROOT);
  const starts = [
    firstPlan(tree, aspect),
    firstPlan(tree, aspect * 1.5),
    await elkPlan(tree, ties, elk, aspect, groups),
  ];
  const share = Math.min(1, 30 / (setting.tree.lines.length + 1)) * effort;
  const rate: Rate = (places) => estimate(setting.tree, setting.all(places)) + setting.shape(places);
  const routing: Rate = (places) => routedScore(setting, places);
  const steps = Math.round(ESTIMATED.steps * share);
  const rated = (steps > 0 ? [...starts, ...starts] : starts).map((start, at) => {
    const { plan } = improve(tree, ties, start, rate, { ...ESTIMATED, steps, seed: at + 1 });
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

function alone(tree: Tree, aspect: number): Setting {
  const shape = ({ all }: Places): number => shapeCost(all, aspect, tree.lines.length);
  return { group: ROOT, tree, all: ({ all }) => all, shape };
}

function routedScore({ tree, all, shape }: Setting, places: Places): number {
  const seen = all(places);
  const items = tree.boxes.flatMap((box) => (box.kind === 'item' ? (seen.get(box.id) ?? []) : []));
  return scoreOf(route(tree, seen, { draft: true }), items) + shape(places);
}
