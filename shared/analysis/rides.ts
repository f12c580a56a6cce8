import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { guardOf, provingOptions } from './guards.ts';
import type { As, Guard, GuardQuestion } from './guards.ts';
import { endVariants } from './graph.ts';
import type { EndVariant, Graph } from './graph.ts';
import { packRows } from './table.ts';
import type { Rows } from './table.ts';

/** How a connection is ridden (SPEC A5, A13, A14). */
export type Way = 'forward' | 'backward' | 'answer' | 'update';

export const GUARDS: readonly Guard[] = ['all', 'some', 'none', 'not said'];
export const ALL = 0;

/** Every ride of one way, sorted by the id of its connection and packed by the place that it starts from. */
export interface RideTable {
  readonly way: Way;
  readonly from: Rows;
  /** Index into `model.all('connection')`. */
  readonly connection: Int32Array;
  /** What is taken over: items, or, without any, the place. */
  readonly items: Rows;
  readonly place: Int32Array;
  /** Index into `GUARDS`. */
  readonly guard: Uint8Array;
}

interface Ride {
  readonly connection: number;
  readonly start: number;
  readonly end: EndVariant;
  readonly guard: Guard;
}

const known = new WeakMap<Graph, Map<Way, RideTable>>();

export function ridesOf(graph: Graph, way: Way): RideTable {
  let tables = known.get(graph);
  if (!tables) known.set(graph, (tables = new Map<Way, RideTable>()));
  let table = tables.get(way);
  if (!table) tables.set(way, (table = pack(graph, way, collect(graph, way))));
  return table;
}

function pack(graph: Graph, way: Way, rides: readonly Ride[]): RideTable {
  const from: number[][] = graph.places.map(() => []);
  rides.forEach(({ start }, ride) => from[start]?.push(ride));
  return {
    way,
    from: packRows(from),
    connection: Int32Array.from(rides, ({ connection }) => connection),
    items: packRows(rides.map(({ end }) => end.items)),
    place: Int32Array.from(rides, ({ end }) => end.places[0] ?? 0),
    guard: Uint8Array.from(rides, ({ guard }) => GUARDS.indexOf(guard)),
  };
}

function collect(graph: Graph, way: Way): Ride[] {
  return graph.model.all('connection').flatMap((connection, index) => {
    const route = routeOf(graph.model, connection, way, graph.as);
    if (!route) return [];
    return pairs(graph, route.start, route.end).flatMap(([start, end]) =>
      start.places.map((place) => ({ connection: index, start: place, end, guard: route.guard })),
    );
  });
}

interface Route {
  readonly start: RecordOf<'connection'>['from'];
  readonly end: RecordOf<'connection'>['from'];
  readonly guard: Guard;
}

/** In which direction a connection is ridden, and past what; undefined where it is not ridden that way. */
function routeOf(model: Model, connection: RecordOf<'connection'>, way: Way, as: As): Route | undefined {
  const { from, to, opener, type, answers } = connection;
  const [opens, replies] = opener === 'from' ? [from, to] : [to, from];
  const guard = (question: GuardQuestion, of = connection) => callGuard(model, of, question, as);
  if (type === 'arrives by') {
    if (way !== 'update') return undefined;
    return { start: from, end: to, guard: guard(opener === 'from' ? 'caller' : 'answerer') };
  }
  if (answers !== undefined) {
    if (way !== 'answer') return undefined;
    return { start: from, end: to, guard: guard('answerer', requestOf(model, connection)) };
  }
  if (way === 'forward') return { start: opens, end: replies, guard: guard('caller') };
  if (way === 'backward') return { start: replies, end: opens, guard: guard('answerer') };
  return undefined;
}

/** What a row answers; of a row that answers an answer, the first request. A cycle ends at the row itself. */
export function requestOf(model: Model, connection: RecordOf<'connection'>): RecordOf<'connection'> {
  const seen = new Set<Id>();
  let at = connection;
  while (at.answers !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const request: RecordOf<'connection'> | undefined = model.get(at.answers);
    if (!request) return at;
    at = request;
  }
  return at;
}

function callGuard(model: Model, connection: RecordOf<'connection'>, question: GuardQuestion, as: As): Guard {
  return guardOf(model, connection.protections, question, as);
}

/** SPEC A17. Both ends in the same instance where both are in the instanced zone, else each in any. */
function pairs(
  graph: Graph,
  start: RecordOf<'connection'>['from'],
  end: RecordOf<'connection'>['from'],
): (readonly [EndVariant, EndVariant])[] {
  const starts = endVariants(graph, start);
  const ends = endVariants(graph, end);
  const [first, last] = [starts[0], ends[0]];
  if (!first || !last) return [];
  if (starts.length > 1 && first.places[0] === last.places[0]) {
    return starts.flatMap((one, at) => {
      const other = ends[at];
      return other ? [[one, other] as const] : [];
    });
  }
  return starts.flatMap((one) => ends.map((other) => [one, other] as const));
}

/** SPEC A6. What somebody must hold to pass a connection whose caller is proved; by the connection's index. */
export type Needs = ReadonlyMap<number, readonly ReadonlySet<Id<'asset'>>[]>;

const knownNeeds = new WeakMap<Graph, Needs>();

export function needsOf(graph: Graph): Needs {
  const before = knownNeeds.get(graph);
  if (before) return before;
  const needs = new Map<number, readonly ReadonlySet<Id<'asset'>>[]>();
  graph.model.all('connection').forEach((connection, index) => {
    if (connection.protections.every((option) => option.needs.length === 0)) return;
    const proving = provingOptions(graph.model, connection, graph.as).filter(({ needs: n }) => n.length > 0);
    if (proving.length > 0)
      needs.set(
        index,
        proving.map((option) => new Set(option.needs)),
      );
  });
  knownNeeds.set(graph, needs);
  return needs;
}

/** Which connections the holder of these assets passes without defeating a guard, as a mask. */
export function passedWith(graph: Graph, held: ReadonlySet<Id<'asset'>>): Uint8Array {
  const mask = new Uint8Array(graph.model.count('connection'));
  if (held.size === 0) return mask;
  for (const [connection, options] of needsOf(graph)) {
    if (options.some((option) => [...option].every((asset) => held.has(asset)))) mask[connection] = 1;
  }
  return mask;
}
