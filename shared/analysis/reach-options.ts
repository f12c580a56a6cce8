import type { Id } from '../base/ids.ts';
import type { Place } from '../model/records/common.ts';
import type { As, Guard } from './guards.ts';

/** What reach is asked with (SPEC A13 to A18). Nothing said is the plain question. */
export interface ReachOptions {
  readonly as?: As;
  readonly byAnswering?: boolean;
  readonly byUpdate?: boolean;
  readonly withWhatItFinds?: boolean;
  readonly onlyThrough?: readonly Guard[];
  readonly without?: readonly Id<'connection'>[];
  readonly withoutBoundary?: readonly (readonly [Id<'zone'>, Id<'zone'>])[];
  /** Where the actor is held to be as well: a path's presumed foothold. */
  readonly foothold?: readonly Place[];
}
