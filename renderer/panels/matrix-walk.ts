/** A cell of a matrix by its numbers. */
export interface MatrixAt {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a cell; undefined for every other key. Never past an edge. */
export function walked(key: string, { row, column }: MatrixAt, size: MatrixAt): MatrixAt | undefined {
  const last = { row: size.row - 1, column: size.column - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: last.column };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: last.row, column };
    default:
      return undefined;
  }
}
