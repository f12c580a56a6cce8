/** A binary heap of numbered states by cost; equal costs come out in the order of their numbers. */
export class Heap {
  private costs: number[] = [];
  private states: number[] = [];

  get size(): number {
    return this.states.length;
  }

  clear(): void {
    this.costs.length = 0;
    this.states.length = 0;
  }

  push(state: number, cost: number): void {
    const { costs, states } = this;
    let at = states.length;
    states.push(state);
    costs.push(cost);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(cost, state, costs[up]!, states[up]!)) break;
      costs[at] = costs[up]!;
      states[at] = states[up]!;
      at = up;
    }
    costs[at] = cost;
    states[at] = state;
  }

  /** Gives all states other costs. */
  reorder(costOf: (state: number) => number): void {
    const waiting = this.states;
    this.costs = [];
    this.states = [];
    for (const state of waiting) this.push(state, costOf(state));
  }

  /** The state of least cost; the heap must not be empty. */
  pop(): number {
    const { costs, states } = this;
    const top = states[0]!;
    const cost = costs.pop()!;
    const state = states.pop()!;
    const size = states.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let down = at * 2 + 1;
      if (down >= size) break;
      if (down + 1 < size && before(costs[down + 1]!, states[down + 1]!, costs[down]!, states[down]!)) down++;
      if (!before(costs[down]!, states[down]!, cost, state)) break;
      costs[at] = costs[down]!;
      states[at] = states[down]!;
      at = down;
    }
    costs[at] = cost;
    states[at] = state;
    return top;
  }
}

function before(cost: number, state: number, otherCost: number, otherState: number): boolean {
  return cost < otherCost || (cost === otherCost && state < otherState);
}
