/** Two numbers of movables, and how far apart they must be; `low` has the smaller position. */
export type Apart = { low: number; high: number; gap: number };

/** The pairs of `solve`, by either of the two, in flat lists: they are gone through very often. */
export class Ties {
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #gap: Float64Array;
  readonly #byLow: Lists;
  readonly #byHigh: Lists;

  /** @param order a contradiction (a before b before c before a) was broken by it: the rest follows it. */
  constructor(size: number, apart: readonly Apart[], order: readonly number[]) {
    const rank = new Int32Array(size);
    order.forEach((at, place) => (rank[at] = place));
    const forward = apart.map(({ low, high }) => rank[low]! < rank[high]!);
    this.#low = Int32Array.from(apart, ({ low, high }, at) => (forward[at] ? low : high));
    this.#high = Int32Array.from(apart, ({ low, high }, at) => (forward[at] ? high : low));
    this.#gap = Float64Array.from(apart, ({ gap }) => gap);
    this.#byLow = listsOf(size, this.#low);
    this.#byHigh = listsOf(size, this.#high);
  }

  /** The least position of one that is far enough above all those below it. */
  above(at: number, positions: Float64Array, least: number): number {
    const { start, ties } = this.#byHigh;
    let limit = least;
    for (let k = start[at]!; k < start[at + 1]!; k++) {
      const tie = ties[k]!;
      limit = Math.max(limit, positions[this.#low[tie]!]! + this.#gap[tie]!);
    }
    return limit;
  }

  /** The greatest position of one that is far enough below all those above it. */
  below(at: number, positions: Float64Array, greatest: number): number {
    const { start, ties } = this.#byLow;
    let limit = greatest;
    for (let k = start[at]!; k < start[at + 1]!; k++) {
      const tie = ties[k]!;
      limit = Math.min(limit, positions[this.#high[tie]!]! - this.#gap[tie]!);
    }
    return limit;
  }

  /** Changes the distance of each of these to those below it that are stuck too. */
  shrink(which: readonly number[], stuck: (at: number) => boolean, shrunk: (gap: number) => number): void {
    const { start, ties } = this.#byHigh;
    for (const at of which) {
      for (let k = start[at]!; k < start[at + 1]!; k++) {
        const tie = ties[k]!;
        if (stuck(this.#low[tie]!)) this.#gap[tie] = shrunk(this.#gap[tie]!);
      }
    }
  }
}

/** For each movable the numbers of its ties: those from `start[at]` to `start[at + 1]`. */
type Lists = { start: Int32Array; ties: Int32Array };

function listsOf(size: number, ends: Int32Array): Lists {
  const start = new Int32Array(size + 1);
  for (const at of ends) start[at + 1]!++;
  for (let at = 0; at < size; at++) start[at + 1]! += start[at]!;
  const next = start.slice(0, size);
  const ties = new Int32Array(ends.length);
  ends.forEach((at, tie) => (ties[next[at]!++] = tie));
  return { start, ties };
}
