import { columnOf } from '../columns/tables.ts';
import type { Book } from '../names/book.ts';
import type { Desk } from './desk.ts';
import { LISTED, OTHER_NAMES } from './called.ts';
import type { Row } from './row.ts';
import type { TableText } from './table-text.ts';
import type { CellChange, PlannedRow, PlannedTable, RowDoes } from './types.ts';

/** How a row was read. */
export interface Done {
  readonly row: Row;
  readonly does: RowDoes;
}

/** The tables as a reviewer sees them, once all of them are read. */
export function plannedTables(
  tables: readonly TableText[],
  done: ReadonlyMap<TableText, readonly Done[]>,
  desk: Desk,
  before: Book,
  after: Book,
): PlannedTable[] {
  return tables.map((table): PlannedTable => ({
    at: table.at,
    ...(table.caption !== undefined && { caption: table.caption }),
    ...(table.kind !== undefined && { kind: table.kind }),
    confidence: table.confidence,
    leftOut: table.leftOut,
    headings: table.headings,
    columns: table.roles.map((role, column) => ({
      heading: table.headingOf(column),
      ...(role !== undefined && { role }),
    })),
    rows: done.get(table)?.map((one) => plannedRow(one, desk, before, after)) ?? unread(table),
  }));
}

/** The rows of a table that is left out, or is none of a model. */
function unread(table: TableText): PlannedRow[] {
  const does = table.leftOut ? 'left out' : 'not placed';
  return table.rows.map(({ at, cells }) => ({ at, cells, does, name: '', changes: [], notes: [], kept: [] }));
}

function plannedRow({ row, does }: Done, desk: Desk, before: Book, after: Book): PlannedRow {
  const isThere = desk.has(row.subject);
  return {
    at: row.row.at,
    cells: row.row.cells,
    does,
    ...(isThere && { record: row.subject }),
    name: isThere ? desk.nameOf(row.subject) : '',
    changes: does === 'change' ? changesOf(row, before, after) : [],
    notes: row.notes,
    kept: row.kept,
  };
}

/** What a row changes, as the table writes it before and after. */
function changesOf(row: Row, before: Book, after: Book): CellChange[] {
  const [was, is] = [before.model.get(row.subject), after.model.get(row.subject)];
  const { kind } = row.table;
  if (!was || !is || kind === undefined) return [];
  // A row may give another name, and lists its record, also where the table has no column for such.
  const roles = new Set([...row.table.roles, OTHER_NAMES, LISTED]);
  return [...roles].flatMap((role) => {
    const column = role === undefined ? undefined : columnOf(kind, role);
    if (!column) return [];
    const [from, to] = [column.write(was, before), column.write(is, after)];
    return from === to ? [] : [{ column: column.role, from, to }];
  });
}
