import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Answer } from '../../shared/protocol/requests.ts';
import { readBytes } from '../project/files.ts';
import type { Source } from '../project/source.ts';

/** What a path on this machine is opened as: native interchange text is imported, all else is a project file. */
export function sourceOfPath(file: string): Answer<Source> {
  if (path.extname(file).toLowerCase() !== '.json') return ok({ from: 'file', path: file });
  const bytes = readBytes(file);
  return bytes.ok
    ? ok({ from: 'json', name: path.basename(file), text: bytes.value.toString('utf8') })
    : bytes;
}

/** Bytes that a person handed over, base64; `name` is only ever shown. */
export function sourceOfBytes(name: string, base64: string, salvage: boolean): Answer<Source> {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return err(failure('bad-request', 'bytes: not base64'));
  const bytes = Buffer.from(base64, 'base64');
  const shown = path.win32.basename(path.posix.basename(name)).slice(0, 200);
  if (path.extname(shown).toLowerCase() === '.json')
    return ok({ from: 'json', name: shown, text: bytes.toString('utf8') });
  return ok({ from: 'bytes', name: shown, bytes, salvage });
}
