import type { Graph } from '../../shared/analysis/graph.ts';
import { ridesOf } from '../../shared/analysis/rides.ts';
import { packRows, rowOf } from '../../shared/analysis/table.ts';
import type { Rows } from '../../shared/analysis/table.ts';
import { nodesOf } from '../../shared/analysis/subjects.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';

/*
 * What reach is compared with: the same places, placements and connections as plain numbers, and a breadth-first
 * search over them that knows nothing of guards, credentials, external zones or witnesses.
 */

/** From each node those that follow from it, by a connection or without one. */
export function bareGraph(graph: Graph): Rows {
  const places = graph.places.length;
  const next: number[][] = [...graph.places, ...graph.items].map(() => []);
  const forward = ridesOf(graph, 'forward');
  graph.places.forEach((_place, place) => {
    const items = [...rowOf(graph.itemsAt, place)].map((item) => places + item);
    if (graph.fate[place] === 1) next[place]?.push(...items);
    for (const item of items) next[item]?.push(place);
    next[place]?.push(...rowOf(graph.gives, place));
    for (let ride = forward.from[place] ?? 0; ride < (forward.from[place + 1] ?? 0); ride += 1) {
      next[place]?.push(...rowOf(forward.takes, ride));
    }
  });
  return packRows(next);
}

/** Where an actor is there. */
export function startNodes(graph: Graph, { access }: RecordOf<'actor'>): number[] {
  return access.flatMap((one) => (one.manner === 'is there' ? nodesOf(graph, one.place) : []));
}

/** The steps to each node; -1 where it is not reached. */
export function bareSearch({ start, values }: Rows, from: readonly number[]): Int32Array {
  const nodes = start.length - 1;
  const steps = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let end = 0;
  for (const node of from) {
    steps[node] = 0;
    queue[end++] = node;
  }
  for (let at = 0; at < end; at += 1) {
    const node = queue[at] ?? 0;
    for (let edge = start[node] ?? 0; edge < (start[node + 1] ?? 0); edge += 1) {
      const other = values[edge] ?? 0;
      if (steps[other] !== -1) continue;
      steps[other] = (steps[node] ?? 0) + 1;
      queue[end++] = other;
    }
  }
  return steps;
}
