import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { ids } from '../../shared/model/diff.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';

/** The placements that a draft adds, in no zone's order but their own. */
export function newPlacements(diff: Diff): Id<'placement'>[] {
  return ids(diff.added).filter((id) => isIdOf('placement', id));
}

export function newZones(diff: Diff): Id<'zone'>[] {
  return ids(diff.added).filter((id) => isIdOf('zone', id));
}

export function newActors(diff: Diff): Id<'actor'>[] {
  return ids(diff.added).filter((id) => isIdOf('actor', id));
}

/** The zones that a draft takes components out of, for a new one: what spoke of them may now speak of that. */
export function oldZonesOf(base: Model, model: Model, zone: Id<'zone'>): Id<'zone'>[] {
  const moved = model.all('placement').filter(({ id }) => zoneOfPlacement(model, id) === zone);
  const before = moved.flatMap(({ id }) => (base.has(id) ? (zoneOfPlacement(base, id) ?? []) : []));
  return [...new Set(before)].filter((old) => old !== zone && model.has(old));
}
