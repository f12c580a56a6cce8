import type { Failure } from '../../shared/protocol/failures.ts';
import { randomName } from '../project/files.ts';
import type { Source } from '../project/source.ts';

/** Opaque ids for what a page may ask to open: it never learns a path, and cannot name one. */
export class FileIds {
  readonly #sources = new Map<string, Source>();
  readonly #ids = new Map<string, string>();

  /** The id of a source: the same for the same source, as long as the service lives. */
  idOf(source: Source): string {
    const key = JSON.stringify(source);
    const before = this.#ids.get(key);
    if (before !== undefined) return before;
    const id = randomName();
    this.#ids.set(key, id);
    this.#sources.set(id, source);
    return id;
  }

  sourceOf(id: string): Source | undefined {
    return this.#sources.get(id);
  }

  /** A damaged file can be opened once more, to salvage it: the page gets what it needs to ask for that. */
  offerToSalvage(source: Source, failed: Failure): Failure {
    if (failed.code !== 'damaged' || source.from !== 'file' || source.salvage === true) return failed;
    return { ...failed, file: this.idOf({ from: 'file', path: source.path }) };
  }
}
