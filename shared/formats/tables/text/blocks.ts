import { largest } from '../limits.ts';
import { proposedCategory } from '../columns/categories.ts';
import { headingKey, isHeadings, kindOfCaption } from '../recognise/headings.ts';
import type { Line } from './delimited.ts';
import type { PastedTable } from './pasted.ts';

/*
 * From lines of cells to tables. A blank line, a caption or a new row of headings ends one. Documents put tables on
 * the clipboard without quotes, so that a cell of several lines breaks its row; such rows are put together again.
 */

export interface Blocks {
  readonly tables: PastedTable[];
  readonly outside: string[];
}

const isBlank = (line: Line): boolean => line.every((cell) => cell.trim() === '');
const alone = (line: Line): string => (line.length === 1 ? (line[0] ?? '').trim() : '');

export function tablesIn(lines: readonly Line[]): Blocks {
  const found: Blocks = { tables: [], outside: [] };
  for (const block of blocksOf(lines)) readBlock(block, found);
  return found;
}

/** Runs of lines with nothing blank between them; a row of empty cells separates nothing. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (line.length === 1 && isBlank(line)) {
      if (open.length > 0) blocks.push(open);
      open = [];
    } else if (!isBlank(line)) open.push(line);
  }
  if (open.length > 0) blocks.push(open);
  return blocks;
}

function readBlock(block: readonly Line[], found: Blocks): void {
  const captions: string[] = [];
  let at = 0;
  while (at < block.length && alone(block[at] ?? []) !== '') captions.push(alone(block[at++] ?? []));
  const lines = block.slice(at);
  if (lines.length === 0) {
    const list = categoriesIn(captions);
    if (list) found.tables.push(list);
    else for (const line of captions) found.outside.push(line);
    return;
  }
  const before = found.tables.at(-1);
  const first = lines[0] ?? [];
  const goesOn = before !== undefined && captions.length === 0 && goesOnIn(before, first);
  if (goesOn) {
    found.tables.pop();
    split([...before.rows, ...lines], before.caption, found);
    return;
  }
  for (const line of captions.slice(0, -1)) found.outside.push(line);
  split(lines, captions.at(-1) ?? captionBefore(found), found);
}

/** A list of control categories, which reports have instead of a table where they rate none. */
function categoriesIn(lines: readonly string[]): PastedTable | undefined {
  const names = lines.map((line) => line.replace(/^(?:[•●◦▪‣*–—-]|\d+[.)])\s+/, ''));
  const [title = '', ...listed] = names;
  if (areOwnCategories(title, listed)) {
    return { rows: [[CATEGORY], ...listed.map((name) => [name])], headings: true, caption: title };
  }
  const from = names.findIndex((name) => proposedCategory(name) !== undefined);
  const isList = from >= 0 && from < 2 && names.length - from >= 2;
  if (!isList || !names.slice(from).every((name) => proposedCategory(name) !== undefined)) return undefined;
  return { rows: names.slice(from).map((name) => [name]), ...(from === 1 && { caption: names[0] ?? '' }) };
}

/** The heading of a list that has none. */
const CATEGORY = 'Category';

/** Below words that say so, a list has categories of its own beside those that are usual. */
function areOwnCategories(title: string, listed: readonly string[]): boolean {
  const known = listed.filter((name) => proposedCategory(name) !== undefined).length;
  const areNames = listed.every((name) => name.length <= 60 && !/[.:;!?]/.test(name));
  return kindOfCaption(title) === 'categories' && areNames && known > 0 && known < listed.length;
}

/** Rows after a gap belong to the table above when they are as wide and no headings begin there. */
function goesOnIn(before: PastedTable, first: Line): boolean {
  const width = before.rows[0]?.length ?? 0;
  return first.length === width && !isHeadings(first);
}

/** A line that stood alone just before, with a gap. */
function captionBefore(found: Blocks): string | undefined {
  const last = found.outside.at(-1);
  if (last === undefined || kindOfCaption(last) === undefined) return undefined;
  return found.outside.pop();
}

/** One table a row of headings; headings that a page repeats are left out. */
function split(lines: readonly Line[], caption: string | undefined, found: Blocks): void {
  const width = widthOf(lines);
  let title = caption;
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) found.tables.push({ rows: open, ...(title !== undefined && { caption: title }) });
    open = [];
  };
  for (const row of joined(lines, width)) {
    const first = open[0];
    const words = alone(row);
    if (words !== '' && width > 1) {
      close();
      title = words;
    } else if (first && isHeadings(row)) {
      if (isRepeated(first, row)) continue;
      close();
      title = undefined;
      open = [row];
    } else open.push(row);
  }
  close();
}

function isRepeated(first: Line, row: Line): boolean {
  return (
    first.length === row.length && first.every((cell, at) => headingKey(cell) === headingKey(row[at] ?? ''))
  );
}

function widthOf(lines: readonly Line[]): number {
  const headings = lines.find((line) => line.length > 1 && isHeadings(line));
  return headings?.length ?? largest(lines.map(({ length }) => length));
}

const BULLET = /^\s*[•●◦▪‣]/;
const GOES_ON = /^\s*(?:[•●◦▪‣*–—-]\s|[a-z(,.;&/])/;

/** Rows that were broken by the lines of a cell, put together. */
function joined(lines: readonly Line[], width: number): Line[] {
  const rows: string[][] = [];
  // Only a broken row has lines that begin in the middle of one.
  const hasBroken = lines.some((line) => line.length < width && BULLET.test(line[0] ?? ''));
  lines.forEach((line, at) => {
    const last = rows.at(-1);
    if (last && isBroken(last, line, lines[at + 1], width, hasBroken)) {
      const [first = '', ...rest] = line;
      last.push(`${last.pop() ?? ''}\n${first}`, ...rest);
    } else rows.push([...line]);
  });
  return rows;
}

function isBroken(
  last: Line,
  line: Line,
  next: Line | undefined,
  width: number,
  hasBroken: boolean,
): boolean {
  if (last.length + line.length - 1 > width || last.length < 2) return false;
  // A line alone goes on in the last cell, unless it stands above another table.
  if (line.length === 1) return !isTitle(alone(line), next);
  if (hasBroken && last.length < width) return true;
  return GOES_ON.test(line[0] ?? '') || /(?:^|\n)\s*[•●◦▪‣]|[,:;]\s*$/.test(last.at(-1) ?? '');
}

function isTitle(text: string, next: Line | undefined): boolean {
  return next !== undefined && next.length > 1 && isHeadings(next) && text.length < 200;
}
