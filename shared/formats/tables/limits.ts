/*
 * A paste comes from anywhere: everything that is read from one has a bound, far above what a report has.
 */

/** Characters of a paste. */
export const LONGEST_PASTE = 2_000_000;
/** Tables of a paste, their rows taken together, and columns of a table. */
export const MOST_TABLES = 200;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;
/** Characters of a cell: what the longest field of a record may have. */
export const LONGEST_CELL = 200_000;
/** Characters of a name: what a line of a record may have. */
export const LONGEST_NAME = 4_000;
/** Values of one cell. */
export const MOST_VALUES = 2_000;

/** The largest of many numbers: `Math.max` takes only as many as fit on the stack. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
