import type { Rect, Tree } from './picture.ts';
import { around } from './picture.ts';

/** What each flaw is worth, in pixels of line. */
const WEIGHT = { cross: 100, through: 110, flow: 1.3, aspect: 900, area: 0.12 };

/**
 * How good the lines of a placement look before any is routed: straight lines between middles, their lengths, how
 * often they meet, and what they run over. Smaller is better.
 */
export function estimate(tree: Tree, all: ReadonlyMap<string, Rect>): number {
  const segments = segmentsOf(tree, all);
  let cost = 0;
  for (const s of segments) {
    cost += Math.abs(s.bx - s.ax) + Math.abs(s.by - s.ay) * 1.15;
    // Between zones lines read from left to right; below each other is the second best.
    if (s.between) cost += Math.max(0, Math.min(600, FORWARD - (s.bx - s.ax))) * WEIGHT.flow;
    for (const box of tree.boxes) {
      if (box.kind !== 'item' || box.id === s.from || box.id === s.to) continue;
      if (meets(s, all.get(box.id)!)) cost += WEIGHT.through;
    }
  }
  for (let i = 0; i < segments.length; i++) {
    for (let j = i + 1; j < segments.length; j++) {
      if (crosses(segments[i]!, segments[j]!)) cost += WEIGHT.cross;
    }
  }
  return cost;
}

const FORWARD = 170;

/** What the size and the proportions of a picture cost, beside so many lines. */
export function shapeCost(all: ReadonlyMap<string, Rect>, aspect: number, lines: number): number {
  const size = around(all.values());
  if (size.h === 0) return 0;
  const scale = Math.sqrt(lines + 1);
  const off = Math.abs(Math.log(size.w / size.h / aspect));
  const beyond = Math.max(0, off - 0.25);
  return WEIGHT.aspect * scale * (off * 0.15 + beyond * 2.5) + WEIGHT.area * (size.w + size.h) * scale;
}

type Segment = {
  from: string;
  to: string;
  /** Whether its ends lie in different outermost zones. */
  between: boolean;
  ax: number;
  ay: number;
  bx: number;
  by: number;
};

function segmentsOf(tree: Tree, all: ReadonlyMap<string, Rect>): Segment[] {
  return tree.lines.flatMap(({ from, to }) => {
    if (from === to) return [];
    const a = all.get(from)!;
    const b = all.get(to)!;
    const between = tree.chain(from).at(-1) !== tree.chain(to).at(-1);
    return { from, to, between, ax: a.x + a.w / 2, ay: a.y + a.h / 2, bx: b.x + b.w / 2, by: b.y + b.h / 2 };
  });
}

/** Whether two segments meet inside; lines that share an end do not cross. */
function crosses(p: Segment, q: Segment): boolean {
  if (p.from === q.from || p.from === q.to || p.to === q.from || p.to === q.to) return false;
  const d1 = side(p.ax, p.ay, p.bx, p.by, q.ax, q.ay);
  const d2 = side(p.ax, p.ay, p.bx, p.by, q.bx, q.by);
  if (d1 * d2 >= 0) return false;
  const d3 = side(q.ax, q.ay, q.bx, q.by, p.ax, p.ay);
  const d4 = side(q.ax, q.ay, q.bx, q.by, p.bx, p.by);
  return d3 * d4 < 0;
}

function side(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** Whether a segment runs over a rectangle. */
function meets(s: Segment, r: Rect): boolean {
  const right = r.x + r.w;
  const bottom = r.y + r.h;
  if (Math.max(s.ax, s.bx) <= r.x || Math.min(s.ax, s.bx) >= right) return false;
  if (Math.max(s.ay, s.by) <= r.y || Math.min(s.ay, s.by) >= bottom) return false;
  const d1 = side(s.ax, s.ay, s.bx, s.by, r.x, r.y);
  const d2 = side(s.ax, s.ay, s.bx, s.by, right, r.y);
  const d3 = side(s.ax, s.ay, s.bx, s.by, r.x, bottom);
  const d4 = side(s.ax, s.ay, s.bx, s.by, right, bottom);
  return !((d1 > 0 && d2 > 0 && d3 > 0 && d4 > 0) || (d1 < 0 && d2 < 0 && d3 < 0 && d4 < 0));
}
