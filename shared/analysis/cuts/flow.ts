/*
 * The largest flow through a network, and the smallest cut that stops it (Ford and Fulkerson; the shortest way on
 * is taken each time, as Edmonds and Karp do). Cuts here are small, so each way on is worth a search of its own.
 */

/** More than any cut: an edge that cannot be cut. */
export const UNCUT = 1 << 29;

export interface Cut {
  readonly size: number;
  /** By node: 1 where it still leads to the sink. Of the smallest cuts, the one nearest to the sink. */
  readonly leads: Uint8Array;
}

export class FlowNetwork {
  /** Edge `e` and its reverse `e ^ 1` stand side by side. */
  readonly #to: number[] = [];
  readonly #next: number[] = [];
  readonly #first: number[] = [];
  readonly #capacity: number[] = [];

  node(): number {
    this.#first.push(-1);
    return this.#first.length - 1;
  }

  edge(from: number, to: number, capacity: number): number {
    this.#half(from, to, capacity);
    this.#half(to, from, 0);
    return this.#to.length - 2;
  }

  #half(from: number, to: number, capacity: number): void {
    this.#next.push(this.#first[from] ?? -1);
    this.#first[from] = this.#to.length;
    this.#to.push(to);
    this.#capacity.push(capacity);
  }

  /** The capacities, for the caller to alter and to solve with. */
  capacities(): Int32Array {
    return Int32Array.from(this.#capacity);
  }

  /** The node that an edge leads from, and to. */
  endsOf(edge: number): readonly [number, number] {
    return [this.#to[edge ^ 1] ?? 0, this.#to[edge] ?? 0];
  }

  /** The smallest cut; undefined where none of at most so many edges is one. The capacities are used up. */
  smallestCut(source: number, sink: number, capacity: Int32Array, atMost: number): Cut | undefined {
    let size = 0;
    for (;;) {
      const added = this.#augment(source, sink, capacity);
      if (added === 0) return { size, leads: this.#leadingTo(sink, capacity) };
      size += added;
      if (size > atMost) return undefined;
    }
  }

  /** Sends what fits along the shortest way on; how much that was. */
  #augment(source: number, sink: number, capacity: Int32Array): number {
    const cameBy = new Int32Array(this.#first.length).fill(-1);
    const queue = [source];
    for (let at = 0; at < queue.length && cameBy[sink] === -1; at += 1) {
      const node = queue[at] ?? 0;
      for (let edge = this.#first[node] ?? -1; edge >= 0; edge = this.#next[edge] ?? -1) {
        const to = this.#to[edge] ?? 0;
        if (to === source || cameBy[to] !== -1 || (capacity[edge] ?? 0) === 0) continue;
        cameBy[to] = edge;
        queue.push(to);
      }
    }
    if (cameBy[sink] === -1) return 0;
    return this.#send(source, sink, cameBy, capacity);
  }

  #send(source: number, sink: number, cameBy: Int32Array, capacity: Int32Array): number {
    const edges: number[] = [];
    for (let node = sink; node !== source; node = this.#to[(cameBy[node] ?? 0) ^ 1] ?? 0) {
      edges.push(cameBy[node] ?? 0);
    }
    const amount = edges.reduce((least, edge) => Math.min(least, capacity[edge] ?? 0), UNCUT);
    for (const edge of edges) {
      capacity[edge] = (capacity[edge] ?? 0) - amount;
      capacity[edge ^ 1] = (capacity[edge ^ 1] ?? 0) + amount;
    }
    return amount;
  }

  /** The nodes from which something could still flow to the sink. */
  #leadingTo(sink: number, capacity: Int32Array): Uint8Array {
    const leads = new Uint8Array(this.#first.length);
    leads[sink] = 1;
    const queue = [sink];
    for (let at = 0; at < queue.length; at += 1) {
      const node = queue[at] ?? 0;
      for (let edge = this.#first[node] ?? -1; edge >= 0; edge = this.#next[edge] ?? -1) {
        const from = this.#to[edge] ?? 0;
        if (leads[from] === 1 || (capacity[edge ^ 1] ?? 0) === 0) continue;
        leads[from] = 1;
        queue.push(from);
      }
    }
    return leads;
  }
}
