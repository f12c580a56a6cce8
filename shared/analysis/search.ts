import { Awaited } from './awaited.ts';
import type { Wave } from './awaited.ts';
import { UNREACHED, costOf, guardsIn } from './costs.ts';
import type { Learn, PassedFrom } from './credentials.ts';
import type { Graph } from './graph.ts';
import { ALL } from './rides.ts';
import type { RideTable } from './rides.ts';
import { rowOf } from './table.ts';
import type { Rows } from './table.ts';

export { HOPS, UNREACHED, guardsIn, hopsIn } from './costs.ts';

/*
 * The one search behind reach: level by level of guards, and within a level hop by hop (SPEC A10). Places are
 * the nodes 0 … P-1, items the nodes P … P+I-1. Costs are one number, so that two of them compare at once.
 */

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

export function search(graph: Graph, start: StartNodes, rules: Rules): Found {
  return new Search(graph, rules).run(start);
}

/** How the nodes of a wave are reached: by the rides that waited for them, or because the actor starts there. */
interface Beginning extends Wave {
  readonly kind?: number;
}

class Search {
  readonly #graph: Graph;
  readonly #rules: Rules;
  readonly #places: number;
  readonly #cost: Int32Array;
  readonly #kind: Uint8Array;
  readonly #index: Int32Array;
  /** By node that a ride came to, or whose placement it came to: the connection. */
  readonly #connection: Int32Array;
  /** By place, then by thing: all of it was given already. */
  readonly #whole: Uint8Array;
  /** What is settled at the pair that is being looked at, and whose consequences are still to be drawn. */
  #fresh: number[] = [];
  /** What is settled one hop further. */
  #further: number[] = [];
  readonly #awaited: Awaited;

  constructor(graph: Graph, rules: Rules) {
    this.#graph = graph;
    this.#rules = rules;
    this.#places = graph.places.length;
    const nodes = this.#places + graph.items.length;
    this.#cost = new Int32Array(nodes).fill(UNREACHED);
    this.#kind = new Uint8Array(nodes);
    this.#index = new Int32Array(nodes);
    this.#connection = new Int32Array(nodes);
    this.#whole = new Uint8Array(this.#places + graph.things.start.length - 1);
    this.#awaited = new Awaited(nodes);
  }

  run(start: StartNodes): Found {
    let waves: readonly Beginning[] = [
      { hop: 0, nodes: start.isAt, kind: Via.start },
      { hop: 1, nodes: start.mayUse, kind: Via.mayUse },
    ];
    for (let guards = 0; waves.length > 0; guards += 1) {
      this.#level(guards, waves);
      waves = this.#awaited.take();
    }
    return {
      cost: this.#cost,
      kind: this.#kind,
      index: this.#index,
      passedFrom: this.#rules.passedFrom,
    };
  }

  /** Everything that is reached past exactly so many guards; again while what is found opens more. */
  #level(guards: number, waves: readonly Beginning[]): void {
    this.#spread(guards, waves);
    while (this.#rules.learn?.(this.#cost, guards) === true) {
      this.#forgetLevel(guards);
      this.#spread(guards, waves);
    }
  }

  #forgetLevel(guards: number): void {
    for (let node = 0; node < this.#cost.length; node += 1) {
      const cost = this.#cost[node] ?? UNREACHED;
      if (cost !== UNREACHED && guardsIn(cost) === guards) this.#cost[node] = UNREACHED;
    }
    // What was given whole at a lower level is settled, so that giving it again does nothing. And what is awaited
    // already may stay: the level is reached again at the same hops or at fewer, which replace it.
    this.#whole.fill(0);
  }

  #spread(guards: number, waves: readonly Beginning[]): void {
    let next = 0;
    for (let hop = 0; this.#further.length > 0 || next < waves.length; hop += 1) {
      const wave = waves[next];
      // Where nothing is under way, the hops up to the next wave are skipped: there may be very many.
      if (wave && this.#further.length === 0) hop = wave.hop;
      const cost = costOf(guards, hop);
      [this.#fresh, this.#further] = [this.#further, []];
      if (wave?.hop === hop) {
        this.#begin(wave, cost);
        next += 1;
      }
      this.#follow(cost);
      this.#goOn(guards, hop);
    }
  }

  #begin({ nodes, kind }: Beginning, cost: number): void {
    for (const node of nodes) {
      if (kind === undefined) this.#arriveAwaited(node, cost);
      else this.#settle(node, cost, kind, 0);
    }
  }

  #settle(node: number, cost: number, kind: number, index: number): void {
    if (this.#cost[node] !== UNREACHED) return;
    this.#cost[node] = cost;
    this.#kind[node] = kind;
    this.#index[node] = index;
    this.#fresh.push(node);
  }

  #arriveAwaited(node: number, cost: number): void {
    const { kind, ride, connection } = this.#awaited;
    this.#arrive(node, cost, kind[node] ?? 0, ride[node] ?? 0, connection[node] ?? 0, this.#fresh);
  }

  /** A ride comes to a node. It ends at the node's place as well: there too a connection comes first (SPEC A10). */
  #arrive(node: number, cost: number, kind: number, ride: number, connection: number, list: number[]): void {
    if (!this.#claim(node, cost, kind, ride, connection, list) || node < this.#places) return;
    const place = this.#graph.placeOfItem[node - this.#places] ?? 0;
    this.#claim(place, cost, Via.there, node, connection, list);
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
    const before = this.#cost[node] ?? 0;
    if (before < cost || (before === cost && (this.#connection[node] ?? 0) <= connection)) return false;
    if (before === UNREACHED) list.push(node);
    this.#cost[node] = cost;
    this.#kind[node] = kind;
    this.#index[node] = index;
    this.#connection[node] = connection;
    return true;
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
    const thing = this.#graph.thingOf[item] ?? -1;
    if (thing >= 0) this.#hold(this.#graph.things, thing, this.#places + thing, cost, Via.oneThing, node);
  }

  #followPlace(place: number, cost: number): void {
    const { fate, gives, itemsAt } = this.#graph;
    if (fate[place] === 1) this.#hold(itemsAt, place, place, cost, Via.fate, place);
    for (const other of this.#rules.merged.get(place) ?? []) this.#settle(other, cost, Via.boundary, place);
    if (this.#rules.closed[place] === 1) return;
    for (let at = gives.start[place] ?? 0; at < (gives.start[place + 1] ?? 0); at += 1) {
      const given = gives.values[at] ?? 0;
      this.#settle(given, cost, Via.nesting, place);
      this.#hold(itemsAt, given, given, cost, Via.nesting, place);
    }
  }

  /** Holds every item of a row, once: `whole` is the number by which it is noted that it was. */
  #hold(items: Rows, row: number, whole: number, cost: number, kind: number, source: number): void {
    if (this.#whole[whole] === 1) return;
    this.#whole[whole] = 1;
    for (let at = items.start[row] ?? 0; at < (items.start[row + 1] ?? 0); at += 1) {
      this.#settle(this.#places + (items.values[at] ?? 0), cost, kind, source);
    }
  }

  /** Rides on from every place that is fresh, once all that follows without a hop is known. */
  #goOn(guards: number, hop: number): void {
    const { tables, closed } = this.#rules;
    for (const node of this.#fresh) {
      if (node >= this.#places || closed[node] === 1) continue;
      tables.forEach((table, number) => this.#rideFrom(node, table, Via.ride + number, guards, hop));
    }
  }

  #rideFrom(place: number, table: RideTable, kind: number, guards: number, hop: number): void {
    const { from, takes, only } = table;
    const cost = costOf(guards, hop);
    const costs = this.#cost;
    const end = from[place + 1] ?? 0;
    for (let ride = from[place] ?? 0; ride < end; ride += 1) {
      const node = only[ride] ?? 0;
      // Most rides lead to where the actor is already: this line decides how long the whole search takes.
      if (node >= 0 && (costs[node] ?? 0) <= cost) continue;
      if (this.#rules.leftOut?.[table.connection[ride] ?? 0] === 1) continue;
      if (node >= 0) this.#come(node, table, kind, ride, guards, hop);
      else for (const one of rowOf(takes, ride)) this.#come(one, table, kind, ride, guards, hop);
    }
  }

  #come(node: number, table: RideTable, kind: number, ride: number, guards: number, hop: number): void {
    const before = this.#cost[node] ?? 0;
    if (before <= costOf(guards, hop)) return;
    const connection = table.connection[ride] ?? 0;
    if (this.#isFree(table, ride, guards)) {
      this.#arrive(node, costOf(guards, hop + 1), kind, ride, connection, this.#further);
    } else if (before === UNREACHED) this.#awaited.offer(node, guards + 1, hop + 1, kind, ride, connection);
  }

  /** SPEC A6. */
  #isFree({ guard, callers, connection }: RideTable, ride: number, guards: number): boolean {
    if (guard[ride] !== ALL) return true;
    const { passedFrom } = this.#rules;
    return (
      passedFrom !== undefined && callers[ride] === 1 && (passedFrom[connection[ride] ?? 0] ?? 0) <= guards
    );
  }
}
