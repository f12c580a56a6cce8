import { must } from '../base/assert.ts';
import { freePlace, tooNear } from './give-way.ts';
import { ITEM_GAP, PADDING, ZONE_GAP } from './measures.ts';
import type { Box, Overlap, Placed, Rect, Tree } from './picture.ts';
import { ROOT } from './plan.ts';
import { INSIDE } from './settle.ts';

/** What is placed already while something grows beside it, and what was moved for that. */
export type Room = {
  tree: Tree;
  /** From the parents' top left. Changed. */
  rects: Placed;
  /** Must not move at all. */
  pinned: ReadonlySet<string>;
  /** What was moved. Added to. */
  gaveWay: Set<string>;
};

/** Nearer than this a thing is pushed, if it was further away before. */
const LEAST = 12;
/** So many steps a push may take: there are positions beyond all measure. */
const MOST = 2_000;

/**
 * Makes room in a group for a box that grew, or moved: what it would cover goes to the right or downwards, by as
 * little as keeps its distance, and so on from there. What lay on each other before, a person has put so.
 */
export function pushAside(room: Room, group: string, id: string, was: Rect): void {
  const { tree, rects, pinned } = room;
  const siblings = (tree.children.get(group === ROOT ? undefined : group) ?? []).filter((box) =>
    rects.has(box.id),
  );
  const grown = must(rects.get(id), `box ${id} has no place`);
  if (!pinned.has(id)) clearPinned(room, group, siblings, id);
  const before = new Map(siblings.map((box) => [box.id, { ...rects.get(box.id)! }]));
  before.set(id, was);
  const waiting = [{ id, was, is: grown }];
  for (let steps = 0; steps < MOST; steps++) {
    const push = waiting.shift();
    if (!push) return;
    for (const other of siblings) {
      if (other.id === push.id || other.id === id || pinned.has(other.id)) continue;
      const rect = rects.get(other.id)!;
      const old = before.get(other.id)!;
      const aside = pushed(rect, old, before.get(push.id)!, push.is, gapOf(tree, other.id));
      if (!aside) continue;
      Object.assign(rect, pastPinned(room, siblings, old, { ...rect, ...aside }));
      room.gaveWay.add(other.id);
      waiting.push({ id: other.id, was: old, is: rect });
    }
  }
}

/** What grew over a pinned box goes to the nearest place where it covers none: it is the one that can. */
function clearPinned(
  { tree, rects, pinned, gaveWay }: Room,
  group: string,
  siblings: readonly Box[],
  id: string,
): void {
  const rect = must(rects.get(id), `box ${id} has no place`);
  const fixed = siblings.flatMap((box) => (pinned.has(box.id) ? rects.get(box.id)! : []));
  if (!fixed.some((other) => tooNear(rect, other, 0))) return;
  const least = group === ROOT ? { x: -Infinity, y: -Infinity } : INSIDE;
  Object.assign(rect, freePlace(rect, fixed, gapOf(tree, id), least));
  gaveWay.add(id);
}

function gapOf(tree: Tree, id: string): number {
  return tree.box.get(id)?.kind === 'zone' ? ZONE_GAP : Math.min(ITEM_GAP, PADDING / 2);
}

/** Where a rectangle goes that another one has come too near to; undefined when it stays. */
function pushed(
  rect: Rect,
  old: Rect,
  was: Rect,
  is: Rect,
  gap: number,
): { x: number; y: number } | undefined {
  if (tooNear(old, was, 0)) return undefined;
  const [right, below] = [old.x - was.x - was.w, old.y - was.y - was.h];
  const distance = Math.max(right, below, was.x - old.x - old.w, was.y - old.y - old.h);
  if (!tooNear(rect, is, Math.min(LEAST, distance))) return undefined;
  const [byX, byY] = [Math.min(gap, Math.max(right, 0)), Math.min(gap, Math.max(below, 0))];
  if (right >= 0 && (below < 0 || is.x + is.w + byX - rect.x <= is.y + is.h + byY - rect.y))
    return { x: is.x + is.w + byX, y: rect.y };
  if (below >= 0) return { x: rect.x, y: is.y + is.h + byY };
  return tooNear(rect, is, 0) ? beyond(rect, is, gap) : undefined;
}

/** To the right or downwards, whichever is nearer. */
function beyond(rect: Rect, is: Rect, gap: number): { x: number; y: number } {
  const [x, y] = [is.x + is.w + gap, is.y + is.h + gap];
  return x - rect.x <= y - rect.y ? { x, y: rect.y } : { x: rect.x, y };
}

/** Further on in the direction of the push while something pinned lies there. */
function pastPinned({ rects, pinned }: Room, siblings: readonly Box[], old: Rect, rect: Rect): Rect {
  const right = rect.x > old.x;
  const fixed = siblings.flatMap((box) => (pinned.has(box.id) ? rects.get(box.id)! : []));
  let is = rect;
  for (let tried = 0; tried <= fixed.length; tried++) {
    const inWay = fixed.find((other) => tooNear(is, other, 0) && !tooNear(old, other, 0));
    if (!inWay) return is;
    is = right ? { ...is, x: inWay.x + inWay.w + LEAST } : { ...is, y: inWay.y + inWay.h + LEAST };
  }
  return is;
}

/** A zone as big as what it holds needs, never smaller than it is. */
export function growToHold(tree: Tree, rects: Placed, id: string): void {
  const box = tree.box.get(id);
  const zone = rects.get(id);
  const children = tree.children.get(id);
  if (!box || !zone || !children) return;
  const [side, below] = box.kind === 'zone' ? [PADDING, PADDING + (box.footer ?? 0)] : [LEAST, LEAST];
  for (const child of children) {
    const rect = rects.get(child.id);
    if (!rect) continue;
    zone.w = Math.max(zone.w, rect.x + rect.w + side);
    zone.h = Math.max(zone.h, rect.y + rect.h + below);
  }
}

/** Pinned boxes that lie on each other, or came to because one of them had to grow. */
export function pinnedOverlaps({ tree, rects, pinned }: Room): Overlap[] {
  const found: Overlap[] = [];
  for (const siblings of tree.children.values()) {
    const fixed = siblings.filter(({ id }) => pinned.has(id));
    fixed.forEach(({ id: a }, at) => {
      for (const { id: b } of fixed.slice(at + 1)) {
        if (tooNear(must(rects.get(a), a), must(rects.get(b), b), 0)) found.push({ a, b });
      }
    });
  }
  return found;
}
