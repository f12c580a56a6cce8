import { sameJson } from '../../../shared/base/json.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { between, conflicts, ids, valueAt } from '../../../shared/model/diff.ts';
import type { Conflict, Diff, FieldChanges } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { called } from '../../../shared/model/problem-words.ts';

/** What a three-way merge would do: their changes, as far as ours has not got them already, and where both differ. */
export interface Merge {
  readonly diff: Diff;
  /** A line each, in a person's words. */
  readonly conflicts: readonly string[];
}

/** Merges two states that come from one base. Both may have made the same change. */
export function merge(base: Model, ours: Model, theirs: Model): Merge {
  const diff = without(between(base, theirs), ours);
  return { diff, conflicts: conflicts(ours, diff).map((conflict) => inWords(ours, theirs, conflict)) };
}

/** A diff less what a model has already. */
function without(diff: Diff, model: Model): Diff {
  const added: Record<Id, AnyRecord> = {};
  const updated: Record<Id, FieldChanges> = {};
  const removed: Record<Id, AnyRecord> = {};
  for (const record of Object.values(diff.added)) {
    if (!sameJson(model.get(record.id), record)) added[record.id] = record;
  }
  for (const record of Object.values(diff.removed)) if (model.has(record.id)) removed[record.id] = record;
  for (const id of ids(diff.updated)) {
    const record = model.get(id);
    const open = Object.entries(diff.updated[id] ?? {}).filter(
      ([field, [, to]]) => !record || !sameJson(valueAt(record, field) ?? null, to),
    );
    if (open.length > 0) updated[id] = Object.fromEntries(open);
  }
  return { added, updated, removed };
}

function inWords(ours: Model, theirs: Model, { id, field, what }: Conflict): string {
  const name = called(ours.has(id) ? ours : theirs, id);
  return field === undefined ? `${name} ${what}` : `${name}: ${field} ${what}`;
}
