import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { showsOf } from '../../state/views.ts';

/** What a view can be made of: the one selected zone, actor, asset or path, or the zone of the selected component. */
export function subjectOfSelection(model: Model, ids: ReadonlySet<Id>): Id | undefined {
  const [only, another] = ids;
  if (only === undefined || another !== undefined || !model.has(only)) return undefined;
  if (isIdOf('placement', only)) return zoneOfPlacement(model, only);
  return showsOf(only) ? only : undefined;
}
