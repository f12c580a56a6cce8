import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { Point, Rect } from '../../../shared/layout/picture.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import { useSelection } from '../../state/selection.ts';
import { currentMap } from '../current.ts';
import type { CurrentMap } from '../current.ts';
import { motion } from '../motion.ts';
import type { EndId } from '../transient.ts';
import { isInSight } from '../use-sight.ts';
import { nearestIn, nearestTo, spotBeside } from '../walk.ts';
import type { Direction } from '../walk.ts';
import { beginIn, begin, sizeOfNew } from './create.ts';

/* Going on from what is selected, as in a mind map: something new beside it, or over to what is there. */

/** A new component that the selected one connects to; in a selected zone, a component. */
export function newNeighbour(map: CurrentMap, selected: EndId): void {
  if (isIdOf('zone', selected)) return beginIn(map, 'component', selected);
  const at = spotOf(map, selected, 'component', 'right');
  const zone = zoneOfPlacement(map.drawn.model, selected);
  if (at) beginInSight(map, { what: 'component', zone, at, connectFrom: selected });
}

/** A new component in the zone of the selected one; beside a selected zone, a zone. */
export function newSibling(map: CurrentMap, selected: EndId): void {
  const what = isIdOf('zone', selected) ? 'zone' : 'component';
  const at = spotOf(map, selected, what, what === 'zone' ? 'right' : 'below');
  const { model } = map.drawn;
  const zone = isIdOf('zone', selected) ? model.get(selected)?.parent : zoneOfPlacement(model, selected);
  if (at) beginInSight(map, { what, zone, at });
}

function spotOf(
  map: CurrentMap,
  selected: EndId,
  what: 'component' | 'zone',
  side: 'right' | 'below',
): Point | undefined {
  const of = map.places.absolute.get(selected);
  const around = map.tree.parentOf(selected);
  const taken = (map.tree.children.get(around) ?? []).flatMap(({ id }) => map.places.absolute.get(id) ?? []);
  return of && spotBeside(of, sizeOfNew(what), taken, side);
}

function beginInSight(map: CurrentMap, making: Parameters<typeof begin>[0]): void {
  const { x, y } = making.at;
  if (!isInSight(map.flow.flowToScreenPosition({ x, y }))) {
    void map.flow.setCenter(x, y, { zoom: Math.max(0.75, map.flow.getZoom()), duration: motion(160) });
  }
  begin(making);
}

/** Selects the nearest component in a direction, from a zone the nearest zone; without a selection, where one looks. */
export function walkTo(map: CurrentMap, selected: Id | undefined, direction: Direction): void {
  const from = selected === undefined ? undefined : map.places.absolute.get(selected);
  const kind = selected !== undefined && isIdOf('zone', selected) ? 'zone' : 'placement';
  const all = [...map.places.absolute].filter((entry): entry is [EndId, Rect] => {
    const [id] = entry;
    return (
      isIdOf(kind, id) && id !== selected && !isAround(map, id, selected) && !isAround(map, selected, id)
    );
  });
  const next = from ? nearestIn(all, from, direction) : nearestTo(all, middleOfScreen(map));
  if (next === undefined) return;
  useSelection.getState().show(next);
  focusNode(next);
}

/** A zone and what lies in it are in no direction from each other. */
function isAround({ tree }: CurrentMap, inner: string | undefined, outer: string | undefined): boolean {
  if (inner === undefined || outer === undefined) return false;
  for (let at = tree.parentOf(inner); at !== undefined; at = tree.parentOf(at)) if (at === outer) return true;
  return false;
}

function middleOfScreen({ flow }: CurrentMap): Point {
  const area = document.querySelector('.map-canvas')?.getBoundingClientRect();
  if (!area) return { x: 0, y: 0 };
  return flow.screenToFlowPosition({ x: area.left + area.width / 2, y: area.top + area.height / 2 });
}

/** A screen reader says what was walked to. Far from what was in sight it is drawn a frame later. */
function focusNode(id: string): void {
  requestAnimationFrame(() => {
    // Who has gone on to a field by then stays there.
    const { activeElement } = document;
    if (activeElement !== document.body && !activeElement?.matches('.react-flow__node')) return;
    const node = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    node?.focus({ preventScroll: true });
  });
}

export function goOn(how: (map: CurrentMap, selected: EndId) => void, selected: EndId | undefined): void {
  const map = currentMap();
  if (map && selected !== undefined) how(map, selected);
}
