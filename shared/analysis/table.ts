/**
 * Lists of small numbers by number, packed (compressed sparse rows): the row of `n` is
 * `values[start[n]]` up to, without, `values[start[n + 1]]`. What the searches over a graph run on.
 */
export interface Rows {
  readonly start: Int32Array;
  readonly values: Int32Array;
}

export function packRows(rows: readonly (readonly number[])[]): Rows {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    start[at + 1] = (start[at] ?? 0) + row.length;
  });
  const values = new Int32Array(start[rows.length] ?? 0);
  let next = 0;
  // One by one: most rows are short, and copying them as a whole costs more.
  for (const row of rows) for (const value of row) values[next++] = value;
  return { start, values };
}

export function rowOf({ start, values }: Rows, at: number): Int32Array {
  return values.subarray(start[at], start[at + 1]);
}
