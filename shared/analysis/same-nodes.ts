import type { Graph } from './graph.ts';
import type { PlaceKey } from './places.ts';

/** Nodes of two models that are the same thing: by node of the one, that of the other, or -1. */
export interface SameNodes {
  readonly inBefore: Int32Array;
  readonly inAfter: Int32Array;
  /** Some placement is in another place, or no longer in one that inherited it. */
  readonly moved: boolean;
}

let last: { before: WeakRef<Graph>; after: WeakRef<Graph>; same: SameNodes } | undefined;

/**
 * Places are the same by their key; a placement is the same wherever it is, and what an instance inherits of it is the
 * same in that instance. The last answer is kept: the actors of a model are compared one after the other.
 */
export function sameNodes(before: Graph, after: Graph): SameNodes {
  if (last?.before.deref() === before && last.after.deref() === after) return last.same;
  const inBefore = matched(after, before);
  const inAfter = new Int32Array(before.places.length + before.items.length).fill(-1);
  inBefore.forEach((was, now) => {
    if (was >= 0) inAfter[was] = now;
  });
  const same = { inBefore, inAfter, moved: somethingMoved(before, after, inAfter) };
  last = { before: new WeakRef(before), after: new WeakRef(after), same };
  return same;
}

function matched(one: Graph, other: Graph): Int32Array {
  const found = new Int32Array(one.places.length + one.items.length);
  one.places.forEach((place, at) => {
    found[at] = other.placeAt.get(place) ?? -1;
  });
  one.items.forEach(({ placement, place, inherited }, at) => {
    const own = other.itemsOf.get(placement);
    const by = inherited ? one.places[place] : undefined;
    const item = by === undefined ? own?.[0] : own?.find((number) => isInheritedBy(other, number, by));
    found[one.places.length + at] = item === undefined ? -1 : other.places.length + item;
  });
  return found;
}

function somethingMoved(before: Graph, after: Graph, inAfter: Int32Array): boolean {
  return before.items.some(({ placement, place }, item) => {
    const now = inAfter[before.places.length + item] ?? -1;
    if (now < 0) return after.itemsOf.has(placement);
    return after.places[after.placeOfItem[now - after.places.length] ?? 0] !== before.places[place];
  });
}

function isInheritedBy(graph: Graph, item: number, place: PlaceKey): boolean {
  const found = graph.items[item];
  return found?.inherited === true && graph.places[found.place] === place;
}
