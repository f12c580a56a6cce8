import type { Id } from '../base/ids.ts';
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { NO_CHANGE, apply, conflicts } from '../model/diff.ts';
import type { Diff } from '../model/diff.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { diffToJson, parseDiff } from '../model/parse.ts';
import type { Refusal } from './command.ts';
import { notThere, refuse } from './edit.ts';
import { troublesOf } from './rebase.ts';

const read = new WeakMap<RecordOf<'change'>, Diff>();

/** The diff of a change's draft; nothing where it has none. */
export function draftDiff(record: RecordOf<'change'>): Diff {
  const before = read.get(record);
  if (before) return before;
  const parsed = record.draft && parseDiff(record.draft.diff);
  const diff = parsed?.ok === true ? parsed.value : NO_CHANGE;
  read.set(record, diff);
  return diff;
}

/** The model as it would be with the draft; a refusal where the draft does not fit the model any more. */
export function draftModel(model: Model, record: RecordOf<'change'>): Result<Model, Refusal> {
  const diff = draftDiff(record);
  const found = conflicts(model, diff);
  if (found.length === 0) {
    const troubles = troublesOf(model, diff);
    if (troubles.length === 0) return ok(apply(model, diff));
    return misfit(
      record,
      troubles.map(({ id }) => id),
    );
  }
  return misfit(
    record,
    found.map(({ id }) => id),
  );
}

function misfit(record: RecordOf<'change'>, about: readonly Id[]): Result<never, Refusal> {
  return refuse('draft does not fit', `The draft of ${record.title} does not fit the model any more.`, about);
}

/** The change, when its draft can be worked on. */
export function openDraft(model: Model, id: Id<'change'>): Result<RecordOf<'change'>, Refusal> {
  const record = model.get(id);
  if (!record) return notThere(id);
  if (record.state === 'draft' || record.state === 'announced') return ok(record);
  return refuse('not a draft', `${record.title} has ${record.state} already.`, [id]);
}

/** The change with another draft; one that was only announced is begun by that. */
export function withDraft(
  record: RecordOf<'change'>,
  diff: Diff,
  baseRevision = record.draft?.baseRevision ?? 0,
): RecordOf<'change'> {
  return { ...record, state: 'draft', draft: { baseRevision, diff: diffToJson(diff) } };
}
