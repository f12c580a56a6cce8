import { isIdOf } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { apply, ids, isLayoutOnly } from '../model/diff.ts';
import type { Diff } from '../model/diff.ts';
import { problemsOf } from '../model/integrity.ts';
import type { Problem } from '../model/integrity.ts';
import type { Model } from '../model/model.ts';
import { problemInWords } from '../model/problem-words.ts';
import { placementsOf } from '../model/lookups.ts';
import type { Outcome, Refusal } from './command.ts';
import { refuse } from './edit.ts';
import { referrersIn } from './referrers.ts';

/**
 * SPEC C2. The outcome, unless the model after it had a problem that it has not got now. Problems that were there
 * before (a foreign file came with them) stop no work.
 */
export function lawful(model: Model, outcome: Outcome): Result<Outcome, Refusal> {
  const { diff } = outcome;
  if (onlyMovesBoxes(diff)) return ok(outcome);
  const after = apply(model, diff);
  for (const id of concerned(model, after, diff)) {
    const [problem] = newProblems(model, after, id);
    if (problem) return refuse('would break integrity', problemInWords(after, problem), [id]);
  }
  return ok(outcome);
}

/** What people do most, many times a second while they drag: it mentions nothing that was not mentioned before. */
function onlyMovesBoxes(diff: Diff): boolean {
  return (
    isLayoutOnly(diff) &&
    ids(diff.updated).every((id) => Object.values(diff.updated[id] ?? {}).every(([from]) => from !== null))
  );
}

function newProblems(before: Model, after: Model, id: Id): Problem[] {
  const record = after.get(id);
  const found = record ? problemsOf(after, record) : [];
  const old = found.length > 0 ? before.get(id) : undefined;
  if (!old) return found;
  const known = new Set(problemsOf(before, old).map((problem) => JSON.stringify(problem)));
  return found.filter((problem) => !known.has(JSON.stringify(problem)));
}

/** What the diff touches, and what can have become wrong without being touched. */
function concerned(before: Model, after: Model, diff: Diff): Set<Id> {
  const around = new Set<Id>([...ids(diff.added), ...ids(diff.updated)]);
  for (const id of ids(diff.removed)) {
    for (const referrer of referrersIn(before).referrersOf(id)) around.add(referrer);
  }
  if (movesPlacements(diff)) {
    for (const { id, from, to } of after.all('connection')) {
      if (placementsOf(from).length > 1 || placementsOf(to).length > 1) around.add(id);
    }
  }
  return around;
}

/** Whether a placement may be in another zone than before: then ends of several may be torn. */
function movesPlacements(diff: Diff): boolean {
  return ids(diff.updated).some((id) => {
    const changes = diff.updated[id] ?? {};
    return isIdOf('placement', id) && ('zone' in changes || 'parent' in changes);
  });
}
