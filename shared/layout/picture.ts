import { byId, byText } from '../base/compare.ts';
import { must } from '../base/assert.ts';

/** All in pixels. */
export type Point = { x: number; y: number };
export type Rect = { x: number; y: number; w: number; h: number };

/** A zone or an item (a placement) of the picture. */
export type Box = {
  id: string;
  /** The zone, or the item, that it is drawn in; left out: the picture itself. */
  parent?: string;
  kind: 'zone' | 'item';
  /** The size of an item; the smallest size of a zone. */
  w: number;
  h: number;
  /** Stays where `at` says. */
  pinned?: boolean;
  /** Where it is now, from its parent's top left. */
  at?: Point;
  /** Zones: how big it is now. */
  size?: { w: number; h: number };
  /** Zones: how wide their name is, at the top left. */
  name?: number;
  /** Zones: what the actors on the bottom border need above it. */
  footer?: number;
};

/** Ends are ids of boxes. A line may end at a zone, start where it ends, and run beside another. */
export type Line = { id: string; from: string; to: string };

export type Picture = {
  boxes: readonly Box[];
  lines: readonly Line[];
  /** Width by height of the place that it is shown in. */
  aspect?: number;
};

/** Where each box is, from its parent's top left. */
export type Placed = Map<string, Rect>;

/** Two pinned boxes that overlap, smaller id first. They stay: only the person can say which one gives way. */
export type Overlap = { a: string; b: string };

/** A picture, ready for look-ups. Everything in it is in the order of ids, whatever the order of the input. */
export type Tree = {
  boxes: readonly Box[];
  lines: readonly Line[];
  box: ReadonlyMap<string, Box>;
  /** `undefined` is the picture itself. */
  children: ReadonlyMap<string | undefined, readonly Box[]>;
  /** Parents after their children. */
  inwardsOut: readonly Box[];
  parentOf: (id: string) => string | undefined;
  /** The box itself, its parent, and so on outwards. */
  chain: (id: string) => readonly string[];
};

/** Lines whose end is not in the picture are left out; a parent that is not in the picture, or closes a circle, counts as none. */
export function treeOf(picture: Pick<Picture, 'boxes' | 'lines'>): Tree {
  const boxes = [...picture.boxes].sort(byId);
  const box = new Map(boxes.map((each) => [each.id, each]));
  const parents = parentsOf(boxes, box);
  const parentOf = (id: string): string | undefined => parents.get(id);
  const children = new Map<string | undefined, Box[]>();
  for (const each of boxes) {
    const siblings = children.get(parentOf(each.id));
    if (siblings) siblings.push(each);
    else children.set(parentOf(each.id), [each]);
  }
  const chains = new Map<string, readonly string[]>();
  const chain = (id: string): readonly string[] => {
    const known = chains.get(id);
    if (known) return known;
    const parent = parentOf(id);
    const made = parent === undefined ? [id] : [id, ...chain(parent)];
    chains.set(id, made);
    return made;
  };
  const lines = picture.lines.filter((line) => box.has(line.from) && box.has(line.to)).sort(byId);
  const inwardsOut = [...boxes].sort((a, b) => chain(b.id).length - chain(a.id).length || byText(a.id, b.id));
  return { boxes, lines, box, children, inwardsOut, parentOf, chain };
}

/** Strangers' files have boxes that hold each other round a circle: the last of them that would close it stands free. */
function parentsOf(boxes: readonly Box[], box: ReadonlyMap<string, Box>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { id, parent } of boxes) {
    if (parent === undefined || !box.has(parent)) continue;
    let around: string | undefined = parent;
    while (around !== undefined && around !== id) around = parents.get(around);
    if (around === undefined) parents.set(id, parent);
  }
  return parents;
}

/** From places inside parents to places in the picture. */
export function absolute(rects: ReadonlyMap<string, Rect>, picture: Picture | Tree): Map<string, Rect> {
  const tree = 'chain' in picture ? picture : treeOf(picture);
  const all = new Map<string, Rect>();
  for (const { id } of [...tree.inwardsOut].reverse()) {
    const own = must(rects.get(id), `box ${id} has no place`);
    const parent = tree.parentOf(id);
    const origin = parent === undefined ? undefined : all.get(parent);
    all.set(id, { ...own, x: own.x + (origin?.x ?? 0), y: own.y + (origin?.y ?? 0) });
  }
  return all;
}

/** The smallest rectangle around all. Nothing: a rectangle of size 0. */
export function around(rects: Iterable<Rect>): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.w);
    bottom = Math.max(bottom, rect.y + rect.h);
  }
  return left > right ? { x: 0, y: 0, w: 0, h: 0 } : { x: left, y: top, w: right - left, h: bottom - top };
}
