import type { Point, Rect } from '../../../shared/layout/picture.ts';
import { useTool } from '../../state/tool.ts';
import type { CurrentMap } from '../current.ts';
import { zoneAt } from '../hit.ts';
import { freeSpot } from '../../../shared/documents/picture/places.ts';
import { CARD_HEIGHT } from '../../../shared/documents/picture/sizes.ts';
import { useTransient } from '../transient.ts';
import type { Making } from '../transient.ts';

type What = Making['what'];

const SIZES: Readonly<Record<What, Rect>> = {
  component: { x: 0, y: 0, w: 120, h: CARD_HEIGHT },
  zone: { x: 0, y: 0, w: 160, h: 100 },
  actor: { x: 0, y: 0, w: 120, h: 22 },
};

export function sizeOfNew(what: What): Rect {
  return SIZES[what];
}

/** Begins something new with its middle under the pointer, in the zone that is there. */
export function beginAt(map: CurrentMap, what: What, pointer: Point): void {
  const zone = zoneAt(map.tree, map.places.absolute, pointer);
  const { w, h } = SIZES[what];
  begin({ what, zone, at: { x: pointer.x - w / 2, y: pointer.y - h / 2 } });
}

/** Begins something new without a pointer: in a free spot of the zone, or of the whole picture. */
export function beginIn(map: CurrentMap, what: What, zone: Making['zone']): void {
  const { tree, places } = map;
  const origin = (zone !== undefined && places.absolute.get(zone)) || { x: 0, y: 0 };
  const taken = (tree.children.get(zone) ?? []).flatMap(({ id }) => places.rects.get(id) ?? []);
  const inset = zone === undefined ? { x: 0, y: 0, gap: 40 } : { x: 20, y: 36, gap: 18 };
  const { x, y } = freeSpot(SIZES[what], taken, inset);
  begin({ what, zone, at: { x: x + origin.x, y: y + origin.y } });
}

export function begin(making: Making): void {
  useTool.getState().setTool('select');
  useTransient.setState({ making, hint: undefined, connectFrom: undefined });
}
