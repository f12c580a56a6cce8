import type { Id } from '../base/ids.ts';
import { definitionOf, nameOf } from './kinds.ts';
import type { RecordOf } from './kinds.ts';
import type { Model } from './model.ts';
import type { End } from './records/connection.ts';

/** The zone a placement is in: its own, else its parent's, else none. A cycle of parents ends in none. */
export function zoneOfPlacement(model: Model, id: Id<'placement'>): Id<'zone'> | undefined {
  const seen = new Set<string>();
  let at: Id<'placement'> | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const placement: RecordOf<'placement'> | undefined = model.get(at);
    if (placement?.zone !== undefined) return placement.zone;
    at = placement?.parent;
  }
  return undefined;
}

/** The zones around a zone, from itself outwards. A cycle of parents ends the list. */
export function zonesAround(model: Model, id: Id<'zone'>): Id<'zone'>[] {
  const around: Id<'zone'>[] = [];
  let at: Id<'zone'> | undefined = id;
  while (at !== undefined && !around.includes(at)) {
    around.push(at);
    at = model.get(at)?.parent;
  }
  return around;
}

/** The placements of an end; none for a zone-level end. */
export function placementsOf(end: End): readonly Id<'placement'>[] {
  return 'placements' in end ? end.placements : [];
}

/** The zone of an end, or undefined where its placements are in none. */
export function zoneOfEnd(model: Model, end: End): Id<'zone'> | undefined {
  if ('zone' in end) return end.zone;
  const first = end.placements[0];
  return first === undefined ? undefined : zoneOfPlacement(model, first);
}

/** The protections that a control realises, each as its connection and the option's key. */
export function protectionsOf(
  model: Model,
  control: Id<'control'>,
): { readonly connection: Id<'connection'>; readonly key: string }[] {
  return model
    .all('connection')
    .flatMap((connection) =>
      connection.protections
        .filter((option) => option.controls.includes(control))
        .map((option) => ({ connection: connection.id, key: option.key })),
    );
}

/** The name of a placement: its component's. */
export function placementName(model: Model, id: Id<'placement'>): string {
  const placement = model.get(id);
  return (placement && model.get(placement.component)?.name) ?? id;
}

/** What an end is called: its zone, or its components. */
export function endName(model: Model, end: End): string {
  if ('zone' in end) return model.get(end.zone)?.name ?? end.zone;
  return end.placements.map((id) => placementName(model, id)).join(', ');
}

/** What a connection is called: its name, else its ends in the direction of its data. */
export function connectionName(model: Model, connection: RecordOf<'connection'>): string {
  return connection.name ?? `${endName(model, connection.from)} → ${endName(model, connection.to)}`;
}

/** What any record is called: a placement by its component, and what has no name by its kind. */
export function recordName(model: Model, id: Id): string {
  const record = model.get(id);
  if (!record) return id;
  if (record.kind === 'placement') return placementName(model, record.id);
  if (record.kind === 'connection') return connectionName(model, record);
  return nameOf(record) ?? definitionOf(record.kind).label;
}
