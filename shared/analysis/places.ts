import type { Id } from '../base/ids.ts';
import { byText } from '../base/compare.ts';
import { isIdOf } from '../base/ids.ts';
import { t } from '../base/t.ts';
import { placementName, zoneOfEnd, zonesAround } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import type { End } from '../model/records/connection.ts';

/**
 * Where an end is: a zone, or, for placements that are in none, a place of their own, named after the outermost
 * placement that they are nested in (SPEC X1, X2).
 */
export type PlaceKey = Id<'zone'> | `nowhere:${string}`;

export function placeOfEnd(model: Model, end: End): PlaceKey {
  const zone = zoneOfEnd(model, end);
  if (zone !== undefined) return zone;
  const roots = 'placements' in end ? end.placements.map((id) => outermost(model, id)) : [];
  return `nowhere:${[...new Set(roots)].toSorted(byText).join(' ')}`;
}

function outermost(model: Model, id: Id<'placement'>): Id<'placement'> {
  const seen = new Set<Id>();
  let at = id;
  for (;;) {
    const parent = model.get(at)?.parent;
    if (parent === undefined || seen.has(at)) return at;
    seen.add(at);
    at = parent;
  }
}

export function isZone(place: PlaceKey): place is Id<'zone'> {
  return isIdOf('zone', place);
}

/** The zones around a place, from the innermost outwards; none for a place that is in no zone. */
export function zonesOfPlace(model: Model, place: PlaceKey): readonly Id<'zone'>[] {
  return isZone(place) ? zonesAround(model, place) : [];
}

/** What a place is called. */
export function placeName(model: Model, place: PlaceKey): string {
  if (isZone(place)) return model.get(place)?.name ?? place;
  const ids = place.slice('nowhere:'.length).split(' ') as Id<'placement'>[];
  return t('{components} (in no zone)', {
    components: ids.map((id) => placementName(model, id)).join(', '),
  });
}
