import type { Id } from '../base/ids.ts';
import { assetsOf } from './assets.ts';
import type { AssetReach, Getting } from './assets.ts';
import { NEVER, changeBetween, rankOf } from './ranks.ts';
import type { GainKind, Rank } from './ranks.ts';
import type { Reach } from './reach.ts';
import { HOPS } from './search.ts';

/** What became of an asset for an actor, each way of getting at it by itself (SPEC G1). */
export interface AssetGain {
  readonly asset: Id<'asset'>;
  readonly how: Getting;
  readonly change: GainKind;
  readonly before?: AssetReach;
  readonly after?: AssetReach;
  /** As with placements (SPEC G7). */
  readonly unconfirmed?: true;
}

export function compareAssets(before: Reach, after: Reach): readonly AssetGain[] {
  const old = byWay(assetsOf(before));
  const now = byWay(assetsOf(after));
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].toSorted().flatMap((key): AssetGain[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const change = changeBetween(assetRank(was), assetRank(is));
    const either = is ?? was;
    if (!change || !either) return [];
    const { asset, how } = either;
    return [
      {
        asset,
        how,
        change,
        ...(was && { before: was }),
        ...(is && { after: is }),
      },
    ];
  });
}

function byWay(found: readonly AssetReach[]): ReadonlyMap<string, AssetReach> {
  return new Map(found.map((one) => [`${one.asset} ${one.how}`, one]));
}

export function assetRank(found: AssetReach | undefined): Rank {
  return found ? rankOf(found.pair.guards * HOPS + found.pair.hops, found.outside) : NEVER;
}
