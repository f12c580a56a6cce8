import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { readJson } from '../../shared/formats/json/read.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';

/** What native interchange text holds, and what of it could not be read, a line each. */
export interface NativeText {
  readonly records: readonly AnyRecord[];
  readonly lost: readonly string[];
}

/** Reads native interchange text, as the failures of opening. */
export function readNative(text: string): Result<NativeText, Failure> {
  const read = readJson(text);
  if (!read.ok) {
    const code = read.error.reason === 'from the future' ? 'from-the-future' : 'bad-import';
    return err(failure(code, read.error.message));
  }
  const { records, lost } = read.value;
  if (records.length === 0) return err(failure('bad-import', lost[0]?.why ?? 'It has no records.'));
  return ok({ records, lost: lost.map(({ id, why }) => (id === undefined ? why : `${id}: ${why}`)) });
}
