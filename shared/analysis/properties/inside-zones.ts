import type { Id } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import { instancesOf } from '../instances.ts';
import { zonesOfPlace } from '../places.ts';
import type { PlaceKey } from '../places.ts';

/** Whether a place is one of these zones, an instance of one (SPEC X5), or inside of either. */
export function insideOneOf(model: Model, zones: readonly Id<'zone'>[]): (place: PlaceKey) => boolean {
  const meant = new Set(zones.flatMap((zone) => instancesOf(model, zone)));
  return (place) => zonesOfPlace(model, place).some((zone) => meant.has(zone));
}
