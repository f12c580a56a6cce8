import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Model } from '../../../shared/model/model.ts';
import { find } from '../naming.ts';
import type { Asker } from './asker.ts';
import type { Work } from './work.ts';

/** Who is asked, and what is worked on. */
export interface Talk {
  readonly ask: Asker;
  readonly work: Work;
}

/** What a command made; where it was refused, that is said, and nothing was made. */
export function made({ ask }: Talk, result: Result<readonly Id[], string>): readonly Id[] | undefined {
  if (result.ok) return result.value;
  ask.complain(result.error);
  return undefined;
}

/** Asks for a record by its name or id; undefined where nothing was said. */
export async function pick<K extends Kind>(
  { ask, work }: Talk,
  kinds: readonly K[],
  question: string,
): Promise<Id<K> | undefined> {
  for (;;) {
    const said = await ask.line(question);
    if (said === '') return undefined;
    const found = lookUp(work.drafted, kinds, said);
    if (found.ok) return found.value;
    ask.complain(found.error);
  }
}

/** The same, one after the other, until nothing is said. */
export async function picks<K extends Kind>(
  talk: Talk,
  kinds: readonly K[],
  question: string,
): Promise<readonly Id<K>[]> {
  const found: Id<K>[] = [];
  let one = await pick(talk, kinds, question);
  while (one !== undefined) {
    if (!found.includes(one)) found.push(one);
    one = await pick(talk, kinds, 'and?');
  }
  return found;
}

function lookUp<K extends Kind>(model: Model, kinds: readonly K[], said: string): Result<Id<K>, string> {
  const found = find(model, kinds, said);
  return found.ok ? found : { ok: false, error: found.error.detail ?? '' };
}
