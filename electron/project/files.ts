import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { readFailure } from './failures.ts';
import { LIMITS } from './format.ts';

/** A file's bytes; a file above the size that Trailmap opens is not even read. */
export function readBytes(file: string): Result<Buffer, Failure> {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return err(failure('not-a-project'));
    return stat.size > LIMITS.file ? err(failure('too-large')) : ok(readFileSync(file));
  } catch (error) {
    return err(readFailure(error));
  }
}

/** Writes a new file and returns when it is on the disk. Throws what the system throws; the file must not be there. */
export function writeDurably(file: string, bytes: Uint8Array, mode = 0o600): void {
  const handle = openSync(file, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a finished file in another's place, and returns when the folder knows it. */
export function replaceDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(path.dirname(to));
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder; there a rename is in the file system's own journal.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a small file whole or not at all. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const next = `${file}.next`;
  rmSync(next, { force: true });
  writeDurably(next, bytes);
  replaceDurably(next, file);
}

/** The path behind links; for a file that is not there, that of its folder with its name. */
export function realPath(file: string): string {
  const absolute = path.resolve(file);
  try {
    return realpathSync.native(absolute);
  } catch {
    try {
      return path.join(realpathSync.native(path.dirname(absolute)), path.basename(absolute));
    } catch {
      return absolute;
    }
  }
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Letters and digits that nobody guesses: 128 bits. */
export function randomName(): string {
  return randomBytes(16).toString('hex');
}
