import type { RecordOf } from '../model/kinds.ts';
import { endVariants } from './graph.ts';
import type { EndVariant, Graph } from './graph.ts';
import { guardOf } from './guards.ts';
import type { Guard } from './guards.ts';
import { proofsOf } from './proofs.ts';
import type { Proof } from './proofs.ts';
import { requestOf } from './requests.ts';
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
  model.all('connection').forEach((connection, index) => {
    const proof = proofs[index];
    const route = proof && routeOf(graph, connection, way, proof);
    if (route) addRides(rides, graph, index, route);
  });
  return rides.pack(way, places.length);
}

interface Route {
  readonly start: RecordOf<'connection'>['from'];
  readonly end: RecordOf<'connection'>['from'];
  readonly guard: Guard;
  readonly callers: boolean;
}

/** In which direction a connection is ridden, and past what; undefined where it is not ridden that way. */
function routeOf(
  { model, as }: Graph,
  connection: RecordOf<'connection'>,
  way: Way,
  { caller, answerer }: Proof,
): Route | undefined {
  const { from, to } = connection;
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
function addRides(rides: Rides, graph: Graph, connection: number, route: Route): void {
  const starts = endVariants(graph, route.start);
  const ends = endVariants(graph, route.end);
  const together = starts.length > 1 && starts[0]?.places[0] === ends[0]?.places[0];
  for (const [at, end] of ends.entries()) {
    const takes = rides.target(end, graph.places.length);
    for (const start of together ? starts.slice(at, at + 1) : starts) {
      for (const place of start.places) rides.add(place, connection, takes, route);
    }
  }
}

/** Rides as they are found, and packed by where they start. Numbers in plain lists: there may be very many. */
class Rides {
  readonly #start: number[] = [];
  readonly #connection: number[] = [];
  readonly #target: number[] = [];
  readonly #guard: number[] = [];
  readonly #callers: number[] = [];
  /** By target, where its nodes begin; and the nodes of all of them. */
  readonly #begins: number[] = [0];
  readonly #nodes: number[] = [];

  target({ places, items }: EndVariant, placeCount: number): number {
    if (items.length === 0) this.#nodes.push(...places);
    for (const item of items) this.#nodes.push(placeCount + item);
    this.#begins.push(this.#nodes.length);
    return this.#begins.length - 2;
  }

  add(start: number, connection: number, target: number, { guard, callers }: Route): void {
    this.#start.push(start);
    this.#connection.push(connection);
    this.#target.push(target);
    this.#guard.push(GUARDS.indexOf(guard));
    this.#callers.push(callers ? 1 : 0);
  }

  pack(way: Way, places: number): RideTable {
    const count = this.#start.length;
    const from = new Int32Array(places + 1);
    for (const start of this.#start) from[start + 1] = (from[start + 1] ?? 0) + 1;
    for (let place = 0; place < places; place += 1)
      from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0);
    const next = from.slice();
    const order = new Int32Array(count);
    this.#start.forEach((start, found) => {
      const ride = next[start] ?? 0;
      next[start] = ride + 1;
      order[ride] = found;
    });
    return {
      way,
      from,
      connection: order.map((found) => this.#connection[found] ?? 0),
      takes: this.#takes(order),
      guard: Uint8Array.from(order, (found) => this.#guard[found] ?? 0),
      callers: Uint8Array.from(order, (found) => this.#callers[found] ?? 0),
    };
  }

  #takes(order: Int32Array): Rows {
    const start = new Int32Array(order.length + 1);
    const values: number[] = [];
    order.forEach((found, ride) => {
      const target = this.#target[found] ?? 0;
      for (let at = this.#begins[target] ?? 0; at < (this.#begins[target + 1] ?? 0); at += 1) {
        values.push(this.#nodes[at] ?? 0);
      }
      start[ride + 1] = values.length;
    });
    return { start, values: Int32Array.from(values) };
  }
}
