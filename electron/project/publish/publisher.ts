import { readFileSync, rmSync } from 'node:fs';
import { err, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { failure } from '../../../shared/protocol/failures.ts';
import type { Failure } from '../../../shared/protocol/failures.ts';
import { writeFailure } from '../failures.ts';
import { readBytes, replaceDurably, sha256, writeWhole } from '../files.ts';
import type { Notes, Stamp } from '../meta.ts';
import { readFile } from '../read-file.ts';
import type { FileContent } from '../read-file.ts';
import type { PublicationTarget, ReadPublication, Snapshot } from './target.ts';

/** What of a project is newer than what was published: compared, never counted on. */
export interface Mark {
  readonly revision: number;
  readonly versions: number;
}

/** What the publisher needs of the working database. */
export interface PublicationSource {
  vacuumInto(file: string): void;
  records(): Iterable<AnyRecord>;
}

/** Publishes one project to one target, and keeps the notes that recovery and merging need. */
export class Publisher {
  readonly target: PublicationTarget;
  readonly #notes: Notes;
  readonly #source: PublicationSource;

  constructor(target: PublicationTarget, notes: Notes, source: PublicationSource) {
    this.target = target;
    this.#notes = notes;
    this.#source = source;
  }

  /** Whether the target has all that a mark stands for, as far as this side knows. */
  has(mark: Mark): boolean {
    const { published } = this.#notes.meta;
    return published?.revision === mark.revision && published.versions === mark.versions;
  }

  /**
   * Brings the target up to the mark. `anyway` writes over whatever is there by now; otherwise it fails with
   * `changed-on-disk` or `removed-on-disk` and touches nothing.
   */
  publish(mark: Mark, anyway: boolean): Result<void, Failure> {
    const may = () => (anyway ? ok(undefined) : this.unchanged());
    const first = may();
    if (!first.ok) return first;
    try {
      const snapshot = this.#snapshot();
      const temporary = this.target.temporaryName();
      this.#notes.write({ publishing: { temporary, sha256: snapshot.sha256, ...mark } });
      const written = this.target.publish(snapshot, temporary, may);
      if (!written.ok) this.#giveUp();
      else this.#done(written.value, mark);
      return written.ok ? ok(undefined) : written;
    } catch (error) {
      rmSync(this.#notes.folder.next, { force: true });
      return err(writeFailure(error));
    }
  }

  /** The target's present content as a file's bytes, for a merge. */
  theirs(): Result<ReadPublication, Failure> {
    return this.target.read();
  }

  /** The content that both sides come from; fails where it was never read. */
  base(): Result<FileContent, Failure> {
    const bytes = readBytes(this.#notes.folder.base);
    return bytes.ok ? readFile(bytes.value) : bytes;
  }

  /** From now on the target's present content is the base that it is compared with. Throws what the system throws. */
  adopt({ stamp, bytes }: Pick<ReadPublication, 'stamp' | 'bytes'>): void {
    writeWhole(this.#notes.folder.base, bytes);
    // No project has a negative revision: whatever is here is still to be published.
    this.#notes.write({ published: { stamp, revision: -1, versions: 0 } });
  }

  /** Whether the target is as it was when it was last read or written. */
  unchanged(): Result<void, Failure> {
    const known = this.#notes.meta.published?.stamp;
    const now = this.target.stamp(known);
    if (!now.ok) return now;
    if (known === undefined) return now.value ? err(failure('changed-on-disk')) : ok(undefined);
    if (now.value === undefined) return err(failure('removed-on-disk'));
    return now.value.sha256 === known.sha256 ? ok(undefined) : err(failure('changed-on-disk'));
  }

  #snapshot(): Snapshot {
    const { next } = this.#notes.folder;
    rmSync(next, { force: true });
    this.#source.vacuumInto(next);
    const bytes = readFileSync(next);
    return { bytes, sha256: sha256(bytes), records: () => this.#source.records() };
  }

  #done(stamp: Stamp, { revision, versions }: Mark): void {
    const { next, base } = this.#notes.folder;
    this.#notes.remember({ published: { stamp, revision, versions } }, 'publishing');
    replaceDurably(next, base);
    this.#notes.write({});
  }

  #giveUp(): void {
    rmSync(this.#notes.folder.next, { force: true });
    this.#notes.write({}, 'publishing');
  }
}
