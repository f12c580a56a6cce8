import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';

const known = new WeakMap<Model, ReadonlyMap<Id, readonly Id<'control'>[]>>();
const NONE: readonly Id<'control'>[] = [];

/** SPEC X12. The controls that guard a record and realise no protection: a rate limit, a review. */
export function shieldsOf(model: Model, id: Id): readonly Id<'control'>[] {
  let shields = known.get(model);
  if (!shields) known.set(model, (shields = allShields(model)));
  return shields.get(id) ?? NONE;
}

function allShields(model: Model): ReadonlyMap<Id, readonly Id<'control'>[]> {
  const realising = new Set(
    model.all('connection').flatMap(({ protections }) => protections.flatMap(({ controls }) => controls)),
  );
  const found = new Map<Id, Id<'control'>[]>();
  for (const { id, guards, state } of model.all('control')) {
    if (!('records' in guards) || realising.has(id) || state === 'failed' || state === 'retired') continue;
    for (const record of guards.records) {
      const list = found.get(record);
      if (list) list.push(id);
      else found.set(record, [id]);
    }
  }
  return found;
}
