import { KINDS, idSchema, kindOf } from '../base/ids.ts';
import type { Id, Kind } from '../base/ids.ts';
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { isEmpty, squash, apply } from '../model/diff.ts';
import type { Diff } from '../model/diff.ts';
import { definitionOf, nameOf } from '../model/kinds.ts';
import type { AnyRecord, RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { parseRecord } from '../model/parse.ts';
import { referencesOf } from '../model/references.ts';
import { renamed } from '../model/renamed.ts';
import { zoneOrNone } from './arguments.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { copiedSchema, copyOf, isAmong } from './copied.ts';
import type { Copied } from './copied.ts';
import { deleteRecord, withZone } from './deleting.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { FreeNames } from './free-names.ts';
import { arrange } from './positions.ts';
import { changeFields, command, fieldWords } from './records.ts';
import { withoutMentions } from './strip.ts';

const ids = z
  .array(idSchema(...KINDS))
  .min(1)
  .max(20_000);
const into = { zone: zoneOrNone.exactOptional(), view: idSchema('view').exactOptional() };
const pasteArgs = z.strictObject({ copied: copiedSchema, ...into });
const duplicateArgs = z.strictObject({ ids, ...into });
const removeArgs = z.strictObject({
  ids,
  referring: z.enum(['refuse', 'release', 'delete too']).default('refuse'),
});
const fields = z.record(z.string(), z.unknown());
const setArgs = z.strictObject({ ids, fields });
const eachArgs = z.strictObject({
  changes: z
    .array(z.strictObject({ id: idSchema(...KINDS), fields }))
    .min(1)
    .max(20_000),
});

/** Several things at once, as one step. */
export const copyingCommands: readonly Command[] = [
  command({ name: 'things.paste', label: 'Paste', args: pasteArgs, run: paste }),
  command({ name: 'things.duplicate', label: 'Duplicate', args: duplicateArgs, run: duplicate }),
  command({ name: 'things.remove', label: 'Delete several', args: removeArgs, run: remove }),
  command({ name: 'things.set', label: 'Change several', args: setArgs, run: set }),
  command({
    name: 'things.setEach',
    label: 'Change several, each its own way',
    args: eachArgs,
    run: setEach,
  }),
];

interface Into {
  /** Where what is copied goes that was in something that is not; left out, it stays where it was. */
  readonly zone?: Id<'zone'> | null;
  readonly view?: Id<'view'>;
}

function duplicate(
  model: Model,
  { ids: chosen, ...where }: z.infer<typeof duplicateArgs>,
  context: Context,
): Result<Outcome, Refusal> {
  const absent = chosen.find((id) => !model.has(id));
  if (absent !== undefined) return notThere(absent);
  const copied = copyOf(model, chosen, where.view);
  if (!copied) return refuse('nothing to change', 'Of this there is only one.', chosen);
  return pasteInto(model, copied, where, 'Duplicate', context);
}

function paste(
  model: Model,
  { copied, ...where }: z.infer<typeof pasteArgs>,
  context: Context,
): Result<Outcome, Refusal> {
  return pasteInto(model, copied, where, 'Paste', context);
}

/** SPEC C8 to C10. */
function pasteInto(
  model: Model,
  copied: Copied,
  where: Into,
  verb: string,
  context: Context,
): Result<Outcome, Refusal> {
  const records = readAll(copied.records);
  const along = readAll(copied.along);
  if (!records.ok) return records;
  if (!along.ok) return along;
  const absent = [where.zone, where.view].find((id) => id !== undefined && id !== null && !model.has(id));
  if (absent !== undefined && absent !== null) return notThere(absent);
  const missing = along.value.filter(({ id }) => !model.has(id));
  const names = new FreeNames(model);
  const { now, fresh } = newIds(records.value, missing, names, context);
  const edit = new Edit(model);
  const known = (id: Id) => model.has(id) || fresh.has(id);
  const put: AnyRecord[] = [];
  for (const record of [...missing.filter(({ id }) => fresh.has(now.get(id) ?? id)), ...records.value]) {
    const arrived = arrive(record, now, where, known);
    if (arrived) put.push(arrived);
  }
  // What is left out may have been an end of something else.
  for (const record of standing(put, fresh)) edit.put(names.free(record));
  const places = Object.entries(copied.positions ?? {}).flatMap(([id, position]) => {
    const own = now.get(id as Id);
    return own !== undefined && edit.get(own) ? [[own, position] as const] : [];
  });
  if (places.length > 0) arrange(edit, where.view, Object.fromEntries(places));
  return edit.outcome(`${verb} ${wordsFor(records.value)}`);
}

function readAll(values: readonly unknown[]): Result<AnyRecord[], Refusal> {
  const records: AnyRecord[] = [];
  const seen = new Set<Id>();
  for (const value of values) {
    const read = parseRecord(value);
    if (!read.ok) return refuse('wrong arguments', `${read.error.id ?? 'A record'}: ${read.error.why}`);
    const { id, kind } = read.value;
    if (!copyable(kind)) return refuse('wrong arguments', `A ${definitionOf(kind).label} is not copied.`);
    if (seen.has(id)) return refuse('wrong arguments', 'Two records have the same id.');
    seen.add(id);
    records.push(read.value);
  }
  return ok(records);
}

function copyable(kind: Kind): boolean {
  return !['project', 'change', 'review', 'dismissal', 'view'].includes(kind);
}

/** SPEC C9. New ids for all; what comes along and is there by its name is that. */
function newIds(
  records: readonly AnyRecord[],
  missing: readonly AnyRecord[],
  names: FreeNames,
  context: Context,
) {
  const now = new Map<Id, Id>();
  const fresh = new Set<Id>();
  const make = (id: Id) => {
    const own = context.newId(kindOf(id));
    now.set(id, own);
    fresh.add(own);
  };
  for (const record of missing) {
    const there = names.called(record);
    if (there === undefined) make(record.id);
    else now.set(record.id, there);
  }
  for (const { id } of records) make(id);
  return { now, fresh };
}

/** The record under its new id, in its new place, speaking only of what is there. */
function arrive(
  record: AnyRecord,
  now: ReadonlyMap<Id, Id>,
  { zone }: Into,
  known: (id: Id) => boolean,
): AnyRecord | undefined {
  const named = renamed(record, now);
  const own =
    record.kind === 'connection'
      ? withEnds(record, named as RecordOf<'connection'>, now)
      : // Afterwards: the zone that it goes into may itself be among what is copied.
        zone === undefined
        ? named
        : movedInto(record, named, zone, now);
  const gone = new Set<Id>();
  for (const { to } of referencesOf(own)) if (!known(to)) gone.add(to);
  return withoutMentions(own, gone);
}

function movedInto(
  before: AnyRecord,
  named: AnyRecord,
  zone: Id<'zone'> | null,
  now: ReadonlyMap<Id, Id>,
): AnyRecord {
  if (named.kind === 'zone' && before.kind === 'zone') {
    if (before.parent !== undefined && now.has(before.parent)) return named;
    const { parent: _, ...rest } = named;
    return zone === null ? rest : { ...rest, parent: zone };
  }
  if (named.kind !== 'placement' || before.kind !== 'placement') return named;
  const stays = [before.parent, before.zone].some((holder) => holder !== undefined && now.has(holder));
  const { parent: _, ...rest } = named;
  return stays ? named : withZone(rest, zone ?? undefined);
}

/** An end of which only a part is copied stays where it is: one end lies in one zone. */
function withEnds(
  before: RecordOf<'connection'>,
  named: RecordOf<'connection'>,
  now: ReadonlyMap<Id, Id>,
): RecordOf<'connection'> {
  const end = (side: 'from' | 'to') => (isAmong(before[side], now) ? named[side] : before[side]);
  return { ...named, from: end('from'), to: end('to') };
}

/** What can be without those that could not arrive. */
function standing(put: readonly AnyRecord[], fresh: ReadonlySet<Id>): readonly AnyRecord[] {
  const there = new Set<Id>(put.map(({ id }) => id));
  const gone = new Set<Id>([...fresh].filter((id) => !there.has(id)));
  if (gone.size === 0) return put;
  const left = put.flatMap((record) => withoutMentions(record, gone) ?? []);
  return left.length === put.length ? left : standing(left, fresh);
}

function wordsFor(records: readonly AnyRecord[]): string {
  const things = records.filter(({ kind }) => kind !== 'placement');
  const main = things.filter(({ kind }) => kind !== 'connection');
  const [only, another] = main.length > 0 ? main : things;
  if (only && !another) return nameOf(only) ?? `a ${definitionOf(only.kind).label}`;
  return `${Math.max(main.length, 1)} things`;
}

/** Deletes several; what speaks of them only among themselves stands in nobody's way. */
function remove(
  model: Model,
  { ids: chosen, referring }: z.infer<typeof removeArgs>,
  context: Context,
): Result<Outcome, Refusal> {
  const absent = chosen.find((id) => !model.has(id));
  if (absent !== undefined) return notThere(absent);
  let diff: Diff = { added: {}, updated: {}, removed: {} };
  let now = model;
  let label = '';
  let left: readonly Id[] = [...new Set(chosen)];
  while (left.length > 0) {
    const stays: Id[] = [];
    let refusal: Refusal | undefined;
    for (const id of left) {
      if (!now.has(id)) continue;
      const outcome = deleteRecord(now, id, referring, context);
      if (outcome.ok) {
        diff = squash(diff, outcome.value.diff);
        now = apply(now, outcome.value.diff);
        label = outcome.value.label;
      } else {
        refusal = outcome.error;
        stays.push(id);
      }
    }
    if (refusal && stays.length === left.length) return { ok: false, error: refusal };
    left = stays;
  }
  return ok({ diff, label: chosen.length === 1 ? label : `Delete ${chosen.length} things`, created: [] });
}

/** Sets the same fields in several records of one kind or of several. */
function set(model: Model, { ids: chosen, fields: said }: z.infer<typeof setArgs>): Result<Outcome, Refusal> {
  return setEach(model, { changes: [...new Set(chosen)].map((id) => ({ id, fields: said })) });
}

/** SPEC C11. Each record is given fields of its own: what surrounds a value within a field differs from one to the next. */
function setEach(model: Model, { changes }: z.infer<typeof eachArgs>): Result<Outcome, Refusal> {
  if (new Set(changes.map(({ id }) => id)).size < changes.length) {
    return refuse('wrong arguments', 'A record is changed twice.');
  }
  const diff: Diff = { added: {}, updated: {}, removed: {} };
  let label = '';
  for (const { id, fields: said } of changes) {
    const outcome = changeFields(model, id, said);
    if (outcome.ok) {
      Object.assign(diff.updated, outcome.value.diff.updated);
      label = outcome.value.label;
    } else if (outcome.error.reason !== 'nothing to change') {
      return refuse(outcome.error.reason, outcome.error.message, [id]);
    }
  }
  if (isEmpty(diff)) return refuse('nothing to change', 'It is like that already.');
  const several = Object.keys(diff.updated).length;
  const what = fieldWords([...new Set(changes.flatMap(({ fields: said }) => Object.keys(said)))]);
  return ok({ diff, label: several === 1 ? label : `Change ${what} of ${several} things`, created: [] });
}
