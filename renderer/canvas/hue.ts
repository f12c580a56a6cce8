import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';

const HUES = 6;
const known = new WeakMap<readonly RecordOf<'zone'>[], ReadonlyMap<Id<'zone'>, string>>();

/** The hue of a zone, by its place among all zones: the same one as in the outline. */
export function zoneHue(model: Model, id: Id<'zone'>): string {
  const zones = model.all('zone');
  let hues = known.get(zones);
  if (!hues) {
    hues = new Map(zones.map((zone, at) => [zone.id, `var(--z${(at % HUES) + 1})`]));
    known.set(zones, hues);
  }
  return hues.get(id) ?? 'var(--z1)';
}
