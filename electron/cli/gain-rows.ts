import { assetGainWords, placementGainWords } from '../../shared/analysis/gain-words.ts';
import { gainsOf } from '../../shared/analysis/gains.ts';
import type { ActorGains, AssetGain, Gains, PathChange, PlacementGain } from '../../shared/analysis/gains.ts';
import { placeName } from '../../shared/analysis/places.ts';
import type { Pair } from '../../shared/analysis/reach.ts';
import type { ReachOptions } from '../../shared/analysis/reach-options.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Model } from '../../shared/model/model.ts';
import { placeRow } from './chain-rows.ts';
import { crossingRow } from './crossing-rows.ts';
import { named } from './naming.ts';
import type { Named } from './naming.ts';
import { actorRow } from './reach-rows.ts';

export type GainRows = ReturnType<typeof gainRows>;
export type ActorGainRow = ReturnType<typeof actorGains>;

/** Two models, and what is asked of both. */
interface Both {
  readonly before: Model;
  readonly after: Model;
  readonly options: ReachOptions;
}

/** What one model gives that the other did not, as `resources/cli/gains.schema.json` has it. */
export function gainRows(both: Both) {
  const { before, after, options } = both;
  const gains = gainsOf(before, after, options);
  return {
    isEmpty: gains.isEmpty,
    actors: gains.actors.map((one) => actorGains(both, one)),
    leaving: gains.leaving.map(({ asset, zone }) => ({
      asset: named(after, asset),
      zone: named(after, zone),
    })),
    newConnections: gains.newConnections.map((one) => newConnection(both, one)),
    crossings: crossingChanges(both, gains),
    paths: gains.paths.map((one) => pathChange(both, one)),
    touched: gains.touched.map(({ record, because }) => ({ record: named(after, record), because })),
    idle: gains.idle.map((id) => named(after, id)),
  };
}

/** A record by its name in the second model, else in the first. */
function eitherName({ before, after }: Both, id: Id): Named {
  return after.has(id) ? named(after, id) : named(before, id);
}

function actorGains(both: Both, gains: ActorGains) {
  const { after, options } = both;
  const { actor, isNew, isGone, mayUse, speaksTo } = gains;
  return {
    actor: eitherName(both, actor),
    isNew,
    isGone,
    placements: gains.placements.map((gain) => placementGain(both, actor, gain)),
    assets: gains.assets.map((gain) => assetGain(both, actor, gain)),
    mayUse: {
      gained: mayUse.gained.map((id) => eitherName(both, id)),
      lost: mayUse.lost.map((id) => eitherName(both, id)),
    },
    speaksTo: speaksTo.map((id) => named(after, id)),
    /** Of a new actor everything that it gets to: it has nothing to compare with (SPEC G2). */
    reach: isNew ? actorRow(after, actor, options) : null,
  };
}

interface Stands {
  readonly pair: Pair;
  readonly outside: boolean;
}

function stands(one: Stands | undefined) {
  return one ? { ...one.pair, outside: one.outside } : null;
}

function placementGain(both: Both, actor: Id<'actor'>, gain: PlacementGain) {
  const { before, after, options } = both;
  const { placement, inheritedBy, change, unconfirmed = false } = gain;
  return {
    placement: eitherName(both, placement),
    inheritedBy: inheritedBy === undefined ? null : placeName(after, inheritedBy),
    change,
    before: stands(gain.before),
    after: stands(gain.after),
    unconfirmed,
    words: placementGainWords(before, after, actor, gain, options),
  };
}

function assetGain(both: Both, actor: Id<'actor'>, gain: AssetGain) {
  const { before, after, options } = both;
  const { asset, how, change, unconfirmed = false } = gain;
  return {
    asset: eitherName(both, asset),
    how,
    change,
    before: stands(gain.before),
    after: stands(gain.after),
    unconfirmed,
    words: assetGainWords(before, after, actor, gain, options),
  };
}

function newConnection({ after }: Both, { connection, riders }: Gains['newConnections'][number]) {
  return {
    connection: named(after, connection),
    riders: riders.map(({ actor, from, pair }) => ({
      actor: named(after, actor),
      from: placeRow(after, from),
      ...pair,
    })),
  };
}

function crossingChanges({ before, after }: Both, { crossings: { appeared, gone, changed } }: Gains) {
  return {
    appeared: appeared.map((crossing) => crossingRow(after, crossing)),
    gone: gone.map((crossing) => crossingRow(before, crossing)),
    changed: changed.map((pair) => ({
      before: crossingRow(before, pair.before),
      after: crossingRow(after, pair.after),
    })),
  };
}

function pathChange(both: Both, { path, before, after }: PathChange) {
  return { path: eitherName(both, path), before: before ?? null, after: after ?? null };
}
