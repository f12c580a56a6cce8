import { byText } from '../base/compare.ts';
import { must } from '../base/assert.ts';
import type { Box, Placed, Tree } from './picture.ts';
import { pinnedBoxes } from './pins.ts';
import { ROOT } from './plan.ts';
import { growToHold, pinnedOverlaps, pushAside } from './push.ts';
import type { Room } from './push.ts';
import type { Layout } from './scope.ts';
import { settleGroup } from './settle.ts';
import { Spots } from './spot.ts';

/**
 * Places only what has no place: beside its neighbours, where there is room in its zone, else where the zone can
 * grow. Everything else stays exactly where it is, but for what a grown zone would cover.
 *
 * @param fresh a whole new layout: how big things are, and how what is in a wholly new zone stands in it.
 */
export function placeNew(tree: Tree, fresh: Placed): Layout {
  const room: Room = { tree, rects: placedNow(tree), pinned: pinnedBoxes(tree), gaveWay: new Set() };
  const were = new Map([...room.rects].map(([id, rect]) => [id, { ...rect }]));
  const spots = new Spots(room);
  for (const group of [...tree.inwardsOut.map((box) => box.id), ROOT]) {
    if (group !== ROOT && !room.rects.has(group)) room.rects.set(group, { ...must(fresh.get(group), group) });
    const children = tree.children.get(group === ROOT ? undefined : group) ?? [];
    if (children.length === 0) continue;
    if (children.every((child) => !child.at)) takeFresh(room, group, children, fresh);
    else takeIn(room, spots, group, children, were);
  }
  return { rects: room.rects, reported: pinnedOverlaps(room), gaveWay: [...room.gaveWay].sort(byText) };
}

/** Where things are, zones as big as what has a place in them needs. */
function placedNow(tree: Tree): Placed {
  const rects: Placed = new Map();
  for (const { id, at, size, w, h } of tree.boxes) {
    if (at) rects.set(id, { ...at, w: Math.max(w, size?.w ?? 0), h: Math.max(h, size?.h ?? 0) });
  }
  for (const { id } of tree.inwardsOut) growToHold(tree, rects, id);
  return rects;
}

/** Nothing in the group has a place: it is arranged as a whole new layout has it. */
function takeFresh({ tree, rects }: Room, group: string, children: readonly Box[], fresh: Placed): void {
  for (const { id } of children) {
    const { w, h } = must(rects.get(id), id);
    rects.set(id, { ...must(fresh.get(id), id), w, h });
  }
  settleGroup(tree, rects, group, () => 'kept');
}

function takeIn(
  room: Room,
  spots: Spots,
  group: string,
  children: readonly Box[],
  were: ReadonlyMap<string, { w: number; h: number; x: number; y: number }>,
): void {
  const { tree, rects } = room;
  const waiting = new Map(
    children.flatMap(({ id, at }) => (at ? [] : [[id, must(rects.get(id), id)] as const])),
  );
  for (const id of waiting.keys()) rects.delete(id);
  for (const { id } of children) {
    const [was, is] = [were.get(id), rects.get(id)];
    if (was && is && (was.w !== is.w || was.h !== is.h)) pushAside(room, group, id, was);
  }
  for (let left = waiting.size; left > 0; left--) {
    const id = spots.next([...waiting.keys()]);
    rects.set(id, spots.find(group, id, must(waiting.get(id), id)));
    waiting.delete(id);
  }
  if (group !== ROOT) growToHold(tree, rects, group);
}
