import { captionFrom } from './captions.ts';
import type { PastedTable } from './pasted.ts';
import { readMarkdownCell } from './markdown-cell.ts';

/** Markdown tables: a row of headings, a row of dashes, and rows while there are bars. */
export function readMarkdown(text: string): { tables: PastedTable[]; outside: string[] } {
  const lines = text.split('\n');
  const tables: PastedTable[] = [];
  const outside: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!isHeading(line, lines[at + 1])) {
      outside.push(line);
      continue;
    }
    let end = at + 2;
    while (end < lines.length && (lines[end] ?? '').includes('|')) end += 1;
    const rows = [line, ...lines.slice(at + 2, end)].map(cellsOf);
    const above = captionFrom(outside);
    const caption = above && readMarkdownCell(above.replace(/^#{1,6}\s+/, ''));
    tables.push({ rows, headings: true, ...(caption !== undefined && { caption }) });
    at = end - 1;
  }
  return { tables, outside: outside.map((line) => line.trim()).filter((line) => line !== '') };
}

export function hasMarkdownTable(text: string): boolean {
  const lines = text.split('\n');
  return lines.some((line, at) => isHeading(line, lines[at + 1]));
}

function isHeading(line: string, next: string | undefined): boolean {
  return line.includes('|') && next !== undefined && isRule(next);
}

/** `|---|:--:|`. */
function isRule(line: string): boolean {
  const trimmed = line.trim();
  if (!trimmed.includes('-') || !/^[|:\s-]+$/.test(trimmed)) return false;
  const cells = trimmed.replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell));
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  const cells: string[] = [];
  let cell = '';
  for (let at = trimmed.startsWith('|') ? 1 : 0; at < trimmed.length; at += 1) {
    const letter = trimmed.charAt(at);
    if (letter === '\\') {
      cell += letter + trimmed.charAt(at + 1);
      at += 1;
    } else if (letter === '|') {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  // A bar at the end closes the last cell.
  if (cell !== '' || !trimmed.endsWith('|') || cells.length === 0) cells.push(cell);
  return cells.map((one) => readMarkdownCell(one.trim()));
}
