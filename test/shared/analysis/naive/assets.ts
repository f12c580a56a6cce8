import type { Model } from '../../../../shared/model/model.ts';
import { after, comparePairs, naiveReach } from './reach.ts';
import type { NaivePair, NaiveRun, Pairs } from './reach.ts';
import { guardSaid } from './said.ts';
import { answeredBy, itemsOf, keptConnections, placeOf, placesNamed, worldOf } from './world.ts';
import type { Asked, World } from './world.ts';
import type { RecordOf } from '../../../../shared/model/kinds.ts';

/* Sensitive data once more, from the words of SPEC S1 to S4 alone; see `reach.ts`. */

type Connection = RecordOf<'connection'>;

export interface NaiveGetting {
  readonly pair: NaivePair;
  readonly outside: boolean;
}

/** By `asset how`, as in `asset:a asked for`. */
export type NaiveAssets = ReadonlyMap<string, NaiveGetting>;

export function naiveAssets(model: Model, actor: string, asked: Asked = {}): NaiveAssets {
  const world = worldOf(model, asked);
  const best = new Map<string, NaiveGetting>();
  const offer = (asset: string, how: string, pair: NaivePair | undefined, outside: boolean) => {
    const key = `${asset} ${how}`;
    const before = best.get(key);
    if (pair && (!before || isBefore({ pair, outside }, before))) best.set(key, { pair, outside });
  };
  for (const run of naiveReach(model, actor, asked)) {
    for (const outside of [false, true]) {
      const pairs = outside ? run.anyhow : run.inside;
      for (const [asset, item] of keptIn(world)) offer(asset, 'held', pairs.get(item), outside);
      for (const [asset, place] of heardAt(world)) offer(asset, 'overheard', pairs.get(place), outside);
      for (const [asset, pair] of askedFor(world, run, outside)) offer(asset, 'asked for', pair, outside);
    }
    for (const asset of askedByUse(world, run)) offer(asset, 'asked for', { guards: 0, hops: 1 }, false);
  }
  return best;
}

/** A11: a chain inside stands before one by way of outside. */
function isBefore(a: NaiveGetting, b: NaiveGetting): boolean {
  return a.outside === b.outside ? comparePairs(a.pair, b.pair) < 0 : b.outside;
}

/** S1. */
function keptIn(world: World): [string, string][] {
  return world.model
    .all('asset')
    .flatMap(({ id, places }) =>
      places.flatMap(({ placement }) =>
        itemsOf(world, placement).map(({ name }): [string, string] => [id, name]),
      ),
    );
}

/** S2: the pair of being at the zone that opens, that connection's guard, and one hop. */
function askedFor(world: World, run: NaiveRun, outside: boolean): [string, NaivePair][] {
  const pairs: Pairs = outside ? run.anyhow : run.inside;
  const held = outside ? run.heldAnyhow : run.heldInside;
  return world.rides
    .filter(({ way, from }) => way === 'forward' && (outside || !run.closed.has(from)))
    .flatMap((ride) => {
      const there = pairs.get(ride.from);
      if (!there) return [];
      const brought = broughtBack(world, ride.connection);
      return brought.map((asset): [string, NaivePair] => [asset, after(there, ride, held)]);
    });
}

/** What comes to who opens a connection: in its data that flows that way, or in a row that answers it. */
function broughtBack({ model, asked }: World, id: string): string[] {
  return keptConnections(model, asked).flatMap((connection) => {
    const { type, opener, data, dataBack } = connection;
    if (type === 'arrives by') return [];
    const request = answeredBy(model, connection).at(-1);
    if (request) return request.id === id ? (data?.assets ?? []) : [];
    if (connection.id !== id) return [];
    return (opener === 'from' ? dataBack : data)?.assets ?? [];
  });
}

/** S2: who may use a place asks it over every connection that the place answers. */
function askedByUse(world: World, { start }: NaiveRun): string[] {
  return keptConnections(world.model, world.asked)
    .filter(({ answers, type }) => answers === undefined && type === 'data flow')
    .filter((connection) => start.mayUse.some((place) => isAnsweredBy(world, connection, place)))
    .flatMap(({ id }) => broughtBack(world, id));
}

function isAnsweredBy({ model }: World, { from, to, opener }: Connection, place: string): boolean {
  const end = opener === 'from' ? to : from;
  if ('zone' in end) return sharesAnInstance(model, end.zone, place);
  return end.placements.some((id) => id === place || sharesAnInstance(model, placeOf(model, id), place));
}

/** A connection of a zone is one of its instances as well (A17), and so is what may be used (A1). */
function sharesAnInstance(model: Model, one: string, other: string): boolean {
  if (!one.startsWith('zone:') || !other.startsWith('zone:')) return false;
  const places = placesNamed({ model, items: [] }, one);
  return placesNamed({ model, items: [] }, other).some((place) => places.includes(place));
}

/** S3: by asset, what one must be at or hold. */
function heardAt(world: World): [string, string][] {
  const { model, asked } = world;
  return keptConnections(model, asked)
    .filter((connection) => guardSaid(model, connection, 'encryption', asked.as ?? 'designed') !== 'all')
    .flatMap((connection) => {
      const where = [
        ...endPlaces(world, connection).filter((place) => world.sharesFate(place)),
        ...connection.through.flatMap((place) =>
          place.startsWith('placement:')
            ? itemsOf(world, place).map(({ name }) => name)
            : placesNamed(world, place),
        ),
      ];
      return carriedBy(connection).flatMap((asset) => where.map((place): [string, string] => [asset, place]));
    });
}

function carriedBy({ data, dataBack }: Connection): string[] {
  return [...(data?.assets ?? []), ...(dataBack?.assets ?? [])];
}

function endPlaces(world: World, { from, to }: Connection): string[] {
  return [from, to].flatMap((end) =>
    'zone' in end ? placesNamed(world, end.zone) : end.placements.flatMap((id) => placesNamed(world, id)),
  );
}

/** S4: where an asset is kept and through which places it goes. */
export function naiveTravel(model: Model, asset: string) {
  const world = worldOf(model, {});
  const kept = model
    .all('asset')
    .filter(({ id }) => id === asset)
    .flatMap(({ places }) => places.flatMap(({ placement }) => placesNamed(world, placement)));
  const goes = model
    .all('connection')
    .filter((connection) => carriedBy(connection).includes(asset))
    .flatMap((connection) => [
      ...endPlaces(world, connection),
      ...connection.through.flatMap((place) => placesNamed(world, place)),
    ]);
  return {
    kept: new Set(kept),
    goesThrough: new Set(goes),
    isExternal: (place: string) => world.isExternal(place),
  };
}
