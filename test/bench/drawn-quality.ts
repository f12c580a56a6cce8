import { around } from '../../shared/layout/picture.ts';
import type { Line, Point, Rect } from '../../shared/layout/picture.ts';

/** A picture as any program drew it: where the items are, and each line as straight parts. */
export interface DrawnPicture {
  readonly items: ReadonlyMap<string, Rect>;
  readonly ways: ReadonlyMap<string, readonly Point[]>;
}

export interface Quality {
  /** How often two lines cross that end at different things. */
  readonly crossings: number;
  /** How often a line runs over an item that it does not end at. */
  readonly overBoxes: number;
  /** Width by height of all that is drawn. */
  readonly proportions: number;
  /** Of a line, in pixels. */
  readonly meanLength: number;
}

/** The same measures for every program: orthogonal lines or curves, in any unit of length. */
export function qualityOf(lines: readonly Line[], { items, ways }: DrawnPicture): Quality {
  const drawn = lines.filter(({ id, from, to }) => from !== to && ways.has(id));
  const parts = drawn.flatMap((line) => partsOf(line, ways.get(line.id) ?? []));
  const { w, h } = around([...items.values(), ...parts.map(boundsOf)]);
  return {
    crossings: crossingsOf(parts),
    overBoxes: drawn.reduce((sum, line) => sum + boxesUnder(line, ways.get(line.id) ?? [], items), 0),
    proportions: w / h,
    meanLength: parts.reduce((sum, { a, b }) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0) / drawn.length,
  };
}

interface Part {
  readonly line: Line;
  readonly a: Point;
  readonly b: Point;
}

function partsOf(line: Line, points: readonly Point[]): Part[] {
  return points.slice(1).map((b, at) => ({ line, a: points[at] ?? b, b }));
}

function boundsOf({ a, b }: Part): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}

/** Two lines that meet at one thing may run together there: those do not count, for nobody. */
function crossingsOf(parts: readonly Part[]): number {
  const sorted = parts.map((part) => ({ ...part, ...boundsOf(part) })).sort((p, q) => p.x - q.x);
  let count = 0;
  sorted.forEach((p, at) => {
    for (let k = at + 1; k < sorted.length; k++) {
      const q = sorted[k]!;
      if (q.x > p.x + p.w) break;
      if (q.y > p.y + p.h || p.y > q.y + q.h || meet(p.line, q.line)) continue;
      if (cross(p, q)) count++;
    }
  });
  return count;
}

function meet(p: Line, q: Line): boolean {
  return p === q || p.from === q.from || p.from === q.to || p.to === q.from || p.to === q.to;
}

function cross(p: Part, q: Part): boolean {
  const d1 = side(p, q.a);
  const d2 = side(p, q.b);
  const d3 = side(q, p.a);
  const d4 = side(q, p.b);
  return d1 * d2 < 0 && d3 * d4 < 0;
}

function side({ a, b }: Part, at: Point): number {
  return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
}

/** What a line only touches it does not run over. */
const TOUCH = 1.5;

function boxesUnder(line: Line, points: readonly Point[], items: ReadonlyMap<string, Rect>): number {
  let count = 0;
  for (const [id, rect] of items) {
    if (id === line.from || id === line.to) continue;
    const inner = { x: rect.x + TOUCH, y: rect.y + TOUCH, w: rect.w - TOUCH * 2, h: rect.h - TOUCH * 2 };
    if (points.some((b, at) => at > 0 && runsOver(points[at - 1] ?? b, b, inner))) count++;
  }
  return count;
}

/** Clips the part to the rectangle, side by side: something of it is left when it runs over. */
function runsOver(a: Point, b: Point, { x, y, w, h }: Rect): boolean {
  let [from, to] = [0, 1];
  const clip = (step: number, room: number): boolean => {
    if (step === 0) return room >= 0;
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    return from < to;
  };
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  return clip(-dx, a.x - x) && clip(dx, x + w - a.x) && clip(-dy, a.y - y) && clip(dy, y + h - a.y);
}
