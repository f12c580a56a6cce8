import { idSchema, isId } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { definitionOf } from '../model/kinds.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { firstIssue } from '../model/parse.ts';
import { referencesOf } from '../model/references.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { callIt } from './deleting.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { command } from './records.ts';

const respeakArgs = z.strictObject({
  /** The record that mentions the old zone, and the path of the mention in it (`access.0.place`). */
  record: z.string().refine(isId),
  field: z.string().min(1).max(4_000),
  old: idSchema('zone'),
  new: idSchema('zone'),
  choice: z.enum(['new', 'both']),
});

/** Question 2: what spoke of an old zone speaks of the new one, or of both (DESIGN 4). */
export const respeakCommands: readonly Command[] = [
  command({
    name: 'zone.respeak',
    label: 'Say which zone is meant',
    args: respeakArgs,
    run: respeak,
  }),
];

function respeak(
  model: Model,
  args: z.infer<typeof respeakArgs>,
  context: Context,
): Result<Outcome, Refusal> {
  const record = model.get(args.record);
  if (!record) return notThere(args.record);
  if (!model.has(args.new)) return notThere(args.new);
  const mentions = referencesOf(record).some(({ field, to }) => field === args.field && to === args.old);
  if (!mentions) return refuse('wrong arguments', 'The record does not mention the zone there.', [record.id]);
  const edit = new Edit(model);
  const path = args.field.split('.');
  const written =
    args.choice === 'both' && nearestList(record, path) === undefined
      ? twin(edit, record, path, args.new, context)
      : put(edit, args.choice === 'both' ? beside(record, path, args.new) : instead(record, path, args.new));
  if (!written.ok) return written;
  const name = model.get(args.new)?.name ?? '';
  const word = args.choice === 'both' ? 'as well' : 'instead';
  return edit.outcome(`Let ${callIt(model, record)} speak of ${name} ${word}`);
}

function put(edit: Edit, value: unknown): Result<undefined, Refusal> {
  const read = definitionOf((value as AnyRecord).kind).schema.safeParse(value);
  if (!read.success) return refuse('wrong arguments', firstIssue(read.error));
  edit.put(read.data as AnyRecord);
  return ok(undefined);
}

/** A record that can mention one zone only is made a second time, for the other. */
function twin(
  edit: Edit,
  record: AnyRecord,
  path: readonly string[],
  zone: Id<'zone'>,
  context: Context,
): Result<undefined, Refusal> {
  return put(edit, { ...instead(record, path, zone), id: context.newId(record.kind) });
}

/** How many steps of a path lead to the innermost list on it; undefined where it is on none. */
function nearestList(record: AnyRecord, path: readonly string[]): number | undefined {
  const last = path.findLastIndex((step) => /^\d+$/.test(step));
  return last < 0 || !Array.isArray(at(record, path.slice(0, last))) ? undefined : last;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Readonly<Record<string, unknown>> | undefined)?.[step],
    value,
  );
}

function instead(record: AnyRecord, path: readonly string[], zone: Id<'zone'>): AnyRecord {
  return replaced(record, path, () => zone) as AnyRecord;
}

/** The item of the list that mentions the zone, once more with the other zone after it. */
function beside(record: AnyRecord, path: readonly string[], zone: Id<'zone'>): AnyRecord {
  const index = nearestList(record, path) ?? 0;
  return replaced(record, path.slice(0, index), (list) => {
    const items = list as readonly unknown[];
    const nth = Number(path[index]);
    const other = replaced(items[nth], path.slice(index + 1), () => zone);
    return [...items.slice(0, nth + 1), other, ...items.slice(nth + 1)];
  }) as AnyRecord;
}

function replaced(value: unknown, path: readonly string[], make: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return make(value);
  if (Array.isArray(value)) {
    return value.map((item, nth) => (nth === Number(step) ? replaced(item, rest, make) : (item as unknown)));
  }
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [step]: replaced(object[step], rest, make) };
}
