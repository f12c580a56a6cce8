import type { Id } from '../../base/ids.ts';
import { TITLE } from '../../layout/measures.ts';
import { treeOf } from '../../layout/picture.ts';
import type { Box, Tree } from '../../layout/picture.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { actorsByZone, footerOf, rowWidth } from './actor-places.ts';
import { cardOf } from './card.ts';
import { collapsedSize, zoneNameWidth } from './sizes.ts';
import { sceneOf, WHOLE } from '../view/scene.ts';
import type { Collapsed, Scene } from '../view/scene.ts';
import { countsSentence } from '../view/words.ts';

export { connectionOfLine } from '../view/lines.ts';

/** Where things stand in a view. */
export type Positions = RecordOf<'view'>['positions'];

/** A tag of a draft stands beside the name of a zone. */
const BESIDE_NAME = 16;
const EMPTY_ZONE = 64;

/** The boxes and lines of a model, sized but not placed. */
export function treeOfModel(
  model: Model,
  positions: Positions = {},
  scene: Scene = sceneOf(model, { ...WHOLE, positions }),
): Tree {
  return treeOf({ boxes: boxesOf(model, positions, scene), lines: scene.lines });
}

/** The boxes with where they are now: what the layout starts from. */
function boxesOf(model: Model, positions: Positions, { draws, collapsed }: Scene): Box[] {
  const actors = actorsByZone(model, draws);
  const zones = model.all('zone').flatMap((zone) => {
    if (!draws(zone.id)) return [];
    const content = collapsed.get(zone.id);
    if (content) return [collapsedBox(model, zone, content, positions)];
    return [zoneBox(model, zone, actors.get(zone.id) ?? [], positions)];
  });
  const items = model
    .all('placement')
    .flatMap((placement) => (draws(placement.id) ? [itemBox(model, placement, positions)] : []));
  return [...zones, ...items];
}

/** For the layout a collapsed zone is a thing like a component: nothing is in it, and lines go round it. */
function collapsedBox(
  model: Model,
  { id, name, parent }: RecordOf<'zone'>,
  content: Collapsed,
  positions: Positions,
): Box {
  return {
    id,
    kind: 'item',
    ...(parent !== undefined && model.has(parent) && { parent }),
    ...collapsedSize(name, countsSentence(content)),
    ...placeOf(positions[id]),
  };
}

function zoneBox(
  model: Model,
  zone: RecordOf<'zone'>,
  actors: readonly RecordOf<'actor'>[],
  positions: Positions,
): Box {
  const w = Math.max(zoneNameWidth(zone.name), rowWidth(actors), 120);
  const footer = footerOf(actors, w);
  const at = positions[zone.id];
  return {
    id: zone.id,
    kind: 'zone',
    ...(zone.parent !== undefined && model.has(zone.parent) && { parent: zone.parent }),
    w,
    h: TITLE + EMPTY_ZONE + footer,
    footer,
    name: zoneNameWidth(zone.name) + BESIDE_NAME,
    ...placeOf(at),
    ...(at?.w !== undefined && at.h !== undefined && { size: { w: at.w, h: at.h } }),
  };
}

function itemBox(model: Model, placement: RecordOf<'placement'>, positions: Positions): Box {
  const { w, h } = cardOf(model, placement);
  const parent = holderOf(model, placement);
  return {
    id: placement.id,
    kind: 'item',
    ...(parent !== undefined && { parent }),
    w,
    h,
    ...placeOf(positions[placement.id]),
  };
}

/** What a placement is drawn in: the placement around it, else its zone. */
export function holderOf(
  model: Model,
  placement: RecordOf<'placement'>,
): Id<'zone'> | Id<'placement'> | undefined {
  const holder = placement.parent ?? placement.zone;
  return holder !== undefined && model.has(holder) ? holder : undefined;
}

function placeOf(at: Positions[Id<'zone'>] | undefined): Partial<Box> {
  return at ? { at: { x: at.x, y: at.y }, ...(at.pinned && { pinned: true }) } : {};
}
