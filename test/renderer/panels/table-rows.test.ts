import { describe, expect, it } from 'vitest';
import { arranged, grouped } from '../../../renderer/panels/table-rows.ts';

interface Row {
  readonly name: string;
  readonly size: number;
}

const ROWS: readonly Row[] = [
  { name: 'Café orders', size: 10 },
  { name: 'Place order', size: 9 },
  { name: 'Ask status', size: 100 },
];
const COLUMNS = [
  { text: ({ name }: Row) => name },
  { text: ({ size }: Row) => String(size), order: ({ size }: Row) => size },
];
const names = (rows: readonly Row[]) => rows.map(({ name }) => name);

describe('the rows of a table', () => {
  it('stay as they are until somebody asks', () => {
    expect(arranged(ROWS, COLUMNS, '', undefined)).toEqual(ROWS);
  });

  it('are found by every word of the filter, in any column, without case and accents', () => {
    expect(names(arranged(ROWS, COLUMNS, 'ORDER', undefined))).toEqual(['Café orders', 'Place order']);
    expect(names(arranged(ROWS, COLUMNS, 'cafe order', undefined))).toEqual(['Café orders']);
    expect(names(arranged(ROWS, COLUMNS, 'order 9', undefined))).toEqual(['Place order']);
    expect(arranged(ROWS, COLUMNS, 'order 7', undefined)).toEqual([]);
  });

  it('are sorted by text, or by number where a column says so, both ways', () => {
    expect(names(arranged(ROWS, COLUMNS, '', { column: 0, down: false }))[0]).toBe('Ask status');
    const bySize = arranged(ROWS, COLUMNS, '', { column: 1, down: false });
    expect(bySize.map(({ size }) => size)).toEqual([9, 10, 100]);
    expect(arranged(ROWS, COLUMNS, '', { column: 1, down: true })).toEqual(bySize.toReversed());
    const numbered = ['node 10', 'Node 2', 'Ärger', 'zone'].map((name) => ({ name, size: 1 }));
    const byName = arranged(numbered, COLUMNS, '', { column: 0, down: false });
    expect(names(byName)).toEqual(['Ärger', 'Node 2', 'node 10', 'zone']);
  });
});

describe('groups', () => {
  const groupOf = ({ size }: Row) => (size > 9 ? 'large' : 'small');

  it('stand in the order of the whole table, however it is filtered and sorted', () => {
    const shown = arranged(ROWS, COLUMNS, 'order', { column: 1, down: false });
    expect(grouped(ROWS, shown, groupOf)).toEqual([
      { heading: 'large', count: 1 },
      { row: ROWS[0] },
      { heading: 'small', count: 1 },
      { row: ROWS[1] },
    ]);
  });

  it('that have no row left are not named', () => {
    expect(grouped(ROWS, ROWS.slice(0, 1), groupOf)).toEqual([
      { heading: 'large', count: 1 },
      { row: ROWS[0] },
    ]);
  });

  it('are only there when they are asked for', () => {
    expect(grouped(ROWS, ROWS, undefined)).toEqual(ROWS.map((row) => ({ row })));
  });
});
