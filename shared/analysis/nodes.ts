import type { Id } from '../base/ids.ts';
import type { Graph } from './graph.ts';

/** The place of a node: the node itself, or that of an item. */
export function placeOfNode({ places, placeOfItem }: Graph, node: number): number {
  return node < places.length ? node : (placeOfItem[node - places.length] ?? 0);
}

const indices = new WeakMap<object, ReadonlyMap<Id<'connection'>, number>>();

/** The number of a connection among those of the model; -1 where it is not there. */
export function connectionIndex({ model }: Graph, connection: Id<'connection'>): number {
  const all = model.all('connection');
  let index = indices.get(all);
  if (!index) indices.set(all, (index = new Map(all.map(({ id }, at) => [id, at]))));
  return index.get(connection) ?? -1;
}
