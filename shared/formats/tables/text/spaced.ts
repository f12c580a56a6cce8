import { isHeadings } from '../recognise/headings.ts';
import { MOST_COLUMNS } from '../limits.ts';
import { captionFrom } from './captions.ts';
import { columnsBetween, segmentsOf } from './segments.ts';
import type { Segment } from './segments.ts';
import type { PastedTable } from './pasted.ts';
import { rowsOf } from './wrapped.ts';

/*
 * Tables of plain text: columns that stand below each other with two spaces or more between them, cells wrapped over
 * several lines, as programs make them that turn a PDF into text.
 */

export function readSpaced(text: string): { tables: PastedTable[]; outside: string[] } {
  const lines = text.split('\n').map((line) => line.replaceAll('\f', ''));
  const tables: PastedTable[] = [];
  const outside: string[] = [];
  for (let at = 0; at < lines.length;) {
    const head = headAt(lines, at);
    if (!head) {
      outside.push((lines[at] ?? '').trim());
      at += 1;
      continue;
    }
    const end = endOf(lines, at + head.lines, head.starts);
    const rows = rowsOf(lines.slice(at + head.lines, end), head.starts, head.headings.map(isOfNames));
    const caption = captionFrom(outside);
    tables.push({
      rows: [head.headings, ...rows],
      headings: true,
      ...(caption !== undefined && { caption }),
    });
    at = end;
  }
  const headless = tables.length === 0 ? withoutHeadings(lines) : undefined;
  if (headless) return headless;
  return { tables, outside: outside.filter((line) => line !== '') };
}

/** Whether what stands below a heading are names, each one however many lines it has. */
function isOfNames(heading: string): boolean {
  return (
    /\b(?:zone|actor|component|name|title|category|family|id)s?\b/i.test(heading) &&
    !/\b(?:description|included)\b/i.test(heading)
  );
}

interface Head {
  readonly headings: string[];
  readonly starts: readonly number[];
  readonly lines: number;
}

/** Headings that begin at a line; they may be wrapped over up to three. */
function headAt(lines: readonly string[], at: number): Head | undefined {
  const first = segmentsOf(lines[at] ?? '');
  if (first.length < 2 || first.length > MOST_COLUMNS) return undefined;
  const candidates = [1, 2, 3].flatMap((count): Head[] => {
    const rows = lines.slice(at, at + count).map(segmentsOf);
    if (rows.length < count || rows.some((row) => row.length === 0)) return [];
    const starts = first.map(({ start }) => start);
    const headings = starts.map((_start, column) =>
      rows
        .flatMap((row) =>
          row.filter((segment) => columnOf(segment, starts) === column).map(({ text }) => text),
        )
        .join(' '),
    );
    return isHeadings(headings) ? [{ headings, starts, lines: count }] : [];
  });
  // As many lines as still make sense: "Originating" above "Zone" is one heading.
  return candidates.toSorted((a, b) => understood(b) - understood(a) || b.lines - a.lines)[0];
}

function understood({ headings }: Head): number {
  return headings.filter(
    (heading) => isHeadings([heading, 'Description']) || isHeadings(['Trust Zone', heading]),
  ).length;
}

function columnOf({ start }: Segment, starts: readonly number[]): number {
  return Math.max(
    0,
    starts.findLastIndex((column) => column <= start + 2),
  );
}

/** A table goes on until a line of text that is no row of it, or other headings. */
function endOf(lines: readonly string[], from: number, starts: readonly number[]): number {
  let blank = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      blank += 1;
      continue;
    }
    const segments = segmentsOf(line);
    const second = starts[1] ?? 0;
    // A line of prose runs across the columns.
    const runsAcross = segments.some(({ start, end }) => start < second - 1 && end > second + 1);
    if (runsAcross || blank > 3 || (at > from && headAt(lines, at))) return at;
    const isCaption = blank > 0 && segments.length === 1 && (segments[0]?.start ?? 0) < 4;
    if (isCaption && isHeadNext(lines, at + 1)) return at;
    blank = 0;
  }
  return lines.length;
}

/** Whether headings stand below, after at most a few blank lines. */
function isHeadNext(lines: readonly string[], from: number): boolean {
  for (let at = from; at < Math.min(from + 4, lines.length); at += 1) {
    if ((lines[at] ?? '').trim() !== '') return headAt(lines, at) !== undefined;
  }
  return false;
}

/** Without headings, columns are where nothing stands in any line. */
function withoutHeadings(lines: readonly string[]): { tables: PastedTable[]; outside: string[] } | undefined {
  const said = lines.filter((line) => line.trim() !== '');
  const starts = columnsBetween(said);
  if (said.length < 2 || starts.length < 2) return undefined;
  return { tables: [{ rows: rowsOf(lines, starts) }], outside: [] };
}
