import type { Lane, Place, Sides } from './lanes.ts';

/** What lanes keep free of items. */
export const MARGIN = 3;
/** Beyond everything, room for the lines that go round it. */
const BEYOND = 60;
const SLOT = 64;

type Free = Pick<Lane, 'from' | 'to'>;

/** The items as lanes of one direction see them. */
export class Walls {
  readonly #slots = new Map<number, Sides[]>();
  readonly #whole: Free = { from: Infinity, to: -Infinity };

  constructor(shapes: readonly Sides[]) {
    for (const { from, to } of shapes) {
      this.#whole.from = Math.min(this.#whole.from, from - BEYOND);
      this.#whole.to = Math.max(this.#whole.to, to + BEYOND);
    }
    for (const item of shapes) {
      if (item.zone) continue;
      for (let slot = slotOf(item.low - MARGIN); slot <= slotOf(item.high + MARGIN); slot++) {
        const known = this.#slots.get(slot);
        if (known) known.push(item);
        else this.#slots.set(slot, [item]);
      }
    }
  }

  /** How far one gets from a place without meeting an item; nothing when it lies on one. */
  free({ at, along }: Place): Free[] {
    let { from, to } = this.#whole;
    for (const item of this.#slots.get(slotOf(at)) ?? []) {
      if (at <= item.low - MARGIN || at >= item.high + MARGIN) continue;
      if (item.to + MARGIN <= along) from = Math.max(from, item.to + MARGIN);
      else if (item.from - MARGIN >= along) to = Math.min(to, item.from - MARGIN);
      else return [];
    }
    return [{ from, to }];
  }

  /** All that is free at a position, item by item. */
  allFree(at: number): Free[] {
    const items = (this.#slots.get(slotOf(at)) ?? []).filter(
      (item) => at > item.low - MARGIN && at < item.high + MARGIN,
    );
    items.sort((a, b) => a.from - b.from);
    const found: Free[] = [];
    let { from } = this.#whole;
    for (const item of items) {
      if (item.from - MARGIN >= from) found.push({ from, to: item.from - MARGIN });
      from = Math.max(from, item.to + MARGIN);
    }
    found.push({ from, to: this.#whole.to });
    return found;
  }
}

function slotOf(at: number): number {
  return Math.floor(at / SLOT);
}
