import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { isEmpty } from '../../shared/model/diff.ts';
import { Model } from '../../shared/model/model.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { Publication } from '../../shared/protocol/requests.ts';
import type { Editing } from './editing.ts';
import { writeFailure } from './failures.ts';
import { merge } from './publish/merge.ts';
import type { Mark, Publisher } from './publish/publisher.ts';

/** What to do when the file is no longer what it was. */
export type ChangedOnDisk = 'stop' | 'merge' | 'overwrite' | 'keep both';

/**
 * When the file is brought up to date: after a quiet moment, when it is asked for, and when the project closes. It
 * never writes over what somebody else wrote unless it is told to.
 */
export class PublicationState {
  readonly #quietMs: number;
  readonly #announce: (publication: Publication) => void;
  #publisher: Publisher | undefined;
  #state: Publication = { state: 'published' };
  #timer: NodeJS.Timeout | undefined;

  constructor(quietMs: number, announce: (publication: Publication) => void) {
    this.#quietMs = quietMs;
    this.#announce = announce;
  }

  get state(): Publication {
    return this.#state;
  }

  get publisher(): Publisher | undefined {
    return this.#publisher;
  }

  /** Publishes through this from now on; `stopped` says why that must wait for the person. */
  begin(publisher: Publisher | undefined, stopped?: Failure): void {
    this.#publisher = publisher;
    this.#state = stopped ? { state: 'failed', failure: stopped } : { state: 'published' };
  }

  /** Something is newer than the file: it is published when nothing follows for a moment. */
  changed(publishNow: () => void): void {
    if (!this.#publisher) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(publishNow, this.#quietMs);
    // A file that somebody else changed stays an open question while work goes on.
    if (this.#state.state !== 'failed') this.#set({ state: 'pending' });
  }

  /** Brings the file up to date, if it is not. */
  publish(mark: Mark, anyway: boolean): Result<void, Failure> {
    clearTimeout(this.#timer);
    const publisher = this.#publisher;
    if (!publisher) return ok(undefined);
    const done = publisher.has(mark) && !anyway ? publisher.unchanged() : publisher.publish(mark, anyway);
    this.#set(done.ok ? { state: 'published' } : { state: 'failed', failure: done.error });
    return done;
  }

  failed(because: Failure): void {
    this.#set({ state: 'failed', failure: because });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #set(next: Publication): void {
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    this.#announce(next);
  }
}

/**
 * Takes what somebody else wrote into the project, as one entry in the history, by their changes against what both
 * sides come from. Fails as `merge-conflict`, and changes nothing, where both changed the same thing.
 */
export function mergeTheirs(publisher: Publisher, editing: Editing): Result<void, Failure> {
  const theirs = publisher.theirs();
  if (!theirs.ok) return theirs;
  const base = publisher.base();
  if (!base.ok) return err(failure('merge-conflict', 'What both come from is not known any more.'));
  const { content } = theirs.value;
  const { diff, conflicts } = merge(Model.of(base.value.records), editing.model, Model.of(content.records));
  if (conflicts.length > 0) return err(failure('merge-conflict', conflicts.slice(0, 20).join('\n')));
  if (!isEmpty(diff)) {
    const done = editing.commit(diff, { label: `Merge ${publisher.target.fileName}`, command: 'merge' });
    if (!done.ok)
      return done.error.code === 'integrity' ? err(failure('merge-conflict', done.error.detail)) : done;
  }
  try {
    publisher.adopt(theirs.value);
    return ok(undefined);
  } catch (error) {
    return err(writeFailure(error));
  }
}
