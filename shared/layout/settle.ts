import { byText } from '../base/compare.ts';
import { must } from '../base/assert.ts';
import { freePlace, tooNear } from './give-way.ts';
import { PADDING, TITLE, ZONE_GAP } from './measures.ts';
import type { Overlap, Placed, Rect, Tree } from './picture.ts';
import { ROOT } from './plan.ts';

/** How firmly a box keeps its place: what is firmer stays and the others give way. */
export type Firmness = 'pinned' | 'kept' | 'free';

/** No box lies further out than this in its zone. */
export const INSIDE = { x: PADDING, y: TITLE };
const ANYWHERE = { x: -Infinity, y: -Infinity };

/**
 * Makes room in one group: pinned boxes stay, kept ones stay unless something firmer lies on them, free ones
 * go to the nearest free place. Then the zone takes the size that holds all.
 *
 * @param rects changed in place; what is there are the wanted places.
 */
export function settleGroup(
  tree: Tree,
  rects: Placed,
  group: string,
  firmness: (id: string) => Firmness,
): Overlap[] {
  const children = (tree.children.get(group === ROOT ? undefined : group) ?? []).map((box) => box.id);
  const least = group === ROOT ? ANYWHERE : INSIDE;
  const rectOf = (id: string): Rect => must(rects.get(id), `box ${id} has no place`);
  const pinned = children.filter((id) => firmness(id) === 'pinned');
  for (const id of pinned) Object.assign(rectOf(id), inside(rectOf(id), least));
  const settled = pinned.map(rectOf);
  for (const which of ['kept', 'free'] as const) {
    const own = children.filter((id) => firmness(id) === which);
    own.sort((a, b) => far(rectOf(a)) - far(rectOf(b)) || byText(a, b));
    for (const id of own) {
      const rect = rectOf(id);
      const gap = tree.box.get(id)?.kind === 'zone' ? ZONE_GAP : PADDING / 2;
      // What a person has put close together stays close together.
      const stays = which === 'kept' && !settled.some((other) => tooNear(rect, other, 0));
      const place = stays ? inside(rect, least) : freePlace(rect, settled, gap, least);
      Object.assign(rect, place);
      settled.push(rect);
    }
  }
  if (group !== ROOT) grow(tree, rectOf(group), settled, group);
  return overlaps(pinned, rectOf);
}

function inside(rect: Rect, least: { x: number; y: number }): { x: number; y: number } {
  return { x: Math.max(rect.x, least.x), y: Math.max(rect.y, least.y) };
}

function far(rect: Rect): number {
  return rect.x + rect.y;
}

function grow(tree: Tree, zone: Rect, children: readonly Rect[], id: string): void {
  const footer = tree.box.get(id)?.footer ?? 0;
  for (const child of children) {
    zone.w = Math.max(zone.w, child.x + child.w + PADDING);
    zone.h = Math.max(zone.h, child.y + child.h + PADDING + footer);
  }
}

function overlaps(ids: readonly string[], rectOf: (id: string) => Rect): Overlap[] {
  const found: Overlap[] = [];
  ids.forEach((a, at) => {
    for (const b of ids.slice(at + 1)) if (tooNear(rectOf(a), rectOf(b), 0)) found.push({ a, b });
  });
  return found;
}
