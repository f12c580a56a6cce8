/** Nodes that are reached at one hop of a level. */
export interface Wave {
  readonly hop: number;
  readonly nodes: readonly number[];
}

/** Rides past one more guard, which wait for their level: by the node to which they come, the best. */
export class Awaited {
  readonly kind: Uint8Array;
  readonly ride: Int32Array;
  readonly connection: Int32Array;
  /** By node, the pair as one exact number. */
  readonly #pair: Float64Array;
  #byHop = new Map<number, number[]>();

  constructor(nodes: number) {
    this.kind = new Uint8Array(nodes);
    this.ride = new Int32Array(nodes);
    this.connection = new Int32Array(nodes);
    this.#pair = new Float64Array(nodes).fill(Infinity);
  }

  offer(node: number, guards: number, hop: number, kind: number, ride: number, connection: number): void {
    const pair = guards * 2 ** 32 + hop;
    const before = this.#pair[node] ?? 0;
    if (before < pair || (before === pair && (this.connection[node] ?? 0) <= connection)) return;
    if (before !== pair) this.#wave(hop).push(node);
    this.#pair[node] = pair;
    this.kind[node] = kind;
    this.ride[node] = ride;
    this.connection[node] = connection;
  }

  #wave(hop: number): number[] {
    let nodes = this.#byHop.get(hop);
    if (!nodes) this.#byHop.set(hop, (nodes = []));
    return nodes;
  }

  /** What the next level begins with, by hop; what is offered from now on is past one more guard. */
  take(): readonly Wave[] {
    const waves = [...this.#byHop].map(([hop, nodes]) => ({ hop, nodes })).toSorted((a, b) => a.hop - b.hop);
    this.#byHop = new Map<number, number[]>();
    return waves;
  }
}
