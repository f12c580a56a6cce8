import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import type { Graph } from '../graph.ts';
import type { Reach } from '../reach.ts';
import { UNREACHED } from '../search.ts';
import { nodesOf } from '../subjects.ts';
import type { Subject } from '../subjects.ts';

/** What is to be kept out of reach: a place, a placement, or an asset, which means where it is held (SPEC S1). */
export type Target = Subject | Id<'asset'>;

/** The nodes of a target: it is reached where one of them is. */
export function targetNodes(graph: Graph, target: Target): readonly number[] {
  if (!isIdOf('asset', target)) return nodesOf(graph, target);
  const places = graph.model.get(target)?.places ?? [];
  return [...new Set(places.flatMap(({ placement }) => nodesOf(graph, placement)))];
}

/** Those that are reached, by way of outside as well: a chain that leads outside is a chain. */
export function reachedOf({ anyhow }: Reach, nodes: readonly number[]): readonly number[] {
  return nodes.filter((node) => anyhow[node] !== UNREACHED);
}
