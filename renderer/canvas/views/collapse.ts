import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import { useSelection } from '../../state/selection.ts';
import { layOut } from '../arrange.ts';
import { collapse, expand } from '../commands.ts';
import { currentMap } from '../current.ts';
import type { CurrentMap } from '../current.ts';
import { openingOf } from './opening.ts';

type Zone = Id<'zone'>;

function isCollapsed(map: CurrentMap, zone: Zone): boolean {
  return map.drawn.scene.collapsed.has(zone);
}

function change(map: CurrentMap, zones: readonly Zone[], collapsed: boolean): void {
  (collapsed ? collapse(zones) : openUp(map, zones)).catch(reportError);
}

/** A zone that was never open in this view is arranged when it is. */
async function openUp(map: CurrentMap, zones: readonly Zone[]): Promise<void> {
  const { model, positions } = map.drawn;
  const view = map.view === undefined ? undefined : model.get(map.view);
  if (!view) return;
  const { positions: around, empty } = openingOf(model, { ...view, positions }, map.places.rects, zones);
  const done = await expand(zones, around);
  const [only, another] = empty;
  if (done && only !== undefined && another === undefined) await layOut({ zone: only });
  else if (done && another !== undefined) await layOut('new');
}

/** Draws a zone as one box, or opens it where it stands. */
export function toggleCollapsed(zone: Zone): void {
  const map = currentMap();
  if (map) change(map, [zone], !isCollapsed(map, zone));
}

/** The selected zones, or those that the selected components are in: collapsed, or all opened where all are. */
export function toggleSelected(): void {
  const map = currentMap();
  if (!map) return;
  const zones = [...new Set([...useSelection.getState().ids].flatMap((id) => zoneOf(map, id) ?? []))];
  const closed = zones.filter((zone) => isCollapsed(map, zone));
  if (zones.length === 0) return;
  const opens = closed.length === zones.length;
  // What was selected inside is not on the map any more.
  if (!opens) useSelection.getState().select(zones);
  change(map, zones, !opens);
}

function zoneOf({ drawn }: CurrentMap, id: Id): Zone | undefined {
  if (isIdOf('zone', id)) return id;
  return isIdOf('placement', id) ? zoneOfPlacement(drawn.model, id) : undefined;
}

/** Every outermost zone as one box. */
export function collapseAll(): void {
  const map = currentMap();
  if (!map) return;
  const { model, scene } = map.drawn;
  const zones = model.all('zone').filter(({ id, parent }) => scene.draws(id) && parent === undefined);
  change(
    map,
    zones.flatMap(({ id }) => (isCollapsed(map, id) ? [] : [id])),
    true,
  );
}

export function expandAll(): void {
  const map = currentMap();
  if (!map) return;
  const all = Object.entries(map.drawn.positions).flatMap(([id, { collapsed }]) =>
    collapsed && isIdOf('zone', id) ? [id] : [],
  );
  change(map, all, false);
}
