import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import { graphOf } from './graph.ts';
import type { Graph } from './graph.ts';
import type { Combination } from './path-combinations.ts';
import { connectionIndex } from './nodes.ts';
import type { Sides } from './path-sides.ts';
import type { PlaceKey } from './places.ts';
import type { ReachOptions } from './reach-options.ts';
import { ridesOf, startOfRide } from './rides.ts';
import type { RideTable, Way } from './rides.ts';
import { withoutMask } from './run.ts';
import { UNREACHED, search } from './search.ts';
import { nodesOf } from './subjects.ts';
import { rowOf } from './table.ts';

/** How connections may be ridden beside forwards. */
export type Otherwise = 'by answering' | 'by update';

/** The connections that a path lists, ridden one after the other (SPEC P7). */
export interface Written {
  readonly works: boolean;
  /** The first that does not start where the one before arrived, or the last where it does not arrive. */
  readonly brokenAt?: Id<'connection'>;
  /** It works only where some of them are ridden so. */
  readonly only?: readonly Otherwise[];
  /** Some other chain leads from an origin to a destination. */
  readonly anotherWay: boolean;
}

const RIDDEN: readonly { readonly only: readonly Otherwise[]; readonly ways: readonly Way[] }[] = [
  { only: [], ways: ['forward'] },
  { only: ['by answering'], ways: ['forward', 'backward', 'answer'] },
  { only: ['by update'], ways: ['forward', 'update'] },
  { only: ['by answering', 'by update'], ways: ['forward', 'backward', 'answer', 'update'] },
];

export function judgeWritten(
  model: Model,
  connections: readonly Id<'connection'>[],
  sides: Sides,
  options: ReachOptions,
  combinations: readonly Combination[],
): Written {
  const graph = graphOf(model, options.as);
  let brokenAt: Id<'connection'> | undefined;
  for (const { only, ways } of RIDDEN) {
    const tables = ways.map((way) => ridesOf(graph, way));
    brokenAt = whereItBreaks(graph, tables, connections, sides);
    if (brokenAt !== undefined) continue;
    const anotherWay = connections.some((connection) => isReached(graph, tables, sides, connection));
    return { works: true, anotherWay, ...(only.length > 0 && { only }) };
  }
  const anotherWay = combinations.some(({ result }) => result !== 'no chain of connections');
  return { works: false, anotherWay, ...(brokenAt !== undefined && { brokenAt }) };
}

function whereItBreaks(
  graph: Graph,
  tables: readonly RideTable[],
  connections: readonly Id<'connection'>[],
  { from, to }: Sides,
): Id<'connection'> | undefined {
  let at = from === 'any' ? new Set(graph.places.keys()) : placesWith(graph, nodesOfSide(graph, from));
  for (const connection of connections) {
    const taken = takenOver(tables, connectionIndex(graph, connection), at);
    if (taken.length === 0) return connection;
    at = placesWith(graph, taken);
  }
  if (to === 'any' || nodesOfSide(graph, to).some((node) => at.has(node))) return undefined;
  return connections.at(-1);
}

function nodesOfSide(graph: Graph, places: readonly PlaceKey[]): number[] {
  return places.flatMap((place) => nodesOf(graph, place));
}

/** What is taken over by riding a connection from where somebody is. */
function takenOver(tables: readonly RideTable[], index: number, at: ReadonlySet<number>): number[] {
  return tables.flatMap((table) => {
    const rides = [...table.connection.keys()].filter((ride) => table.connection[ride] === index);
    return rides
      .filter((ride) => at.has(startOfRide(table, ride)))
      .flatMap((ride) => [...rowOf(table.takes, ride)]);
  });
}

/** The places of these nodes, with what they give without a hop. */
function placesWith(graph: Graph, nodes: readonly number[]): Set<number> {
  const { cost } = follow(graph, nodes, [], undefined);
  return new Set([...graph.places.keys()].filter((place) => cost[place] !== UNREACHED));
}

function follow(
  graph: Graph,
  isAt: readonly number[],
  tables: readonly RideTable[],
  leftOut: Uint8Array | undefined,
) {
  const closed = new Uint8Array(graph.places.length);
  const rules = { tables, leftOut, closed, passedFrom: undefined, learn: undefined, merged: new Map() };
  return search(graph, { isAt, mayUse: [] }, rules);
}

/** Whether a destination is reached from an origin without a connection. */
function isReached(
  graph: Graph,
  tables: readonly RideTable[],
  { from, to }: Sides,
  without: Id<'connection'>,
): boolean {
  if (from === 'any' || to === 'any') return false;
  const leftOut = withoutMask(graph.model, [without]);
  const { cost } = follow(graph, nodesOfSide(graph, from), tables, leftOut);
  return nodesOfSide(graph, to).some((node) => cost[node] !== UNREACHED);
}
