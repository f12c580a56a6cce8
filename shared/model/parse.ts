import { KINDS, isId, kindOf } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import { isDeeperThan } from '../base/json.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { z } from '../base/schema.ts';
import { canonical } from './canonical.ts';
import type { Diff, FieldChange } from './diff.ts';
import { diffSchema } from './diff-schema.ts';
import type { DiffJson } from './diff-schema.ts';
import { definitionOf } from './kinds.ts';
import type { AnyRecord } from './kinds.ts';

/** Why something is not a record: the id as far as there is one, and what is wrong where. */
export interface Unreadable {
  readonly id?: string;
  readonly why: string;
}

/** How many levels a record or the arguments of a command may have: far more than any has. */
export const DEEPEST = 100;
const TOO_DEEP = `it has more than ${DEEPEST} levels`;

/** Reads a record of any kind; what has a default is filled in and the result is canonical (SPEC R2, R4). */
export function parseRecord(value: unknown): Result<AnyRecord, Unreadable> {
  const id = idOf(value);
  if (id === undefined) return err({ why: 'it has no id that names a kind' });
  if (isDeeperThan(value, DEEPEST)) return err({ id, why: TOO_DEEP });
  const read = definitionOf(kindOf(id)).schema.safeParse(value);
  if (!read.success) return err({ id, why: firstIssue(read.error) });
  return ok(canonical(read.data as AnyRecord));
}

function idOf(value: unknown): Id | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  const { id } = value;
  return typeof id === 'string' && KINDS.some((kind) => id.startsWith(`${kind}:`)) && isId(id)
    ? id
    : undefined;
}

/** The first thing that is wrong, in words: `connections.3.name: …`. */
export function firstIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'it does not fit its schema';
  const at = issue.path.map(String).join('.');
  return at === '' ? issue.message : `${at}: ${issue.message}`;
}

/** Reads a stored or received diff; its records are read like any record. */
export function parseDiff(value: unknown): Result<Diff, Unreadable> {
  if (isDeeperThan(value, DEEPEST)) return err({ why: TOO_DEEP });
  const read = diffSchema.safeParse(value);
  if (!read.success) return err({ why: firstIssue(read.error) });
  const added = parseAll(read.data.added);
  const removed = parseAll(read.data.removed);
  if (!added.ok) return added;
  if (!removed.ok) return removed;
  const strange = Object.keys(read.data.updated).find((id) => !isId(id));
  if (strange !== undefined) return err({ id: strange, why: 'it is not the id of a record' });
  const updated = read.data.updated as Record<Id, Record<string, FieldChange>>;
  return ok({ added: added.value, updated, removed: removed.value });
}

function parseAll(bodies: DiffJson['added']): Result<Record<Id, AnyRecord>, Unreadable> {
  const records: Record<Id, AnyRecord> = {};
  for (const [id, body] of Object.entries(bodies)) {
    const record = parseRecord(body);
    if (!record.ok) return record;
    if (record.value.id !== id) return err({ id, why: 'its id and its key differ' });
    records[record.value.id] = record.value;
  }
  return ok(records);
}

/** A diff in the form that a record holds and that travels: plain JSON, a copy of its own. */
export function diffToJson(diff: Diff): DiffJson {
  return JSON.parse(JSON.stringify(diff)) as DiffJson;
}
