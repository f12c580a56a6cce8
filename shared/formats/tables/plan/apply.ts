import type { Id } from '../../../base/ids.ts';
import { sameJson } from '../../../base/json.ts';
import { canonical } from '../../../model/canonical.ts';
import { definitionOf, fieldOf } from '../../../model/kinds.ts';
import type { AnyRecord } from '../../../model/kinds.ts';
import { tidy } from '../cells/plain.ts';
import { CAPTIONS } from '../kinds.ts';
import { LONGEST_CELL } from '../limits.ts';
import type { Desk } from './desk.ts';
import { LISTED, OTHER_NAMES } from './called.ts';
import { addOtherNames } from './other-names.ts';
import type { Row } from './row.ts';
import type { Subject } from './subjects.ts';

/*
 * What a row says becomes fields of its record. What another table of the paste said first stands, and the second is
 * kept beside it; what the record's schema does not take, and what no field holds, goes into the remarks.
 */

export class Applied {
  readonly #desk: Desk;
  /** By record: which table said each field. */
  readonly #saidBy = new Map<Id, Map<string, number>>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The record as the row has it; undefined where the row can be none. */
  apply({ row, by }: Subject): AnyRecord | undefined {
    const before = this.#desk.get(row.subject);
    if (!before) return undefined;
    if (
      by !== 'id' &&
      by !== 'new' &&
      'name' in row.fields &&
      'name' in before &&
      before.name !== undefined
    ) {
      delete row.fields['name'];
    }
    addOtherNames(before, row, by === 'new');
    if (isListedBy(row, before)) row.fields[LISTED] = true;
    const stands = this.#withoutContradictions(before, row);
    const source = this.#source(row);
    const read = fitting({ ...before, ...source, ...stands.fields }, before, row);
    if (!read) return undefined;
    const otherwise = [...(read.saidOtherwise ?? []), ...stands.otherwise];
    const kept = keptIn(read.remarks, row.kept);
    const after = {
      ...read,
      ...(otherwise.length > 0 && { saidOtherwise: otherwise.slice(0, 1_000) }),
      ...(kept !== undefined && { remarks: kept }),
    };
    return canonical(after);
  }

  /** Where it all is from, for a new record that does not say it itself. */
  #source(row: Row): object {
    const { source } = this.#desk.choices;
    if (!source || row.isThere || this.#desk.get(row.subject)?.source !== undefined) return {};
    const { document, at = row.table.caption } = source;
    return { source: [{ document, ...(at !== undefined && { at }) }] };
  }

  #withoutContradictions(before: AnyRecord, row: Row) {
    const saidBy = this.#saidBy.get(before.id) ?? new Map<string, number>();
    this.#saidBy.set(before.id, saidBy);
    const fields: Record<string, unknown> = {};
    const otherwise: { field: string; value: string; source: string }[] = [];
    for (const [field, value] of Object.entries(row.fields)) {
      const there = fieldOf(before, field);
      const first = saidBy.get(field);
      const isSecond = first !== undefined && first !== row.table.at && field !== OTHER_NAMES;
      if (isSecond && !isEmptyField(there) && !sameJson(there, value)) {
        const text = textOf(row, field);
        const source = row.table.caption ?? CAPTIONS[row.table.kind ?? 'components'];
        if (!saysAlready(before, field, text)) otherwise.push({ field, value: text, source });
        row.note({ code: 'said otherwise', said: text, column: field });
        continue;
      }
      if (first === undefined) saidBy.set(field, row.table.at);
      fields[field] = value;
    }
    return { fields, otherwise };
  }
}

/** A row of a table lists what was only mentioned before, unless the table has words for that. */
function isListedBy(row: Row, before: AnyRecord): boolean {
  return row.isThere && !row.has(LISTED) && fieldOf(before, LISTED) === false;
}

function saysAlready(record: AnyRecord, field: string, value: string): boolean {
  return (record.saidOtherwise ?? []).some((one) => one.field === field && one.value === value);
}

/** The cells that said a field. */
function textOf(row: Row, field: string): string {
  const roles = [...(row.saidBy.get(field) ?? [])];
  return roles
    .map((role) => tidy(row.cell(role)))
    .filter((text) => text !== '')
    .join('; ');
}

/** The record through its schema; a field that it refuses stays as it was, and its cell is kept in words. */
function fitting(record: object, before: AnyRecord, row: Row): AnyRecord | undefined {
  const { schema } = definitionOf(before.kind);
  const fields: Record<string, unknown> = { ...record };
  for (let left = Object.keys(fields).length; left >= 0; left -= 1) {
    const read = schema.safeParse(fields);
    if (read.success) return read.data as AnyRecord;
    const field = String(read.error.issues[0]?.path[0] ?? '');
    if (!(field in row.fields)) return undefined;
    for (const role of row.saidBy.get(field) ?? []) row.keep(role);
    const old = fieldOf(before, field);
    delete row.fields[field];
    if (old === undefined) delete fields[field];
    else fields[field] = old;
  }
  return undefined;
}

const KEPT = 'Kept from a pasted table:';

/** The remarks with what no field holds, once. */
export function keptIn(remarks: string | undefined, kept: Row['kept']): string | undefined {
  const all = new Set(kept.map(({ heading, text }) => `- ${heading}: ${text}`));
  const lines = [...all].filter((line) => remarks?.includes(line) !== true);
  if (lines.length === 0) return undefined;
  const head = remarks?.includes(KEPT) ? [] : [KEPT];
  const before = remarks === undefined || remarks === '' ? [] : [remarks, ...(head.length > 0 ? [''] : [])];
  return [...before, ...head, ...lines].join('\n').slice(0, LONGEST_CELL);
}

/** Whether a field says nothing. */
function isEmptyField(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}
