/*
 * The keys of a spreadsheet, as numbers: rows are counted without the headings between them.
 */

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page has. */
  readonly page: number;
}

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where a key leads; undefined for a key that does not move. */
export function movedBy(pressed: Pressed, { row, column }: Spot, size: Size): Spot | undefined {
  if (pressed.altKey) return undefined;
  const far = pressed.ctrlKey || pressed.metaKey;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (pressed.key) {
    case 'ArrowUp':
      return { row: far ? 0 : Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: far ? lastRow : Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: far ? lastColumn : Math.min(lastColumn, column + 1) };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: Math.max(0, row - size.page), column };
    case 'PageDown':
      return { row: Math.min(lastRow, row + size.page), column };
    default:
      return undefined;
  }
}

/** The next cell, row after row; undefined before the first and behind the last, where Tab leaves the table. */
export function tabbed({ row, column }: Spot, size: Size, back: boolean): Spot | undefined {
  const at = row * size.columns + column + (back ? -1 : 1);
  if (at < 0 || at >= size.rows * size.columns) return undefined;
  return { row: Math.floor(at / size.columns), column: at % size.columns };
}

/** Whether a key types something. */
export function types({ key, ctrlKey, metaKey, altKey }: Pressed): boolean {
  // The names of other keys are longer; a character beyond the basic plane has two halves.
  return /^[^ ]$/u.test(key) && !ctrlKey && !metaKey && !altKey;
}
