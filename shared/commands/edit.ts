import type { Id, Kind } from '../base/ids.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { canonical } from '../model/canonical.ts';
import { changesBetween, isEmpty } from '../model/diff.ts';
import type { Diff, FieldChanges } from '../model/diff.ts';
import type { AnyRecord, RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import type { Outcome, Refusal } from './command.ts';

/** What a command is about to do to a model: records put and taken away, read back as one diff. */
export class Edit {
  readonly model: Model;
  readonly #now = new Map<Id, AnyRecord | undefined>();
  readonly #created: Id[] = [];

  constructor(model: Model) {
    this.model = model;
  }

  /** The record as it would be. */
  get<K extends Kind>(id: Id<K>): RecordOf<K> | undefined {
    return (this.#now.has(id) ? this.#now.get(id) : this.model.get(id)) as RecordOf<K> | undefined;
  }

  put(record: AnyRecord): void {
    if (!this.model.has(record.id) && !this.#now.has(record.id)) this.#created.push(record.id);
    this.#now.set(record.id, canonical(record));
  }

  remove(id: Id): void {
    this.#now.set(id, undefined);
  }

  /** The model as it would be. */
  result(): Model {
    return this.model.replacing(this.#now);
  }

  diff(): Diff {
    const added: Record<Id, AnyRecord> = {};
    const updated: Record<Id, FieldChanges> = {};
    const removed: Record<Id, AnyRecord> = {};
    for (const [id, now] of this.#now) {
      const before = this.model.get(id);
      if (!before && now) added[id] = now;
      else if (before && !now) removed[id] = before;
      else if (before && now) {
        const changes = changesBetween(before, now);
        if (Object.keys(changes).length > 0) updated[id] = changes;
      }
    }
    return { added, updated, removed };
  }

  /** The outcome, or the refusal of a step that would change nothing (SPEC C4). */
  outcome(label: string): Result<Outcome, Refusal> {
    const diff = this.diff();
    if (isEmpty(diff)) return refuse('nothing to change', 'It is like that already.');
    return ok({ diff, label, created: this.#created });
  }
}

export function refuse(
  reason: Refusal['reason'],
  message: string,
  about?: readonly Id[],
): Result<never, Refusal> {
  return err(about === undefined ? { reason, message } : { reason, message, about });
}

export function notThere(id: Id): Result<never, Refusal> {
  return refuse('not there', 'It is not in the model any more.', [id]);
}
