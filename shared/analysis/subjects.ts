import { isIdOf } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import { t } from '../base/t.ts';
import { placementName } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { variantsOf } from './graph.ts';
import type { Graph } from './graph.ts';
import { placeName } from './places.ts';
import type { PlaceKey } from './places.ts';

/** What reach speaks of: a place, or a placement wherever it is. */
export type Subject = PlaceKey | Id<'placement'>;

export function isPlacement(subject: Subject): subject is Id<'placement'> {
  return isIdOf('placement', subject);
}

/** The nodes that a subject means: of a zone itself and its instances, of a placement all its items. */
export function nodesOf(graph: Graph, subject: Subject): readonly number[] {
  if (isPlacement(subject)) {
    return (graph.itemsOf.get(subject) ?? []).map((item) => graph.places.length + item);
  }
  return variantsOf(graph.model, subject).flatMap((place) => graph.placeAt.get(place) ?? []);
}

/** The subject of a node, and for an inherited placement the place that inherits it. */
export function subjectOf(graph: Graph, node: number): { subject: Subject; inheritedBy?: PlaceKey } {
  const place = graph.places[node];
  if (place !== undefined) return { subject: place };
  const item = graph.items[node - graph.places.length];
  if (!item) throw new Error(`Trailmap bug: no node ${node}`);
  const by = item.inherited ? graph.places[item.place] : undefined;
  return { subject: item.placement, ...(by !== undefined && { inheritedBy: by }) };
}

/** What a subject is called. */
export function subjectName(model: Model, subject: Subject): string {
  return isPlacement(subject) ? placementName(model, subject) : placeName(model, subject);
}

/** What a node is called; an inherited placement with the place that inherits it. */
export function nodeName(graph: Graph, node: number): string {
  const { subject, inheritedBy } = subjectOf(graph, node);
  const name = subjectName(graph.model, subject);
  if (inheritedBy === undefined) return name;
  return t('{name} in {place}', { name, place: placeName(graph.model, inheritedBy) });
}
