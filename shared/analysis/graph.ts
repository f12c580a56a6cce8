import { byText } from '../base/compare.ts';
import { must } from '../base/assert.ts';
import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { sharesFate } from '../model/records/zone.ts';
import type { End } from '../model/records/connection.ts';
import type { As } from './guards.ts';
import { instancesOf } from './instances.ts';
import { isZone, placeOfEnd } from './places.ts';
import type { PlaceKey } from './places.ts';
import { packRows } from './table.ts';
import type { Rows } from './table.ts';

/**
 * A placement where it is; a zone's instance has one of its own for each placement that it inherits (SPEC A17).
 */
export interface Item {
  readonly placement: Id<'placement'>;
  readonly place: number;
  readonly inherited: boolean;
}

/** The model as numbers: places first, then items; what the searches run on. Never altered. */
export interface Graph {
  readonly model: Model;
  readonly as: As;
  readonly places: readonly PlaceKey[];
  readonly items: readonly Item[];
  readonly placeAt: ReadonlyMap<PlaceKey, number>;
  /** Every item of a placement: its own, then those that instances inherit. */
  readonly itemsOf: ReadonlyMap<Id<'placement'>, readonly number[]>;
  readonly external: Uint8Array;
  /** Being there is holding all of it (SPEC A2). */
  readonly fate: Uint8Array;
  /** Place to the places that it gives by nesting (SPEC A4). */
  readonly gives: Rows;
  readonly itemsAt: Rows;
  readonly placeOfItem: Int32Array;
  /** Item to the other items of the same thing (SPEC A3). */
  readonly together: Rows;
  /** The ends that are one placement, as they were asked for: see `endVariants`. */
  readonly endsOf: Map<Id<'placement'>, readonly EndVariant[]>;
}

const known = new WeakMap<Model, Map<As, Graph>>();

export function graphOf(model: Model, as: As = 'designed'): Graph {
  let graphs = known.get(model);
  if (!graphs) known.set(model, (graphs = new Map<As, Graph>()));
  let graph = graphs.get(as);
  if (!graph) graphs.set(as, (graph = compile(model, as)));
  return graph;
}

function compile(model: Model, as: As): Graph {
  const own = model.all('placement').map((placement) => ({
    placement,
    place: placeOfEnd(model, { placements: [placement.id] }),
  }));
  const places = placesOf(model, own);
  const placeAt = new Map(places.map((place, at) => [place, at]));
  const items: Item[] = [];
  const itemsOf = new Map<Id<'placement'>, number[]>();
  for (const { placement, place } of own) {
    const numbers = variantsOf(model, place).map((variant, nth) => {
      items.push({ placement: placement.id, place: must(placeAt.get(variant), variant), inherited: nth > 0 });
      return items.length - 1;
    });
    itemsOf.set(placement.id, numbers);
  }
  return {
    model,
    as,
    places,
    items,
    placeAt,
    itemsOf,
    external: Uint8Array.from(places, (place) => (zoneAt(model, place)?.external === true ? 1 : 0)),
    fate: Uint8Array.from(places, (place) => {
      const zone = zoneAt(model, place);
      return !zone || sharesFate(zone) ? 1 : 0;
    }),
    gives: nestingRows(model, places, placeAt),
    itemsAt: itemRows(places, items),
    placeOfItem: Int32Array.from(items, ({ place }) => place),
    together: oneThingRows(model, items, itemsOf),
    endsOf: new Map<Id<'placement'>, readonly EndVariant[]>(),
  };
}

/** The zones, then where else something is: in no zone, or in one that is not there (SPEC I2). */
function placesOf(model: Model, own: readonly { readonly place: PlaceKey }[]): PlaceKey[] {
  const zones = model.all('zone').map(({ id }) => id);
  const others = new Set(
    own.map(({ place }) => place).filter((place) => !isZone(place) || !model.has(place)),
  );
  return [...zones, ...[...others].toSorted(byText)];
}

function zoneAt(model: Model, place: PlaceKey): RecordOf<'zone'> | undefined {
  return isZone(place) ? model.get(place) : undefined;
}

/** A place and, for a zone, its instances. */
export function variantsOf(model: Model, place: PlaceKey): readonly PlaceKey[] {
  return isZone(place) ? instancesOf(model, place) : [place];
}

function nestingRows(
  model: Model,
  places: readonly PlaceKey[],
  placeAt: ReadonlyMap<PlaceKey, number>,
): Rows {
  const gives: number[][] = places.map(() => []);
  for (const inner of model.all('zone')) {
    const outerAt = inner.parent === undefined ? undefined : placeAt.get(inner.parent);
    const innerAt = placeAt.get(inner.id);
    if (outerAt === undefined || innerAt === undefined) continue;
    const { nesting } = inner;
    if (nesting === 'outer gives inner' || nesting === 'both') gives[outerAt]?.push(innerAt);
    if (nesting === 'inner gives outer' || nesting === 'both') gives[innerAt]?.push(outerAt);
  }
  return packRows(gives);
}

function itemRows(places: readonly PlaceKey[], items: readonly Item[]): Rows {
  const at: number[][] = places.map(() => []);
  items.forEach(({ place }, item) => at[place]?.push(item));
  return packRows(at);
}

function oneThingRows(
  model: Model,
  items: readonly Item[],
  itemsOf: ReadonlyMap<Id<'placement'>, readonly number[]>,
): Rows {
  const byComponent = Map.groupBy(model.all('placement'), ({ component }) => component);
  const rows: number[][] = items.map(() => []);
  for (const [component, placements] of byComponent) {
    if (placements.length < 2 || model.get(component)?.placementsAre !== 'one thing') continue;
    const own = placements.flatMap(({ id }) => itemsOf.get(id)?.[0] ?? []);
    for (const item of own) rows[item]?.push(...own.filter((other) => other !== item));
  }
  return packRows(rows);
}

/** One way of reading an end: where it is, and what is held by taking it over; no items for a whole zone. */
export interface EndVariant {
  readonly places: readonly number[];
  readonly items: readonly number[];
}

/**
 * An end as it is written and, where it is in a zone that is instanced, once for each instance (SPEC A17). None for
 * an end of which nothing is there.
 */
export function endVariants(graph: Graph, end: End): readonly EndVariant[] {
  if ('zone' in end) return placeNumbers(graph, end.zone).map((place) => ({ places: [place], items: [] }));
  const [only, another] = end.placements;
  if (only === undefined || another !== undefined) return variantsOfItems(graph, end.placements);
  let variants = graph.endsOf.get(only);
  if (!variants) graph.endsOf.set(only, (variants = variantsOfItems(graph, end.placements)));
  return variants;
}

function variantsOfItems(graph: Graph, placements: readonly Id<'placement'>[]): readonly EndVariant[] {
  const { model, places, placeAt, itemsOf, placeOfItem } = graph;
  const own = placements.flatMap((id) => itemsOf.get(id)?.[0] ?? []);
  const at = own.map((item) => placeOfItem[item] ?? 0);
  const [first] = at;
  if (first === undefined) return [];
  const written = must(places[first], 'an item without a place');
  // Placements in no zone are places of their own, each of them a side from which this end speaks.
  if (!isZone(written)) return [{ places: [...new Set(at)], items: own }];
  return variantsOf(model, written).map((variant) => {
    const place = must(placeAt.get(variant), variant);
    const items = placements.flatMap((id) => itemsOf.get(id) ?? []);
    return { places: [place], items: items.filter((item) => placeOfItem[item] === place) };
  });
}

/** The numbers of a zone and of its instances. */
function placeNumbers({ model, placeAt }: Graph, zone: Id<'zone'>): number[] {
  return variantsOf(model, zone).flatMap((variant) => placeAt.get(variant) ?? []);
}
