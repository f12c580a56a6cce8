import { failure, isFailure } from '../../shared/protocol/failures.ts';
import type { Failure, FailureCode } from '../../shared/protocol/failures.ts';

/** Failures of the disk by the names that the system and SQLite give them. */
const CODES: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  SQLITE_READONLY: 'read-only',
  ENOENT: 'removed-on-disk',
  ENOTDIR: 'removed-on-disk',
  SQLITE_BUSY: 'already-open',
};

/** A thrown error of the file system or of SQLite while writing, as a failure. Its text, which may hold a path, is dropped. */
export function writeFailure(error: unknown): Failure {
  if (isOwnFailure(error)) return error;
  const code = systemCode(error);
  if (code === undefined) throw error;
  const known = CODES[code] ?? CODES[primary(code)];
  return known === undefined ? failure('write-failed', `(${code})`) : failure(known);
}

/** A thrown error of the file system while reading, as a failure. */
export function readFailure(error: unknown): Failure {
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('not-found');
  return failure('unreadable', `(${code})`);
}

/** The name of an error of the system (`ENOSPC`) or of SQLite; undefined for a bug. */
export function systemCode(error: unknown): string | undefined {
  const sqlite = sqliteCode(error);
  if (sqlite !== undefined) return sqlite;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

function isOwnFailure(error: unknown): error is Failure {
  return !(error instanceof Error) && isFailure(error);
}

/** SQLite's own name for an error (`SQLITE_FULL`), or undefined for any other. Told by its form: hosts load no SQLite. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== 'SqliteError' || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** `SQLITE_IOERR_WRITE` is a kind of `SQLITE_IOERR`. */
function primary(code: string): string {
  return code.split('_').slice(0, 2).join('_');
}
