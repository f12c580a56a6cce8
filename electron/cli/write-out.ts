import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { Ended } from './command.ts';

/** Where output goes: standard output without -o, and for `-o -`. */
export function isStandardOutput(out: string | undefined): out is undefined | '-' {
  return out === undefined || out === '-';
}

/**
 * Whether OUT may be written: in a folder that is there, not over another file unless that was asked for, and never
 * over the input, which would lose what the new form does not hold.
 */
export function checkOut(out: string, input: string, force: boolean): Result<string, Failure> {
  const folder = path.dirname(path.resolve(out));
  if (!existsSync(folder)) return err(failure('not-found', `(the folder of ${out})`));
  const there = statSync(out, { throwIfNoEntry: false });
  if (!there) return ok(path.resolve(out));
  if (!there.isFile()) return err(failure('refused', `${out} is no file.`));
  if (isSameFile(out, input)) return err(failure('refused', 'OUT is IN; choose another name.'));
  return force
    ? ok(path.resolve(out))
    : err(failure('refused', `${out} is there already; --force replaces it.`));
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** `write` gets a name beside the file. */
function writeBeside(file: string, write: (temporary: string) => void): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    write(temporary);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes to OUT, whole or not at all. */
export async function writeOut(
  out: string,
  input: string,
  content: string | Buffer,
  force: boolean,
): Promise<Ended> {
  const place = checkOut(out, input, force);
  if (!place.ok) return place;
  try {
    writeBeside(place.value, (temporary) => writeFileSync(temporary, content, { flag: 'wx' }));
    return ok(0);
  } catch (error) {
    // The names of the disk's failures live beside the database's, which is slow to load.
    const { writeFailure } = await import('../project/failures.ts');
    return err(writeFailure(error));
  }
}
