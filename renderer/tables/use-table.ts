import { useMemo } from 'react';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Column } from '../panels/record-table.tsx';
import { arranged, grouped } from '../panels/table-rows.ts';
import type { Sorting, TableLine } from '../panels/table-rows.ts';
import { useShown } from '../state/shown.ts';
import { tableOf } from './all-tables.ts';
import type { BoundTable } from './bind.ts';
import type { Copied } from './copying.ts';
import { AT_FIRST, sortAmong, useLooks } from './look.ts';
import type { TableLook } from './look.ts';
import { byWords } from '../words/order.ts';

/** The open table as it stands on the screen. */
export interface OpenTable {
  readonly table: BoundTable;
  readonly look: TableLook;
  readonly columns: readonly Column<AnyRecord>[];
  readonly lines: readonly TableLine<AnyRecord>[];
  readonly sort: Sorting | undefined;
  /** How many records there are, and how many of them are shown. */
  readonly all: number;
  readonly shown: number;
}

export function useTable(): OpenTable | undefined {
  const { model } = useShown();
  const { kind, looks } = useLooks();
  const table = tableOf(kind);
  const look = looks.get(kind) ?? AT_FIRST;
  const { filter, group, turned } = look;
  const every = useMemo(() => table?.columns(model) ?? [], [table, model]);
  const columns = useMemo(
    () => every.filter((_, at) => isShown(table?.titles[at], turned)),
    [every, table, turned],
  );
  const sort = useMemo(
    () =>
      sortAmong(
        columns.map(({ title }) => title),
        look.sort,
      ),
    [columns, look.sort],
  );
  const groupOf = useMemo(() => table?.groupOf(group, model), [table, group, model]);
  const rows = useMemo(() => {
    const all = table?.rows(model) ?? [];
    return groupOf ? all.toSorted((a, b) => byWords(groupOf(a), groupOf(b))) : all;
  }, [table, model, groupOf]);
  const shown = useMemo(() => arranged(rows, columns, filter, sort), [rows, columns, filter, sort]);
  const lines = useMemo(() => grouped(rows, shown, groupOf), [rows, shown, groupOf]);
  return table && { table, look, columns, lines, sort, all: rows.length, shown: shown.length };
}

/** Whether a column is shown: as it is at first, unless it was turned. */
export function isShown(
  column: readonly [title: string, atFirst: boolean] | undefined,
  turned: readonly string[],
): boolean {
  return column !== undefined && column[1] !== turned.includes(column[0]);
}

/** What is shown, for the clipboard. What it is grouped by comes first, since there are no headings in it. */
export function copied({ columns, lines, look }: OpenTable): Copied {
  const grouping = look.group !== '';
  let heading = '';
  const rows: string[][] = [];
  for (const line of lines) {
    if ('row' in line) {
      const cells = columns.map(({ text }) => text(line.row));
      rows.push(grouping ? [heading, ...cells] : cells);
    } else heading = line.heading;
  }
  const head = columns.map(({ title }) => title);
  return { head: grouping ? [look.group, ...head] : head, rows };
}
