import { assetsOf } from '../../../shared/analysis/assets.ts';
import type { AssetReach, Getting } from '../../../shared/analysis/assets.ts';
import { connectionIndex } from '../../../shared/analysis/nodes.ts';
import { placeOfEnd } from '../../../shared/analysis/places.ts';
import { pairOf } from '../../../shared/analysis/reach.ts';
import type { Pair, Reach } from '../../../shared/analysis/reach.ts';
import { ridden, ridesOver } from '../../../shared/analysis/riding.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { reachChanges } from '../../state/reach-changes.ts';
import type { ReachChange } from '../../state/reach-changes.ts';

/** An actor that can ride a connection, past what, and what it has only because of it. */
export interface Rider {
  readonly actor: Id<'actor'>;
  readonly pair: Pair;
  readonly gets: readonly Got[];
}

/** A place or an asset that it would not get at, or only past more guards, without the connection. */
export interface Got {
  readonly does: 'reached' | Getting;
  readonly id: Id;
  readonly name: string;
}

/** Who can ride a connection, the nearest first; with it and without it are asked in the same way. */
export function ridersOf(
  connection: RecordOf<'connection'>,
  reaches: readonly { readonly withIt: Reach; readonly withoutIt: () => Reach }[],
): readonly Rider[] {
  return reaches
    .flatMap(({ withIt, withoutIt }) => {
      const pair = pairOfRiding(withIt, connection.id);
      if (!pair) return [];
      return [{ actor: withIt.actor, pair, gets: gotBy(connection, withIt, withoutIt()) }];
    })
    .toSorted((a, b) => a.pair.guards - b.pair.guards || a.pair.hops - b.pair.hops);
}

/** The pair of the chain that ends with this connection; none where the actor cannot ride it. */
function pairOfRiding(reach: Reach, connection: Id<'connection'>): Pair | undefined {
  const rides = ridesOver(reach, new Set([connectionIndex(reach.graph, connection)]));
  const best = ridden(reach, rides).toSorted((a, b) => a.rank - b.rank)[0];
  return best && pairOf(best.cost);
}

function gotBy(connection: RecordOf<'connection'>, withIt: Reach, withoutIt: Reach): readonly Got[] {
  const { model } = withIt.graph;
  const ends = [connection.from, connection.to].map((end) => placeOfEnd(model, end));
  const places = reachChanges(withoutIt, withIt)
    .filter(isZoneChange)
    .map((change): Got => ({ does: 'reached', id: change.subject, name: change.name }))
    .toSorted((a, b) => nearEnds(ends, b.id) - nearEnds(ends, a.id));
  const assets = newAssets(model, withIt, withoutIt).toSorted(
    (a, b) => Number(b.connection === connection.id) - Number(a.connection === connection.id),
  );
  return [
    ...places.slice(0, 1),
    ...assets.map(({ asset, how }): Got => ({ does: how, id: asset, name: model.get(asset)?.name ?? asset })),
    ...places.slice(1),
  ];
}

function isZoneChange(change: ReachChange): change is ReachChange & { readonly subject: Id<'zone'> } {
  return change.subject.startsWith('zone:');
}

/** Where the connection itself leads before what follows from that. */
function nearEnds(ends: readonly string[], id: Id): number {
  return ends.includes(id) ? 1 : 0;
}

/** Each asset once, in the nearest of the ways that are new. */
function newAssets(model: Model, withIt: Reach, withoutIt: Reach): readonly AssetReach[] {
  const before = new Map<string, number>();
  for (const { asset, pair } of assetsOf(withoutIt)) {
    before.set(asset, Math.min(before.get(asset) ?? Infinity, pair.guards));
  }
  const better = assetsOf(withIt).filter(({ asset, pair }) => pair.guards < (before.get(asset) ?? Infinity));
  const nearest = better.toSorted((a, b) => a.pair.guards - b.pair.guards || a.pair.hops - b.pair.hops);
  return model.all('asset').flatMap(({ id }) => nearest.find(({ asset }) => asset === id) ?? []);
}
