import { UNREACHED, hopsIn } from './costs.ts';

/** Rides past one more guard, which wait for their level: by the node to which they come, the best. */
export class Awaited {
  readonly cost: Int32Array;
  readonly kind: Uint8Array;
  readonly ride: Int32Array;
  readonly connection: Int32Array;
  #byHop: number[][] = [];

  constructor(nodes: number) {
    this.cost = new Int32Array(nodes).fill(UNREACHED);
    this.kind = new Uint8Array(nodes);
    this.ride = new Int32Array(nodes);
    this.connection = new Int32Array(nodes);
  }

  offer(node: number, cost: number, kind: number, ride: number, connection: number): void {
    const before = this.cost[node] ?? 0;
    if (before < cost || (before === cost && (this.connection[node] ?? 0) <= connection)) return;
    if (before === UNREACHED) (this.#byHop[hopsIn(cost)] ??= []).push(node);
    this.cost[node] = cost;
    this.kind[node] = kind;
    this.ride[node] = ride;
    this.connection[node] = connection;
  }

  /** The nodes of the next level, by the hop at which they are reached; what is offered from now on is one further. */
  take(): readonly (readonly number[])[] {
    const taken = this.#byHop;
    this.#byHop = [];
    return taken;
  }
}
