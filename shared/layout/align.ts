import { TITLE, ZONE_GAP } from './measures.ts';
import type { Rect, Tree } from './picture.ts';
import type { Plan } from './plan.ts';
import { ROOT } from './plan.ts';
import { gapBetween } from './column-gaps.ts';

/**
 * One piece of a column of the picture that moves up and down as a whole: an item of a zone whose items stand
 * in one column, or else a whole zone.
 */
type Piece = {
  id: string;
  zone: string | undefined;
  /** Where its top is, in the picture. */
  y: number;
  h: number;
  /** From the top of the piece before to its own top, at least. */
  step: number;
  /** What its zone needs below it. */
  tail: number;
};

const SWEEPS = 4;

/**
 * Draws level what lines connect: each piece goes as near to the height of its neighbours in other columns as
 * the order of its column lets it; zones of one column stretch with their items. No column gets higher than
 * the highest one was.
 */
export function alignColumns(tree: Tree, rects: Map<string, Rect>, plan: Plan): void {
  const columns = (plan.get(ROOT) ?? []).map((column) => piecesOf(tree, rects, plan, column));
  const height = Math.max(0, ...columns.map(bottomOf));
  const top = new Map<string, Piece>();
  const columnOf = new Map<string, number>();
  columns.forEach((pieces, at) => {
    for (const piece of pieces) {
      top.set(piece.id, piece);
      columnOf.set(piece.id, at);
    }
    centre(pieces, height);
  });
  const pulls = pullsOf(tree, rects, top, columnOf);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = sweep % 2 === 0 ? columns : columns.toReversed();
    for (const pieces of order) level(pieces, pulls, top, height);
  }
  for (const pieces of columns) apply(tree, rects, pieces);
}

function piecesOf(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  plan: Plan,
  column: readonly string[],
): Piece[] {
  const pieces: Piece[] = [];
  let y = 0;
  for (const id of column) {
    const rect = rects.get(id)!;
    const only = stackOf(tree, plan, id);
    const before = pieces.at(-1);
    const step = before ? before.h + before.tail + ZONE_GAP : 0;
    if (!only) pieces.push({ id, zone: undefined, y, h: rect.h, step, tail: 0 });
    only?.forEach((child, row) => {
      const own = rects.get(child)!;
      const above = pieces.at(-1);
      const within =
        row > 0 && above ? above.h + gapBetween(tree, only[row - 1]!, child, false) : TITLE + step;
      // A zone that must be higher than its items keeps that room below the last one.
      const tail = row === only.length - 1 ? rect.h - own.y - own.h : 0;
      pieces.push({ id: child, zone: id, y: y + own.y, h: own.h, step: within, tail });
    });
    y += rect.h + ZONE_GAP;
  }
  return pieces;
}

/** The items of a zone that stand in one column; undefined for all others: they move as a whole. */
function stackOf(tree: Tree, plan: Plan, id: string): string[] | undefined {
  const columns = plan.get(id);
  const box = tree.box.get(id);
  if (!columns || columns.length !== 1 || box?.kind !== 'zone') return undefined;
  return columns[0];
}

function bottomOf(pieces: readonly Piece[]): number {
  const piece = pieces.at(-1);
  return piece ? piece.y + piece.h + piece.tail : 0;
}

function centre(pieces: readonly Piece[], height: number): void {
  const shift = Math.max(0, (height - bottomOf(pieces)) / 2);
  for (const piece of pieces) piece.y += shift;
}

/** The pieces that lines pull a piece to: its own top minus the other's top when the line is straight. */
type Pull = { to: string; offset: number };

function pullsOf(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  tops: ReadonlyMap<string, Piece>,
  columnOf: ReadonlyMap<string, number>,
): Map<string, Pull[]> {
  const pulls = new Map<string, Pull[]>();
  const add = (id: string, pull: Pull): void => {
    const known = pulls.get(id);
    if (known) known.push(pull);
    else pulls.set(id, [pull]);
  };
  for (const line of tree.lines) {
    const a = endIn(tree, rects, tops, line.from);
    const b = endIn(tree, rects, tops, line.to);
    if (!a || !b || columnOf.get(a.piece) === columnOf.get(b.piece)) continue;
    add(a.piece, { to: b.piece, offset: b.middle - a.middle });
    add(b.piece, { to: a.piece, offset: a.middle - b.middle });
  }
  return pulls;
}

/** The piece that holds an end, and how far below the piece's top the end's middle is. */
function endIn(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  tops: ReadonlyMap<string, Piece>,
  id: string,
): { piece: string; middle: number } | undefined {
  let middle = rects.get(id)!.h / 2;
  for (const step of tree.chain(id)) {
    if (tops.has(step)) return { piece: step, middle };
    middle += rects.get(step)!.y;
  }
  return undefined;
}

function level(
  pieces: readonly Piece[],
  pulls: ReadonlyMap<string, readonly Pull[]>,
  tops: ReadonlyMap<string, Piece>,
  height: number,
): void {
  let sum = 0;
  const steps = pieces.map((piece) => (sum += piece.step));
  const wanted = pieces.map((piece, at) => {
    const own = pulls.get(piece.id) ?? [];
    const heights = own.map((pull) => tops.get(pull.to)!.y + pull.offset).sort((a, b) => a - b);
    const y = heights.length > 0 ? medianOf(heights) : piece.y;
    return { at: y - steps[at]!, weight: heights.length > 0 ? heights.length : 0.1 };
  });
  const piece = pieces.at(-1);
  if (!piece) return;
  const room = height - (steps.at(-1)! + piece.h + piece.tail);
  monotone(wanted).forEach((value, at) => {
    pieces[at]!.y = Math.max(0, Math.min(room, value)) + steps[at]!;
  });
}

function medianOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The values nearest to the wanted ones (least squares) that never fall: neighbours that would are pooled. */
function monotone(wanted: readonly { at: number; weight: number }[]): number[] {
  const pools: { at: number; weight: number; count: number }[] = [];
  for (const { at, weight } of wanted) {
    let pool = { at, weight, count: 1 };
    for (let before = pools.at(-1); before && before.at > pool.at; before = pools.at(-1)) {
      pools.pop();
      const total = before.weight + pool.weight;
      pool = {
        at: (before.at * before.weight + pool.at * pool.weight) / total,
        weight: total,
        count: before.count + pool.count,
      };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => new Array<number>(pool.count).fill(pool.at));
}

function apply(tree: Tree, rects: Map<string, Rect>, pieces: readonly Piece[]): void {
  const zones = new Map<string, Piece[]>();
  for (const piece of pieces) {
    piece.y = Math.round(piece.y);
    if (piece.zone === undefined) rects.get(piece.id)!.y = piece.y;
    else zones.set(piece.zone, [...(zones.get(piece.zone) ?? []), piece]);
  }
  for (const [id, own] of zones) {
    const rect = rects.get(id)!;
    rect.y = own[0]!.y - TITLE;
    for (const piece of own) rects.get(piece.id)!.y = piece.y - rect.y;
    const end = own.at(-1)!;
    rect.h = end.y + end.h + end.tail - rect.y;
  }
}
