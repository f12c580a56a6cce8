import { assetsOf } from '../../shared/analysis/assets.ts';
import type { AssetReach } from '../../shared/analysis/assets.ts';
import type { Id } from '../../shared/base/ids.ts';
import { must } from '../../shared/base/assert.ts';
import { isZone } from '../../shared/analysis/places.ts';
import { reachOf } from '../../shared/analysis/reach.ts';
import type { Reach, Standing } from '../../shared/analysis/reach.ts';
import type { ReachOptions } from '../../shared/analysis/reach-options.ts';
import { startsOf } from '../../shared/analysis/starts.ts';
import { nearness, witnessOf } from '../../shared/analysis/witness.ts';
import type { Model } from '../../shared/model/model.ts';
import { chainRow, nodeRow } from './chain-rows.ts';
import { named } from './naming.ts';

export type ActorRow = ReturnType<typeof actorRow>;
export type ReachedRow = ReturnType<typeof reachedRow>;
export type AssetRow = ReturnType<typeof assetRow>;

/** An actor with everything that it gets to, as `resources/cli/reach.schema.json` has it. */
export function actorRow(model: Model, id: Id<'actor'>, options: ReachOptions) {
  const reach = reachOf(model, id, options);
  const { intent } = must(model.get(id), 'an actor that is there');
  const { graph } = reach;
  const nodes = [...reach.nodes()];
  const places = nodes.filter((node) => node < graph.places.length);
  const there = new Set(places.map((node) => graph.places[node]));
  return {
    actor: { ...named(model, id), intent },
    alternatives: startsOf(model, id).length,
    places: places.map((node) => reachedRow(reach, node)),
    placements: nodes.filter((node) => node >= graph.places.length).map((node) => reachedRow(reach, node)),
    assets: assetsOf(reach).map((found) => assetRow(reach, found)),
    notReached: graph.places
      .filter((place) => isZone(place) && !there.has(place))
      .map((place) => named(model, place as Id<'zone'>)),
  };
}

function reachedRow(reach: Reach, node: number) {
  const standing = must(reach.standing(node), 'a node that is reached');
  return {
    ...nodeRow(reach.graph, node),
    ...standingRow(standing),
    nearness: must(nearness(reach, node), 'a node that is reached'),
    chain: chainRow(reach, witnessOf(reach, node)),
  };
}

function standingRow({ pair, outside, byOutside, alternatives }: Standing) {
  return { ...pair, outside, byOutside: byOutside ?? null, alternatives: alternatives ?? null };
}

function assetRow(reach: Reach, { asset, how, pair, outside, node, connection }: AssetReach) {
  const { graph } = reach;
  return {
    asset: named(graph.model, asset),
    how,
    ...pair,
    outside,
    at: nodeRow(graph, node),
    over: connection === undefined ? null : named(graph.model, connection),
    chain: chainRow(reach, witnessOf(reach, node)),
  };
}
