import { isIdOf } from '../../../base/ids.ts';
import type { Id } from '../../../base/ids.ts';
import { sameJson } from '../../../base/json.ts';
import { create } from '../../../model/create.ts';
import type { RecordOf } from '../../../model/kinds.ts';
import type { Appearance } from '../columns/column.ts';
import type { Desk } from './desk.ts';

/** Of a component's appearances, so many are looked at: far more than any has. */
const MOST_LOOKED_AT = 500;

/**
 * That a component appears somewhere. One appearance that is there already is meant where there is one: each is meant
 * once in a paste. One in no zone, which only stands for "not said where", moves to where the component is said to be.
 */
export function appear(
  desk: Desk,
  component: Id<'component'>,
  where: Appearance,
): { readonly id: Id<'placement'>; readonly isNews: boolean } {
  const meant = desk.meant('placement', where.ids ?? [], desk.nameOf(component));
  const id = meant ?? found(desk, component, where) ?? desk.newId('placement');
  const before = desk.get(id);
  const after = placed(desk, component, id, where);
  desk.appeared.add(id);
  desk.put(after);
  for (const foreign of where.ids ?? []) if (isIdOf('placement', foreign)) desk.bind(foreign, id);
  return { id, isNews: !sameJson(before, after) };
}

type Fits = (placement: RecordOf<'placement'>) => boolean;

function found(desk: Desk, component: Id<'component'>, where: Appearance): Id<'placement'> | undefined {
  const own = (where.ids ?? []).some((id) => isIdOf('placement', id));
  const all = desk.placementsOf(component).slice(-MOST_LOOKED_AT);
  // Of several that are alike in where they are, the one that is said to be as it is.
  const free = all
    .filter((id) => !desk.appeared.has(id) && !(own && desk.isBound(id)))
    .toSorted((a, b) => Number(isSo(desk, b, where)) - Number(isSo(desk, a, where)));
  const first = (ids: readonly Id<'placement'>[], fits: Fits) =>
    ids.find((id) => {
      const placement = desk.get(id);
      return placement !== undefined && fits(placement);
    });
  const { zone, parent, orNested = false } = where;
  const isNowhere: Fits = (one) => one.zone === undefined && one.parent === undefined;
  const isAround: Fits = (one) => desk.zoneOf(one.id) === zone;
  if (parent !== undefined) {
    return first(free, (one) => one.parent === parent && one.zone === undefined) ?? first(free, isNowhere);
  }
  if (zone === undefined) return first(free, isNowhere);
  if (orNested) return first(free, isAround) ?? first(all, isAround) ?? first(free, isNowhere);
  return first(free, (one) => one.zone === zone) ?? first(free, isAround) ?? first(free, isNowhere);
}

function isSo(
  desk: Desk,
  id: Id<'placement'>,
  { condition, howMany, optional = false }: Appearance,
): boolean {
  const one = desk.get(id);
  return one?.condition === condition && one?.howMany === howMany && one?.optional === optional;
}

function placed(
  desk: Desk,
  component: Id<'component'>,
  id: Id<'placement'>,
  where: Appearance,
): RecordOf<'placement'> {
  const { zone, parent, condition, optional, howMany } = where;
  const before = desk.get(id);
  const details = {
    ...(condition !== undefined && { condition }),
    ...(optional !== undefined && { optional }),
    ...(howMany !== undefined && { howMany }),
  };
  const place = { ...(zone !== undefined && { zone }), ...(parent !== undefined && { parent }) };
  if (!before) return create('placement', id, { component, ...place, ...details });
  // One that is nested is in its parent's zone already.
  const isPlaced = before.zone !== undefined || before.parent !== undefined;
  return { ...before, ...(isPlaced ? {} : place), ...details };
}
