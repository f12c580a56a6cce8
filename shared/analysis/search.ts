import type { Graph } from './graph.ts';
import { ALL } from './rides.ts';
import type { RideTable } from './rides.ts';

/*
 * The one search behind reach: level by level of guards, and within a level hop by hop (SPEC A10). Places are
 * the nodes 0 … P-1, items the nodes P … P+I-1. Costs are one number, so that two of them compare at once.
 */

/** Guards and hops as one number: the smaller is the better pair. */
export const HOPS = 1 << 16;
export const UNREACHED = 0x7fff_ffff;

export const guardsIn = (cost: number): number => Math.floor(cost / HOPS);
export const hopsIn = (cost: number): number => cost % HOPS;

/** Why a node is reached: what is in `index` depends on it. */
export const Via = {
  start: 0,
  /** A place, because a placement in it is held: the node of that item. */
  there: 1,
  /** An item, because its place shares fate: the node of the place. */
  fate: 2,
  /** An item of the same thing: the node of the other item. */
  oneThing: 3,
  /** A place given by nesting, or an item of it: the node of the giving place. */
  nesting: 4,
  /** A place that is one with another (without their boundary): the node of the other. */
  boundary: 5,
  /** Taken over as one who may use it. */
  mayUse: 6,
  /** And more: a ride of the table number `kind - ride`; its number. */
  ride: 7,
} as const;

/** What was found: the cost of each node, and why it is reached. */
export interface Found {
  readonly cost: Int32Array;
  readonly kind: Uint8Array;
  readonly index: Int32Array;
}

export interface Rules {
  readonly tables: readonly RideTable[];
  /** By connection: 1 where it is left out. */
  readonly without: Uint8Array;
  /** By caller guard (`GUARDS`): whether it may be ridden; all when undefined. */
  readonly through: Uint8Array | undefined;
  /** By connection: 1 where the actor passes its proof. Learning sets more of them. */
  readonly passes: Uint8Array;
  /** Called with what is held when a level is done; true when `passes` has more now (SPEC A15). */
  readonly learn: ((cost: Int32Array) => boolean) | undefined;
  /** Pairs of places that are one. */
  readonly merged: ReadonlyMap<number, readonly number[]>;
  /** By place: 1 where no chain goes on (SPEC A11). */
  readonly closed: Uint8Array;
}

export interface StartNodes {
  /** Nodes at (0, 0). */
  readonly isAt: readonly number[];
  /** Nodes at (0, 1). */
  readonly mayUse: readonly number[];
}

/** A ride that waits for its hop, as one number: there may be millions of them. */
type Waiting = number;
const TABLES = 4;

export function search(graph: Graph, start: StartNodes, rules: Rules): Found {
  return new Search(graph, rules).run(start);
}

class Search {
  readonly #graph: Graph;
  readonly #rules: Rules;
  readonly #places: number;
  readonly #cost: Int32Array;
  readonly #kind: Uint8Array;
  readonly #index: Int32Array;
  /** By place: all of it was given already. */
  readonly #whole: Uint8Array;
  /** What is settled at the pair that is being looked at, and whose consequences are still to be drawn. */
  #fresh: number[] = [];
  /** Rides past one more guard, by the hop at which they arrive. */
  #next: Waiting[][] = [];

  constructor(graph: Graph, rules: Rules) {
    this.#graph = graph;
    this.#rules = rules;
    this.#places = graph.places.length;
    const nodes = this.#places + graph.items.length;
    this.#cost = new Int32Array(nodes).fill(UNREACHED);
    this.#kind = new Uint8Array(nodes);
    this.#index = new Int32Array(nodes);
    this.#whole = new Uint8Array(this.#places);
  }

  run(start: StartNodes): Found {
    this.#level(0, [], start);
    for (let guards = 1; this.#next.some((rides) => rides.length > 0); guards += 1) {
      this.#level(guards, this.#next, undefined);
    }
    return { cost: this.#cost, kind: this.#kind, index: this.#index };
  }

  /** Everything that is reached past exactly so many guards; again while what is found opens more. */
  #level(guards: number, waiting: readonly Waiting[][], start: StartNodes | undefined): void {
    for (;;) {
      this.#next = [];
      this.#spread(guards, waiting, start);
      if (this.#rules.learn?.(this.#cost) !== true) return;
      this.#forgetLevel(guards);
    }
  }

  #forgetLevel(guards: number): void {
    for (let node = 0; node < this.#cost.length; node += 1) {
      if (this.#cost[node] !== UNREACHED && guardsIn(this.#cost[node] ?? 0) === guards)
        this.#cost[node] = UNREACHED;
    }
    // What was given whole at a lower level is settled, so that giving it again does nothing.
    this.#whole.fill(0);
  }

  #spread(guards: number, waiting: readonly Waiting[][], start: StartNodes | undefined): void {
    let open: Waiting[] = [];
    for (let hop = 0; open.length > 0 || hop < Math.max(waiting.length, start ? 2 : 0); hop += 1) {
      const cost = guards * HOPS + hop;
      const candidates: number[] = [];
      if (start && hop === 0) this.#settleAll(start.isAt, cost, Via.start);
      if (start && hop === 1) this.#settleAll(start.mayUse, cost, Via.mayUse);
      for (const ride of open) this.#offer(ride, cost, candidates);
      for (const ride of waiting[hop] ?? []) this.#offer(ride, cost, candidates);
      this.#fresh.push(...candidates);
      open = this.#follow(cost, hop);
    }
  }

  #settleAll(nodes: readonly number[], cost: number, kind: number): void {
    for (const node of nodes) this.#settle(node, cost, kind, 0);
  }

  #settle(node: number, cost: number, kind: number, index: number): void {
    if (this.#cost[node] !== UNREACHED) return;
    this.#cost[node] = cost;
    this.#kind[node] = kind;
    this.#index[node] = index;
    this.#fresh.push(node);
  }

  /** What a ride would take over; of equal ones the connection with the smaller id stays (SPEC A10). */
  #offer(waiting: Waiting, cost: number, candidates: number[]): void {
    const table = waiting % TABLES;
    const ride = (waiting - table) / TABLES;
    const rides = this.#rules.tables[table];
    if (!rides) return;
    const { start, values } = rides.items;
    const begin = start[ride] ?? 0;
    const end = start[ride + 1] ?? begin;
    if (begin === end) this.#offerNode(rides.place[ride] ?? 0, table, ride, cost, candidates);
    for (let at = begin; at < end; at += 1) {
      this.#offerNode(this.#places + (values[at] ?? 0), table, ride, cost, candidates);
    }
  }

  #offerNode(node: number, table: number, ride: number, cost: number, candidates: number[]): void {
    const before = this.#cost[node] ?? UNREACHED;
    if (before === UNREACHED) {
      this.#cost[node] = cost;
      candidates.push(node);
    } else if (before !== cost || !this.#isLater(node, table, ride)) return;
    this.#kind[node] = Via.ride + table;
    this.#index[node] = ride;
  }

  /** Whether a node that was reached by a ride at this very pair was reached by one with a larger id. */
  #isLater(node: number, table: number, ride: number): boolean {
    const kind = this.#kind[node] ?? 0;
    if (kind < Via.ride) return false;
    const was = this.#rules.tables[kind - Via.ride]?.connection[this.#index[node] ?? 0] ?? 0;
    const now = this.#rules.tables[table]?.connection[ride] ?? 0;
    return now < was;
  }

  /** Draws what follows without a hop from what is fresh, and answers the rides that it opens. */
  #follow(cost: number, hop: number): Waiting[] {
    const open: Waiting[] = [];
    const fresh = this.#fresh;
    for (let at = 0; at < fresh.length; at += 1) {
      const node = fresh[at] ?? 0;
      if (node >= this.#places) this.#followItem(node, cost);
      else this.#followPlace(node, cost, hop, open);
    }
    this.#fresh = [];
    return open;
  }

  #followItem(node: number, cost: number): void {
    const item = node - this.#places;
    this.#settle(this.#graph.placeOfItem[item] ?? 0, cost, Via.there, node);
    const { start, values } = this.#graph.together;
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
      this.#settle(this.#places + (values[at] ?? 0), cost, Via.oneThing, node);
    }
  }

  #followPlace(place: number, cost: number, hop: number, open: Waiting[]): void {
    if (this.#graph.fate[place] === 1) this.#holdAll(place, cost, Via.fate, place);
    for (const other of this.#rules.merged.get(place) ?? []) this.#settle(other, cost, Via.boundary, place);
    if (this.#rules.closed[place] === 1) return;
    const { start, values } = this.#graph.gives;
    for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at += 1) {
      const given = values[at] ?? 0;
      this.#settle(given, cost, Via.nesting, place);
      this.#holdAll(given, cost, Via.nesting, place);
    }
    for (let table = 0; table < this.#rules.tables.length; table += 1) this.#ride(table, place, hop, open);
  }

  #holdAll(place: number, cost: number, kind: number, source: number): void {
    if (this.#whole[place] === 1) return;
    this.#whole[place] = 1;
    const { start, values } = this.#graph.itemsAt;
    for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at += 1) {
      this.#settle(this.#places + (values[at] ?? 0), cost, kind, source);
    }
  }

  #ride(table: number, place: number, hop: number, open: Waiting[]): void {
    const rides = this.#rules.tables[table];
    if (!rides) return;
    const { without, through, passes } = this.#rules;
    const { start, values } = rides.from;
    for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at += 1) {
      const ride = values[at] ?? 0;
      const connection = rides.connection[ride] ?? 0;
      const guard = rides.guard[ride] ?? 0;
      if (without[connection] === 1 || (through && through[guard] === 0)) continue;
      if (this.#isTaken(rides, ride)) continue;
      if (guard !== ALL || (rides.way === 'forward' && passes[connection] === 1))
        open.push(ride * TABLES + table);
      else (this.#next[hop + 1] ??= []).push(ride * TABLES + table);
    }
  }

  /** Whether everything that a ride leads to is settled already. */
  #isTaken(rides: RideTable, ride: number): boolean {
    const { start, values } = rides.items;
    const begin = start[ride] ?? 0;
    const end = start[ride + 1] ?? begin;
    if (begin === end) return this.#cost[rides.place[ride] ?? 0] !== UNREACHED;
    for (let at = begin; at < end; at += 1) {
      if (this.#cost[this.#places + (values[at] ?? 0)] === UNREACHED) return false;
    }
    return true;
  }
}
