import type { Run } from './runs.ts';

/** How far back a run may have to look for others in its gap. */
const REACH = 240;
/** Runs that miss each other by no more than this still stand beside each other. */
const MISS = 4;
const SLOT = 256;

/** The runs seen so far, in the order of positions, by where along them they are. */
export class Beside {
  readonly #slots = new Map<number, number[]>();

  add(run: Run, number: number): void {
    for (let slot = slotOf(run.low - MISS); slot <= slotOf(run.high); slot++) {
      const known = this.#slots.get(slot);
      if (known) known.push(number);
      else this.#slots.set(slot, [number]);
    }
  }

  /** The numbers of those that stand beside a run, nearest first. */
  before(run: Run, runs: readonly Run[]): number[] {
    const found: number[] = [];
    for (let slot = slotOf(run.low - MISS); slot <= slotOf(run.high); slot++) {
      const known = this.#slots.get(slot) ?? [];
      for (let k = known.length - 1; k >= 0; k--) {
        const other = runs[known[k]!]!;
        if (run.pos - other.pos > REACH) break;
        const from = Math.max(run.low, other.low);
        // Seen in each slot that both pass: only the first counts.
        if (Math.min(run.high, other.high) - from >= -MISS && slotOf(from - MISS) === slot)
          found.push(known[k]!);
      }
    }
    return found.sort((a, b) => b - a);
  }
}

function slotOf(at: number): number {
  return Math.floor(at / SLOT);
}
