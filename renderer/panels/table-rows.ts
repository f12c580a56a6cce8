import { plain } from '../state/search/marks.ts';
import { byWords } from '../words/order.ts';

/** What a table needs to know of a column to sort and to find by it. */
export interface Comparable<R> {
  /** What it is sorted and found by. */
  readonly text: (row: R) => string;
  /** What it is sorted by where that is not its text. */
  readonly order?: (row: R) => number;
}

export interface Sorting {
  readonly column: number;
  readonly down: boolean;
}

/** A line of a table as it is drawn: a row, or the heading of the group that begins there. */
export type TableLine<R> = { readonly row: R } | { readonly heading: string; readonly count: number };

/** The rows in which every word of the filter is found, in any column, in the order that was asked for. */
export function arranged<R>(
  rows: readonly R[],
  columns: readonly Comparable<R>[],
  filter: string,
  sort: Sorting | undefined,
): readonly R[] {
  const words = plain(filter)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = words.length === 0 ? rows : rows.filter((row) => has(row, columns, words));
  const column = sort && columns[sort.column];
  if (!column) return found;
  const { order, text } = column;
  const compare = order ? (a: R, b: R) => order(a) - order(b) : (a: R, b: R) => byWords(text(a), text(b));
  return found.toSorted((a, b) => (sort.down ? -compare(a, b) : compare(a, b)));
}

function has<R>(row: R, columns: readonly Comparable<R>[], words: readonly string[]): boolean {
  const text = plain(columns.map((column) => column.text(row)).join(' '));
  return words.every((word) => text.includes(word));
}

/**
 * Rows under the headings of their groups. Groups stand in the order in which they first occur in `all`, so that
 * neither a filter nor sorting within them moves them about.
 */
export function grouped<R>(
  all: readonly R[],
  shown: readonly R[],
  groupOf: ((row: R) => string) | undefined,
): readonly TableLine<R>[] {
  if (!groupOf) return shown.map((row) => ({ row }));
  const groups = Map.groupBy(shown, groupOf);
  return [...new Set(all.map(groupOf))].flatMap((heading): TableLine<R>[] => {
    const rows = groups.get(heading) ?? [];
    return rows.length === 0 ? [] : [{ heading, count: rows.length }, ...rows.map((row) => ({ row }))];
  });
}
