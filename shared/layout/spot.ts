import { must } from '../base/assert.ts';
import { tooNear } from './give-way.ts';
import { COLUMN_GAP, ITEM_GAP, PADDING, ZONE_GAP } from './measures.ts';
import type { Point, Rect } from './picture.ts';
import { ROOT } from './plan.ts';
import { INSIDE } from './settle.ts';
import type { Room } from './push.ts';

/** What a spot costs beside its distance from the neighbours, in pixels. */
const COST = { grow: 2, near: 900, holderGrows: 1.5, tight: 30, far: 0.01 };
/** The least that is kept free around a new thing, where there is no room for more. */
const TIGHT = 12;

/** Spots for what is new among what has a place. */
export class Spots {
  readonly #room: Room;
  readonly #partners = new Map<string, string[]>();

  constructor(room: Room) {
    this.#room = room;
    const { tree } = room;
    for (const { from, to } of tree.lines) {
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        for (const id of tree.chain(one)) {
          if (tree.chain(other).includes(id)) break;
          const known = this.#partners.get(id);
          if (known) known.push(other);
          else this.#partners.set(id, [other]);
        }
      }
    }
  }

  /** The one with the most lines to what has a place; of several the first. */
  next(ids: readonly string[]): string {
    const placed = (id: string): number =>
      (this.#partners.get(id) ?? []).filter((other) => this.#room.rects.has(other)).length;
    let best = must(ids[0], 'something is new');
    if (ids.length > MANY) return best;
    for (const id of ids) if (placed(id) > placed(best)) best = id;
    return best;
  }

  /** Where a thing of this size goes in its group: free, near its neighbours, and without the zone growing if it can. */
  find(group: string, id: string, { w, h }: Rect): Rect {
    const { tree, rects } = this.#room;
    const siblings = (tree.children.get(group === ROOT ? undefined : group) ?? []).flatMap(
      (box) => rects.get(box.id) ?? [],
    );
    const aim = this.#aim(group, id);
    const zone = tree.box.get(id)?.kind === 'zone';
    let best: { rect: Rect; cost: number } | undefined;
    for (const [gaps, extra] of [
      [zone ? { x: ZONE_GAP, y: ZONE_GAP } : { x: COLUMN_GAP, y: ITEM_GAP }, 0],
      [{ x: TIGHT, y: TIGHT }, COST.tight],
    ] as const) {
      for (const at of beside(siblings, w, h, gaps, group)) {
        const rect = { ...at, w, h };
        if (siblings.some((other) => tooNear(rect, other, TIGHT))) continue;
        const cost = extra + this.#cost(group, rect, aim);
        if (!best || cost < best.cost) best = { rect, cost };
      }
    }
    return (
      best?.rect ?? { x: INSIDE.x, y: Math.max(INSIDE.y, ...siblings.map((s) => s.y + s.h + ITEM_GAP)), w, h }
    );
  }

  #cost(group: string, rect: Rect, aim: Point | undefined): number {
    const far = aim
      ? Math.abs(rect.x + rect.w / 2 - aim.x) + Math.abs(rect.y + rect.h / 2 - aim.y)
      : (rect.x + rect.y) * COST.far;
    return far + (group === ROOT ? 0 : this.#growth(group, rect));
  }

  /** What it costs that the zone grows for it, more where that comes over what stands beside the zone. */
  #growth(group: string, rect: Rect): number {
    const { tree, rects } = this.#room;
    const box = tree.box.get(group);
    const zone = rects.get(group);
    if (!box || !zone) return 0;
    const w = Math.max(zone.w, rect.x + rect.w + PADDING);
    const h = Math.max(zone.h, rect.y + rect.h + PADDING + (box.footer ?? 0));
    const more = w - zone.w + h - zone.h;
    if (more === 0) return 0;
    const grown = { ...zone, w, h };
    const parent = tree.parentOf(group);
    const beside = (tree.children.get(parent) ?? []).filter(
      (other) => other.id !== group && covers(zone, grown, rects.get(other.id)),
    );
    const holder = parent === undefined ? 0 : this.#growth(parent, grown) * COST.holderGrows;
    return more * COST.grow + beside.length * COST.near + holder;
  }

  /** The middle of what it has lines to, from the top left of its group. */
  #aim(group: string, id: string): Point | undefined {
    const middles = (this.#partners.get(id) ?? []).flatMap((other) => this.#middle(other) ?? []);
    const origin = group === ROOT ? { x: 0, y: 0 } : this.#corner(group);
    if (middles.length === 0 || !origin) return undefined;
    const sum = middles.reduce((all, at) => ({ x: all.x + at.x, y: all.y + at.y }), { x: 0, y: 0 });
    return { x: sum.x / middles.length - origin.x, y: sum.y / middles.length - origin.y };
  }

  #middle(id: string): Point | undefined {
    const [corner, rect] = [this.#corner(id), this.#room.rects.get(id)];
    return corner && rect && { x: corner.x + rect.w / 2, y: corner.y + rect.h / 2 };
  }

  /** In the picture; undefined while something around it has no place. */
  #corner(id: string): Point | undefined {
    let [x, y] = [0, 0];
    for (const each of this.#room.tree.chain(id)) {
      const rect = this.#room.rects.get(each);
      if (!rect) return undefined;
      x += rect.x;
      y += rect.y;
    }
    return { x, y };
  }
}

/** Among more new things than this their order is not looked for. */
const MANY = 80;

function covers(was: Rect, grown: Rect, other: Rect | undefined): boolean {
  return other !== undefined && tooNear(grown, other, TIGHT) && !tooNear(was, other, TIGHT);
}

/** The places on the four sides of everything, level with it or in its middle, and the group's first corner. */
function* beside(
  siblings: readonly Rect[],
  w: number,
  h: number,
  gap: Point,
  group: string,
): Generator<Point> {
  if (group !== ROOT) yield INSIDE;
  const least = group === ROOT ? { x: -Infinity, y: -Infinity } : INSIDE;
  for (const s of siblings) {
    const [right, left] = [s.x + s.w + gap.x, s.x - w - gap.x];
    const [below, above] = [s.y + s.h + gap.y, s.y - h - gap.y];
    const [middleX, middleY] = [Math.round(s.x + (s.w - w) / 2), Math.round(s.y + (s.h - h) / 2)];
    for (const y of [s.y, middleY])
      for (const x of [right, left]) if (x >= least.x && y >= least.y) yield { x, y };
    for (const x of [s.x, middleX])
      for (const y of [below, above]) if (x >= least.x && y >= least.y) yield { x, y };
  }
}
