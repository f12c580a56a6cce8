import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Context, Outcome, Refusal } from '../../shared/commands/command.ts';
import { isEmpty, reverse } from '../../shared/model/diff.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { Model } from '../../shared/model/model.ts';
import { ReferenceIndex } from '../../shared/model/reference-index.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { Committed, HostEvent } from '../../shared/protocol/requests.ts';
import { writeFailure } from './failures.ts';
import { Journal } from './journal.ts';
import type { Step, Written } from './journal.ts';
import type { NewId } from './open-project.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';
import type { Store } from './store.ts';

/** Looks a command up by its name, reads its arguments and runs it. */
export type Runner = (
  model: Model,
  command: string,
  args: unknown,
  context: Context,
) => Result<Outcome, Refusal>;

export interface Surroundings {
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly run: Runner;
}

export type CommittedEvent = Extract<HostEvent, { event: 'committed' }>;

/** What an entry in the history says besides its diff. */
interface About {
  readonly label: string;
  readonly command: string;
  readonly undoes?: number;
  readonly gesture?: string;
  readonly created?: readonly string[];
}

/**
 * The one narrow place that every change passes: one transaction with rows and journal entry, and memory follows
 * only when that is on the disk. Everything here is synchronous, so no second change can come in between.
 */
export class Editing {
  readonly #with: Surroundings;
  readonly #announce: (event: CommittedEvent) => void;
  readonly #index: ReferenceIndex;
  #store: Store;
  #journal: Journal;
  #model: Model;

  constructor(
    store: Store,
    records: readonly AnyRecord[],
    surroundings: Surroundings,
    announce: (event: CommittedEvent) => void,
  ) {
    this.#store = store;
    this.#journal = new Journal(store);
    this.#model = Model.of(records);
    this.#index = ReferenceIndex.of(this.#model);
    this.#with = surroundings;
    this.#announce = announce;
  }

  get model(): Model {
    return this.#model;
  }

  get journal(): Journal {
    return this.#journal;
  }

  /** Goes on with another store that holds the same. */
  moveTo(store: Store): void {
    this.#store = store;
    this.#journal = new Journal(store);
  }

  run(command: string, args: unknown, gesture?: string): Result<Committed, Failure> {
    const { author, now, newId, run } = this.#with;
    const outcome = run(this.#model, command, args, { author, now: now(), newId });
    if (!outcome.ok) return err(failure('refused', outcome.error.message));
    const { diff, label, created } = outcome.value;
    if (isEmpty(diff)) return ok({ revision: this.#journal.revision, label, created: [] });
    return this.commit(diff, { label, command, created, ...(gesture !== undefined && { gesture }) });
  }

  undo(): Result<Committed, Failure> {
    const step = this.#journal.undo;
    if (!step) return err(failure('nothing-to-undo'));
    return this.#again(step, 'undo', (diff) => reverse(diff));
  }

  redo(): Result<Committed, Failure> {
    const step = this.#journal.redo;
    if (!step) return err(failure('nothing-to-redo'));
    return this.#again(step, 'redo', (diff) => diff);
  }

  #again(step: Step, command: 'undo' | 'redo', turn: (diff: Diff) => Diff): Result<Committed, Failure> {
    const diff = this.#journal.diffOf(step.revision);
    if (!diff) return err(failure('refused', 'That entry of the history cannot be read.'));
    const label = `${command === 'undo' ? 'Undo' : 'Redo'}: ${step.label}`;
    return this.commit(turn(diff), { label, command, undoes: step.revision });
  }

  /** Commits a diff that is not empty, as one entry in the history. */
  commit(proposed: Diff, about: About): Result<Committed, Failure> {
    const settled = settle(this.#model, proposed, this.#index);
    if (!settled.ok) return err(failure('integrity', settled.error));
    const revision = this.#journal.revision + 1;
    const written = this.#write(settled.value, revision, about);
    if (!written.ok) return written;
    this.#follow(settled.value, written.value);
    this.#announce(this.#event(settled.value.diff, revision, about));
    return ok({ revision, label: about.label, created: about.created ?? [] });
  }

  #write({ diff, after }: Settled, revision: number, about: About): Result<Written, Failure> {
    const { author, now } = this.#with;
    const { label, command, undoes = null, gesture = null } = about;
    const entry = { revision, time: now(), author, label, command, undoes, gesture };
    let written: Written | undefined;
    try {
      this.#store.transaction(() => {
        this.#store.putDiff(diff, after);
        written = this.#journal.write(entry, diff);
      });
    } catch (error) {
      return err(writeFailure(error));
    }
    if (!written) throw new Error('Trailmap bug: a transaction that did not run');
    return ok(written);
  }

  #follow({ diff, after, references }: Settled, written: Written): void {
    if (references) this.#index.follow(diff, this.#model, after);
    this.#model = after;
    this.#journal.committed(written);
  }

  #event(diff: Diff, revision: number, { label, command }: About): CommittedEvent {
    const { undo, redo } = this.#journal;
    return {
      event: 'committed',
      revision,
      label,
      command,
      diff,
      ...(undo && { undo: undo.label }),
      ...(redo && { redo: redo.label }),
    };
  }
}
