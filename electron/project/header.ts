import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { APPLICATION_ID, FILE_FORMAT, LIMITS, MAGIC } from './format.ts';

/**
 * What the first hundred bytes say, before SQLite sees any of it. Answers the file's format number, or why the
 * bytes are no project that this version opens.
 */
export function checkHeader(bytes: Buffer, current: number = FILE_FORMAT): Result<number, Failure> {
  if (bytes.length > LIMITS.file) return err(failure('too-large'));
  if (bytes.length < 100) return err(failure('not-a-project'));
  const magic = bytes.subarray(0, 16).equals(MAGIC);
  const ours = bytes.readUInt32BE(68) === APPLICATION_ID;
  if (!ours)
    return err(failure('not-a-project', magic ? 'It is the database of another program.' : undefined));
  if (!magic) return err(failure('damaged', 'Its first bytes are not those of a project.'));
  return checkNumbers(bytes, current);
}

function checkNumbers(bytes: Buffer, current: number): Result<number, Failure> {
  const format = bytes.readUInt32BE(60);
  if (format > current)
    return err(failure('from-the-future', `It has format ${format}, this one reads up to ${current}.`));
  if (format < 1) return err(failure('damaged', 'It names no format.'));
  // A published file is never in WAL mode; one that says so would want side files.
  if (bytes[18] !== 1 || bytes[19] !== 1) return err(failure('damaged', 'Its header is wrong.'));
  const page = pageSize(bytes);
  if (page === undefined) return err(failure('damaged', 'Its page size is wrong.'));
  if (bytes.length !== page * bytes.readUInt32BE(28))
    return err(failure('damaged', 'A part of it is missing.'));
  return ok(format);
}

/** The page size that a header names; undefined when SQLite has no such size. */
export function pageSize(bytes: Buffer): number | undefined {
  const stored = bytes.readUInt16BE(16);
  const size = stored === 1 ? 65_536 : stored;
  return size >= 512 && (size & (size - 1)) === 0 ? size : undefined;
}
