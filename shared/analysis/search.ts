import type { Learn, PassedFrom } from './credentials.ts';
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
  /** Which proofs are passed with what the actor holds or found. */
  readonly passedFrom: PassedFrom | undefined;
}

export interface Rules {
  readonly tables: readonly RideTable[];
  /** By connection: 1 where it is not ridden. */
  readonly leftOut: Uint8Array | undefined;
  /** Which proofs the actor passes; learning adds to it. */
  readonly passedFrom: PassedFrom | undefined;
  /** Called when a level is done; true when more is passed now (SPEC A15). */
  readonly learn: Learn | undefined;
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

const NOWHERE: StartNodes = { isAt: [], mayUse: [] };

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
  /** What is settled one hop further. */
  #further: number[] = [];
  /** By node: the best pair at which a ride past one more guard arrives, and that ride. */
  readonly #awaited: Int32Array;
  readonly #awaitedKind: Uint8Array;
  readonly #awaitedIndex: Int32Array;
  /** The nodes that are awaited past one more guard, by the hop. */
  #next: number[][] = [];

  constructor(graph: Graph, rules: Rules) {
    this.#graph = graph;
    this.#rules = rules;
    this.#places = graph.places.length;
    const nodes = this.#places + graph.items.length;
    this.#cost = new Int32Array(nodes).fill(UNREACHED);
    this.#kind = new Uint8Array(nodes);
    this.#index = new Int32Array(nodes);
    this.#whole = new Uint8Array(this.#places);
    this.#awaited = new Int32Array(nodes).fill(UNREACHED);
    this.#awaitedKind = new Uint8Array(nodes);
    this.#awaitedIndex = new Int32Array(nodes);
  }

  run(start: StartNodes): Found {
    this.#level(0, [], start);
    for (let guards = 1; this.#next.length > 0; guards += 1) this.#level(guards, this.#next, NOWHERE);
    return {
      cost: this.#cost,
      kind: this.#kind,
      index: this.#index,
      passedFrom: this.#rules.passedFrom,
    };
  }

  /** Everything that is reached past exactly so many guards; again while what is found opens more. */
  #level(guards: number, awaited: readonly number[][], start: StartNodes): void {
    for (;;) {
      this.#next = [];
      this.#spread(guards, awaited, start);
      if (this.#rules.learn?.(this.#cost, guards) !== true) return;
      this.#forgetLevel(guards);
    }
  }

  #forgetLevel(guards: number): void {
    for (let node = 0; node < this.#cost.length; node += 1) {
      if (this.#cost[node] !== UNREACHED && guardsIn(this.#cost[node] ?? 0) === guards)
        this.#cost[node] = UNREACHED;
    }
    this.#next.forEach((nodes) => {
      for (const node of nodes) this.#awaited[node] = UNREACHED;
    });
    // What was given whole at a lower level is settled, so that giving it again does nothing.
    this.#whole.fill(0);
  }

  #spread(guards: number, awaited: readonly number[][], start: StartNodes): void {
    const hops = Math.max(awaited.length, start.mayUse.length > 0 ? 2 : 1);
    for (let hop = 0; this.#further.length > 0 || hop < hops; hop += 1) {
      const cost = guards * HOPS + hop;
      [this.#fresh, this.#further] = [this.#further, []];
      for (const node of awaited[hop] ?? []) {
        this.#arrive(node, cost, this.#awaitedKind[node] ?? 0, this.#awaitedIndex[node] ?? 0, this.#fresh);
      }
      if (hop === 0) this.#settleAll(start.isAt, cost, Via.start);
      if (hop === 1) this.#settleAll(start.mayUse, cost, Via.mayUse);
      this.#follow(cost);
      this.#goOn(cost, guards);
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

  /** A ride comes to a node. It ends at the node's place as well: a connection comes first there (SPEC A10). */
  #arrive(node: number, cost: number, kind: number, ride: number, list: number[]): void {
    if (!this.#claim(node, cost, kind, ride, this.#connectionOf(kind, ride), list)) return;
    if (node < this.#places) return;
    const place = this.#graph.placeOfItem[node - this.#places] ?? 0;
    this.#claim(place, cost, Via.there, node, this.#connectionOf(kind, ride), list);
  }

  /** Of two connections that end at a node with the same pair, the one with the smaller id stays (SPEC A10). */
  #claim(
    node: number,
    cost: number,
    kind: number,
    index: number,
    connection: number,
    list: number[],
  ): boolean {
    const before = this.#cost[node] ?? UNREACHED;
    if (before < cost) return false;
    if (before === cost && connection >= this.#arrivedBy(node)) return false;
    if (before === UNREACHED) list.push(node);
    this.#cost[node] = cost;
    this.#kind[node] = kind;
    this.#index[node] = index;
    return true;
  }

  /** The connection by which a ride came to a node. */
  #arrivedBy(node: number): number {
    const kind = this.#kind[node] ?? 0;
    const index = this.#index[node] ?? 0;
    return kind === Via.there ? this.#arrivedBy(index) : this.#connectionOf(kind, index);
  }

  #connectionOf(kind: number, ride: number): number {
    return this.#rules.tables[kind - Via.ride]?.connection[ride] ?? 0;
  }

  /** Draws what follows without a hop from what is fresh. */
  #follow(cost: number): void {
    const fresh = this.#fresh;
    for (let at = 0; at < fresh.length; at += 1) {
      const node = fresh[at] ?? 0;
      if (node >= this.#places) this.#followItem(node, cost);
      else this.#followPlace(node, cost);
    }
  }

  #followItem(node: number, cost: number): void {
    const item = node - this.#places;
    this.#settle(this.#graph.placeOfItem[item] ?? 0, cost, Via.there, node);
    const { start, values } = this.#graph.together;
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
      this.#settle(this.#places + (values[at] ?? 0), cost, Via.oneThing, node);
    }
  }

  #followPlace(place: number, cost: number): void {
    if (this.#graph.fate[place] === 1) this.#holdAll(place, cost, Via.fate, place);
    for (const other of this.#rules.merged.get(place) ?? []) this.#settle(other, cost, Via.boundary, place);
    if (this.#rules.closed[place] === 1) return;
    const { start, values } = this.#graph.gives;
    for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at += 1) {
      const given = values[at] ?? 0;
      this.#settle(given, cost, Via.nesting, place);
      this.#holdAll(given, cost, Via.nesting, place);
    }
  }

  #holdAll(place: number, cost: number, kind: number, source: number): void {
    if (this.#whole[place] === 1) return;
    this.#whole[place] = 1;
    const { start, values } = this.#graph.itemsAt;
    for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at += 1) {
      this.#settle(this.#places + (values[at] ?? 0), cost, kind, source);
    }
  }

  /** Rides on from every place that is fresh, once all that follows without a hop is known. */
  #goOn(cost: number, guards: number): void {
    const { tables, closed } = this.#rules;
    for (const node of this.#fresh) {
      if (node >= this.#places || closed[node] === 1) continue;
      for (const [number, table] of tables.entries())
        this.#rideFrom(node, table, Via.ride + number, cost, guards);
    }
  }

  #rideFrom(place: number, rides: RideTable, kind: number, cost: number, guards: number): void {
    const { leftOut, passedFrom } = this.#rules;
    const { connection, guard, callers, takes } = rides;
    const end = rides.from[place + 1] ?? 0;
    for (let ride = rides.from[place] ?? 0; ride < end; ride += 1) {
      const index = connection[ride] ?? 0;
      if (leftOut && leftOut[index] === 1) continue;
      const passed = passedFrom !== undefined && callers[ride] === 1 && (passedFrom[index] ?? 0) <= guards;
      const free = guard[ride] !== ALL || passed;
      for (let at = takes.start[ride] ?? 0; at < (takes.start[ride + 1] ?? 0); at += 1) {
        const node = takes.values[at] ?? 0;
        if ((this.#cost[node] ?? 0) <= cost) continue;
        if (free) this.#arrive(node, cost + 1, kind, ride, this.#further);
        else this.#await(node, cost + HOPS + 1, kind, ride);
      }
    }
  }

  /** A ride past one more guard: of those to one node, only the best counts. */
  #await(node: number, cost: number, kind: number, ride: number): void {
    const before = this.#awaited[node] ?? UNREACHED;
    if (before < cost || this.#cost[node] !== UNREACHED) return;
    if (before === UNREACHED) (this.#next[hopsIn(cost)] ??= []).push(node);
    else if (
      this.#connectionOf(kind, ride) >=
      this.#connectionOf(this.#awaitedKind[node] ?? 0, this.#awaitedIndex[node] ?? 0)
    )
      return;
    this.#awaited[node] = cost;
    this.#awaitedKind[node] = kind;
    this.#awaitedIndex[node] = ride;
  }
}
