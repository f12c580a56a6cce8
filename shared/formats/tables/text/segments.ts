import { largest } from '../limits.ts';

/** A piece of a line: words with single spaces between them. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function segmentsOf(line: string): Segment[] {
  const found: Segment[] = [];
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Where columns begin when in every line two spaces or more are before them. */
export function columnsBetween(lines: readonly string[]): number[] {
  const width = Math.min(2_000, largest(lines.slice(0, 5_000).map(({ length }) => length)));
  const filled = new Array<boolean>(width + 2).fill(false);
  for (const line of lines.slice(0, 5_000)) {
    for (const { start, end } of segmentsOf(line)) filled.fill(true, start, Math.min(end, width));
  }
  const starts: number[] = [];
  for (let at = 0; at < width; at += 1) {
    const isEdge = at === 0 || (!filled[at - 1] && !filled[at - 2]) || (at === 1 && !filled[0]);
    const begins = filled[at] === true && isEdge && (starts.length === 0 || at > 1);
    if (begins) starts.push(at);
  }
  return starts;
}
