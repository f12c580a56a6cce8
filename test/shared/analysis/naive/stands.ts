import type { Model } from '../../../../shared/model/model.ts';
import { comparePairs, naiveReach } from './reach.ts';
import type { NaivePair, NaiveRun } from './reach.ts';
import { worldOf } from './world.ts';
import type { Asked, World } from './world.ts';

/** How an actor stands to something: by a chain inside where there is one, else by way of outside (A11). */
export interface Stand {
  readonly pair: NaivePair;
  readonly outside: boolean;
}

/** By what stays the same over two models: `zone:z`, `placement:p`, or `placement:p in zone:z` of an instance. */
export type Stands = ReadonlyMap<string, Stand>;

const known = new WeakMap<Model, Map<string, Stands>>();

/** Asked for several rules of each model: kept with it. */
export function standsOf(model: Model, actor: string, asked: Asked): Stands {
  let answers = known.get(model);
  if (!answers) known.set(model, (answers = new Map<string, Stands>()));
  const key = `${actor} ${JSON.stringify(asked)}`;
  let stands = answers.get(key);
  if (!stands) answers.set(key, (stands = findStands(model, actor, asked)));
  return stands;
}

function findStands(model: Model, actor: string, asked: Asked): Stands {
  const world = worldOf(model, asked);
  const runs = naiveReach(model, actor, asked);
  const names = [...world.places, ...world.items.map(({ name }) => name)];
  return new Map(
    names.flatMap((name) => {
      const stand = standAt(runs, name);
      return stand ? [[sameName(world, name), stand] as const] : [];
    }),
  );
}

export function standAt(runs: readonly NaiveRun[], name: string): Stand | undefined {
  const inside = best(runs.flatMap((run) => run.inside.get(name) ?? []));
  if (inside) return { pair: inside, outside: false };
  const anyhow = best(runs.flatMap((run) => run.anyhow.get(name) ?? []));
  return anyhow && { pair: anyhow, outside: true };
}

function best(pairs: readonly NaivePair[]): NaivePair | undefined {
  return pairs.toSorted(comparePairs)[0];
}

/** A placement is the same wherever it is; what an instance inherits, in that instance. */
export function sameName(world: World, name: string): string {
  const item = world.items.find((one) => one.name === name);
  return item && !item.inherited ? item.placement : name;
}

export function isBefore(a: Stand, b: Stand | undefined): boolean {
  if (!b) return true;
  return a.outside === b.outside ? comparePairs(a.pair, b.pair) < 0 : b.outside;
}

export function bestStand(stands: readonly Stand[]): Stand | undefined {
  return stands.reduce<Stand | undefined>((one, other) => (isBefore(other, one) ? other : one), undefined);
}

/** G1. */
export function becomes(was: Stand | undefined, is: Stand | undefined): string | undefined {
  if (!is) return was && 'lost';
  if (!was) return 'gained';
  if (was.outside !== is.outside) return is.outside ? 'lost' : 'gained';
  if (was.pair.guards !== is.pair.guards)
    return is.pair.guards < was.pair.guards ? 'past fewer guards' : 'past more guards';
  if (was.pair.hops === is.pair.hops) return undefined;
  return is.pair.hops < was.pair.hops ? 'nearer' : 'farther';
}
