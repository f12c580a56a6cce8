import type { Id } from '../../shared/base/ids.ts';
import { kindOf } from '../../shared/base/ids.ts';
import { canonical } from '../../shared/model/canonical.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { NamedVersion } from '../../shared/protocol/requests.ts';

/*
 * How a record lies in its row: `id` and `kind` in columns of their own, all else as canonical JSON in `body`; of
 * a view the positions are rows of their own, so that a dragged box writes one small row.
 */

export interface RecordRow {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
}

export interface PositionRow {
  readonly view: string;
  readonly subject: string;
  readonly body: string;
}

/** An entry of the journal as it lies in its row; `diff` is JSON text. */
export interface JournalRow {
  readonly revision: number;
  readonly time: string;
  readonly author: string;
  readonly label: string;
  readonly command: string;
  readonly diff: string;
  readonly undoes: number | null;
  readonly gesture: string | null;
  /** The format that the diff is written in. */
  readonly format: number;
}

export interface VersionRow {
  readonly name: string;
  readonly revision: number;
  readonly time: string;
  readonly author: string;
}

/** The row of a canonical record. */
export function rowOf(record: AnyRecord): RecordRow {
  const { id, kind, ...rest } = record;
  if ('positions' in rest) {
    const { positions: _rows, ...body } = rest;
    return { id, kind, body: JSON.stringify(body) };
  }
  return { id, kind, body: JSON.stringify(rest) };
}

/** The rows of a view's positions; none for any other record. */
export function positionRowsOf(record: AnyRecord): PositionRow[] {
  if (record.kind !== 'view') return [];
  return Object.entries(canonical(record).positions).map(([subject, position]) => ({
    view: record.id,
    subject,
    body: JSON.stringify(position),
  }));
}

/** A body as JSON, put together with the columns that it stands beside; undefined when it is no JSON object. */
export function bodyOf(row: RecordRow): Record<string, unknown> | undefined {
  const body = objectOf(row.body);
  return body && { ...body, id: row.id, kind: row.kind };
}

export function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a row's kind is the one that its id names. */
export function kindFits(row: RecordRow): boolean {
  return kindOf(row.id as Id) === row.kind;
}

/** A named version as a person sees it. */
export function namedVersion({ name, revision, time, author }: VersionRow): NamedVersion {
  return { name, revision, at: time, author };
}
