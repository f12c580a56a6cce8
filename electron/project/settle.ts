import type { Id } from '../../shared/base/ids.ts';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { apply, changesBetween, conflicts, ids, isLayoutOnly, updated } from '../../shared/model/diff.ts';
import type { Diff, FieldChange, FieldChanges } from '../../shared/model/diff.ts';
import { problems, problemsAfter } from '../../shared/model/integrity.ts';
import type { Problem } from '../../shared/model/integrity.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { parseRecord } from '../../shared/model/parse.ts';
import { problemInWords } from '../../shared/model/problem-words.ts';
import type { ReferenceIndex } from '../../shared/model/reference-index.ts';
import { parsePosition } from './parse-position.ts';

/** A diff that may be written as it is, and the model after it. */
export interface Settled {
  readonly diff: Diff;
  readonly after: Model;
  /** Whether the diff can have changed who mentions whom. */
  readonly references: boolean;
}

/**
 * The last look before the disk: the diff fits the model, every record of it reads through its schema and is in
 * canonical form, and no problem of integrity is new. What a command should have kept and did not is said in one
 * sentence; nothing that could not be read again is ever written.
 */
export function settle(model: Model, proposed: Diff, index: ReferenceIndex): Result<Settled, string> {
  const [clash] = conflicts(model, proposed);
  if (clash) return err(`${clash.id} ${clash.what}.`);
  const settled = isLayoutOnly(proposed) ? settleLayout(proposed) : settleRecords(model, proposed);
  if (!settled.ok) return settled;
  const diff = settled.value;
  const after = apply(model, diff);
  // Boxes that only moved are mentioned by the same view as before, so nothing can be wrong that was right.
  const references = !onlyMoves(diff);
  const found = references ? newProblems(model, after, diff, index) : [];
  const [first] = found;
  return first ? err(problemInWords(after, first)) : ok({ diff, after, references });
}

function onlyMoves(diff: Diff): boolean {
  if (!isLayoutOnly(diff)) return false;
  return Object.values(diff.updated).every((changes) =>
    Object.values(changes).every(([from, to]) => from !== null && to !== null),
  );
}

/** Problems that the diff brought about; a file may have come with others, which must not stop all work. */
function newProblems(before: Model, after: Model, diff: Diff, index: ReferenceIndex): Problem[] {
  const found = problemsAfter(after, diff, index);
  if (found.length === 0) return found;
  const old = new Set(problems(before).map((problem) => JSON.stringify(problem)));
  return found.filter((problem) => !old.has(JSON.stringify(problem)));
}

function settleLayout(diff: Diff): Result<Diff, string> {
  const places: Record<Id, FieldChanges> = {};
  for (const view of ids(diff.updated)) {
    const changes: Record<string, FieldChange> = {};
    for (const [field, [from, to]] of Object.entries(diff.updated[view] ?? {})) {
      const place = to === null ? ok(null) : parsePosition(field.slice('positions/'.length), to);
      if (!place.ok) return err(`${field}: ${place.error.why}.`);
      changes[field] = [from, place.value];
    }
    places[view] = changes;
  }
  return ok({ ...diff, updated: places });
}

function settleRecords(model: Model, diff: Diff): Result<Diff, string> {
  const added: Record<Id, AnyRecord> = {};
  const changed: Record<Id, FieldChanges> = {};
  for (const record of Object.values(diff.added)) {
    const read = parseRecord(record);
    if (!read.ok) return err(`${record.id}: ${read.error.why}.`);
    added[read.value.id] = read.value;
  }
  for (const id of ids(diff.updated)) {
    const before = model.get(id);
    const read = parseRecord(before && updated(before, diff.updated[id] ?? {}));
    if (!before || !read.ok) return err(`${id}: ${read.ok ? 'it is gone' : read.error.why}.`);
    const changes = changesBetween(before, read.value);
    if (Object.keys(changes).length > 0) changed[id] = changes;
  }
  return ok({ added, updated: changed, removed: diff.removed });
}
