import type { Id } from '../../base/ids.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';

const HUES = ['z1', 'z2', 'z3', 'z4', 'z5', 'z6'] as const;

/** The names of the zone hues, as the colours have them. */
export type Hue = (typeof HUES)[number];

const known = new WeakMap<readonly RecordOf<'zone'>[], ReadonlyMap<Id<'zone'>, Hue>>();

/** The hue of a zone, by its place among all zones: the same one everywhere. */
export function hueOf(model: Model, id: Id<'zone'>): Hue {
  const zones = model.all('zone');
  let hues = known.get(zones);
  if (!hues) {
    hues = new Map(zones.map((zone, at) => [zone.id, HUES[at % HUES.length] ?? 'z1']));
    known.set(zones, hues);
  }
  return hues.get(id) ?? 'z1';
}
