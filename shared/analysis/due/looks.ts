import type { Id } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import type { ModelPart } from '../../model/records/project.ts';
import { isAfter } from '../moments.ts';
import type { Happened } from '../moments.ts';

/** That somebody looked and found it to stand. */
export interface Look extends Happened {
  readonly by?: string;
}

/**
 * The last look at each record and each part: its reviews, and those that assumptions and findings carry. A look of
 * which nobody says when is none: what changed since cannot be told.
 */
export class Looks {
  readonly #ofRecord = new Map<Id, Look>();
  readonly #ofPart = new Map<ModelPart, Look>();

  constructor(model: Model) {
    for (const { of, at, by, revision } of model.all('review')) {
      if ('part' in of) keepLater(this.#ofPart, of.part, { at, by, revision });
      else keepLater(this.#ofRecord, of.record, { at, by, revision });
    }
    for (const { id, reviews } of [...model.all('assumption'), ...model.all('finding')]) {
      for (const { at, by } of reviews) {
        if (at !== undefined) keepLater(this.#ofRecord, id, { at, ...(by !== undefined && { by }) });
      }
    }
  }

  ofPart(part: ModelPart): Look | undefined {
    return this.#ofPart.get(part);
  }

  /** SPEC L3. A look at the part is one at each of its records. */
  ofRecord(part: ModelPart, id: Id): Look | undefined {
    return later(this.#ofPart.get(part), this.#ofRecord.get(id));
  }

  /** Several records are looked at together when the last of them was. */
  ofRecords(part: ModelPart, ids: readonly Id[]): Look | undefined {
    const looks = ids.map((id) => this.ofRecord(part, id));
    return looks.reduce((a, b) => (a && b ? (isAfter(a, b) ? b : a) : undefined));
  }
}

function keepLater<K>(into: Map<K, Look>, key: K, look: Look): void {
  into.set(key, later(into.get(key), look) ?? look);
}

function later(a: Look | undefined, b: Look | undefined): Look | undefined {
  if (!a || !b) return a ?? b;
  return isAfter(a, b) ? a : b;
}
