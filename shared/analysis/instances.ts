import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';

const known = new WeakMap<object, ReadonlyMap<Id<'zone'>, readonly Id<'zone'>[]>>();

/** A zone and every zone that instances it, directly or by way of another instance (SPEC X5, A1, A17). */
export function instancesOf(model: Model, zone: Id<'zone'>): readonly Id<'zone'>[] {
  const zones = model.all('zone');
  let found = known.get(zones);
  if (!found) known.set(zones, (found = findInstances(model)));
  return found.get(zone) ?? [zone];
}

function findInstances(model: Model): ReadonlyMap<Id<'zone'>, readonly Id<'zone'>[]> {
  const found = new Map<Id<'zone'>, Id<'zone'>[]>();
  for (const { id } of model.all('zone')) {
    for (const original of originalsOf(model, id)) {
      const list = found.get(original);
      if (list) list.push(id);
      else found.set(original, [original, id]);
    }
  }
  return found;
}

/** What a zone is an instance of, and what that is an instance of; a cycle ends the list. */
function originalsOf(model: Model, zone: Id<'zone'>): readonly Id<'zone'>[] {
  const originals: Id<'zone'>[] = [];
  let at = model.get(zone)?.instanceOf;
  while (at !== undefined && at !== zone && !originals.includes(at)) {
    originals.push(at);
    at = model.get(at)?.instanceOf;
  }
  return originals;
}
