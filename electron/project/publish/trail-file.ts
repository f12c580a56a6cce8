import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Failure } from '../../../shared/protocol/failures.ts';
import { readFailure, systemCode, writeFailure } from '../failures.ts';
import { randomName, readBytes, replaceDurably, sha256, writeDurably } from '../files.ts';
import type { Stamp } from '../meta.ts';
import { readFile } from '../read-file.ts';
import type { PublicationTarget, ReadPublication, Snapshot } from './target.ts';

/** A project published as one .trail file: replaced whole by a rename, never edited in place. */
export class TrailFile implements PublicationTarget {
  readonly path: string;

  constructor(realPath: string) {
    this.path = realPath;
  }

  get fileName(): string {
    return path.basename(this.path);
  }

  stamp(known?: Stamp): Result<Stamp | undefined, Failure> {
    try {
      const stat = statSync(this.path, { bigint: true });
      const [size, mtime] = [Number(stat.size), String(stat.mtimeNs)];
      if (known && known.size === size && known.mtime === mtime) return ok(known);
      const bytes = readBytes(this.path);
      return bytes.ok
        ? ok({ sha256: sha256(bytes.value), size, mtime })
        : this.#notReadable(bytes.error, size, mtime);
    } catch (error) {
      const code = systemCode(error);
      return code === 'ENOENT' || code === 'ENOTDIR' ? ok(undefined) : err(readFailure(error));
    }
  }

  /** What is there but is no file of ours to read is a changed file all the same. */
  #notReadable(because: Failure, size: number, mtime: string): Result<Stamp | undefined, Failure> {
    if (because.code === 'not-found') return ok(undefined);
    return because.code === 'unreadable' ? err(because) : ok({ sha256: '', size, mtime });
  }

  read(): Result<ReadPublication, Failure> {
    const before = this.stamp();
    if (!before.ok) return before;
    const bytes = readBytes(this.path);
    if (!bytes.ok) return bytes;
    const content = readFile(bytes.value);
    if (!content.ok) return content;
    const stamp = { sha256: sha256(bytes.value), size: bytes.value.length, mtime: before.value?.mtime ?? '' };
    return ok({ content: content.value, stamp, bytes: bytes.value });
  }

  temporaryName(): string {
    return `.${this.fileName}.${randomName().slice(0, 12)}.tmp`;
  }

  removeTemporary(name: string): void {
    try {
      rmSync(path.join(path.dirname(this.path), path.basename(name)), { force: true });
    } catch {
      // A folder that went read-only meanwhile: the note stays in nobody's way, and nothing else can be done.
    }
  }

  publish(
    snapshot: Snapshot,
    temporary: string,
    mayReplace: () => Result<unknown, Failure>,
  ): Result<Stamp, Failure> {
    const next = path.join(path.dirname(this.path), temporary);
    try {
      writeDurably(next, snapshot.bytes, 0o644);
      this.#keepMode(next);
      const may = mayReplace();
      if (!may.ok) {
        this.removeTemporary(temporary);
        return may;
      }
      replaceDurably(next, this.path);
      const { size, mtimeNs } = statSync(this.path, { bigint: true });
      return ok({ sha256: snapshot.sha256, size: Number(size), mtime: String(mtimeNs) });
    } catch (error) {
      this.removeTemporary(temporary);
      return err(writeFailure(error));
    }
  }

  /** A file that its owner made private stays so. */
  #keepMode(next: string): void {
    if (existsSync(this.path)) chmodSync(next, statSync(this.path).mode & 0o777);
  }

  beside(): TrailFile {
    const { dir, name, ext } = path.parse(this.path);
    for (let number = 2; ; number++) {
      const candidate = path.join(dir, `${name} (${number})${ext}`);
      if (!existsSync(candidate)) return new TrailFile(candidate);
    }
  }
}
