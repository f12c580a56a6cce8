import type { RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { remembered } from './remembered.ts';
import { guardSaid, needsSaid } from './said.ts';

/*
 * What there is to get to, and every way to get further, as plain lists of texts. A place is called `zone:z`, or
 * `nowhere:placement:p` for what is in no zone; a placement in a place is the item `placement:p in zone:z`.
 */

type Connection = RecordOf<'connection'>;

/** What reach is asked with. */
export interface Asked {
  readonly as?: 'designed' | 'built' | 'verified';
  readonly byAnswering?: boolean;
  readonly byUpdate?: boolean;
  readonly withWhatItFinds?: boolean;
  readonly onlyThrough?: readonly string[];
  readonly without?: readonly string[];
  readonly withoutBoundary?: readonly (readonly [string, string])[];
  readonly foothold?: readonly string[];
}

export interface Item {
  readonly name: string;
  readonly placement: string;
  readonly place: string;
  /** A17: not there itself, but in the zone that this place instances. */
  readonly inherited: boolean;
}

/** A connection that can be ridden from a place (A5, A13, A14). */
export interface Ride {
  readonly connection: string;
  readonly way: 'forward' | 'backward' | 'answer' | 'update';
  readonly from: string;
  /** Items, or the place where the end is a whole zone. */
  readonly takes: readonly string[];
  readonly guard: string;
  /** A6: the assets that each proving option needs. */
  readonly opensWith: readonly (readonly string[])[];
}

export interface World {
  readonly model: Model;
  readonly asked: Asked;
  readonly places: readonly string[];
  readonly items: readonly Item[];
  readonly rides: readonly Ride[];
  /** A15: assets where they are stored. */
  readonly stored: readonly { readonly asset: string; readonly item: string }[];
  isExternal(place: string): boolean;
  /** A2. */
  sharesFate(place: string): boolean;
  /** A3. */
  sameThing(item: Item): string[];
  /** A4. */
  gives(place: string): string[];
  /** A16: without the boundary between them. */
  oneWith(place: string): string[];
}

export const worldOf = remembered((model: Model, asked: Asked): World => {
  const zones = model.all('zone');
  const zone = (place: string) => zones.find(({ id }) => id === place);
  const items = model.all('placement').flatMap(({ id }) => standsAt(model, id));
  const alone = items.map(({ place }) => place).filter((place) => place.startsWith('nowhere:'));
  const component = (placement: string) =>
    model.all('component').find((one) => one.id === placementOf(model, placement).component);
  const world = {
    model,
    asked,
    places: [...zones.map(({ id }) => id), ...new Set(alone)],
    items,
    isExternal: (place: string) => zone(place)?.external === true,
    sharesFate(place: string) {
      const found = zone(place);
      return !found || (found.sharesFate ?? !found.external);
    },
    sameThing(item: Item) {
      const thing = component(item.placement);
      if (!thing || thing.placementsAre === 'copies' || item.inherited) return [];
      const others = items.filter((one) => !one.inherited && component(one.placement) === thing);
      return others.map(({ name }) => name).filter((name) => name !== item.name);
    },
    gives: (place: string) =>
      zones.flatMap((inner) => {
        if (inner.parent === undefined) return [];
        const outwards = inner.nesting === 'inner gives outer' || inner.nesting === 'both';
        const inwards = inner.nesting === 'outer gives inner' || inner.nesting === 'both';
        return [
          ...(outwards && inner.id === place ? [inner.parent] : []),
          ...(inwards && inner.parent === place ? [inner.id] : []),
        ];
      }),
    oneWith: (place: string) =>
      (asked.withoutBoundary ?? [])
        .filter((pair) => pair.every((each) => zone(each) !== undefined))
        .flatMap(([a, b]) => (a === place ? [b] : b === place ? [a] : [])),
    stored: model
      .all('asset')
      .flatMap(({ id, places }) =>
        places.flatMap(({ placement, does }) =>
          does === 'stores'
            ? items
                .filter((one) => one.placement === placement)
                .map(({ name }) => ({ asset: id, item: name }))
            : [],
        ),
      ),
  };
  const rides = keptConnections(model, asked).flatMap((connection) => ridesOver(world, connection));
  return { ...world, rides };
});

function placementOf(model: Model, id: string): RecordOf<'placement'> {
  const found = model.all('placement').find((one) => one.id === id);
  if (!found) throw new Error(`no placement ${id}`);
  return found;
}

/** X1, X2: its zone, else where its parent is, else a place of its own. */
export function placeOf(model: Model, id: string): string {
  const { zone, parent } = placementOf(model, id);
  return zone ?? (parent === undefined ? `nowhere:${id}` : placeOf(model, parent));
}

/** A17: a zone, and what instances it, and what instances that. */
function withInstances(model: Model, zone: string): string[] {
  const instances = model.all('zone').filter(({ instanceOf }) => instanceOf === zone);
  return [zone, ...instances.flatMap(({ id }) => withInstances(model, id))];
}

function standsAt(model: Model, placement: string): Item[] {
  const place = placeOf(model, placement);
  return withInstances(model, place).map((at) => ({
    name: `${placement} in ${at}`,
    placement,
    place: at,
    inherited: at !== place,
  }));
}

export function itemsOf({ items }: Pick<World, 'items'>, placement: string): Item[] {
  return items.filter((one) => one.placement === placement);
}

/** The places that a zone's or a placement's name means (A1). */
export function placesNamed(world: Pick<World, 'model' | 'items'>, named: string): string[] {
  if (!named.startsWith('placement:')) return withInstances(world.model, named);
  return itemsOf(world, named).map(({ place }) => place);
}

/** A16. What answers a connection goes with it, and is ridden past its guard (A13): so it is kept by its caller. */
export function keptConnections(
  model: Model,
  { as = 'designed', without = [], onlyThrough }: Asked,
): Connection[] {
  return model.all('connection').filter((connection) => {
    const answered = [connection, ...answeredBy(model, connection)];
    if (answered.some(({ id }) => without.includes(id))) return false;
    const request = answered.at(-1) ?? connection;
    return !onlyThrough || onlyThrough.includes(guardSaid(model, request, 'caller', as));
  });
}

/** What a row answers, and what that answers; the request comes last. */
export function answeredBy(model: Model, { answers }: Connection): Connection[] {
  const request = model.all('connection').find(({ id }) => id === answers);
  return request ? [request, ...answeredBy(model, request)] : [];
}

function ridesOver(world: Omit<World, 'rides'>, connection: Connection): Ride[] {
  const { model, asked } = world;
  const { as = 'designed', byAnswering, byUpdate } = asked;
  const { opener, type } = connection;
  const guard = (question: 'caller' | 'answerer', of = connection) => guardSaid(model, of, question, as);
  const make = (way: Ride['way'], from: 'from' | 'to', said: string, opensWith: string[][] = []) =>
    readings(world, connection, from).map((reading) => ({
      connection: connection.id,
      way,
      ...reading,
      guard: said,
      opensWith,
    }));
  const needs = needsSaid(model, connection, as);
  if (type === 'arrives by') {
    if (byUpdate !== true) return [];
    return opener === 'from'
      ? make('update', 'from', guard('caller'), needs)
      : make('update', 'from', guard('answerer'));
  }
  const request = answeredBy(model, connection).at(-1);
  if (request) return byAnswering === true ? make('answer', 'from', guard('answerer', request)) : [];
  const answerer = opener === 'from' ? 'to' : 'from';
  return [
    ...make('forward', opener, guard('caller'), needs),
    ...(byAnswering === true ? make('backward', answerer, guard('answerer')) : []),
  ];
}

interface Side {
  readonly zone: string | undefined;
  readonly at: string | undefined;
  readonly starts: readonly string[];
  readonly takes: readonly string[];
}

/** A17: each end in any instance, both in the same one where both are in that zone. */
function readings(world: Omit<World, 'rides'>, connection: Connection, from: 'from' | 'to') {
  const starts = sidesOf(world, connection[from]);
  const ends = sidesOf(world, connection[from === 'from' ? 'to' : 'from']);
  return starts.flatMap((start) =>
    ends
      .filter((end) => start.zone === undefined || start.zone !== end.zone || start.at === end.at)
      .flatMap((end) => start.starts.map((place) => ({ from: place, takes: end.takes }))),
  );
}

/** An end in each instance of its zone; placements in no zone are each a place from which it is opened. */
function sidesOf(world: Omit<World, 'rides'>, end: Connection['from']): Side[] {
  const { model, items } = world;
  const places = 'zone' in end ? [end.zone] : end.placements.map((id) => placeOf(model, id));
  const [zone = ''] = places;
  if (!zone.startsWith('zone:')) {
    const takes =
      'zone' in end ? [] : end.placements.flatMap((id) => itemsOf(world, id).map(({ name }) => name));
    return [{ zone: undefined, at: undefined, starts: [...new Set(places)], takes }];
  }
  return withInstances(model, zone).map((at) => ({
    zone,
    at,
    starts: [at],
    takes:
      'zone' in end
        ? [at]
        : end.placements.flatMap((id) =>
            items.filter((one) => one.placement === id && one.place === at).map(({ name }) => name),
          ),
  }));
}
