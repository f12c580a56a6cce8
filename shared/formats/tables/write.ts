import { byText } from '../../base/compare.ts';
import type { AnyRecord } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { nameOf } from '../../model/kinds.ts';
import type { Id } from '../../base/ids.ts';
import type { Column } from './columns/column.ts';
import { includedText } from './columns/included.ts';
import { columnOf, tables } from './columns/tables.ts';
import { NO_ZONE } from './columns/zones.ts';
import { CAPTIONS, RECORD_OF, TABLE_KINDS } from './kinds.ts';
import type { TableKind } from './kinds.ts';
import { Book } from './names/book.ts';
import { delimitedCell } from './text/delimited.ts';
import { markdownTable } from './text/markdown-cell.ts';

/*
 * The tables of a model as text. Copied with all that is said, they can be pasted again and give the same records;
 * copied as a report has them, they have the columns of a report.
 */

export type TextForm = 'TSV' | 'Markdown';

/** A table in cells: the first row are the headings. */
export interface WrittenTable {
  readonly kind: TableKind;
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

export interface WriteOptions {
  /** Only these records, in this order: what a table shows. All, in the order of the reports, where it is left out. */
  readonly ids?: readonly Id[];
  /** Only these columns, by role. Where it is left out, each in which some row says something. */
  readonly columns?: readonly string[];
  /** Only the columns that reports have. */
  readonly asReport?: boolean;
  /** One for several tables of a model: it is costly to make. */
  readonly book?: Book;
}

/** One table of a model. */
export function tableOf(model: Model, kind: TableKind, options: WriteOptions = {}): WrittenTable {
  const book = options.book ?? new Book(model);
  const records = recordsIn(model, kind, options.ids, book);
  const all = columnsFor(kind, options).map((column) => ({
    column,
    cells: cellsOf(column, kind, records, options.ids === undefined, book),
  }));
  const isChosen = options.columns !== undefined;
  const shown = all.filter(
    ({ column, cells }) => isChosen || column.always || cells.some((cell) => cell !== ''),
  );
  const count = shown[0]?.cells.length ?? 0;
  const rows = Array.from({ length: count }, (_none, at) => shown.map(({ cells }) => cells[at] ?? ''));
  return { kind, caption: CAPTIONS[kind], rows: [shown.map(({ column }) => column.heading), ...rows] };
}

/** Every table of a model that has anything in it. */
export function tablesOf(model: Model, options: Omit<WriteOptions, 'ids' | 'columns'> = {}): WrittenTable[] {
  const book = options.book ?? new Book(model);
  return TABLE_KINDS.map((kind) => tableOf(model, kind, { ...options, book })).filter(
    ({ rows }) => rows.length > 1,
  );
}

/** Cells as text to be pasted elsewhere; for any table, whether it is one of a model or not. */
export function cellsAs(form: TextForm, rows: readonly (readonly string[])[]): string {
  if (form === 'TSV') return rows.map((row) => `${row.map(delimitedCell).join('\t')}\n`).join('');
  return markdownTable(rows);
}

/** Several tables, each below what it is called. */
export function tablesAs(form: TextForm, written: readonly WrittenTable[]): string {
  return written
    .map(
      ({ caption, rows }) =>
        `${form === 'Markdown' ? '## ' : ''}${caption}\n${form === 'Markdown' ? '\n' : ''}${cellsAs(form, rows)}`,
    )
    .join('\n');
}

function recordsIn(
  model: Model,
  kind: TableKind,
  ids: readonly Id[] | undefined,
  book: Book,
): readonly AnyRecord[] {
  const record = RECORD_OF[kind];
  if (ids !== undefined)
    return ids.flatMap((id) => (id.startsWith(`${record}:`) ? (model.get(id) ?? []) : []));
  const { sortedBy = (one: AnyRecord) => nameOf(one) ?? '' } = tables[kind];
  const keyed = model.all(record).map((one) => ({ one, key: numbersInOrder(sortedBy(one, book)) }));
  return keyed.toSorted((a, b) => byText(a.key, b.key) || byText(a.one.id, b.one.id)).map(({ one }) => one);
}

/** `M10` comes after `M9`. */
function numbersInOrder(text: string): string {
  return text.toLowerCase().replaceAll(/\d{1,12}/g, (digits) => digits.padStart(12, '0'));
}

function columnsFor(kind: TableKind, { columns, asReport }: WriteOptions): readonly Column[] {
  if (columns !== undefined) return columns.flatMap((role) => columnOf(kind, role) ?? []);
  const all = tables[kind].columns.filter(({ onlyAsked }) => !onlyAsked);
  return asReport === true ? all.filter(({ always, ofReports }) => always || ofReports) : all;
}

function cellsOf(
  column: Column,
  kind: TableKind,
  records: readonly AnyRecord[],
  isWhole: boolean,
  book: Book,
): string[] {
  const cells = records.map((record) => column.write(record, book));
  // What is in no zone has a row of its own below the zones.
  const rest = kind === 'zones' && isWhole ? includedText('nowhere', book) : '';
  if (rest === '') return cells;
  return [...cells, column.role === 'name' ? NO_ZONE : column.role === 'included' ? rest : ''];
}
