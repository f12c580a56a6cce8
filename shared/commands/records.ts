import { KINDS, idSchema } from '../base/ids.ts';
import type { Id, Kind } from '../base/ids.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { definitionOf, fieldOf } from '../model/kinds.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { firstIssue } from '../model/parse.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { callIt, deleteRecord } from './deleting.ts';
import { Edit, notThere, refuse } from './edit.ts';

const fields = z.record(z.string(), z.unknown());
const referring = z.enum(['refuse', 'release', 'delete too']).default('refuse');

/** Create, change and delete, for every kind of record. */
export const recordCommands: readonly Command[] = KINDS.flatMap((kind) => [
  command({
    name: `${kind}.create`,
    label: `Add a ${definitionOf(kind).label}`,
    args: z.strictObject({ fields, id: idSchema(kind).exactOptional() }),
    run: (model, args, context) => create(kind, model, args.fields, args.id, context),
  }),
  command({
    name: `${kind}.change`,
    label: `Change a ${definitionOf(kind).label}`,
    args: z.strictObject({ id: idSchema(kind), fields }),
    run: (model, args) => changeFields(model, args.id, args.fields),
  }),
  command({
    name: `${kind}.delete`,
    label: `Delete a ${definitionOf(kind).label}`,
    args: z.strictObject({ id: idSchema(kind), referring }),
    run: (model, args, context) => deleteRecord(model, args.id, args.referring, context),
  }),
]);

/** Says the type of a command's arguments once; the table holds commands of all argument types. */
export function command<S extends z.ZodType>(typed: Command<S>): Command {
  return { ...typed, run: (model, args, context) => typed.run(model, args as z.infer<S>, context) };
}

function create(
  kind: Kind,
  model: Model,
  said: Readonly<Record<string, unknown>>,
  wanted: Id | undefined,
  context: Context,
): Result<Outcome, Refusal> {
  if (kind === 'project' && model.count('project') > 0) {
    return refuse('already there', 'A model has one project record, and it is there.');
  }
  const id = wanted ?? context.newId(kind);
  if (model.has(id)) return refuse('already there', 'There is a record with this id.', [id]);
  const { schema, starts } = definitionOf(kind);
  const read = schema.safeParse({ ...starts, ...said, id, kind });
  if (!read.success) return refuse('wrong arguments', firstIssue(read.error));
  const edit = new Edit(model);
  const record = read.data as AnyRecord;
  edit.put(record);
  return edit.outcome(`Add ${callIt(edit.result(), record)}`);
}

/** Changes only the fields that are named; `null` takes one away, in a map field entry by entry. */
export function changeFields(
  model: Model,
  id: Id,
  said: Readonly<Record<string, unknown>>,
): Result<Outcome, Refusal> {
  const record = model.get(id);
  if (!record) return notThere(id);
  if ('id' in said || 'kind' in said)
    return refuse('wrong arguments', 'The id and the kind of a record stay.');
  const { schema, maps } = definitionOf(record.kind);
  const next: Record<string, unknown> = { ...record };
  for (const [field, value] of Object.entries(said)) {
    if (maps.includes(field)) next[field] = withEntries(fieldOf(record, field), value);
    else if (value === null) delete next[field];
    else next[field] = value;
  }
  const read = schema.safeParse(next);
  if (!read.success) return refuse('wrong arguments', firstIssue(read.error));
  const edit = new Edit(model);
  edit.put(read.data as AnyRecord);
  return edit.outcome(labelOf(model, record, said));
}

function withEntries(map: unknown, entries: unknown): unknown {
  if (typeof entries !== 'object' || entries === null) return entries;
  const next: Record<string, unknown> = { ...(map as object | undefined) };
  for (const [key, value] of Object.entries(entries)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return next;
}

function labelOf(model: Model, record: AnyRecord, said: Readonly<Record<string, unknown>>): string {
  const { name } = said;
  if (typeof name === 'string') return `Rename ${callIt(model, record)} to ${name}`;
  return `Change ${fieldWords(Object.keys(said))} of ${callIt(model, record)}`;
}

/** `inScope` is `in scope`. */
export function fieldWords(fields: readonly string[]): string {
  const words = fields.map((field) => field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  return words.join(', ');
}
