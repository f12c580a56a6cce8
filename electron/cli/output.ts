import { explain } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { plain } from './text.ts';

/** Prints lines to standard output. */
export function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** Prints one JSON value. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Something that a person should know although it went well. To standard error: the output is for programs. */
export function warn(line: string): void {
  process.stderr.write(`trailmap: ${plain(line)}\n`);
}

/** A failure on standard error: its code, then what happened, what was kept and what to do. */
export function printFailure(error: Failure, json: boolean): void {
  const { what, kept, todo } = explain(error);
  if (json) {
    process.stderr.write(`${JSON.stringify({ error: { code: error.code, what, kept, todo } })}\n`);
    return;
  }
  const lines = [`trailmap: ${error.code}: ${plain(what)}`, kept, todo].filter((line) => line !== '');
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
}
