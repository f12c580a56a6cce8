import type { AssetGain, PlacementGain } from '../../analysis/gains.ts';
import { placementWords } from '../../analysis/gain-words.ts';
import { connectionLabel } from '../../analysis/path-words.ts';
import type { Pair, Reach } from '../../analysis/reach.ts';
import { hopsOf, witnessOf } from '../../analysis/witness.ts';
import { t } from '../../base/t.ts';

/** One gain or loss as a row of a table: what, past how many guards, by which way. */
export interface GainRow {
  /** `takes over Tracking`, `asks for Parcel history`. */
  readonly gets: string;
  /** `2 → 1`, `never → open`. */
  readonly past: string;
  /** `app chat → read status`, or why no connection is needed. */
  readonly how: string;
}

const GETS: Readonly<Record<AssetGain['how'], (asset: string) => string>> = {
  held: (asset) => t('holds {asset}', { asset }),
  'asked for': (asset) => t('asks for {asset}', { asset }),
  overheard: (asset) => t('overhears {asset}', { asset }),
};

export function gainRow(gain: PlacementGain | AssetGain, before: Reach, after: Reach): GainRow {
  return 'placement' in gain ? placementRow(gain, before, after) : assetRow(gain, before, after);
}

function placementRow(gain: PlacementGain, before: Reach, after: Reach): GainRow {
  const reach = gain.change === 'lost' ? before : after;
  const { model } = reach.graph;
  return {
    gets: t('takes over {what}', { what: placementWords(model, gain) }),
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
    gets: GETS[gain.how](model.get(gain.asset)?.name ?? gain.asset),
    past: pastWords(gain.before?.pair, lost ? undefined : gain.after?.pair),
    how: way.length === 0 ? t('is there') : way.map((id) => connectionLabel(model, id)).join(' → '),
  };
}

function pastWords(before: Pair | undefined, after: Pair | undefined): string {
  if (before && after && before.guards === after.guards) {
    return t('{guards}, {before} → {after} hops', {
      guards: guardWords(after),
      before: before.hops,
      after: after.hops,
    });
  }
  return `${guardWords(before)} → ${guardWords(after)}`;
}

function guardWords(pair: Pair | undefined): string {
  if (!pair) return t('never');
  if (pair.guards > 0) return String(pair.guards);
  return pair.hops === 0 ? t('there') : t('open');
}

function howWords(reach: Reach, node: number): string {
  const hops = hopsOf(witnessOf(reach, node));
  if (hops.length === 0) return t('is there');
  return hops.map(({ connection }) => connectionLabel(reach.graph.model, connection)).join(' → ');
}
