import { isIdOf, kindOf } from '../base/ids.ts';
import type { Id, Kind } from '../base/ids.ts';
import { z } from '../base/schema.ts';
import type { AnyRecord } from '../model/kinds.ts';
import { zonesAround } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import type { End } from '../model/records/connection.ts';
import { referencesOf } from '../model/references.ts';
import { positions } from './arguments.ts';

/** What can be copied: what a person draws or writes, not what Trailmap keeps about it. */
const KINDS_COPIED: ReadonlySet<Kind> = new Set<Kind>([
  ...(['zone', 'component', 'placement', 'connection', 'actor', 'path', 'asset'] as const),
  ...(['assumption', 'category', 'control', 'finding', 'scenario'] as const),
]);

/** Records on their way to another place, project or window. They are read like any record where they arrive. */
export const copiedSchema = z.strictObject({
  records: z.array(z.unknown()).min(1).max(50_000),
  /** What they speak of and that may be missing where they arrive: sensitive data, controls. */
  along: z.array(z.unknown()).max(50_000),
  /** Where what lies in a copied zone is drawn in it, and how large that is. */
  positions: positions.exactOptional(),
});
export type Copied = z.infer<typeof copiedSchema>;

/** A copy of some records with what is inside them, and the connections of which both ends are among them (SPEC C8). */
export function copyOf(model: Model, ids: Iterable<Id>, view?: Id<'view'>): Copied | undefined {
  const chosen = [...ids].filter((id) => model.has(id) && KINDS_COPIED.has(kindOf(id)));
  const all = new Set<Id>(chosen);
  for (const id of all) for (const inner of insideOf(model, id)) all.add(inner);
  for (const placement of model.all('placement')) if (all.has(placement.id)) all.add(placement.component);
  for (const connection of model.all('connection')) {
    if ([connection.from, connection.to].every((end) => isAmong(end, all))) all.add(connection.id);
  }
  if (all.size === 0) return undefined;
  const records = recordsOf(model, all);
  const spokenOf = records.flatMap((record) => referencesOf(record).map(({ to }) => to));
  const along = new Set(spokenOf.filter((id) => isCompanion(id) && !all.has(id)));
  const placed = view && innerPositions(model, view, all);
  return {
    records,
    along: recordsOf(model, along),
    ...(placed && Object.keys(placed).length > 0 && { positions: placed }),
  };
}

function isCompanion(id: Id): boolean {
  return isIdOf('asset', id) || isIdOf('control', id);
}

/** In a zone its zones and placements, in a placement what is nested, of a component its placements. */
function insideOf(model: Model, id: Id): Id[] {
  if (isIdOf('zone', id)) {
    const zones = model.all('zone').filter(({ parent }) => parent === id);
    return [...zones, ...model.all('placement').filter(({ zone }) => zone === id)].map((each) => each.id);
  }
  if (isIdOf('placement', id))
    return model.all('placement').flatMap((each) => (each.parent === id ? each.id : []));
  if (!isIdOf('component', id)) return [];
  return model.all('placement').flatMap((each) => (each.component === id ? each.id : []));
}

/** Whether the whole end is among the records. */
export function isAmong(end: End, all: Pick<ReadonlySet<Id>, 'has'>): boolean {
  return 'zone' in end ? all.has(end.zone) : end.placements.every((id) => all.has(id));
}

function recordsOf(model: Model, ids: ReadonlySet<Id>): AnyRecord[] {
  return [...ids].flatMap((id) => model.get(id) ?? []);
}

/** Only of what lies in something that is copied too: the copy itself finds a free spot. */
function innerPositions(model: Model, view: Id<'view'>, all: ReadonlySet<Id>): Copied['positions'] {
  const entries = Object.entries(model.get(view)?.positions ?? {}).filter(([id]) => {
    const holder = holderOf(model, id as Id);
    return all.has(id as Id) && holder !== undefined && all.has(holder);
  });
  return Object.fromEntries(entries);
}

function holderOf(model: Model, id: Id): Id | undefined {
  if (isIdOf('zone', id)) return zonesAround(model, id)[1];
  const placement = isIdOf('placement', id) ? model.get(id) : undefined;
  return placement?.parent ?? placement?.zone;
}
