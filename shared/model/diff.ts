import { assert } from '../base/assert.ts';
import { isIdOf } from '../base/ids.ts';
import type { Id, Kind } from '../base/ids.ts';
import { sameJson } from '../base/json.ts';
import type { Json } from '../base/json.ts';
import { definitionOf, fieldOf } from './kinds.ts';
import type { AnyRecord } from './kinds.ts';
import type { Model } from './model.ts';

/** A field's value before and after; `null` where it is not there. */
export type FieldChange = readonly [from: Json, to: Json];
export type FieldChanges = Readonly<Record<string, FieldChange>>;

/**
 * A change as a value: what was added, what was removed (both whole), and of what was updated only the fields
 * that changed. Undo, history, the semantic difference, a draft and a merge are all readings of it.
 */
export interface Diff {
  readonly added: Readonly<Record<Id, AnyRecord>>;
  readonly updated: Readonly<Record<Id, FieldChanges>>;
  readonly removed: Readonly<Record<Id, AnyRecord>>;
}

export const NO_CHANGE: Diff = { added: {}, updated: {}, removed: {} };

export function isEmpty(diff: Diff): boolean {
  return touched(diff).length === 0;
}

/** The ids of every record that a diff adds, updates or removes. */
export function touched(diff: Diff): Id[] {
  return [...ids(diff.added), ...ids(diff.updated), ...ids(diff.removed)];
}

/** The keys of one part of a diff, typed. */
export function ids(part: Readonly<Record<Id, unknown>>): Id[] {
  return Object.keys(part) as Id[];
}

/** SPEC D1. The model after the diff. A diff that does not fit the model is a bug: see `conflicts`. */
export function apply(model: Model, diff: Diff): Model {
  const next = new Map<Id, AnyRecord | undefined>();
  for (const id of ids(diff.removed)) {
    assert(model.has(id), `removing ${id}, which is not there`);
    next.set(id, undefined);
  }
  for (const id of ids(diff.added)) {
    assert(!model.has(id), `adding ${id}, which is there`);
    next.set(id, diff.added[id]);
  }
  for (const id of ids(diff.updated)) {
    const record = model.get(id);
    assert(record, `updating ${id}, which is not there`);
    next.set(id, updated(record, diff.updated[id] ?? {}));
  }
  return model.replacing(next);
}

/** A record with field changes carried out. */
export function updated(record: AnyRecord, changes: FieldChanges): AnyRecord {
  const next: Record<string, unknown> = { ...record };
  for (const [field, [, to]] of Object.entries(changes)) {
    const slash = field.indexOf('/');
    if (slash < 0) setOrDelete(next, field, to);
    else {
      const name = field.slice(0, slash);
      const map = owned(next, name, fieldOf(record, name));
      setOrDelete(map, field.slice(slash + 1), to);
    }
  }
  return next as AnyRecord;
}

/** The copy of a map field that `next` may alter: made on the first entry, used again for the others. */
function owned(next: Record<string, unknown>, name: string, original: unknown): Record<string, unknown> {
  if (next[name] === original) next[name] = { ...(original as object | undefined) };
  return next[name] as Record<string, unknown>;
}

function setOrDelete(target: Record<string, unknown>, field: string, to: Json): void {
  if (to === null) delete target[field];
  else target[field] = to;
}

/** SPEC D2. The diff that takes a diff back. */
export function reverse(diff: Diff): Diff {
  const back: Record<Id, FieldChanges> = {};
  for (const id of ids(diff.updated)) {
    const changes = Object.entries(diff.updated[id] ?? {});
    back[id] = Object.fromEntries(changes.map(([field, [from, to]]) => [field, [to, from] as const]));
  }
  return { added: diff.removed, updated: back, removed: diff.added };
}

/** SPEC D3. One diff with the effect of `first` and then `second`. */
export function squash(first: Diff, second: Diff): Diff {
  const added: Record<Id, AnyRecord> = { ...first.added };
  const changed: Record<Id, FieldChanges> = { ...first.updated };
  const removed: Record<Id, AnyRecord> = { ...first.removed };
  for (const id of ids(second.removed)) {
    const was = second.removed[id];
    if (added[id]) delete added[id];
    else if (was) {
      removed[id] = updated(was, reverseChanges(changed[id]));
      delete changed[id];
    }
  }
  for (const id of ids(second.added)) {
    const now = second.added[id];
    if (!now) continue;
    const before = removed[id];
    if (!before) added[id] = now;
    else {
      delete removed[id];
      put(changed, id, changesBetween(before, now));
    }
  }
  for (const id of ids(second.updated)) {
    const changes = second.updated[id] ?? {};
    const fresh = added[id];
    if (fresh) added[id] = updated(fresh, changes);
    else put(changed, id, squashChanges(changed[id] ?? {}, changes));
  }
  return { added, updated: changed, removed };
}

function reverseChanges(changes: FieldChanges | undefined): FieldChanges {
  const entries = Object.entries(changes ?? {});
  return Object.fromEntries(entries.map(([field, [from, to]]) => [field, [to, from] as const]));
}

function squashChanges(first: FieldChanges, second: FieldChanges): FieldChanges {
  const all: Record<string, FieldChange> = { ...first };
  for (const [field, [from, to]] of Object.entries(second)) {
    const start = first[field] ? first[field][0] : from;
    if (sameJson(start, to)) delete all[field];
    else all[field] = [start, to];
  }
  return all;
}

function put(into: Record<Id, FieldChanges>, id: Id, changes: FieldChanges): void {
  if (Object.keys(changes).length === 0) delete into[id];
  else into[id] = changes;
}

/** The field changes that lead from one state of a record to another. */
export function changesBetween(before: AnyRecord, after: AnyRecord): FieldChanges {
  const maps = definitionOf(after.kind).maps;
  const changes: Record<string, FieldChange> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const from = fieldOf(before, field);
    const to = fieldOf(after, field);
    if (from === to || sameJson(from, to)) continue;
    if (maps.includes(field)) addEntryChanges(changes, field, from, to);
    else changes[field] = [toJson(from), toJson(to)];
  }
  return changes;
}

function addEntryChanges(into: Record<string, FieldChange>, field: string, from: unknown, to: unknown): void {
  const before = (from ?? {}) as Readonly<Record<string, unknown>>;
  const after = (to ?? {}) as Readonly<Record<string, unknown>>;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!sameJson(before[key], after[key]))
      into[`${field}/${key}`] = [toJson(before[key]), toJson(after[key])];
  }
}

function toJson(value: unknown): Json {
  return value === undefined ? null : (value as Json);
}

/** SPEC D4. The diff that leads from one model to another. */
export function between(before: Model, after: Model): Diff {
  const added: Record<Id, AnyRecord> = {};
  const changed: Record<Id, FieldChanges> = {};
  const removed: Record<Id, AnyRecord> = {};
  for (const record of after.records()) {
    const old = before.get(record.id);
    if (!old) added[record.id] = record;
    else if (old !== record) put(changed, record.id, changesBetween(old, record));
  }
  for (const record of before.records()) {
    if (!after.has(record.id)) removed[record.id] = record;
  }
  return { added, updated: changed, removed };
}

/** A place where a diff does not fit a model: it was made on another state of the record. */
export interface Conflict {
  readonly id: Id;
  readonly field?: string;
  readonly what: 'is there already' | 'is gone' | 'was changed meanwhile';
}

/** SPEC D5. Where a diff does not fit a model; none means that `apply` succeeds and `reverse` takes it back exactly. */
export function conflicts(model: Model, diff: Diff): Conflict[] {
  const found: Conflict[] = [];
  for (const id of ids(diff.added)) if (model.has(id)) found.push({ id, what: 'is there already' });
  for (const id of ids(diff.removed)) {
    const record = model.get(id);
    if (!record) found.push({ id, what: 'is gone' });
    else if (!sameJson(record, diff.removed[id])) found.push({ id, what: 'was changed meanwhile' });
  }
  for (const id of ids(diff.updated)) {
    const record = model.get(id);
    if (!record) found.push({ id, what: 'is gone' });
    else found.push(...fieldConflicts(record, diff.updated[id] ?? {}));
  }
  return found;
}

function fieldConflicts(record: AnyRecord, changes: FieldChanges): Conflict[] {
  return Object.entries(changes)
    .filter(([field, [from]]) => !sameJson(toJson(valueAt(record, field)), from))
    .map(([field]) => ({ id: record.id, field, what: 'was changed meanwhile' }));
}

/** The value of a field, or of the entry of a map field (`positions/zone:a`). */
export function valueAt(record: AnyRecord, field: string): unknown {
  const slash = field.indexOf('/');
  if (slash < 0) return fieldOf(record, field);
  const map = fieldOf(record, field.slice(0, slash)) as Readonly<Record<string, unknown>> | undefined;
  return map?.[field.slice(slash + 1)];
}

/** SPEC D6. Whether a diff touches nothing but the layout of views: no change to the threat model. */
export function isLayoutOnly(diff: Diff): boolean {
  return (
    ids(diff.added).length === 0 &&
    ids(diff.removed).length === 0 &&
    ids(diff.updated).every((id) =>
      Object.keys(diff.updated[id] ?? {}).every((field) => field.startsWith('positions/')),
    )
  );
}

/** A diff without what it says of records of one kind: a draft without its bookkeeping about changes. */
export function withoutKind(diff: Diff, kind: Kind): Diff {
  const kept = <T>(part: Readonly<Record<Id, T>>) =>
    Object.fromEntries(Object.entries(part).filter(([id]) => !isIdOf(kind, id))) as Record<Id, T>;
  return { added: kept(diff.added), updated: kept(diff.updated), removed: kept(diff.removed) };
}
