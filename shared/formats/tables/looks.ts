import { Names } from './names/names.ts';
import { recognise } from './recognise/recognise.ts';
import { isHeadings } from './recognise/headings.ts';
import { readTables } from './text/read-tables.ts';

/** Far above any report; a person is waiting for the answer. */
const LONGEST = 400_000;

/** Whether a text that was pasted somewhere is meant as tables of a report: it has headings that are known. */
export function looksLikeTables(text: string): boolean {
  if (text.length > LONGEST || !text.trim().includes('\n')) return false;
  const read = readTables(text);
  if (!read.ok || read.value.form === 'lines') return false;
  return read.value.tables.some(
    (table) => isHeadings(table.rows[0] ?? []) && recognise(table, new Names()).kind !== undefined,
  );
}
