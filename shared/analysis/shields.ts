import { byText } from '../base/compare.ts';
import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';

type Controls = readonly Id<'control'>[];

interface Shields {
  /** By the record that they guard. */
  readonly of: ReadonlyMap<Id, Controls>;
  readonly ofEverything: Controls;
}

const known = new WeakMap<Model, Shields>();
const NONE: Controls = [];

/** SPEC X12. The controls that guard a record and realise no protection: a rate limit, a review. */
export function shieldsOf(model: Model, id: Id): Controls {
  let shields = known.get(model);
  if (!shields) known.set(model, (shields = allShields(model)));
  const { of, ofEverything } = shields;
  const own = of.get(id) ?? NONE;
  return ofEverything.length === 0 ? own : [...own, ...ofEverything].toSorted(byText);
}

function allShields(model: Model): Shields {
  const realising = new Set(
    model.all('connection').flatMap(({ protections }) => protections.flatMap(({ controls }) => controls)),
  );
  const found = new Map<Id, Id<'control'>[]>();
  const ofEverything: Id<'control'>[] = [];
  for (const { id, guards, state } of model.all('control')) {
    if (realising.has(id) || state === 'failed' || state === 'retired') continue;
    if ('everything' in guards) ofEverything.push(id);
    else for (const record of guards.records) push(found, record, id);
  }
  return { of: found, ofEverything };
}

function push(into: Map<Id, Id<'control'>[]>, record: Id, control: Id<'control'>): void {
  const list = into.get(record);
  if (list) list.push(control);
  else into.set(record, [control]);
}
