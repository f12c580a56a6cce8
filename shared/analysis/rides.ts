import type { RecordOf } from '../model/kinds.ts';
import { endsOf } from './ends.ts';
import type { EndVariant, Ends } from './ends.ts';
import type { Graph } from './graph.ts';
import { guardOf } from './guards.ts';
import type { Guard } from './guards.ts';
import { proofsOf } from './proofs.ts';
import type { Proof } from './proofs.ts';
import { requestOf } from './requests.ts';
import { packRows } from './table.ts';
import type { Rows } from './table.ts';

/** How a connection is ridden (SPEC A5, A13, A14). */
export type Way = 'forward' | 'backward' | 'answer' | 'update';

export const GUARDS: readonly Guard[] = ['all', 'some', 'none', 'not said'];
export const ALL = 0;

/** Every ride of one way, by the place that it starts from and then by the id of its connection. */
export interface RideTable {
  readonly way: Way;
  /** The rides from place `p` are the numbers from `from[p]` up to, without, `from[p + 1]`. */
  readonly from: Int32Array;
  /** By ride, an index into `model.all('connection')`. */
  readonly connection: Int32Array;
  /** By ride, the nodes that are taken over: items, or the place where the end is a whole zone. */
  readonly takes: Rows;
  /** By ride, the node that is taken over where it is only one, else -1. */
  readonly only: Int32Array;
  /** By ride, an index into `GUARDS`. */
  readonly guard: Uint8Array;
  /** By ride: 1 where the guard is the caller's, which credentials may pass (SPEC A6). */
  readonly callers: Uint8Array;
}

const known = new WeakMap<Graph, Map<Way, RideTable>>();

export function ridesOf(graph: Graph, way: Way): RideTable {
  let tables = known.get(graph);
  if (!tables) known.set(graph, (tables = new Map<Way, RideTable>()));
  let table = tables.get(way);
  if (!table) tables.set(way, (table = compile(graph, way)));
  return table;
}

/** The place that a ride starts from. */
export function startOfRide({ from }: RideTable, ride: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= ride) low = middle;
    else high = middle;
  }
  return low;
}

function compile(graph: Graph, way: Way): RideTable {
  const { model, as, places } = graph;
  const rides = new Rides();
  const proofs = proofsOf(model, as);
  const ends = endsOf(graph);
  model.all('connection').forEach((connection, index) => {
    const [proof, end] = [proofs[index], ends[index]];
    const route = proof && end && routeOf(graph, connection, way, proof, end);
    if (route) addRides(rides, index, route);
  });
  return rides.pack(way, places.length);
}

interface Route {
  readonly start: readonly EndVariant[];
  readonly end: readonly EndVariant[];
  readonly guard: Guard;
  readonly callers: boolean;
}

/** In which direction a connection is ridden, and past what; undefined where it is not ridden that way. */
function routeOf(
  { model, as }: Graph,
  connection: RecordOf<'connection'>,
  way: Way,
  { caller, answerer }: Proof,
  { from, to }: Ends,
): Route | undefined {
  const opened = connection.opener === 'from';
  if (wayOf(connection) !== (way === 'backward' ? 'forward' : way)) return undefined;
  switch (way) {
    case 'forward':
      return { start: opened ? from : to, end: opened ? to : from, guard: caller, callers: true };
    case 'backward':
      return { start: opened ? to : from, end: opened ? from : to, guard: answerer, callers: false };
    case 'answer': {
      const { protections } = requestOf(model, connection);
      return { start: from, end: to, guard: guardOf(model, protections, 'answerer', as), callers: false };
    }
    case 'update':
      return { start: from, end: to, guard: opened ? caller : answerer, callers: opened };
  }
}

/** How a connection is ridden when it is not ridden backwards. */
function wayOf({ type, answers }: RecordOf<'connection'>): Way {
  if (type === 'arrives by') return 'update';
  return answers === undefined ? 'forward' : 'answer';
}

/** SPEC A17. Both ends in the same instance where both are in the instanced zone, else each in any. */
function addRides(rides: Rides, connection: number, route: Route): void {
  const { start: starts, end: ends } = route;
  const together = starts.length > 1 && starts[0]?.places[0] === ends[0]?.places[0];
  starts.forEach((start, at) => {
    for (const end of together ? ends.slice(at, at + 1) : ends) {
      for (const place of start.places) rides.add(place, connection, end.nodes, route);
    }
  });
}

/** Rides as they are found, and packed by where they start. Plain lists of numbers: there may be very many. */
class Rides {
  readonly #start: number[] = [];
  readonly #connection: number[] = [];
  readonly #takes: (readonly number[])[] = [];
  /** Twice the index into `GUARDS`, and one more where it is the caller's. */
  readonly #guard: number[] = [];

  add(start: number, connection: number, takes: readonly number[], { guard, callers }: Route): void {
    this.#start.push(start);
    this.#connection.push(connection);
    this.#takes.push(takes);
    this.#guard.push(GUARDS.indexOf(guard) * 2 + (callers ? 1 : 0));
  }

  pack(way: Way, places: number): RideTable {
    const { from, order } = this.#byStart(places);
    const takes = Array.from(order, (found) => this.#takes[found] ?? []);
    return {
      way,
      from,
      connection: order.map((found) => this.#connection[found] ?? 0),
      takes: packRows(takes),
      only: Int32Array.from(takes, (nodes) => (nodes.length === 1 ? (nodes[0] ?? 0) : -1)),
      guard: Uint8Array.from(order, (found) => (this.#guard[found] ?? 0) >> 1),
      callers: Uint8Array.from(order, (found) => (this.#guard[found] ?? 0) & 1),
    };
  }

  /** Where the rides from each place begin, and in this order which of those that were found. */
  #byStart(places: number): { readonly from: Int32Array; readonly order: Int32Array } {
    const from = new Int32Array(places + 1);
    for (const start of this.#start) from[start + 1] = (from[start + 1] ?? 0) + 1;
    for (let place = 0; place < places; place += 1) {
      from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0);
    }
    const next = from.slice();
    const order = new Int32Array(this.#start.length);
    this.#start.forEach((start, found) => {
      const ride = next[start] ?? 0;
      next[start] = ride + 1;
      order[ride] = found;
    });
    return { from, order };
  }
}
