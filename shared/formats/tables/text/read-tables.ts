import { err, ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import { isHeadings } from '../recognise/headings.ts';
import { LONGEST_CELL, LONGEST_PASTE, MOST_COLUMNS, MOST_ROWS, MOST_TABLES } from '../limits.ts';
import { tablesIn } from './blocks.ts';
import { delimited } from './delimited.ts';
import { readLabelled } from './labelled.ts';
import { hasMarkdownTable, readMarkdown } from './markdown.ts';
import type { CutCode, NotTables, PastedForm, PastedTable, ReadTables } from './pasted.ts';
import { readSpaced } from './spaced.ts';

/** Reads pasted text into tables, in whatever form it is. Throws for no text whatever. */
export function readTables(text: string): Result<ReadTables, NotTables> {
  if (text.length > LONGEST_PASTE) {
    return refused('too long', `It has more than ${LONGEST_PASTE.toLocaleString('en')} characters.`);
  }
  const source = text.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  if (source.trim() === '') return refused('nothing in it', 'There is no text in it.');
  for (const [form, read] of FORMS) {
    const found = read(source);
    if (found && found.tables.length > 0) return ok(bounded({ form, ...found }));
  }
  return refused('no table', 'There is no table in it that can be told from other text.');
}

interface Found {
  readonly tables: readonly PastedTable[];
  readonly outside: readonly string[];
}

/** The forms in the order in which they are tried: the surest first. */
const FORMS: readonly (readonly [PastedForm, (text: string) => Found | undefined])[] = [
  ['Markdown', (text) => (hasMarkdownTable(text) ? readMarkdown(text) : undefined)],
  ['labels', (text) => (text.includes('\t') ? undefined : readLabels(text))],
  ['tabs', (text) => (text.includes('\t') ? tablesIn(delimited(text, '\t')) : undefined)],
  ['commas', readCommas],
  ['columns', readSpaced],
  ['lines', (text) => tablesIn(text.split('\n').map((line) => [line.trim()]))],
];

/** The details of findings, and the tables that stand before them. */
function readLabels(text: string): Found | undefined {
  const labelled = readLabelled(text);
  if (!labelled) return undefined;
  const rest = labelled.outside.join('\n');
  for (const [form, read] of FORMS) {
    const found = form === 'labels' ? undefined : read(rest);
    if (!found || found.tables.length === 0) continue;
    return { tables: [...found.tables, ...labelled.tables], outside: found.outside };
  }
  return { ...labelled, outside: labelled.outside.map((line) => line.trim()).filter((line) => line !== '') };
}

/** Commas and semicolons stand in every text: they separate where a row of headings says so. */
function readCommas(text: string): Found | undefined {
  for (const separator of [',', ';']) {
    const lines = delimited(text, separator);
    const headed = lines.find((line) => line.length > 1 && isHeadings(line));
    if (headed && lines.filter((line) => line.length === headed.length).length > 1) return tablesIn(lines);
  }
  return undefined;
}

function refused(reason: NotTables['reason'], message: string): Result<never, NotTables> {
  return err({ reason, message });
}

function bounded(read: Omit<ReadTables, 'cut'>): ReadTables {
  const cut = new Set<CutCode>();
  const most = <T>(items: readonly T[], count: number, code: CutCode): readonly T[] => {
    if (items.length <= count) return items;
    cut.add(code);
    return items.slice(0, count);
  };
  const cell = (text: string): string => {
    if (text.length <= LONGEST_CELL) return text;
    cut.add('cells');
    return text.slice(0, LONGEST_CELL);
  };
  let room = MOST_ROWS;
  const tables = most(read.tables, MOST_TABLES, 'tables').map((table) => {
    const rows = most(table.rows, room, 'rows').map((row) => most(row, MOST_COLUMNS, 'columns').map(cell));
    room -= rows.length;
    return { ...table, rows };
  });
  return { ...read, tables, outside: most(read.outside, MOST_ROWS, 'rows'), cut: [...cut] };
}
