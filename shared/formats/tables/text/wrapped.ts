import { largest } from '../limits.ts';
import { segmentsOf } from './segments.ts';

/*
 * Rows from lines below columns. Where rows stand apart, a gap begins one. Else a row begins where its first column
 * does, unless that line goes on from the one above: text wraps only where the next word had no room, and then it
 * mostly goes on in lower case.
 */

/** `isName` says of which columns the cells are names: their lines are one. */
export function rowsOf(
  lines: readonly string[],
  starts: readonly number[],
  isName: readonly boolean[] = [],
): string[][] {
  const cells = lines.map((line) => cellsOf(line, starts));
  const columns = starts.map((_start, at): Column => ({
    width: Math.max(1, largest(cells.map((row) => (row[at] ?? '').length))),
    isName: isName[at] ?? at === 0,
  }));
  const isSpaced = rowsStandApart(cells, columns);
  const rows: string[][] = [];
  let gap = true;
  let above: readonly string[] = [];
  for (const line of cells) {
    if (isBlank(line)) {
      gap = true;
      continue;
    }
    const row = rows.at(-1);
    const begins = isSpaced ? gap : startsRow(line, above, columns);
    if (!row || begins) rows.push([...line]);
    else
      columns.forEach(
        (column, at) => (row[at] = joined(row[at] ?? '', above[at] ?? '', line[at] ?? '', column)),
      );
    above = !row || begins ? line : line.map((cell, at) => (cell === '' ? (above[at] ?? '') : cell));
    gap = false;
  }
  return rows;
}

interface Column {
  /** Of its longest line. */
  readonly width: number;
  readonly isName: boolean;
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '');

function cellsOf(line: string, starts: readonly number[]): string[] {
  const cells = starts.map(() => '');
  for (const { text, start } of segmentsOf(line)) {
    const at = Math.max(
      0,
      starts.findLastIndex((one) => one <= start + 2),
    );
    cells[at] = cells[at] === '' ? text : `${cells[at]} ${text}`;
  }
  return cells;
}

/** Whether gaps are between rows: then hardly a line begins a row without one. */
function rowsStandApart(cells: readonly (readonly string[])[], columns: readonly Column[]): boolean {
  let gaps = 0;
  let starts = 0;
  cells.forEach((row, at) => {
    const above = cells[at - 1];
    if (isBlank(row) || !above) return;
    if (isBlank(above)) gaps += 1;
    else if ((row[1] ?? '') !== '' && startsRow(row, above, columns)) starts += 1;
  });
  return gaps > 0 && starts * 3 <= gaps;
}

function startsRow(line: readonly string[], above: readonly string[], columns: readonly Column[]): boolean {
  const [first = ''] = line;
  if (first === '') return false;
  const goesOn = (at: number) => wraps(above[at] ?? '', line[at] ?? '', columns[at]?.width ?? 1);
  const others = line.map((_cell, at) => at).filter((at) => at > 0 && line[at] !== '');
  // A name alone goes on from the name above when that had no room for it.
  if (others.length === 0) return !hadNoRoom(above[0] ?? '', first, columns[0]?.width ?? 1);
  return !others.some(goesOn);
}

/** Whether a line of a cell goes on from the one above it. */
function wraps(above: string, cell: string, width: number): boolean {
  if (above === '' || cell === '') return false;
  return !/[.!?]$/.test(above) && /^[a-z(\d]/.test(cell) && hadNoRoom(above, cell, width);
}

function hadNoRoom(above: string, cell: string, width: number): boolean {
  const word = cell.split(' ')[0] ?? '';
  return above !== '' && above.length + 1 + word.length > width;
}

const BULLET = /^(?:[•●◦▪‣]|[*–—-]\s)/;
/** Lines as short as this are items rather than pieces of a sentence. */
const SHORT = 28;

/** A cell with one more line: the same line going on, or a line of its own. */
function joined(cell: string, above: string, more: string, { width, isName }: Column): string {
  if (more === '' || cell === '') return cell + more;
  const isOwn = BULLET.test(more) || (!isName && isItem(above, more, width));
  return isOwn ? `${cell}\n${more}` : `${cell} ${more}`;
}

/** In a list without bullets: short lines that begin like names, or single words one below the other. */
function isItem(above: string, more: string, width: number): boolean {
  if (BULLET.test(above) || /[,;:(–—-]$/.test(above)) return false;
  const areWords = !above.includes(' ') && !more.includes(' ') && above.length + more.length < width + SHORT;
  const areShort = above.length <= SHORT && more.length <= SHORT && /^[\p{Lu}\d]/u.test(more);
  return areWords || areShort || (above.length * 2 < width && /^\p{Lu}/u.test(more));
}
