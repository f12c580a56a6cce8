import { describe, expect, it } from 'vitest';
import { walked } from '../../../renderer/panels/matrix-walk.ts';

const SIZE = { row: 3, column: 4 };

describe('walking over a matrix by keyboard', () => {
  it('goes one cell with an arrow key, and never past an edge', () => {
    expect(walked('ArrowRight', { row: 1, column: 1 }, SIZE)).toEqual({ row: 1, column: 2 });
    expect(walked('ArrowUp', { row: 1, column: 1 }, SIZE)).toEqual({ row: 0, column: 1 });
    expect(walked('ArrowUp', { row: 0, column: 1 }, SIZE)).toEqual({ row: 0, column: 1 });
    expect(walked('ArrowLeft', { row: 0, column: 0 }, SIZE)).toEqual({ row: 0, column: 0 });
    expect(walked('ArrowRight', { row: 2, column: 3 }, SIZE)).toEqual({ row: 2, column: 3 });
    expect(walked('ArrowDown', { row: 2, column: 3 }, SIZE)).toEqual({ row: 2, column: 3 });
  });

  it('goes to the ends of the row and of the column', () => {
    expect(walked('Home', { row: 1, column: 2 }, SIZE)).toEqual({ row: 1, column: 0 });
    expect(walked('End', { row: 1, column: 2 }, SIZE)).toEqual({ row: 1, column: 3 });
    expect(walked('PageUp', { row: 1, column: 2 }, SIZE)).toEqual({ row: 0, column: 2 });
    expect(walked('PageDown', { row: 1, column: 2 }, SIZE)).toEqual({ row: 2, column: 2 });
  });

  it('leaves every other key alone', () => {
    expect(walked('Tab', { row: 1, column: 1 }, SIZE)).toBeUndefined();
    expect(walked('a', { row: 1, column: 1 }, SIZE)).toBeUndefined();
  });
});
