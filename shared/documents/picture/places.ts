import { ITEM_GAP, PADDING, TITLE, ZONE_GAP } from '../../layout/measures.ts';
import { absolute } from '../../layout/picture.ts';
import type { Box, Point, Rect, Tree } from '../../layout/picture.ts';

/** Where everything is drawn. */
export interface Places {
  /** From the parent's top left. */
  readonly rects: ReadonlyMap<string, Rect>;
  /** From the picture's origin. */
  readonly absolute: ReadonlyMap<string, Rect>;
  /** Nothing has a position yet: the picture wants a first layout. */
  readonly unplaced: boolean;
}

/**
 * The place of every box: its own position where the view has one, else the first free spot of what it is
 * drawn in. A zone is never smaller than what it holds; where one had to grow, its neighbours give way.
 */
export function placesOf(tree: Tree): Places {
  const rects = new Map<string, Rect>();
  const grown = new Set<string>();
  for (const box of tree.inwardsOut) {
    const children = tree.children.get(box.id) ?? [];
    settle(tree, children, rects, grown, holderInset(box));
    const size = sizeOf(box, children, rects);
    if (box.size && (size.w > box.size.w || size.h > box.size.h)) grown.add(box.id);
    rects.set(box.id, { x: box.at?.x ?? 0, y: box.at?.y ?? 0, ...size });
  }
  settle(tree, tree.children.get(undefined) ?? [], rects, grown, { x: 0, y: 0, gap: ZONE_GAP });
  const unplaced = tree.boxes.length > 0 && tree.boxes.every((box) => !box.at);
  return { rects, absolute: absolute(rects, tree), unplaced };
}

interface Inset {
  readonly x: number;
  readonly y: number;
  readonly gap: number;
}

function holderInset(box: Box): Inset {
  return box.kind === 'zone' ? { x: PADDING, y: TITLE, gap: ITEM_GAP } : { x: 12, y: box.h, gap: 10 };
}

function sizeOf(
  box: Box,
  children: readonly Box[],
  rects: ReadonlyMap<string, Rect>,
): { w: number; h: number } {
  let w = Math.max(box.w, box.size?.w ?? 0);
  let h = Math.max(box.h, box.size?.h ?? 0);
  const padding = box.kind === 'zone' ? PADDING : 12;
  for (const { id } of children) {
    const rect = rects.get(id);
    if (!rect) continue;
    w = Math.max(w, rect.x + rect.w + padding);
    h = Math.max(h, rect.y + rect.h + padding + (box.footer ?? 0));
  }
  return { w, h };
}

/** Gives the children without a position one, and moves those out of the way of one that grew. */
function settle(
  tree: Tree,
  children: readonly Box[],
  rects: Map<string, Rect>,
  grown: ReadonlySet<string>,
  inset: Inset,
): void {
  const placed = children.filter((box) => box.at);
  for (const box of placed) {
    const is = rects.get(box.id);
    if (is && grown.has(box.id)) makeRoom({ ...is, ...box.size }, is, box.id, placed, rects, inset.gap);
  }
  for (const box of children) {
    if (box.at) continue;
    const rect = rects.get(box.id);
    const near = rect && nearWhat(tree, box, placed, rects);
    const taken = placed.flatMap(({ id }) => rects.get(id) ?? []);
    if (rect) rects.set(box.id, freeSpot(rect, taken, inset, near));
    placed.push(box);
  }
}

/** The middle of those neighbours that it has lines to, or that hold something it has lines to. */
function nearWhat(
  tree: Tree,
  box: Box,
  placed: readonly Box[],
  rects: ReadonlyMap<string, Rect>,
): Point | undefined {
  const siblings = new Set(placed.map(({ id }) => id));
  const found = (farEnds(tree).get(box.id) ?? []).flatMap((end) => {
    const sibling = tree.chain(end).find((id) => siblings.has(id));
    return (sibling !== undefined && rects.get(sibling)) || [];
  });
  if (found.length === 0) return undefined;
  const sum = found.reduce((all, { x, y, w, h }) => ({ x: all.x + x + w / 2, y: all.y + y + h / 2 }), {
    x: 0,
    y: 0,
  });
  return { x: sum.x / found.length, y: sum.y / found.length };
}

const known = new WeakMap<Tree, ReadonlyMap<string, readonly string[]>>();

/** By box, the other ends of the lines that it, or something in it, has: looked up for each new box of thousands. */
function farEnds(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const before = known.get(tree);
  if (before) return before;
  const ends = new Map<string, string[]>();
  const add = (one: string, other: string) => {
    for (const id of tree.chain(one)) {
      const there = ends.get(id);
      if (there) there.push(other);
      else ends.set(id, [other]);
    }
  };
  for (const { from, to } of tree.lines) {
    add(from, to);
    add(to, from);
  }
  known.set(tree, ends);
  return ends;
}

/**
 * Pushes aside what a box did not touch before it grew or moved, to the right or downwards, and so on from there.
 * What it touched already somebody has put there.
 */
function makeRoom(
  was: Rect,
  is: Rect,
  id: string,
  all: readonly Box[],
  rects: Map<string, Rect>,
  gap: number,
): void {
  const pushes = [{ id, was, is }];
  // Everything moves right or down only, so this ends; the bound is for positions beyond all measure.
  for (let steps = 0; steps < 500; steps++) {
    const push = pushes.shift();
    if (!push) return;
    for (const other of all) {
      const rect = rects.get(other.id);
      if (!rect || other.id === push.id || !overlap(push.is, rect, 0) || overlap(push.was, rect, 0)) continue;
      const aside = pushed(rect, push.was, push.is, gap);
      if (!aside) continue;
      rects.set(other.id, aside);
      pushes.push({ id: other.id, was: rect, is: aside });
    }
  }
}

function pushed(rect: Rect, was: Rect, is: Rect, gap: number): Rect | undefined {
  if (rect.x >= was.x + was.w) return { ...rect, x: is.x + is.w + Math.min(gap, rect.x - was.x - was.w) };
  if (rect.y >= was.y + was.h) return { ...rect, y: is.y + is.h + Math.min(gap, rect.y - was.y - was.h) };
  return undefined;
}

export function overlap(a: Rect, b: Rect, gap: number): boolean {
  return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

/**
 * The free spot beside or under something that makes the whole least bigger.
 *
 * @param near what the spot should be near to, which then counts as much as the growth.
 */
export function freeSpot(size: Rect, taken: readonly Rect[], inset: Inset, near?: Point): Rect {
  const { gap } = inset;
  const corners = [
    { x: inset.x, y: inset.y },
    ...taken.flatMap((rect) => [
      { x: rect.x, y: rect.y + rect.h + gap },
      { x: rect.x + rect.w + gap, y: rect.y },
    ]),
  ];
  const width = Math.max(0, ...taken.map((rect) => rect.x + rect.w));
  const height = Math.max(0, ...taken.map((rect) => rect.y + rect.h));
  let best: Rect | undefined;
  let least = Infinity;
  for (const corner of corners) {
    const rect = { ...size, ...corner };
    if (taken.some((other) => overlap(rect, other, gap - 1))) continue;
    const more = Math.max(0, rect.x + rect.w - width) + Math.max(0, rect.y + rect.h - height);
    const far = near ? Math.abs(rect.x + rect.w / 2 - near.x) + Math.abs(rect.y + rect.h / 2 - near.y) : 0;
    const cost = (near ? more * 2 + far : more * 10_000) + rect.y / 10 + rect.x / 100;
    if (cost < least) [best, least] = [rect, cost];
  }
  return best ?? { ...size, x: inset.x, y: height + gap };
}
