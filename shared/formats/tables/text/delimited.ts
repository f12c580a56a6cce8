import { LONGEST_CELL } from '../limits.ts';

/*
 * Lines of cells with a separator, in the way spreadsheets put them on the clipboard: a cell that has a separator, a
 * line break or a quote in it stands in quotes, with each quote doubled.
 */

/** A line: its cells. A blank line is one empty cell. */
export type Line = readonly string[];

export function delimited(text: string, separator: string): Line[] {
  const source = text.replaceAll(/\r\n?/g, '\n');
  const endOfCell = nextOf(source, separator);
  const lines: Line[] = [];
  let cells: string[] = [];
  let at = 0;
  // A quote that never closes is a character like others, and so are all after it.
  let quotes = true;
  while (at <= source.length) {
    const closing = quotes && source.charAt(at) === '"' ? endOf(source, at, separator) : undefined;
    if (closing === -1) quotes = false;
    let end: number;
    if (closing !== undefined && closing > 0) {
      cells.push(source.slice(at + 1, closing).replaceAll('""', '"'));
      end = closing + 1;
    } else {
      end = endOfCell(at);
      cells.push(source.slice(at, end));
    }
    if (source.charAt(end) === separator && end < source.length) {
      at = end + 1;
      continue;
    }
    lines.push(cells);
    cells = [];
    at = end + 1;
  }
  return lines;
}

/** Where the quote at `from` closes: before a separator, a line break or the end; -1 where it never does. */
function endOf(source: string, from: number, separator: string): number | undefined {
  const most = from + LONGEST_CELL * 2;
  for (let at = from + 1; at < source.length; at += 1) {
    if (at > most) return undefined;
    if (source.charAt(at) !== '"') continue;
    const next = source.charAt(at + 1);
    if (next === '"') at += 1;
    else if (next === separator || next === '\n' || next === '') return at;
    else return undefined;
  }
  return -1;
}

/** Where the next of two marks stands; each mark is looked for once, not again from every cell. */
function nextOf(source: string, separator: string): (from: number) => number {
  const places = [separator, '\n'].map((mark) => ({ mark, at: -1 }));
  return (from) => {
    for (const place of places) {
      if (place.at >= from) continue;
      const found = source.indexOf(place.mark, from);
      place.at = found < 0 ? source.length : found;
    }
    return Math.min(...places.map(({ at }) => at));
  };
}

/** A cell as a spreadsheet reads it. */
export function delimitedCell(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
