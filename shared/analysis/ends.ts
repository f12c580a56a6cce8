import { must } from '../base/assert.ts';
import type { Id } from '../base/ids.ts';
import type { End } from '../model/records/connection.ts';
import { variantsOf } from './graph.ts';
import type { Graph, Structure } from './graph.ts';
import { madeOf } from './made.ts';
import type { Made } from './made.ts';
import { isZone } from './places.ts';

/** One way of reading an end: where it is, and the nodes that are taken over with it. */
export interface EndVariant {
  readonly places: readonly number[];
  /** The placements, or the place where the end is a whole zone. */
  readonly nodes: readonly number[];
}

/**
 * An end as it is written and, where it is in a zone that is instanced, once for each instance (SPEC A17). None for
 * an end of which nothing is there.
 */
export function endVariants(graph: Graph, end: End): readonly EndVariant[] {
  return 'zone' in end ? zoneVariants(graph, end.zone) : placementVariants(graph, end.placements);
}

function zoneVariants({ model, placeAt }: Graph, zone: Id<'zone'>): readonly EndVariant[] {
  const places = variantsOf(model, zone).flatMap((variant) => placeAt.get(variant) ?? []);
  return places.map((place) => ({ places: [place], nodes: [place] }));
}

function placementVariants(graph: Graph, placements: readonly Id<'placement'>[]): readonly EndVariant[] {
  const { model, places, placeAt, itemsOf, placeOfItem } = graph;
  const own = placements.flatMap((id) => itemsOf.get(id)?.[0] ?? []);
  const at = own.map((item) => placeOfItem[item] ?? 0);
  const [first] = at;
  if (first === undefined) return [];
  const nodes = (items: readonly number[]) => items.map((item) => places.length + item);
  const written = must(places[first], 'an item without a place');
  // Placements in no zone are places of their own, each of them a side from which this end speaks.
  if (!isZone(written)) return [{ places: [...new Set(at)], nodes: nodes(own) }];
  return variantsOf(model, written).map((variant) => {
    const place = must(placeAt.get(variant), variant);
    const items = placements.flatMap((id) => itemsOf.get(id) ?? []);
    return { places: [place], nodes: nodes(items.filter((item) => placeOfItem[item] === place)) };
  });
}

export interface Ends {
  readonly from: readonly EndVariant[];
  readonly to: readonly EndVariant[];
}

const known = new WeakMap<Structure, Made<Ends>>();

/** The ends of each connection, in the order of the model. */
export function endsOf(graph: Graph): readonly Ends[] {
  const read = reader(graph);
  const made = madeOf(graph.model, known.get(graph.structure), ({ from, to }) => ({
    from: read(from),
    to: read(to),
  }));
  known.set(graph.structure, made);
  return made.each;
}

/** Many connections end at one placement: its variants are made once. */
function reader(graph: Graph): (end: End) => readonly EndVariant[] {
  const single = new Map<Id<'placement'>, readonly EndVariant[]>();
  return (end) => {
    const only = 'placements' in end && end.placements.length === 1 ? end.placements[0] : undefined;
    if (only === undefined) return endVariants(graph, end);
    let variants = single.get(only);
    if (!variants) single.set(only, (variants = endVariants(graph, end)));
    return variants;
  };
}
