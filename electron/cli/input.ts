import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { readJson } from '../../shared/formats/json/read.ts';
import type { NotReadable } from '../../shared/formats/json/read.ts';
import { FORMAT } from '../../shared/model/migrate.ts';
import { Model } from '../../shared/model/model.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { HistoryEntry, NamedVersion } from '../../shared/protocol/requests.ts';

/** A project as it was read, from whatever form it was in. */
export interface Input {
  readonly form: 'trail' | 'json';
  readonly bytes: number;
  readonly format: number;
  readonly model: Model;
  /** Only a .trail file has these. */
  readonly revision?: number;
  readonly history: readonly HistoryEntry[];
  readonly versions: readonly NamedVersion[];
  /** When each record was last changed, by id; only a .trail file has a history. */
  changed?(): ReadonlyMap<string, string>;
  /** What could not be read, record by record. */
  readonly lost: readonly string[];
}

/** As large as a project file may be, in bytes; the database's own limit is the same. */
const LARGEST = 64 * 1024 * 1024;
const SQLITE = Buffer.from('SQLite format 3\0', 'latin1');

/** What IN is called where it is shown. */
export function inputName(argument: string): string {
  return argument === '-' ? '(standard input)' : path.basename(argument);
}

/** Reads IN: a .trail file or native JSON, told apart by what is in it, not by its name. `-` is standard input. */
export async function readInput(argument: string): Promise<Result<Input, Failure>> {
  const bytes = await readBounded(argument);
  const read = bytes.ok ? await readBytes(bytes.value) : bytes;
  return read.ok ? read : err(failure(read.error.code, withName(read.error.detail, argument)));
}

/** Reads two of them; standard input can only be one. */
export async function readBoth([one = '', other = '']: readonly string[]): Promise<
  Result<readonly [Input, Input], Failure>
> {
  if (one === '-' && other === '-') {
    return err(failure('bad-request', 'Standard input can only be read once; name a file beside -.'));
  }
  const first = await readInput(one);
  if (!first.ok) return first;
  const second = await readInput(other);
  return second.ok ? ok([first.value, second.value]) : second;
}

function withName(detail: string | undefined, argument: string): string {
  const name = argument === '-' ? '(standard input)' : `(${argument})`;
  return detail === undefined ? name : `${name} ${detail}`;
}

async function readBounded(argument: string): Promise<Result<Buffer, Failure>> {
  try {
    // A pipe has no size; a folder would fail in words of its own.
    const about = argument === '-' ? undefined : statSync(argument);
    if (about?.isDirectory()) return err(failure('not-a-project', 'It is a folder.'));
    if (about && about.size > LARGEST) return err(failure('too-large'));
    return await readAll(argument === '-' ? process.stdin : createReadStream(argument));
  } catch (error) {
    return err(systemFailure(error));
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Result<Buffer, Failure>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST) return err(failure('too-large'));
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

function systemFailure(error: unknown): Failure {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
    ? failure('not-found')
    : failure('unreadable', `(${error.code})`);
}

function readBytes(bytes: Buffer): Result<Input, Failure> | Promise<Result<Input, Failure>> {
  if (bytes.subarray(0, SQLITE.length).equals(SQLITE)) return readTrail(bytes);
  const text = textOf(bytes);
  return text === undefined ? err(failure('not-a-project')) : readText(text, bytes.length);
}

/** The text of a JSON object; undefined for anything else. */
function textOf(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    return text.startsWith('{') ? text : undefined;
  } catch {
    return undefined;
  }
}

async function readTrail(bytes: Buffer): Promise<Result<Input, Failure>> {
  // Only here: loading the database is the slowest thing that `info` does.
  const { openForReading } = await import('../project/read-model.ts');
  const read = openForReading(bytes);
  return read.ok ? ok({ form: 'trail', bytes: bytes.length, lost: [], ...read.value }) : read;
}

function readText(text: string, bytes: number): Result<Input, Failure> {
  const read = readJson(text);
  if (!read.ok) return err(jsonFailure(read.error));
  const { records, lost } = read.value;
  return ok({
    form: 'json',
    bytes,
    format: FORMAT,
    model: Model.of(records),
    history: [],
    versions: [],
    lost: lost.map(({ id, why }) => (id === undefined ? why : `${id}: ${why}`)),
  });
}

function jsonFailure({ reason, message }: NotReadable): Failure {
  return failure(reason === 'from the future' ? 'from-the-future' : 'bad-import', message);
}
