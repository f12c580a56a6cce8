import { byText } from '../base/compare.ts';
import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import { crossingChanges } from './crossings.ts';
import type { CrossingChanges } from './crossings.ts';
import { compareAssets } from './gained-assets.ts';
import type { AssetGain } from './gained-assets.ts';
import { comparePlaces } from './gained-places.ts';
import type { PlacementGain } from './gained-places.ts';
import { newlyLeaving } from './leaving.ts';
import type { Leaving } from './leaving.ts';
import { idleCrossings, newConnections } from './new-connections.ts';
import type { Both, NewConnection } from './new-connections.ts';
import { judgePaths } from './paths.ts';
import type { PathResult } from './paths.ts';
import { isBetter } from './ranks.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.ts';
import type { ReachOptions } from './reach-options.ts';
import { compareUse, newlySpokenTo } from './speaking.ts';
import type { UseChanges } from './speaking.ts';
import { Reasons } from './touch-reasons.ts';
import { touchedRecords } from './touched.ts';
import type { Touched } from './touched.ts';
import { markUnconfirmed } from './unconfirmed.ts';

export type { GainKind } from './ranks.ts';
export type { PlacementGain } from './gained-places.ts';
export type { AssetGain } from './gained-assets.ts';

/** What a change gives and takes one actor. */
export interface ActorGains {
  readonly actor: Id<'actor'>;
  /** It is only in the second model: its reach is its reach, and no gains (SPEC G2). */
  readonly isNew: boolean;
  /** It is only in the first model. */
  readonly isGone: boolean;
  readonly placements: readonly PlacementGain[];
  readonly assets: readonly AssetGain[];
  readonly mayUse: UseChanges;
  /** External zones that it can newly speak to. */
  readonly speaksTo: readonly Id<'zone'>[];
  readonly before: Reach | undefined;
  readonly after: Reach | undefined;
}

/** A documented path whose result is another; undefined where it is not there or states a privilege. */
export interface PathChange {
  readonly path: Id<'path'>;
  readonly before?: PathResult;
  readonly after?: PathResult;
}

/** What one model gives that another did not, and takes away (SPEC G1 to G9). */
export interface Gains {
  /** Only those with something. */
  readonly actors: readonly ActorGains[];
  readonly leaving: readonly Leaving[];
  readonly newConnections: readonly NewConnection[];
  readonly crossings: CrossingChanges;
  readonly paths: readonly PathChange[];
  readonly touched: readonly Touched[];
  /** New crossings that give nobody anything. */
  readonly idle: readonly Id<'connection'>[];
  readonly isEmpty: boolean;
}

export function gainsOf(before: Model, after: Model, options?: ReachOptions): Gains {
  const compared = actorsOf(before, after).map((actor) => compareActor(before, after, actor, options ?? {}));
  const actors = compared.map(({ gains }) => gains).filter(hasSomething);
  const both = compared.flatMap(({ gains }): Both[] =>
    gains.after ? [{ before: gains.before, after: gains.after }] : [],
  );
  const crossings = crossingChanges(before, after);
  const lists = {
    actors,
    leaving: newlyLeaving(before, after),
    newConnections: newConnections(before, after, both),
    paths: pathChanges(before, after, options),
    touched: touchedRecords(before, after, reasonsOf(before, after, compared)),
    idle: idleCrossings(
      crossings.appeared.map(({ connection }) => connection),
      both,
    ),
  };
  const isEmpty = [...Object.values(lists), ...Object.values(crossings)].every(({ length }) => length === 0);
  return { ...lists, crossings, isEmpty };
}

function actorsOf(before: Model, after: Model): readonly Id<'actor'>[] {
  const ids = [before, after].flatMap((model) => model.all('actor').map(({ id }) => id));
  return [...new Set(ids)].toSorted(byText);
}

interface Compared {
  readonly gains: ActorGains;
  /** Zones that it reaches otherwise. */
  readonly zones: readonly Id<'zone'>[];
}

const NO_USE: UseChanges = { gained: [], lost: [] };

function compareActor(before: Model, after: Model, actor: Id<'actor'>, options: ReachOptions): Compared {
  const [old, now] = [before, after].map((model) =>
    model.has(actor) ? reachOf(model, actor, options) : undefined,
  );
  const known = { actor, isNew: !old, isGone: !now, before: old, after: now };
  if (!old || !now) {
    return { gains: { ...known, placements: [], assets: [], mayUse: NO_USE, speaksTo: [] }, zones: [] };
  }
  const { placements, zones } = comparePlaces(old, now);
  const marked = markUnconfirmed(old, now, options, { placements, assets: compareAssets(old, now) });
  const gains = { ...known, ...marked, mayUse: compareUse(old, now), speaksTo: newlySpokenTo(old, now) };
  return { gains, zones };
}

function hasSomething(gains: ActorGains): boolean {
  const { isNew, isGone, placements, assets, mayUse, speaksTo } = gains;
  const found = [placements, assets, mayUse.gained, mayUse.lost, speaksTo];
  return isNew || isGone || found.some(({ length }) => length > 0);
}

/** Whether there is anything that the actor has now and had not, or had farther. */
export function hasGained({ placements, assets, mayUse, speaksTo }: ActorGains): boolean {
  return (
    mayUse.gained.length + speaksTo.length > 0 ||
    [...placements, ...assets].some(({ change }) => isBetter(change))
  );
}

function pathChanges(before: Model, after: Model, options: ReachOptions | undefined): readonly PathChange[] {
  const [old, now] = [before, after].map(
    (model) => new Map(judgePaths(model, options).map(({ path, result }) => [path, result])),
  );
  const paths = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].toSorted(byText);
  return paths.flatMap((path): PathChange[] => {
    const [was, is] = [old, now].map((results) => {
      const result = results?.get(path);
      return result === 'states a privilege' ? undefined : result;
    });
    if (was === is) return [];
    return [{ path, ...(was && { before: was }), ...(is && { after: is }) }];
  });
}

function reasonsOf(before: Model, after: Model, compared: readonly Compared[]): Reasons {
  const reasons = new Reasons(before, after);
  const reached = compared.flatMap(({ gains: { actor }, zones }) => zones.map((zone) => ({ actor, zone })));
  for (const [zone, by] of Map.groupBy(reached, (one) => one.zone)) {
    reasons.reached(
      zone,
      by.map(({ actor }) => actor),
    );
  }
  for (const { gains } of compared) if (hasGained(gains)) reasons.gains(gains.actor);
  return reasons;
}
