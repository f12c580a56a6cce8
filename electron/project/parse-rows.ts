import { isId, kindOf } from '../../shared/base/ids.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { migrate } from '../../shared/model/migrate.ts';
import { parseRecord } from '../../shared/model/parse.ts';
import { parsePosition } from './parse-position.ts';
import { bodyOf, kindFits, objectOf } from './rows.ts';
import type { JournalRow, VersionRow } from './rows.ts';
import type { RawRow } from './scan.ts';

/*
 * Rows as SQLite gives them, to values that the rest may trust. Nothing is believed: a damaged file can hold
 * any type in any column, one key twice, and text that is no text.
 */

/** Told of each row that cannot be used, in one line. */
export type Lose = (line: string) => void;

/** The records of a file of format `from`, each through its schema, views with their positions. */
export function parseRecords(
  rows: readonly RawRow[],
  positions: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  from: number,
  lose: Lose,
): AnyRecord[] {
  const found = new Map<string, AnyRecord>();
  for (const row of rows) {
    const record = parseRow(row, positions, from, lose);
    if (record && found.has(record.id)) lose(`${record.id}: it is there twice`);
    else if (record) found.set(record.id, record);
  }
  for (const view of positions.keys()) {
    if (!found.has(view)) lose(`${view}: there are positions for it, but it is not there`);
  }
  return [...found.values()];
}

function parseRow(
  row: RawRow,
  positions: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  from: number,
  lose: Lose,
): AnyRecord | undefined {
  const { id, kind } = row;
  if (typeof id !== 'string' || !isId(id) || typeof kind !== 'string') {
    lose(`${short(id)}: it has no id that names a kind`);
    return undefined;
  }
  const text = textOf(row, 'body');
  const body =
    text === undefined || !kindFits({ id, kind, body: text }) ? undefined : bodyOf({ id, kind, body: text });
  if (!body) {
    lose(`${id}: its row cannot be read`);
    return undefined;
  }
  const own = positions.get(id);
  const whole = migrate(kindOf(id), own ? { ...body, positions: own } : body, from);
  const record = parseRecord(whole);
  if (record.ok) return record.value;
  // A view is more than its positions: one that cannot be read costs that box's place, not the picture.
  const rest = own && parseRecord({ ...whole, positions: usable(id, own, lose) });
  if (rest?.ok) return rest.value;
  lose(`${id}: ${record.error.why}`);
  return undefined;
}

function usable(
  view: string,
  positions: Readonly<Record<string, unknown>>,
  lose: Lose,
): Readonly<Record<string, unknown>> {
  const good: Record<string, unknown> = {};
  for (const [subject, position] of Object.entries(positions)) {
    if (parsePosition(subject, position).ok) good[subject] = position;
    else lose(`${view}: the place of ${subject} cannot be read`);
  }
  return good;
}

/** The positions of every view, by view and subject; still unread JSON values. */
export function parsePositions(
  rows: readonly RawRow[],
  lose: Lose,
): Map<string, Readonly<Record<string, unknown>>> {
  const views = new Map<string, Record<string, unknown>>();
  for (const row of rows) {
    const { view, subject } = row;
    const text = textOf(row, 'body');
    const position = text === undefined ? undefined : objectOf(text);
    if (
      typeof view !== 'string' ||
      typeof subject !== 'string' ||
      !isId(view) ||
      !isId(subject) ||
      !position
    ) {
      lose(`${short(view)}: the place of ${short(subject)} cannot be read`);
      continue;
    }
    const places = views.get(view) ?? {};
    if (Object.hasOwn(places, subject)) lose(`${view}: ${subject} has two places`);
    places[subject] = position;
    views.set(view, places);
  }
  return views;
}

/** The journal, oldest first. Diffs stay text: they are read through their schema when they are undone. */
export function parseJournal(rows: readonly RawRow[], current: number, lose: Lose): JournalRow[] {
  const found: JournalRow[] = [];
  for (const row of rows) {
    const entry = journalRow(row, current);
    const newest = found.at(-1)?.revision ?? 0;
    if (entry && entry.revision > newest) found.push(entry);
    else lose(`history entry ${short(row['revision'])}: it cannot be read`);
  }
  return found;
}

function journalRow(row: RawRow, current: number): JournalRow | undefined {
  const { revision, time, author, label, command, undoes, gesture, format } = row;
  const diff = textOf(row, 'diff');
  if (diff === undefined || objectOf(diff) === undefined) return undefined;
  if (!isCount(revision) || !isCount(format) || format > current) return undefined;
  if (undoes !== null && !isCount(undoes)) return undefined;
  if (gesture !== null && typeof gesture !== 'string') return undefined;
  if (typeof time !== 'string' || typeof author !== 'string') return undefined;
  if (typeof label !== 'string' || typeof command !== 'string') return undefined;
  return { revision, time, author, label, command, diff, undoes, gesture, format };
}

/** The named versions. */
export function parseVersions(rows: readonly RawRow[], lose: Lose): VersionRow[] {
  const found = new Map<string, VersionRow>();
  for (const { name, revision, time, author } of rows) {
    const fits = typeof name === 'string' && typeof time === 'string' && typeof author === 'string';
    if (fits && (revision === 0 || isCount(revision)) && !found.has(name)) {
      found.set(name, { name, revision, time, author });
    } else lose(`version ${short(name)}: it cannot be read`);
  }
  return [...found.values()];
}

/**
 * A text column that is whole. Bytes that are no UTF-8 come back as replacement characters, three bytes each, so
 * the text is then not as long as its row says.
 */
function textOf(row: RawRow, column: string): string | undefined {
  const text = row[column];
  return typeof text === 'string' && Buffer.byteLength(text) === row['size'] ? text : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function short(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : 'a row';
}
