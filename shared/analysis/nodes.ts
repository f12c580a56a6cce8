import type { Id } from '../base/ids.ts';
import type { Graph } from './graph.ts';

/** The place of a node: the node itself, or that of an item. */
export function placeOfNode({ places, placeOfItem }: Graph, node: number): number {
  return node < places.length ? node : (placeOfItem[node - places.length] ?? 0);
}

/** The number of a connection among those of the model, which are sorted by id; -1 where it is not there. */
export function connectionIndex({ model }: Graph, connection: Id<'connection'>): number {
  const all = model.all('connection');
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.id ?? '') < connection) low = middle + 1;
    else high = middle;
  }
  return all[low]?.id === connection ? low : -1;
}
