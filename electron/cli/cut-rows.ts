import { must } from '../../shared/base/assert.ts';
import type { Id } from '../../shared/base/ids.ts';
import { cutsOf, weightsOf } from '../../shared/analysis/cuts.ts';
import type { Cuts, Target } from '../../shared/analysis/cuts.ts';
import { targetNodes } from '../../shared/analysis/cuts/target.ts';
import { pairOf, reachOf } from '../../shared/analysis/reach.ts';
import type { ReachOptions } from '../../shared/analysis/reach-options.ts';
import { UNREACHED } from '../../shared/analysis/search.ts';
import { witnessOf } from '../../shared/analysis/witness.ts';
import type { Model } from '../../shared/model/model.ts';
import { chainRow } from './chain-rows.ts';
import { named } from './naming.ts';

export type CutRow = ReturnType<typeof cutRow>;
export type WeightRow = ReturnType<typeof weightRows>[number];

/** Where a control pays for one actor and one target, as `resources/cli/cuts.schema.json` has it. */
export function cutRow(model: Model, actor: Id<'actor'>, target: Target, options: ReachOptions) {
  const { reached, single, sets, hardening } = cutsOf(model, actor, target, options);
  const list = (ids: readonly Id<'connection'>[]) => ids.map((id) => named(model, id));
  return {
    actor: named(model, actor),
    target: named(model, target as Id),
    reached: reached ? nearestRow(model, actor, target, options) : null,
    single: list(single),
    sets: sets.map(list),
    hardening: hardening ? hardeningRow(model, hardening) : null,
  };
}

/** The best chain to the target. */
function nearestRow(model: Model, actor: Id<'actor'>, target: Target, options: ReachOptions) {
  const reach = reachOf(model, actor, options);
  const nodes = targetNodes(reach.graph, target).toSorted((a, b) => reach.costOf(a) - reach.costOf(b));
  const node = must(
    nodes.find((one) => reach.costOf(one) !== UNREACHED),
    'a target that is reached',
  );
  return { ...pairOf(reach.costOf(node)), chain: chainRow(reach, witnessOf(reach, node)) };
}

function hardeningRow(model: Model, { connections, before, after }: NonNullable<Cuts['hardening']>) {
  return { connections: connections.map((id) => named(model, id)), before, after: after ?? null };
}

/** How much hangs on each connection, the heaviest first; on what nothing hangs is left out. */
export function weightRows(model: Model, options: ReachOptions) {
  return [...weightsOf(model, options.as)]
    .filter(([, weight]) => weight > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([id, weight]) => ({ connection: named(model, id), weight }));
}
