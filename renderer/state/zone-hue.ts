import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { hueOf } from '../../shared/documents/picture/hue.ts';
import type { Model } from '../../shared/model/model.ts';

/** The colour of a zone, by its place among all zones: the same one on the map, in the outline and in tables. */
export function zoneHue(model: Model, id: Id): string {
  return `var(--${isIdOf('zone', id) ? hueOf(model, id) : 'z1'})`;
}
