import type { Id } from '../base/ids.ts';
import { touched } from './diff.ts';
import type { Diff } from './diff.ts';
import type { AnyRecord } from './kinds.ts';
import type { Model } from './model.ts';
import { referencesOf } from './references.ts';

/** Who mentions whom, kept up to date diff by diff. The project's process keeps one beside its model. */
export class ReferenceIndex {
  readonly #referrers = new Map<Id, Set<Id>>();

  static of(model: Model): ReferenceIndex {
    const index = new ReferenceIndex();
    for (const record of model.records()) index.#add(record);
    return index;
  }

  /** The records that mention `id`, in no order. */
  referrersOf(id: Id): ReadonlySet<Id> {
    return this.#referrers.get(id) ?? NOBODY;
  }

  /** Follows a diff that leads from `before` to `after`. */
  follow(diff: Diff, before: Model, after: Model): void {
    for (const id of touched(diff)) {
      const old = before.get(id);
      const now = after.get(id);
      if (old) this.#remove(old);
      if (now) this.#add(now);
    }
  }

  #add(record: AnyRecord): void {
    for (const { to } of referencesOf(record)) {
      const set = this.#referrers.get(to);
      if (set) set.add(record.id);
      else this.#referrers.set(to, new Set([record.id]));
    }
  }

  #remove(record: AnyRecord): void {
    for (const { to } of referencesOf(record)) {
      const set = this.#referrers.get(to);
      set?.delete(record.id);
      if (set?.size === 0) this.#referrers.delete(to);
    }
  }
}

const NOBODY: ReadonlySet<Id> = new Set();
