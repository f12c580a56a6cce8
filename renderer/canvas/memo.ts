/**
 * Keeps what was made for an id while everything it was made from is the same: React skips a node whose object
 * did not change, so one altered record renders one node.
 */
export class Memo<T> {
  #kept = new Map<string, { readonly from: readonly unknown[]; readonly made: T }>();
  #next = new Map<string, { readonly from: readonly unknown[]; readonly made: T }>();

  /** What was made for this id from equal parts, else what `make` makes. */
  keep(id: string, from: readonly unknown[], make: () => T): T {
    const old = this.#next.get(id) ?? this.#kept.get(id);
    const entry = old && same(old.from, from) ? old : { from, made: make() };
    this.#next.set(id, entry);
    return entry.made;
  }

  /** Forgets what was not asked for since the last turn. */
  turn(): void {
    this.#kept = this.#next;
    this.#next = new Map();
  }
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, at) => Object.is(part, b[at]));
}
