import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import type { Place } from '../model/records/common.ts';

/** Where an actor starts, in one of its alternatives (SPEC A1, A7 to A9). */
export interface Start {
  readonly isAt: readonly Place[];
  readonly mayUse: readonly Place[];
  readonly holds: ReadonlySet<Id<'asset'>>;
}

const NOTHING: Start = { isAt: [], mayUse: [], holds: new Set() };

/** More alternatives than this are not told apart: *one of* within *acts as* multiplies. */
export const MOST_ALTERNATIVES = 256;

/** The alternatives of an actor, one where it has all of its accesses. */
export function startsOf(model: Model, actor: Id<'actor'>): readonly Start[] {
  return alternatives(model, actor, []);
}

function alternatives(model: Model, id: Id<'actor'>, above: readonly Id<'actor'>[]): readonly Start[] {
  const actor = model.get(id);
  if (!actor || above.includes(id)) return [NOTHING];
  const own: Start = { ...NOTHING, holds: new Set(actor.holds) };
  const each = actor.access.map((access): readonly Start[] => {
    if (access.manner === 'acts as') return alternatives(model, access.actor, [...above, id]);
    return [{ ...NOTHING, [access.manner === 'is there' ? 'isAt' : 'mayUse']: [access.place] }];
  });
  if (actor.accessIs === 'one of' && each.length > 0) {
    return each
      .flat()
      .slice(0, MOST_ALTERNATIVES)
      .map((start) => both(own, start));
  }
  return each.reduce<readonly Start[]>(
    (made, options) =>
      made.flatMap((start) => options.map((option) => both(start, option))).slice(0, MOST_ALTERNATIVES),
    [own],
  );
}

function both(a: Start, b: Start): Start {
  return {
    isAt: [...a.isAt, ...b.isAt],
    mayUse: [...a.mayUse, ...b.mayUse],
    holds: new Set([...a.holds, ...b.holds]),
  };
}
