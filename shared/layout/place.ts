import { alignColumns } from './align.ts';
import { gapBetween, hasZone } from './column-gaps.ts';
import { CHANNEL, COLUMN_GAP, PADDING, TITLE, ZONE_GAP } from './measures.ts';
import { passedZones } from './marks.ts';
import type { Rect, Tree } from './picture.ts';
import type { Plan, Tie } from './plan.ts';
import { ROOT } from './plan.ts';

export type Places = {
  /** From the parent's top left. */
  rects: Map<string, Rect>;
  /** In the picture. */
  all: Map<string, Rect>;
};

/** What a plan looks like: sizes from the inside out, columns from left to right, then rows drawn level. */
export function place(tree: Tree, plan: Plan, ties: ReadonlyMap<string, readonly Tie[]>): Places {
  const rects = new Map<string, Rect>();
  const passing = passingOf(tree);
  for (const box of tree.inwardsOut) {
    const columns = plan.get(box.id);
    const size = columns ? inside(tree, rects, columns, padding(passing.get(box.id))) : { w: 0, h: 0 };
    rects.set(box.id, {
      x: 0,
      y: 0,
      w: Math.max(Math.round(box.w), size.w),
      h: Math.max(Math.round(box.h), size.h === 0 ? 0 : size.h + (box.footer ?? 0)),
    });
  }
  const columns = plan.get(ROOT) ?? [];
  outside(tree, rects, columns, ties.get(ROOT) ?? []);
  alignColumns(tree, rects, plan);
  return { rects, all: absoluteOf(tree, rects) };
}

const known = new WeakMap<Tree, ReadonlyMap<string, number>>();

/** How many lines pass the border of each zone. Asked thousands of times for one picture. */
function passingOf(tree: Tree): ReadonlyMap<string, number> {
  const before = known.get(tree);
  if (before) return before;
  const passing = new Map<string, number>();
  for (const line of tree.lines) {
    for (const id of passedZones(tree, line)) passing.set(id, (passing.get(id) ?? 0) + 1);
  }
  known.set(tree, passing);
  return passing;
}

/** Many lines need more room between the border and what the zone holds. */
function padding(lines = 0): number {
  return PADDING + Math.min(32, 2 * Math.max(0, lines - 4));
}

export function absoluteOf(tree: Tree, rects: ReadonlyMap<string, Rect>): Map<string, Rect> {
  const all = new Map<string, Rect>();
  for (let i = tree.inwardsOut.length - 1; i >= 0; i--) {
    const { id } = tree.inwardsOut[i]!;
    const own = rects.get(id)!;
    const parent = tree.parentOf(id);
    const origin = parent === undefined ? undefined : all.get(parent)!;
    all.set(id, origin ? { x: own.x + origin.x, y: own.y + origin.y, w: own.w, h: own.h } : own);
  }
  return all;
}

/** Places the children of one zone; answers the size that the zone needs. */
function inside(
  tree: Tree,
  rects: Map<string, Rect>,
  columns: readonly string[][],
  room: number,
): { w: number; h: number } {
  const nested = columns.map((column) => (hasZone(tree, column) ? NESTED : 0));
  let x = room + (nested[0] ?? 0);
  let bottom = 0;
  const many = columns.length > 1;
  const heights = columns.map((column) => heightOf(tree, rects, column, many));
  const tallest = Math.max(...heights);
  columns.forEach((column, at) => {
    const width = Math.max(...column.map((id) => rects.get(id)!.w));
    let y = TITLE + Math.round((tallest - heights[at]!) / 2);
    column.forEach((id, row) => {
      const rect = rects.get(id)!;
      if (row > 0) y += gapBetween(tree, column[row - 1]!, id, many);
      rect.x = x + Math.round((width - rect.w) / 2);
      rect.y = y;
      y += rect.h;
    });
    bottom = Math.max(bottom, y);
    x +=
      width + (at + 1 < columns.length ? COLUMN_GAP + Math.max(nested[at]!, nested[at + 1]!) : nested[at]!);
  });
  return { w: x + room, h: bottom + Math.round((PADDING + room) / 2) };
}

function heightOf(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  column: readonly string[],
  many: boolean,
): number {
  return column.reduce((sum, id, row) => {
    return sum + rects.get(id)!.h + (row > 0 ? gapBetween(tree, column[row - 1]!, id, many) : 0);
  }, 0);
}

/** Beside a zone within a zone run the lines to what lies around it. */
const NESTED = 14;

function outside(
  tree: Tree,
  rects: Map<string, Rect>,
  columns: readonly string[][],
  ties: readonly Tie[],
): void {
  const lines = throughChannels(columns, ties);
  let x = 0;
  columns.forEach((column, at) => {
    const width = Math.max(...column.map((id) => rects.get(id)!.w));
    let y = 0;
    for (const id of column) {
      const rect = rects.get(id)!;
      if (tree.box.get(id)?.kind === 'zone') widen(tree, rects, id, width);
      rect.x = x + Math.round((width - rect.w) / 2);
      rect.y = y;
      y += rect.h + ZONE_GAP;
    }
    x += width + Math.max(CHANNEL, Math.min(260, Math.round(40 + 7 * lines[at]!)));
  });
}

/** How many lines have to be led between each column and the next. */
function throughChannels(columns: readonly string[][], ties: readonly Tie[]): number[] {
  const columnOf = new Map<string, number>();
  columns.forEach((column, at) => column.forEach((id) => columnOf.set(id, at)));
  const lines = new Array<number>(columns.length).fill(0);
  for (const { a, b, weight } of ties) {
    const [from, to] = [columnOf.get(a)!, columnOf.get(b)!];
    for (let k = Math.min(from, to); k < Math.max(from, to); k++) lines[k]! += weight;
    if (from === to) lines[from]! += weight / 2;
  }
  return lines;
}

/** Zones of one column get one width, unless one is much narrower; what they hold stays in their middle. */
function widen(tree: Tree, rects: Map<string, Rect>, id: string, width: number): void {
  const rect = rects.get(id)!;
  if (width > rect.w * 1.7) return;
  const shift = Math.round((width - rect.w) / 2);
  rect.w = width;
  for (const child of tree.children.get(id) ?? []) rects.get(child.id)!.x += shift;
}
