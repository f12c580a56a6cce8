import type { Id } from '../../../shared/base/ids.ts';
import { delimited } from '../../../shared/formats/tables/text/delimited.ts';
import { t } from '../../words/t.ts';
import type { Column } from '../record-table.tsx';
import { pasted, taken } from './cell-edit.ts';
import type { CellText } from './cell-edit.ts';
import type { Spot } from './cell-keys.ts';
import type { CellSaid } from './cell-steps.ts';

/** What one cell is to say. */
export interface CellChange<R> {
  readonly row: R;
  readonly column: Column<R>;
  readonly value: string;
}

/** All of what several cells are to say; where one of them cannot, why, and then nothing is changed. */
export type Fill<R> = { readonly changes: readonly CellChange<R>[] } | { readonly why: string };

/** The same value in one column of several rows. */
export function filled<R>(rows: readonly R[], column: Column<R>, value: string): Fill<R> {
  return together(rows.map((row) => changeOf(row, column, (edit) => taken(edit, row, value, column.title))));
}

export interface Block<R> {
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  /** Where the active cell is. */
  readonly at: Spot;
  /** The places of the selected rows, from the top. */
  readonly selected: readonly number[];
}

/** A text that is pasted: one line goes into every selected row, several go into the rows that follow. */
export function pastedBlock<R extends object>(block: Block<R>, text: string): Fill<R> {
  const { rows, columns, at, selected } = block;
  const lines = linesOf(block, text);
  const first = selected[0] ?? at.row;
  const places = lines.length > 1 ? lines.map((_, index) => first + index) : selected;
  if (first + lines.length > rows.length && lines.length > 1) {
    const left = rows.length - first;
    return {
      why: t(
        'That is {count} lines, and there {left, plural, one {is # row} other {are # rows}} from here on.',
        { count: lines.length, left },
      ),
    };
  }
  const wide = lines.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (at.column + wide > columns.length) {
    const left = columns.length - at.column;
    return {
      why: t(
        'That is {count} columns, and there {left, plural, one {is # column} other {are # columns}} from here on.',
        { count: wide, left },
      ),
    };
  }
  return together(
    places.flatMap((place, index) => {
      const row = rows[place];
      const cells = lines.length > 1 ? lines[index] : lines[0];
      if (row === undefined || !cells) return [];
      return cells.flatMap((cell, further) => {
        const column = columns[at.column + further];
        return column ? [pastedCell(row, column, cell)] : [];
      });
    }),
  );
}

/** Longer text has lines of its own: pasted into one cell it stays one text. */
function linesOf<R>({ columns, at, selected }: Block<R>, text: string): readonly (readonly string[])[] {
  const whole = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  const isProse = columns[at.column]?.edit?.as === 'prose';
  if (isProse && selected.length <= 1 && !whole.includes('\t') && !whole.startsWith('"')) return [[whole]];
  return delimited(whole, '\t');
}

/** What is only read may be pasted over with what it says: rows that were copied come back. */
function pastedCell<R>(row: R, column: Column<R>, text: string): Fill<R> {
  if (text.trim() === column.text(row).trim()) return { changes: [] };
  return changeOf(row, column, (edit) => pasted(edit, row, text, column.title));
}

function changeOf<R>(
  row: R,
  column: Column<R>,
  read: (edit: NonNullable<Column<R>['edit']>) => CellText,
): Fill<R> {
  const { edit, title } = column;
  if (!edit) return { why: onlyRead(title) };
  const said = read(edit);
  if ('why' in said) return said;
  return { changes: said.value === edit.value(row) ? [] : [{ row, column, value: said.value }] };
}

/** Why a cell that has no editor cannot be said. */
export function onlyRead(column: string): string {
  return t('“{column}” is worked out or said elsewhere.', { column });
}

function together<R>(parts: readonly Fill<R>[]): Fill<R> {
  const changes: CellChange<R>[] = [];
  for (const part of parts) {
    if ('why' in part) return part;
    changes.push(...part.changes);
  }
  return { changes };
}

/** Two fields may lie within the same one: each is said of the record as the ones before it left it. */
export function stepsOf<R extends object>(
  changes: readonly CellChange<R>[],
  idOf: (row: R) => Id,
): readonly CellSaid[] {
  const now = new Map<Id, R>();
  return changes.flatMap(({ row, column, value }) => {
    const id = idOf(row);
    const as = now.get(id) ?? row;
    const step = column.edit?.step(as, value);
    if (!step) return [];
    if ('fields' in step) now.set(id, { ...as, ...step.fields });
    return [{ id, step }];
  });
}
