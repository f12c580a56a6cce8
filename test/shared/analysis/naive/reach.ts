import type { Model } from '../../../../shared/model/model.ts';
import { remembered } from './remembered.ts';
import { alternativesOf } from './starts.ts';
import type { NaiveStart } from './starts.ts';
import { itemsOf, placesNamed, worldOf } from './world.ts';
import type { Asked, Ride, World } from './world.ts';

/*
 * Reach once more, slowly, from the words of DESIGN section 3 and SPEC A1 to A18 alone: nothing here is shared with
 * shared/analysis/, so that where both say the same the words have been read the same way twice.
 */

export interface NaivePair {
  readonly guards: number;
  readonly hops: number;
}

/** By the name of a place or of an item. */
export type Pairs = ReadonlyMap<string, NaivePair>;

/** A9: one alternative, by chains inside only and by any chain, with the assets that count as held by guards. */
export interface NaiveRun {
  readonly start: NaiveStart;
  readonly closed: ReadonlySet<string>;
  readonly inside: Pairs;
  readonly anyhow: Pairs;
  readonly heldInside: Held;
  readonly heldAnyhow: Held;
}

/** A6, A15: what counts as held by an actor whose chain so far defeated that many guards. */
export type Held = (guards: number) => ReadonlySet<string>;

export function naiveReach(model: Model, actor: string, asked: Asked = {}): readonly NaiveRun[] {
  return runsOf(model, actor, asked);
}

const runsOf = remembered((model: Model, actor: string, asked: Asked): readonly NaiveRun[] => {
  const world = worldOf(model, asked);
  return alternativesOf(model, actor).map((start) => runOf(world, start, asked));
});

function runOf(world: World, own: NaiveStart, asked: Asked): NaiveRun {
  const start = { ...own, isThere: [...own.isThere, ...(asked.foothold ?? [])] };
  const closed = closedPlaces(world, start);
  const inside = untilNothingIsFound(world, start, closed, asked);
  const anyhow = untilNothingIsFound(world, start, new Set(), asked);
  return {
    start,
    closed,
    inside: inside.pairs,
    heldInside: inside.held,
    anyhow: anyhow.pairs,
    heldAnyhow: anyhow.held,
  };
}

/** A11: the external zones where the actor does not start. Two zones that are one (A16) are started at together. */
function closedPlaces(world: World, start: NaiveStart): Set<string> {
  const startedAt = new Set(start.isThere.flatMap((place) => placesNamed(world, place)));
  for (const place of startedAt) for (const other of world.oneWith(place)) startedAt.add(other);
  return new Set(world.places.filter((place) => world.isExternal(place) && !startedAt.has(place)));
}

/** A15: what is found opens more, where more may be found. */
function untilNothingIsFound(world: World, start: NaiveStart, closed: ReadonlySet<string>, asked: Asked) {
  let found: Pairs = new Map();
  for (;;) {
    const held = heldBy(world, start, found);
    const pairs = settle(world, start, closed, held);
    if (asked.withWhatItFinds !== true || sameFinds(world, found, pairs)) return { pairs, held };
    found = pairs;
  }
}

function heldBy(world: World, start: NaiveStart, found: Pairs): Held {
  return (guards) => {
    const held = new Set(start.holds);
    for (const { asset, item } of world.stored) {
      const pair = found.get(item);
      if (pair && pair.guards <= guards) held.add(asset);
    }
    return held;
  };
}

function sameFinds(world: World, one: Pairs, other: Pairs): boolean {
  return world.stored.every(({ item }) => one.get(item)?.guards === other.get(item)?.guards);
}

/** The smallest pair that is open is final (A10): what follows from it is never smaller. */
function settle(world: World, start: NaiveStart, closed: ReadonlySet<string>, held: Held): Pairs {
  const open = new Map<string, NaivePair>();
  const settled = new Map<string, NaivePair>();
  const offer = (name: string, pair: NaivePair) => {
    if (settled.has(name)) return;
    const before = open.get(name);
    if (!before || comparePairs(pair, before) < 0) open.set(name, pair);
  };
  for (const place of start.isThere)
    for (const name of named(world, place)) offer(name, { guards: 0, hops: 0 });
  for (const place of start.mayUse)
    for (const name of named(world, place)) offer(name, { guards: 0, hops: 1 });
  while (open.size > 0) {
    const [name, pair] = [...open].reduce((a, b) => (comparePairs(b[1], a[1]) < 0 ? b : a));
    open.delete(name);
    settled.set(name, pair);
    for (const given of givenWithoutHop(world, name, closed)) offer(given, pair);
    if (closed.has(name)) continue;
    for (const ride of world.rides.filter(({ from }) => from === name)) {
      for (const taken of ride.takes) offer(taken, after(pair, ride, held));
    }
  }
  return settled;
}

export function comparePairs(a: NaivePair, b: NaivePair): number {
  return a.guards - b.guards || a.hops - b.hops;
}

/** A5, A6. */
export function after({ guards, hops }: NaivePair, ride: Ride, held: Held): NaivePair {
  return { guards: guards + (costsGuard(ride, held(guards)) ? 1 : 0), hops: hops + 1 };
}

export function costsGuard({ guard, opensWith }: Ride, held: ReadonlySet<string>): boolean {
  if (guard !== 'all') return false;
  return !opensWith.some((needs) => needs.length > 0 && needs.every((asset) => held.has(asset)));
}

/** A1: what an access or a foothold names. */
export function named(world: World, place: string): string[] {
  if (!place.startsWith('placement:')) return placesNamed(world, place);
  return itemsOf(world, place).map(({ name }) => name);
}

/** What is held or been at together with a place or an item: A2, A3, A4, A16. */
export function givenWithoutHop(world: World, name: string, closed: ReadonlySet<string>): string[] {
  const item = world.items.find((one) => one.name === name);
  if (item) return [item.place, ...world.sameThing(item)];
  const all = (place: string) => world.items.filter((one) => one.place === place).map((one) => one.name);
  return [
    ...(world.sharesFate(name) ? all(name) : []),
    ...world.oneWith(name),
    ...(closed.has(name) ? [] : world.gives(name).flatMap((given) => [given, ...all(given)])),
  ];
}
