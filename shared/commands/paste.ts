import { KINDS, idSchema, kindOf } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { definitionOf } from '../model/kinds.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { firstIssue } from '../model/parse.ts';
import { renamed } from '../model/renamed.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { command } from './records.ts';

const fields = z.record(z.string(), z.unknown());
const records = z.array(z.strictObject({ id: idSchema(...KINDS), fields })).max(200_000);

/**
 * Reviewed rows: what they make, under ids that only stand for the new records and by which all of them may speak of
 * one another, and what they change of what is there.
 */
const enterArgs = z.strictObject({
  label: z.string().min(1).max(4_000),
  made: records,
  changed: records,
});

/** Tables that were pasted and looked through, entered in one step. */
export const pasteCommands: readonly Command[] = [
  command({ name: 'tables.enter', label: 'Paste tables', args: enterArgs, run: enter }),
];

function enter(model: Model, args: z.infer<typeof enterArgs>, context: Context): Result<Outcome, Refusal> {
  const { label, made, changed } = args;
  const real = realIds(model, made, context);
  if (!real.ok) return real;
  const edit = new Edit(model);
  for (const one of made) {
    const { starts } = definitionOf(kindOf(one.id));
    const put = putRead(edit, { ...starts, ...one.fields }, one.id, real.value);
    if (!put.ok) return put;
  }
  for (const { id, fields: said } of changed) {
    const before = edit.get(id);
    if (!before) return notThere(id);
    const put = putRead(edit, { ...before, ...said }, id, real.value);
    if (!put.ok) return put;
  }
  return edit.outcome(label);
}

/** A new id for each that only stands for one. */
function realIds(
  model: Model,
  made: readonly { readonly id: Id }[],
  context: Context,
): Result<ReadonlyMap<Id, Id>, Refusal> {
  const real = new Map<Id, Id>();
  for (const { id } of made) {
    if (model.has(id)) return refuse('already there', 'There is a record with this id.', [id]);
    if (real.has(id)) return refuse('wrong arguments', 'Two new records have the same id.');
    const kind = kindOf(id);
    if (kind === 'project' && model.count('project') > 0) {
      return refuse('already there', 'A model has one project record, and it is there.');
    }
    real.set(id, context.newId(kind));
  }
  return ok(real);
}

function putRead(edit: Edit, said: object, id: Id, real: ReadonlyMap<Id, Id>): Result<undefined, Refusal> {
  const { schema } = definitionOf(kindOf(id));
  const read = schema.safeParse({ ...said, id, kind: kindOf(id) });
  if (!read.success) return refuse('wrong arguments', firstIssue(read.error));
  edit.put(renamed(read.data as AnyRecord, real));
  return ok(undefined);
}
