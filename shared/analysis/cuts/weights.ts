import type { Id } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import { graphOf } from '../graph.ts';
import type { Graph } from '../graph.ts';
import type { As } from '../guards.ts';
import { allReach } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Run } from '../run.ts';
import { UNREACHED } from '../search.ts';
import type { Rows } from '../table.ts';
import { followsOf } from './follows.ts';
import { Needed } from './needed.ts';

/**
 * SPEC U4. For every connection, how many (actor, placement) pairs get worse, or out of reach, without it. A pair gets
 * worse when what stands first does (SPEC A11): by way of outside instead of inside, more guards, or more hops. That
 * is so where all the best chains need the connection, and no search without it has to be made.
 */
export function weightsOf(model: Model, as: As = 'designed'): ReadonlyMap<Id<'connection'>, number> {
  const connections = model.all('connection');
  const counts = new Int32Array(connections.length);
  const graph = graphOf(model, as);
  const open = followsOf(graph, new Map());
  for (const reach of allReach(model, { as })) {
    const bestOf = bestSearches(graph, reach, open);
    for (const items of graph.itemsOf.values()) {
      const nodes = items.map((item) => graph.places.length + item);
      count(counts, bestOf(nodes), nodes);
    }
  }
  return new Map(connections.map(({ id }, index) => [id, counts[index] ?? 0]));
}

/** The searches in which one of some nodes has its best pair, and that pair as one number. */
interface Best {
  readonly searches: readonly Needed[];
  readonly cost: number;
}

function bestSearches(
  graph: Graph,
  reach: Reach,
  open: Rows,
): (nodes: readonly number[]) => Best | undefined {
  const inside = reach.runs.map((run) => neededInside(graph, run, open));
  // Most of the time nobody is outside of anything: then no search by way of outside is looked at.
  let anyhow: readonly Needed[] | undefined;
  return (nodes) => {
    const cost = least(reach.inside, nodes);
    if (cost !== UNREACHED) return { searches: inside, cost };
    const outside = least(reach.anyhow, nodes);
    if (outside === UNREACHED) return undefined;
    anyhow ??= reach.runs.map(
      (run) => new Needed({ graph, run, found: run.anyhow, follows: open, closed: undefined }),
    );
    return { searches: anyhow, cost: outside };
  };
}

function neededInside(graph: Graph, run: Run, open: Rows): Needed {
  const follows = run.closed.includes(1) ? followsOf(graph, new Map(), run.closed) : open;
  return new Needed({ graph, run, found: run.inside, follows, closed: run.closed });
}

function least(costs: Int32Array, nodes: readonly number[]): number {
  return nodes.reduce((best, node) => Math.min(best, costs[node] ?? UNREACHED), UNREACHED);
}

/** Counts each connection that all the best chains need, in whatever alternative they are. */
function count(counts: Int32Array, best: Best | undefined, nodes: readonly number[]): void {
  if (!best || best.cost === 0) return;
  const needed = best.searches.flatMap((search) => {
    const common = search.common(nodes, best.cost);
    return common ? [common] : [];
  });
  const [first = [], ...others] = needed;
  for (const connection of first) {
    if (others.every((other) => other.includes(connection)))
      counts[connection] = (counts[connection] ?? 0) + 1;
  }
}
