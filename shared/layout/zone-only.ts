import { byText } from '../base/compare.ts';
import { must } from '../base/assert.ts';
import type { ElkPort } from './elk.ts';
import { shapeCost } from './estimate.ts';
import { findPlan } from './find-plan.ts';
import type { Box, Placed, Rect, Tree } from './picture.ts';
import { absolute, treeOf } from './picture.ts';
import { pinDown, pinnedBoxes } from './pins.ts';
import { place } from './place.ts';
import { ROOT, tiesOf } from './plan.ts';
import { growToHold, pinnedOverlaps, pushAside } from './push.ts';
import type { Room } from './push.ts';
import type { Layout } from './scope.ts';
import type { Setting } from './setting.ts';

/**
 * Arranges what one zone holds, seen with its lines to what stands around it. The zone keeps its top left corner;
 * where it gets bigger, what it would cover makes room by as little as it can.
 */
export async function arrangeZone(tree: Tree, id: string, elk: ElkPort, effort: number): Promise<Layout> {
  const rects = placesNow(tree);
  const was = { ...must(rects.get(id), id) };
  const inner = treeOf({
    boxes: tree.boxes.filter((box) => tree.chain(box.id).includes(id)).map(alone(id)),
    lines: tree.lines,
  });
  const aspect = aspectOf(was);
  const plan = await findPlan(inner, elk, {
    aspect,
    effort,
    setting: settingOf(tree, inner, id, absolute(rects, tree), was),
  });
  const placed = place(inner, plan, tiesOf(inner)).rects;
  pinDown(inner, placed);
  const size = must(placed.get(id), id);
  const pinned = pinnedBoxes(tree);
  for (const box of inner.boxes) if (box.id !== id) rects.set(box.id, must(placed.get(box.id), box.id));
  // A zone that a person has pinned keeps the size that it was given.
  const least = pinned.has(id) ? was : { w: 0, h: 0 };
  rects.set(id, { ...was, w: Math.max(size.w, least.w), h: Math.max(size.h, least.h) });
  const room: Room = { tree, rects, pinned, gaveWay: new Set() };
  makeRoom(room, id, was);
  return { rects, reported: pinnedOverlaps(room), gaveWay: [...room.gaveWay].sort(byText) };
}

/** About that of the zone now: what is around is used to it. */
function aspectOf({ w, h }: Rect): number {
  return Math.max(0.6, Math.min(2.4, w / h));
}

/** From the zone outwards: what stands beside it, then what its own zone holds it in, and so on. */
function makeRoom(room: Room, zone: string, before: Rect): void {
  const { tree, rects } = room;
  let [id, was] = [zone, before];
  for (;;) {
    const parent = tree.parentOf(id);
    pushAside(room, parent ?? ROOT, id, was);
    if (parent === undefined) return;
    [id, was] = [parent, { ...must(rects.get(parent), parent) }];
    growToHold(tree, rects, parent);
  }
}

/** Where everything is; what has no place yet stands at its corner, out of the way of nothing. */
function placesNow(tree: Tree): Placed {
  const rects: Placed = new Map();
  for (const { id, at, size, w, h } of tree.boxes) {
    rects.set(id, {
      x: at?.x ?? 0,
      y: at?.y ?? 0,
      w: Math.max(w, size?.w ?? 0),
      h: Math.max(h, size?.h ?? 0),
    });
  }
  for (const { id } of tree.inwardsOut) growToHold(tree, rects, id);
  return rects;
}

function alone(zone: string): (box: Box) => Box {
  return (box) => {
    if (box.id !== zone) return box;
    const { parent: _, at: _at, pinned: _pinned, size: _size, ...rest } = box;
    return rest;
  };
}

/** The zone's content at its place in the picture, and the far ends of its lines at theirs. */
function settingOf(
  tree: Tree,
  inner: Tree,
  id: string,
  around: ReadonlyMap<string, Rect>,
  was: Rect,
): Setting {
  const aspect = aspectOf(was);
  const inside = inner.lines.length;
  const lines = tree.lines.filter(({ from, to }) => inner.box.has(from) || inner.box.has(to));
  const ends = [...new Set(lines.flatMap(({ from, to }) => [from, to]))].filter((end) => !inner.box.has(end));
  const outer = ends.map((end): Box => {
    const { w, h } = must(around.get(end), end);
    return { id: end, kind: 'item', w, h };
  });
  const origin = must(around.get(id), id);
  const outside = ends.map((end) => [end, must(around.get(end), end)] as const);
  return {
    group: id,
    tree: treeOf({ boxes: [...inner.boxes, ...outer], lines }),
    all: ({ all }) => {
      const [dx, dy] = [origin.x - (all.get(id)?.x ?? 0), origin.y - (all.get(id)?.y ?? 0)];
      const inside = [...all].map(
        ([box, rect]) => [box, { ...rect, x: rect.x + dx, y: rect.y + dy }] as const,
      );
      return new Map([...inside, ...outside]);
    },
    shape: ({ rects }) => {
      const { w, h } = must(rects.get(id), id);
      const more = Math.max(0, w - was.w) + Math.max(0, h - was.h);
      return more * GROWTH + shapeCost(new Map([[id, { x: 0, y: 0, w, h }]]), aspect, inside) * PROPORTIONS;
    },
  };
}

/** What a pixel of growth is worth beside a pixel of line: the less grows, the less has to move. */
const GROWTH = 3;
/** The proportions of one zone matter less than those of the whole picture. */
const PROPORTIONS = 0.1;
