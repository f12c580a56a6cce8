/** Choices from numbers in [0, 1): the same numbers, the same choices. */
export class Pick {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  chance(part: number): boolean {
    return this.#random() < part;
  }

  /** A whole number from 0 to `end`, itself left out. */
  below(end: number): number {
    return Math.floor(this.#random() * end);
  }

  /** A whole number, both bounds included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** One of them, or nothing where there is none. */
  maybe<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : this.of(items);
  }

  /** Up to `most` different ones, in any order. */
  some<T>(items: readonly T[], most: number): T[] {
    const left = [...items];
    const count = Math.min(left.length, this.below(most + 1));
    return Array.from({ length: count }, () => left.splice(this.below(left.length), 1)).flat();
  }

  times<T>(count: number, make: (at: number) => T): T[] {
    return Array.from({ length: count }, (_, at) => make(at));
  }
}
