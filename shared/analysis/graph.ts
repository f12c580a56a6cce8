import { byText } from '../base/compare.ts';
import { must } from '../base/assert.ts';
import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { sharesFate } from '../model/records/zone.ts';
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

/** What there is to get to, as numbers: places first, then items. No connection has a part in it. */
export interface Structure {
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
  /** The items that are one thing with others, thing by thing (SPEC A3). */
  readonly things: Rows;
  /** Item to its thing; -1 where it is one by itself. */
  readonly thingOf: Int32Array;
}

/** The model as numbers: what the searches run on. Never altered. */
export interface Graph extends Structure {
  readonly model: Model;
  readonly as: As;
  /** The same object for all models with these zones and placements. */
  readonly structure: Structure;
}

const known = new WeakMap<Model, Map<As, Graph>>();

export function graphOf(model: Model, as: As = 'designed'): Graph {
  let graphs = known.get(model);
  if (!graphs) known.set(model, (graphs = new Map<As, Graph>()));
  let graph = graphs.get(as);
  if (!graph) {
    const structure = structureOf(model);
    graphs.set(as, (graph = { ...structure, structure, model, as }));
  }
  return graph;
}

interface Kept {
  readonly zones: readonly unknown[];
  readonly components: readonly unknown[];
  readonly structure: Structure;
}

/** By the placements: most edits leave them, the zones and the components as they were. */
const structures = new WeakMap<object, Kept>();

function structureOf(model: Model): Structure {
  const [zones, components] = [model.all('zone'), model.all('component')];
  const placements = model.all('placement');
  const before = structures.get(placements);
  if (before?.zones === zones && before.components === components) return before.structure;
  const structure = compile(model);
  structures.set(placements, { zones, components, structure });
  return structure;
}

function compile(model: Model): Structure {
  const own = model.all('placement').map((placement) => ({
    placement,
    place: placement.zone ?? placeOfEnd(model, { placements: [placement.id] }),
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
    ...oneThings(model, items.length, itemsOf),
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

/** Inherited placements are copies (SPEC A17): only the own item of a placement is one thing with others. */
function oneThings(
  model: Model,
  items: number,
  itemsOf: ReadonlyMap<Id<'placement'>, readonly number[]>,
): Pick<Structure, 'things' | 'thingOf'> {
  const thingOf = new Int32Array(items).fill(-1);
  const things: number[][] = [];
  const byComponent = Map.groupBy(model.all('placement'), ({ component }) => component);
  for (const [component, placements] of byComponent) {
    if (placements.length < 2 || model.get(component)?.placementsAre !== 'one thing') continue;
    const own = placements.flatMap(({ id }) => itemsOf.get(id)?.[0] ?? []);
    for (const item of own) thingOf[item] = things.length;
    things.push(own);
  }
  return { things: packRows(things), thingOf };
}
