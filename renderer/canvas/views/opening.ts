import type { Id } from '../../../shared/base/ids.ts';
import { sceneOf } from '../../../shared/documents/view/scene.ts';
import type { ViewContent } from '../../../shared/documents/view/shown.ts';
import { pinnedBoxes } from '../../../shared/layout/pins.ts';
import { ROOT } from '../../../shared/layout/plan.ts';
import { growToHold, pushAside } from '../../../shared/layout/push.ts';
import type { Room } from '../../../shared/layout/push.ts';
import type { Rect, Tree } from '../../../shared/layout/picture.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Positions } from '../drawn.ts';
import { arranged } from '../from-flow.ts';
import { treeOfModel } from '../../../shared/documents/picture/boxes.ts';
import { placesOf } from '../../../shared/documents/picture/places.ts';

/** What opening zones does to a picture. */
export interface Opening {
  /** New places of what stands in the way: nothing where nobody moved since the zone was collapsed. */
  readonly positions: Positions;
  /** The zones of which no content has a place in this view yet. */
  readonly empty: readonly Id<'zone'>[];
}

/** Zones open where they stand; what has come to stand there meanwhile gives way, by as little as it can. */
export function openingOf(
  model: Model,
  view: ViewContent,
  boxes: ReadonlyMap<string, Rect>,
  zones: readonly Id<'zone'>[],
): Opening {
  const positions = opened(view.positions, zones);
  const tree = treeOfModel(model, positions, sceneOf(model, { ...view, positions }));
  const rects = new Map([...placesOf(tree).rects].map(([id, rect]) => [id, { ...rect }]));
  const room: Room = { tree, rects, pinned: pinnedBoxes(tree), gaveWay: new Set() };
  const grown = new Set<string>();
  for (const zone of zones) makeRoom(room, zone, boxes.get(zone), grown);
  const moved = [...room.gaveWay, ...grown].flatMap((id): [string, Rect][] => {
    const rect = rects.get(id);
    return rect ? [[id, rect]] : [];
  });
  return {
    positions: arranged(positions, new Map(moved)),
    empty: zones.filter((zone) => isEmpty(tree, zone)),
  };
}

function opened(positions: Positions, zones: readonly Id<'zone'>[]): Positions {
  const next = { ...positions };
  for (const zone of zones) {
    const { collapsed: _, ...rest } = next[zone] ?? { x: 0, y: 0 };
    next[zone] = rest;
  }
  return next;
}

/** From the zone outwards: what stands beside it, then what its own zone holds it in, and so on. */
function makeRoom(room: Room, zone: string, box: Rect | undefined, grown: Set<string>): void {
  const { tree, rects } = room;
  let [id, was] = [zone, box];
  while (was && rects.has(id)) {
    const parent = tree.parentOf(id);
    pushAside(room, parent ?? ROOT, id, was);
    const around = parent === undefined ? undefined : rects.get(parent);
    if (parent === undefined || !around) return;
    [id, was] = [parent, { ...around }];
    growToHold(tree, rects, parent);
    if (rects.get(parent)?.w !== was.w || rects.get(parent)?.h !== was.h) grown.add(parent);
  }
}

function isEmpty(tree: Tree, zone: Id<'zone'>): boolean {
  const inside = tree.children.get(zone) ?? [];
  return inside.length > 0 && inside.every(({ at }) => !at);
}
