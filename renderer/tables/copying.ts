/*
 * The rows that are shown, as text for a spreadsheet or a document. What a cell says must come out as one cell.
 */

export interface Copied {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** For a spreadsheet: one line a row, tabs between cells; a cell with a line break or tab stands in quotes. */
export function asTsv({ head, rows }: Copied): string {
  return [head, ...rows].map((row) => row.map(tsvCell).join('\t')).join('\n');
}

function tsvCell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** For a document: a Markdown table whose texts are only text. */
export function asMarkdown({ head, rows }: Copied): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')).replaceAll('\\', ''), ...rows.map(line)].join('\n');
}

function markdownCell(text: string): string {
  return text
    .trim()
    .replaceAll(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '<br>');
}
