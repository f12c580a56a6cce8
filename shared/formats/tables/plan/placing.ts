import { isIdOf } from '../../../base/ids.ts';
import type { Id } from '../../../base/ids.ts';
import type { Place } from '../../../model/records/common.ts';
import { outside } from '../cells/lists.ts';
import { tidy } from '../cells/plain.ts';
import { isNoZone } from '../columns/zones.ts';
import { TAKEN } from '../names/names.ts';
import type { Match } from '../names/names.ts';
import { readSaid, withoutIds } from '../names/said.ts';
import type { Said } from '../names/said.ts';
import { appear } from './appear.ts';
import type { Desk } from './desk.ts';
import { mentioned } from './naming.ts';
import type { Asking } from './naming.ts';

/*
 * Places that a cell names: a zone, or a component where it is, in a zone or in none.
 */

/** A row that may make appearances of components. */
export interface Placing extends Asking {
  movesMore: boolean;
}

export function placeOf(row: Placing, text: string, role: string): Place | undefined {
  const { desk } = row;
  const said = readSaid(text);
  if (said.name === '') return undefined;
  const placement = placementThere(desk, text);
  if (placement !== undefined && said.ids.some((id) => isIdOf('placement', id))) return placement;
  const [zone] = desk.names.exact(said.name, ['zone']);
  if (zone === undefined && placement !== undefined) return placement;
  const parts = zone === undefined && !said.exactly ? readPlacement(text) : undefined;
  if (parts) return placementOfParts(row, parts, role);
  return standingFor(row, said, role) ?? (mentioned(row, 'zone', said, role) as Id<'zone'> | undefined);
}

function placementOfParts(
  row: Placing,
  { component, zone, ids }: Parts,
  role: string,
): Id<'placement'> | undefined {
  const around = zone === undefined ? 'none' : (mentioned(row, 'zone', zone, role) as Id<'zone'> | undefined);
  return placementIn(row, { ...component, ids: [...component.ids, ...ids] }, around, role);
}

/** A component that stands for the place where it is. */
function standingFor(row: Placing, said: Said, role: string): Id<'placement'> | undefined {
  const { desk } = row;
  const zones = desk.names.find(said.name, ['zone'], said.exactly);
  if (zones.some(({ confidence }) => confidence >= TAKEN)) return undefined;
  const [component] = desk.names.exact(said.name, ['component']);
  if (component === undefined || !isIdOf('component', component)) return undefined;
  const all = desk.placementsOf(component);
  const [first] = all;
  if (first !== undefined && all.length > 1) {
    const near = all.map((id): Match => ({ id, name: said.name, how: 'same', confidence: 1 }));
    row.note({ code: 'several', column: role, said: said.name, taken: first, near });
  }
  return first;
}

/** The appearance that a text names, where it is there already. */
export function placementThere(desk: Desk, text: string): Id<'placement'> | undefined {
  const { ids } = readSaid(text);
  const parts = readPlacement(text);
  const meant = desk.meant('placement', ids, parts?.component.name ?? '');
  if (meant !== undefined || !parts) return meant;
  const zone = parts.zone === undefined ? undefined : exactly(desk, 'zone', parts.zone, ids);
  const component = exactly(desk, 'component', parts.component, ids);
  if (component === undefined || (parts.zone !== undefined && zone === undefined)) return undefined;
  return desk
    .placementsOf(component)
    .find((id) => desk.zoneOf(id) === zone && (ids.length === 0 || !desk.isBound(id)));
}

function exactly<K extends 'zone' | 'component'>(
  desk: Desk,
  kind: K,
  said: Said,
  ids: readonly Id[],
): Id<K> | undefined {
  const meant = desk.meant(kind, ids, said.name);
  const [found] = meant === undefined ? desk.names.exact(said.name, [kind]) : [meant];
  return found as Id<K> | undefined;
}

/** A component in a zone, in none, or where it is; made where it is not there yet. */
export function placementIn(
  row: Placing,
  said: Said,
  zone: Id<'zone'> | 'none' | undefined,
  role: string,
): Id<'placement'> | undefined {
  const { desk } = row;
  const meant = desk.meant('placement', said.ids, said.name);
  if (meant !== undefined) return meant;
  const component = componentOf(row, said, role);
  if (component === undefined) return undefined;
  const own = said.ids.filter((id) => isIdOf('placement', id));
  const all = desk.placementsOf(component).filter((id) => own.length === 0 || !desk.isBound(id));
  const here = all.filter((id) => (desk.zoneOf(id) ?? 'none') === (zone ?? 'none'));
  const [found = zone === undefined && all.length === 1 ? all[0] : undefined] = here;
  const id = found ?? newlyPlaced(row, component, zone, said.name, role);
  for (const foreign of own) desk.bind(foreign, id);
  return id;
}

function componentOf(row: Asking, said: Said, role: string): Id<'component'> | undefined {
  const ids = said.ids.filter((id) => isIdOf('component', id));
  return mentioned(row, 'component', { ...said, ids }, role) as Id<'component'> | undefined;
}

function newlyPlaced(
  row: Placing,
  component: Id<'component'>,
  zone: Id<'zone'> | 'none' | undefined,
  said: string,
  role: string,
): Id<'placement'> {
  const { id, isNews } = appear(row.desk, component, { zone: zone === 'none' ? undefined : zone });
  if (isNews) row.movesMore = true;
  row.note({ code: 'new by mention', column: role, said, kinds: ['placement'], taken: id });
  return id;
}

/** The components that a name stands for: one name may be that of several. */
export function componentsOf(row: Placing, said: Said, role: string): readonly Id<'component'>[] {
  const { desk } = row;
  const exact = desk.names.exact(said.name, ['component']) as readonly Id<'component'>[];
  const isShared = exact.length > 1 && exact.every((id) => desk.nameOf(id) !== said.name);
  if (isShared && said.ids.length === 0) {
    const near = exact.map((id): Match => ({ id, name: desk.nameOf(id), how: 'other name', confidence: 1 }));
    row.note({ code: 'stands for several', column: role, said: said.name, kinds: ['component'], near });
    return exact;
  }
  const id = componentOf(row, said, role);
  const component = id && desk.get(id);
  // A star beside a name is how reports mark what they leave out.
  if (component && said.star && desk.isMade(component.id)) desk.put({ ...component, inScope: false });
  return id === undefined ? [] : [id];
}

/** Makes an appearance part of another one; never of what is inside of it. */
export function nest(row: Placing, placement: Id<'placement'>, parent: Id<'placement'>): void {
  const record = row.desk.get(placement);
  if (!record || record.parent === parent || isInside(row.desk, parent, placement)) return;
  row.desk.put({ ...record, parent });
  row.movesMore = true;
}

function isInside(desk: Desk, inner: Id<'placement'>, outer: Id<'placement'>): boolean {
  const seen = new Set<Id>();
  for (let at: Id<'placement'> | undefined = inner; at !== undefined && !seen.has(at);) {
    if (at === outer) return true;
    seen.add(at);
    at = desk.get(at)?.parent;
  }
  return false;
}

interface Parts {
  readonly component: Said;
  /** Undefined: in no zone. */
  readonly zone?: Said;
  readonly ids: readonly Id[];
}

/** `Orders API in Backend`, `Orders API in no zone`. */
function readPlacement(text: string): Parts | undefined {
  const { ids, rest } = withoutIds(tidy(text));
  const parts = outside(rest, /^\s+in\s+/i);
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) return undefined;
  const before = rest.slice(0, rest.length - last.length).trimEnd();
  const component = readSaid(before.slice(0, before.length - 'in'.length));
  if (component.name === '' && !component.exactly) return undefined;
  return { component, ...(isNoZone(last) ? {} : { zone: readSaid(last) }), ids };
}
