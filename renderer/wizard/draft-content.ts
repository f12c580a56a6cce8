import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { ids } from '../../shared/model/diff.ts';
import type { Diff } from '../../shared/model/diff.ts';

/** The placements that a draft adds, in no zone's order but their own. */
export function newPlacements(diff: Diff): Id<'placement'>[] {
  return ids(diff.added).filter((id) => isIdOf('placement', id));
}
