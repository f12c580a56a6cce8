import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import { carried, endPlaces } from './flows.ts';
import { graphOf } from './graph.ts';
import type { Graph } from './graph.ts';
import { placeOfNode } from './nodes.ts';
import { nodesOf } from './subjects.ts';

/** An asset that travels to an external zone to which it did not (SPEC G3, S4). */
export interface Leaving {
  readonly asset: Id<'asset'>;
  readonly zone: Id<'zone'>;
}

export function newlyLeaving(before: Model, after: Model): readonly Leaving[] {
  const known = travelsOutside(before);
  return after.all('asset').flatMap(({ id }) => {
    const old = known.get(id);
    const now = [...(travelsOutside(after).get(id) ?? [])].toSorted();
    return now.filter((zone) => old?.has(zone) !== true).map((zone) => ({ asset: id, zone }));
  });
}

type Travels = ReadonlyMap<Id<'asset'>, ReadonlySet<Id<'zone'>>>;
const kept = new WeakMap<Graph, Travels>();

/** By asset, the external zones in which it is kept and through which it goes. */
function travelsOutside(model: Model): Travels {
  const graph = graphOf(model);
  const before = kept.get(graph);
  if (before) return before;
  const travels = new Map<Id<'asset'>, Set<Id<'zone'>>>();
  const goes = (assets: readonly Id<'asset'>[], nodes: readonly number[]) => {
    for (const place of nodes.map((node) => placeOfNode(graph, node))) {
      if (graph.external[place] !== 1) continue;
      const zone = graph.places[place] as Id<'zone'>;
      for (const asset of assets) {
        const zones = travels.get(asset);
        if (zones) zones.add(zone);
        else travels.set(asset, new Set([zone]));
      }
    }
  };
  for (const { id, places } of model.all('asset')) {
    goes(
      [id],
      places.flatMap(({ placement }) => nodesOf(graph, placement)),
    );
  }
  for (const connection of model.all('connection')) {
    const assets = carried(connection);
    if (assets.length === 0) continue;
    goes(assets, [
      ...endPlaces(graph, connection),
      ...connection.through.flatMap((place) => nodesOf(graph, place)),
    ]);
  }
  kept.set(graph, travels);
  return travels;
}
