import { NAME_HEIGHT, NAME_WIDTH } from '../../layout/measures.ts';
import type { Rect, Tree } from '../../layout/picture.ts';
import type { Model } from '../../model/model.ts';
import type { Layer } from '../../model/records/view.ts';
import type { Badge } from '../view/badges.ts';
import type { Scene } from '../view/scene.ts';
import { actorsByZone, standing } from './actor-places.ts';
import { HEIGHT, unseenWidth, widthOf } from './badges.ts';
import { ACTOR_HEIGHT } from './sizes.ts';

/** What is drawn of a model. */
export interface Shown {
  readonly model: Model;
  readonly scene: Scene;
  readonly layers: readonly Layer[];
  /** By box, what layers count on it. */
  readonly badges: ReadonlyMap<string, Badge>;
}

/** Where the counts of a box begin, from its corner, and between them and the name of a zone. */
const INSET = 8;

/** What stands on the borders of boxes, and is drawn over lines: actors, counts of layers, counts of ends that are not shown. */
export function overBoxes(shown: Shown, tree: Tree, places: ReadonlyMap<string, Rect>): readonly Rect[] {
  return [...actors(shown, places), ...badgesOfBoxes(shown, tree, places), ...unseenEnds(shown, places)];
}

function actors({ model, scene, layers }: Shown, places: ReadonlyMap<string, Rect>): Rect[] {
  if (!layers.includes('actors')) return [];
  return [...actorsByZone(model, scene.draws)].flatMap(([zone, all]) => {
    const rect = zone === undefined ? undefined : places.get(zone);
    if (!rect) return [];
    return standing(all, rect).map(({ x, y, w }) => ({ x: rect.x + x, y: rect.y + y, w, h: ACTOR_HEIGHT }));
  });
}

/** Over the top left; those of an open zone there in pictures, and beside its name on the map. */
function badgesOfBoxes({ badges }: Shown, tree: Tree, places: ReadonlyMap<string, Rect>): Rect[] {
  return [...badges].flatMap(([id, badge]) => {
    const [box, rect] = [tree.box.get(id), places.get(id)];
    if (!box || !rect) return [];
    const y = rect.y - 1 - HEIGHT / 2;
    if (box.kind !== 'zone') return [{ x: rect.x + INSET, y, w: widthOf(badge), h: HEIGHT }];
    const w = (box.name ?? NAME_WIDTH) + INSET + widthOf(badge);
    return [{ x: rect.x, y, w, h: HEIGHT / 2 + 1 + NAME_HEIGHT }];
  });
}

/** Under the bottom right. */
function unseenEnds({ scene }: Shown, places: ReadonlyMap<string, Rect>): Rect[] {
  return [...scene.ghosts].flatMap(([id, { connections }]) => {
    const rect = places.get(id);
    if (!rect) return [];
    const w = unseenWidth(`+${connections.length}`);
    return [{ x: rect.x + rect.w - INSET - w, y: rect.y + rect.h + 1 - HEIGHT / 2, w, h: HEIGHT }];
  });
}
