import type { Model } from '../../../shared/model/model.ts';
import { find } from './find.ts';
import { fold } from './names.ts';
import type { Entry, Thing } from './parse.ts';

/**
 * "Shop -> Cart, Search" and "Cart, Search in Backend": names with commas between them are each meant by itself, unless
 * they are one name that is there, or one end together.
 */
export function eachOf(model: Model, entry: Entry): readonly [Entry, ...Entry[]] {
  if (entry.what === 'component') {
    const [first, ...others] = things(model, entry.thing).map((thing): Entry => ({ ...entry, thing }));
    return [first ?? entry, ...others];
  }
  if (entry.what !== 'connection') return [entry];
  const [from, to] = [things(model, entry.from), things(model, entry.to)];
  // Each with each is hardly meant.
  if (from.length > 1 && to.length > 1) return [entry];
  const [first, ...others] = from.flatMap((one) => to.map((other) => ({ ...entry, from: one, to: other })));
  return [first ?? entry, ...others];
}

function things(model: Model, thing: Thing): readonly Thing[] {
  if (!thing.name.includes(',') || find(model, thing, undefined).is !== 'new') return [thing];
  const names = thing.name
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const different = names.filter((name, at) => names.findIndex((one) => fold(one) === fold(name)) === at);
  return different.map((name) => ({
    ...thing,
    name,
    whole: thing.zone === undefined ? name : `${name} in ${thing.zone}`,
  }));
}

/** By what one of several entries differs from the others: the name that the commas set apart. */
export function ownName(entry: Entry, first: Entry): string {
  if (entry.what === 'component') return entry.thing.name;
  if (entry.what !== 'connection' || first.what !== 'connection') return '';
  return entry.from.name === first.from.name ? entry.to.name : entry.from.name;
}
