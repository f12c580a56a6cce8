import { htmlAsText } from '../../shared/formats/tables/text/html.ts';
import { readTables } from '../../shared/formats/tables/text/read-tables.ts';
import { tell } from '../client/notices.ts';
import { startPasting } from './paste-state.ts';
import { t } from '../words/t.ts';

/** How files with tables end. */
export const TEXT_FILES = ['.md', '.markdown', '.csv', '.tsv', '.txt', '.html', '.htm'] as const;

/** Whether a file is of tables rather than a project. */
export function isOfTables({ name }: File): boolean {
  return TEXT_FILES.some((end) => name.toLowerCase().endsWith(end));
}

/** The text of a file; of HTML, its tables. */
export async function textOf(file: File): Promise<string> {
  const text = await file.text();
  return htmlAsText(text) ?? text;
}

/** Looks through the tables of a file that was handed over. */
export async function pasteFile(file: File): Promise<void> {
  const text = await textOf(file);
  const read = readTables(text);
  if (read.ok) return startPasting(text, file.name);
  const title = t('{file} has no tables that can be read.', { file: file.name });
  tell({ tone: 'failure', title, lines: [read.error.message] });
}
