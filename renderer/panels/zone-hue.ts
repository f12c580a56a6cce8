import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Model } from '../../shared/model/model.ts';

const HUES = 6;

/** The hue of a zone: by its place among all zones, so that it stays while the zone does. */
export function zoneHue(model: Model, id: Id): string {
  const at = isIdOf('zone', id) ? model.all('zone').findIndex((zone) => zone.id === id) : 0;
  return `var(--z${(Math.max(at, 0) % HUES) + 1})`;
}
