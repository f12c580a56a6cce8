import type { Id } from '../../shared/base/ids.ts';
import { hueOf } from '../../shared/documents/picture/hue.ts';
import type { Model } from '../../shared/model/model.ts';

/** The hue of a zone, by its place among all zones: the same one as in the outline. */
export function zoneHue(model: Model, id: Id<'zone'>): string {
  return `var(--${hueOf(model, id)})`;
}
