import { describe, expect, it } from 'vitest';
import { movedBy, tabbed, types } from '../../../renderer/panels/cells/cell-keys.ts';
import type { Pressed } from '../../../renderer/panels/cells/cell-keys.ts';
import { optionFor, pasted, taken } from '../../../renderer/panels/cells/cell-edit.ts';
import type { CellEdit } from '../../../renderer/panels/cells/cell-edit.ts';

const SIZE = { rows: 100, columns: 5, page: 20 };
const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('the keys of a table', () => {
  const at = { row: 50, column: 2 };
  it.each([
    ['ArrowUp', {}, { row: 49, column: 2 }],
    ['ArrowDown', { ctrlKey: true }, { row: 99, column: 2 }],
    ['ArrowLeft', {}, { row: 50, column: 1 }],
    ['ArrowRight', { metaKey: true }, { row: 50, column: 4 }],
    ['Home', {}, { row: 50, column: 0 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', {}, { row: 50, column: 4 }],
    ['PageUp', {}, { row: 30, column: 2 }],
    ['PageDown', {}, { row: 70, column: 2 }],
  ])('%s %o leads to %o', (key, more, to) => {
    expect(movedBy(pressed(key, more), at, SIZE)).toEqual(to);
  });

  it('never lead out of the table', () => {
    expect(movedBy(pressed('ArrowUp'), { row: 0, column: 0 }, SIZE)).toEqual({ row: 0, column: 0 });
    expect(movedBy(pressed('PageDown'), { row: 95, column: 4 }, SIZE)).toEqual({ row: 99, column: 4 });
    expect(movedBy(pressed('ArrowRight'), { row: 0, column: 4 }, SIZE)).toEqual({ row: 0, column: 4 });
  });

  it('Tab goes on row after row, and leaves before the first and behind the last cell', () => {
    expect(tabbed({ row: 3, column: 4 }, SIZE, false)).toEqual({ row: 4, column: 0 });
    expect(tabbed({ row: 3, column: 0 }, SIZE, true)).toEqual({ row: 2, column: 4 });
    expect(tabbed({ row: 99, column: 4 }, SIZE, false)).toBeUndefined();
    expect(tabbed({ row: 0, column: 0 }, SIZE, true)).toBeUndefined();
  });

  it('tell what types from what does something', () => {
    expect(['a', 'Ü', '7', '€', '😀'].map((key) => types(pressed(key)))).toEqual(Array(5).fill(true));
    expect([' ', 'F2', 'Enter', 'Shift', 'Dead'].map((key) => types(pressed(key)))).toEqual(
      Array(5).fill(false),
    );
    expect(types(pressed('c', { ctrlKey: true }))).toBe(false);
  });
});

describe('a cell', () => {
  const choice = (first: readonly (readonly [string, string])[]): CellEdit<undefined> => ({
    as: 'choice',
    value: () => 'yes',
    options: () => [...first, ['yes', 'yes'], ['no', 'no']],
    step: () => ({ fields: {} }),
  });

  it('goes to the choice that begins with what is typed', () => {
    expect(
      optionFor(
        [
          ['zone:a', 'Edge'],
          ['zone:b', 'Data'],
        ],
        'd',
      ),
    ).toBe('zone:b');
    expect(optionFor([['zone:a', 'Edge']], 'x')).toBeUndefined();
  });

  it('is emptied only where nothing can be said', () => {
    expect(taken(choice([]), undefined, '', 'Listed')).toEqual({ why: 'Listed always says something.' });
    expect(taken(choice([['', 'not said']]), undefined, '', 'Listed')).toEqual({ value: '' });
    const name: CellEdit<undefined> = { as: 'line', value: () => '', step: () => ({ fields: {} }) };
    expect(taken({ ...name, needed: true }, undefined, ' ', 'Name')).toEqual({
      why: 'Name cannot be empty.',
    });
    expect(taken(name, undefined, '', 'Part')).toEqual({ value: '' });
  });

  it('takes from a paste only what it could be, and says what else it could be', () => {
    expect(pasted(choice([]), undefined, ' No\n', 'Listed')).toEqual({ value: 'no' });
    expect(pasted(choice([]), undefined, 'perhaps', 'Listed')).toEqual({
      why: 'Listed says yes or no, and not “perhaps”.',
    });
    const day: CellEdit<undefined> = { as: 'day', value: () => '', step: () => ({ fields: {} }) };
    expect(pasted(day, undefined, '2026-11-25', 'Review by')).toEqual({ value: '2026-11-25' });
    for (const wrong of ['tomorrow', '2026-13-01']) {
      expect(pasted(day, undefined, wrong, 'Review by')).toEqual({
        why: `“${wrong}” is not a day. A day is written like 2026-11-25.`,
      });
    }
  });
});
