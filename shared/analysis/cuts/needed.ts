import type { Graph } from '../graph.ts';
import { ALL } from '../rides.ts';
import type { RideTable } from '../rides.ts';
import type { Run } from '../run.ts';
import { HOPS, UNREACHED, guardsIn } from '../search.ts';
import type { Found } from '../search.ts';
import { nodesOf } from '../subjects.ts';
import { rowOf } from '../table.ts';
import type { Rows } from '../table.ts';

const NO_BIT = -1;

/** What is asked of one search: its rules, and what it found. */
export interface Searched {
  readonly graph: Graph;
  readonly run: Run;
  readonly found: Found;
  /** What comes with what without a hop, by the rules of this search. */
  readonly follows: Rows;
  /** By place: 1 where no chain goes on. */
  readonly closed: Uint8Array | undefined;
}

/**
 * By node, the connections that are on every one of its best chains (its dominators in the graph of best chains). To
 * begin with all are, and of each way in, what it needs is all that is left: what its beginning needs, and itself.
 * Sets of bits: few connections are on a best chain at all, and only those have one.
 */
export class Needed {
  readonly #searched: Searched;
  readonly #cost: Int32Array;
  readonly #bitOf: Int32Array;
  /** By bit, the connection. */
  readonly #connections: number[] = [];
  readonly #words: number;
  readonly #sets: Int32Array;

  constructor(searched: Searched) {
    this.#searched = searched;
    this.#cost = searched.found.cost;
    this.#bitOf = new Int32Array(searched.graph.model.count('connection')).fill(NO_BIT);
    this.#giveBits();
    this.#words = Math.ceil(this.#connections.length / 32);
    this.#sets = new Int32Array(this.#words * this.#cost.length).fill(-1);
    this.#needNothing();
    for (const nodes of this.#byCost()) {
      this.#settle(nodes);
      for (const place of nodes) {
        for (const { connection, to } of this.#bestRides(place)) {
          this.#meet(to, place, this.#bitOf[connection] ?? NO_BIT);
        }
      }
    }
  }

  /** What is needed for each of these nodes that has this cost; undefined where none has it. */
  common(nodes: readonly number[], cost: number): readonly number[] | undefined {
    const having = nodes.filter((node) => this.#cost[node] === cost);
    if (having.length === 0) return undefined;
    const needed: number[] = [];
    for (let word = 0; word < this.#words; word += 1) {
      let left = having.reduce((all, node) => all & (this.#sets[node * this.#words + word] ?? 0), -1);
      for (; left !== 0; left &= left - 1) {
        const connection = this.#connections[word * 32 + 31 - Math.clz32(left & -left)];
        if (connection !== undefined) needed.push(connection);
      }
    }
    return needed;
  }

  #giveBits(): void {
    for (let place = 0; place < this.#searched.graph.places.length; place += 1) {
      if (this.#cost[place] === UNREACHED) continue;
      for (const { connection } of this.#bestRides(place)) {
        if (this.#bitOf[connection] === NO_BIT)
          this.#bitOf[connection] = this.#connections.push(connection) - 1;
      }
    }
  }

  /** Where the actor starts no connection is needed; where it may use something, if it is not there otherwise. */
  #needNothing(): void {
    const { graph, run } = this.#searched;
    const nodes = (places: typeof run.start.isAt) => places.flatMap((place) => nodesOf(graph, place));
    const starts = [
      ...nodes(run.start.isAt),
      ...nodes(run.start.mayUse).filter((node) => this.#cost[node] === 1),
    ];
    for (const node of starts) this.#sets.fill(0, node * this.#words, (node + 1) * this.#words);
  }

  /** The nodes that are reached, those with one pair together, the better pairs first. */
  #byCost(): Iterable<number[]> {
    const reached = [...this.#cost.keys()].filter((node) => this.#cost[node] !== UNREACHED);
    const sorted = reached.toSorted((a, b) => (this.#cost[a] ?? 0) - (this.#cost[b] ?? 0));
    return Map.groupBy(sorted, (node) => this.#cost[node]).values();
  }

  /** Among nodes with one pair: what comes without a hop needs what it comes from, round and round. */
  #settle(nodes: readonly number[]): void {
    const open = [...nodes];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const other of rowOf(this.#searched.follows, node)) {
        if (this.#cost[other] === this.#cost[node] && this.#meet(other, node, NO_BIT)) open.push(other);
      }
    }
  }

  /** The rides from a place that are the last of a best chain. */
  *#bestRides(place: number): Generator<{ readonly connection: number; readonly to: number }> {
    const { graph, run, closed } = this.#searched;
    if (place >= graph.places.length || closed?.[place] === 1) return;
    for (const table of run.tables) {
      for (let ride = table.from[place] ?? 0; ride < (table.from[place + 1] ?? 0); ride += 1) {
        const connection = table.connection[ride] ?? 0;
        if (run.leftOut?.[connection] === 1) continue;
        const cost = (this.#cost[place] ?? 0) + this.#costOf(table, ride, place);
        for (const to of rowOf(table.takes, ride)) if (this.#cost[to] === cost) yield { connection, to };
      }
    }
  }

  /** SPEC A5, A6. */
  #costOf(table: RideTable, ride: number, place: number): number {
    const { passedFrom } = this.#searched.found;
    const passed =
      table.callers[ride] === 1 &&
      (passedFrom?.[table.connection[ride] ?? 0] ?? UNREACHED) <= guardsIn(this.#cost[place] ?? 0);
    return table.guard[ride] === ALL && !passed ? HOPS + 1 : 1;
  }

  /** Leaves of what a node needs what this way to it needs, its own bit with it; whether that is less than before. */
  #meet(node: number, from: number, bit: number): boolean {
    let isLess = false;
    for (let word = 0; word < this.#words; word += 1) {
      const own = bit >> 5 === word ? 1 << (bit & 31) : 0;
      const before = this.#sets[node * this.#words + word] ?? 0;
      const after = before & ((this.#sets[from * this.#words + word] ?? 0) | own);
      if (after === before) continue;
      this.#sets[node * this.#words + word] = after;
      isLess = true;
    }
    return isLess;
  }
}
