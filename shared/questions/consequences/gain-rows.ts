import type { AssetGain, PlacementGain } from '../../analysis/gains.ts';
import { connectionLabel } from '../../analysis/path-words.ts';
import { placeName } from '../../analysis/places.ts';
import type { Pair, Reach } from '../../analysis/reach.ts';
import { hopsOf, witnessOf } from '../../analysis/witness.ts';
import { placementName } from '../../model/lookups.ts';

/** One gain or loss as a row of a table: what, past how many guards, by which way. */
export interface GainRow {
  /** `takes over Tracking`, `asks for Parcel history`. */
  readonly gets: string;
  /** `2 → 1`, `never → open`. */
  readonly past: string;
  /** `app chat → read status`, or why no connection is needed. */
  readonly how: string;
}

const GETS: Readonly<Record<AssetGain['how'], string>> = {
  held: 'holds',
  'asked for': 'asks for',
  overheard: 'overhears',
};

export function gainRow(gain: PlacementGain | AssetGain, before: Reach, after: Reach): GainRow {
  return 'placement' in gain ? placementRow(gain, before, after) : assetRow(gain, before, after);
}

function placementRow(gain: PlacementGain, before: Reach, after: Reach): GainRow {
  const reach = gain.change === 'lost' ? before : after;
  const { model } = reach.graph;
  const where = gain.inheritedBy === undefined ? '' : ` in ${placeName(model, gain.inheritedBy)}`;
  return {
    gets: `takes over ${placementName(model, gain.placement)}${where}`,
    past: pastWords(gain.before?.pair, gain.change === 'lost' ? undefined : gain.after?.pair),
    how: howWords(reach, gain.node),
  };
}

function assetRow(gain: AssetGain, before: Reach, after: Reach): GainRow {
  const lost = gain.change === 'lost';
  const reach = lost ? before : after;
  const found = lost ? gain.before : (gain.after ?? gain.before);
  const last = found?.how === 'asked for' && found.connection !== undefined ? [found.connection] : [];
  const way = [
    ...(found ? hopsOf(witnessOf(reach, found.node)).map(({ connection }) => connection) : []),
    ...last,
  ];
  const { model } = reach.graph;
  return {
    gets: `${GETS[gain.how]} ${model.get(gain.asset)?.name ?? gain.asset}`,
    past: pastWords(gain.before?.pair, lost ? undefined : gain.after?.pair),
    how: way.length === 0 ? 'is there' : way.map((id) => connectionLabel(model, id)).join(' → '),
  };
}

function pastWords(before: Pair | undefined, after: Pair | undefined): string {
  if (before && after && before.guards === after.guards) {
    return `${guardWords(after)}, ${before.hops} → ${after.hops} hops`;
  }
  return `${guardWords(before)} → ${guardWords(after)}`;
}

function guardWords(pair: Pair | undefined): string {
  if (!pair) return 'never';
  if (pair.guards > 0) return String(pair.guards);
  return pair.hops === 0 ? 'there' : 'open';
}

function howWords(reach: Reach, node: number): string {
  const hops = hopsOf(witnessOf(reach, node));
  if (hops.length === 0) return 'is there';
  return hops.map(({ connection }) => connectionLabel(reach.graph.model, connection)).join(' → ');
}
