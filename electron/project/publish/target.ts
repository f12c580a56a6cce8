import type { Result } from '../../../shared/base/result.ts';
import type { Failure } from '../../../shared/protocol/failures.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Stamp } from '../meta.ts';
import type { FileContent } from '../read-file.ts';

/** What is to be published: the canonical bytes of the project file, and the same as records. */
export interface Snapshot {
  readonly bytes: Buffer;
  readonly sha256: string;
  records(): Iterable<AnyRecord>;
}

/** What a publication holds now. */
export interface ReadPublication {
  readonly content: FileContent;
  readonly stamp: Stamp;
  /** As a project file's bytes: kept as the base of a merge. */
  readonly bytes: Buffer;
}

/** Where a project is published: a .trail file; the interface fits a folder of text files as well. */
export interface PublicationTarget {
  /** The real path of the file or folder. */
  readonly path: string;
  /** What a person sees of it. */
  readonly fileName: string;
  /**
   * How it stands on the disk; no value when it is not there. Where size and time are those of `known` the content
   * is taken to be so too, and is not read.
   */
  stamp(known?: Stamp): Result<Stamp | undefined, Failure>;
  read(): Result<ReadPublication, Failure>;
  /** A new name for what lies beside it while it is being written; noted before it is made. */
  temporaryName(): string;
  /** Removes what an interrupted publication left. Never throws. */
  removeTemporary(name: string): void;
  /**
   * Writes the snapshot beside it, durably, and puts it in its place. `mayReplace` is asked at the last moment.
   * Whatever fails, the old publication is whole and no temporary is left.
   */
  publish(
    snapshot: Snapshot,
    temporary: string,
    mayReplace: () => Result<unknown, Failure>,
  ): Result<Stamp, Failure>;
  /** The same kind of publication beside it, under the next free name. */
  beside(): PublicationTarget;
}
