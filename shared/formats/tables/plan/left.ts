import { tidy } from '../cells/plain.ts';
import { LONGEST_CELL } from '../limits.ts';
import { markdownCell, markdownTable } from '../text/markdown-cell.ts';
import type { Desk } from './desk.ts';
import type { Row } from './row.ts';
import type { TableText } from './table-text.ts';
import type { Choices, Left } from './types.ts';

/*
 * What becomes no record. Nothing that was pasted goes: rows and tables that are none of a model are kept as a section
 * of the project, as they stood there.
 */

const BETWEEN = '\n\n';

/** The section of the project that has it. */
export const SECTION = 'Pasted, not placed';

export function leftOf(
  tables: readonly TableText[],
  notPlaced: readonly Row[],
  outside: readonly string[],
  choices: Choices,
): Left[] {
  const strange = tables
    .filter((table) => table.kind === undefined && !table.leftOut)
    .map((table): Left => ({
      table: table.at,
      text: tableInMarkdown(table),
      why: 'not a table of a model',
      kept: true,
    }));
  const rows = notPlaced.map((row): Left => ({
    table: row.table.at,
    row: row.row.at,
    text: rowInWords(row),
    why: 'no record',
    kept: true,
  }));
  const lines = outside
    .filter((line) => tidy(line) !== '')
    .map((text): Left => ({ text, why: 'outside of the tables', kept: choices.keepText === true }));
  return [...strange, ...rows, ...lines];
}

function rowInWords(row: Row): string {
  return row.row.cells
    .map((cell, column) => [row.table.headingOf(column), tidy(cell).replaceAll(/\s*\n\s*/g, '; ')] as const)
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => `${heading}: ${text}`)
    .join(' | ');
}

function tableInMarkdown(table: TableText): string {
  const headings = table.headingsText.map((_text, column) => table.headingOf(column));
  const caption = table.caption === undefined ? [] : [`**${markdownCell(table.caption)}**`, ''];
  const rows = table.rows.filter(({ leftOut }) => !leftOut).map(({ cells }) => cells.map(tidy));
  return [...caption, markdownTable([headings, ...rows]).trimEnd()].join('\n');
}

/** Puts what is kept into the project's section, once; answers what is kept there, as far as there is room. */
export function keptInProject(desk: Desk, left: readonly Left[]): Left[] {
  const [project] = desk.model.all('project');
  const before = project?.sections.find(({ title }) => title === SECTION)?.text ?? '';
  const there = new Set(before.split(BETWEEN));
  let text = before;
  const answered = left.map((one) => {
    if (!one.kept || !project) return { ...one, kept: false };
    if (one.text.split(BETWEEN).every((piece) => there.has(piece))) return one;
    const longer = text === '' ? one.text : `${text}${BETWEEN}${one.text}`;
    if (longer.length > LONGEST_CELL) return { ...one, kept: false };
    text = longer;
    return one;
  });
  if (project && text !== before) {
    const others = project.sections.filter(({ title }) => title !== SECTION);
    desk.put({ ...project, sections: [...others, { title: SECTION, text }] });
  }
  return answered;
}
