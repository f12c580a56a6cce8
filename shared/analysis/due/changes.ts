import { byText } from '../../base/compare.ts';
import type { Id } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import { dayOf, isAfter } from '../moments.ts';
import type { Happened } from '../moments.ts';
import { nearnessOf } from './near.ts';

/** A record that changed, and when. */
export interface Change extends Happened {
  readonly record: Id;
}

export type ChangedAt = (id: Id) => Happened | undefined;

/** The changes of a model, by what they are near to. */
export class Changes {
  readonly #changed = new Map<Id, Change>();
  /** By zone, end or asset, the changes of what has it, newest first. */
  readonly #sharing = new Map<Id, Change[]>();
  readonly #model: Model;

  constructor(model: Model, changedAt: ChangedAt) {
    this.#model = model;
    const { records, sharedBy } = nearnessOf(model);
    const all = records.flatMap((record): Change[] => {
      const happened = changedAt(record);
      return happened ? [{ ...happened, record }] : [];
    });
    for (const change of all.toSorted(newestFirst)) {
      this.#changed.set(change.record, change);
      for (const facet of sharedBy(change.record)) {
        const list = this.#sharing.get(facet);
        if (list) list.push(change);
        else this.#sharing.set(facet, [change]);
      }
    }
  }

  /** When the newest of these records last changed. */
  last(records: readonly Id[]): Change | undefined {
    return records.flatMap((id) => this.#changed.get(id) ?? []).toSorted(newestFirst)[0];
  }

  /** What is near these records and changed after a look, newest first; they themselves left out. */
  near(records: readonly Id[], look: Happened): readonly Change[] {
    const own = new Set(records);
    const found = new Set<Change>();
    const { sharedBy, linkedTo } = nearnessOf(this.#model);
    for (const record of records) {
      for (const facet of sharedBy(record)) {
        for (const change of this.#sharing.get(facet) ?? []) {
          if (dayOf(change.at) < dayOf(look.at)) break;
          if (isAfter(change, look)) found.add(change);
        }
      }
      for (const id of linkedTo(record)) {
        const change = this.#changed.get(id);
        if (change && isAfter(change, look)) found.add(change);
      }
    }
    return [...found].filter(({ record }) => !own.has(record)).toSorted(newestFirst);
  }
}

function newestFirst(a: Change, b: Change): number {
  return byText(b.at, a.at) || byText(a.record, b.record);
}
