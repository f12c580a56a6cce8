import type { Id } from '../../../shared/base/ids.ts';
import type { ChangeVerdict } from '../../../shared/model/records/change.ts';
import type { Consequence } from '../../../shared/questions/consequences.ts';
import type { Talk } from './talk.ts';

/** What is decided: the verdict, and the command that makes or alters its record. */
export interface Decision {
  readonly verdict: Pick<ChangeVerdict, 'is' | 'why' | 'record'>;
  readonly make?: { readonly command: string; readonly args: unknown };
}

/** The records that a consequence speaks of, without those that are gone. */
export function subjectsThere({ work }: Talk, { subjects }: Consequence): readonly Id[] {
  return subjects.filter((id) => work.drafted.has(id));
}
