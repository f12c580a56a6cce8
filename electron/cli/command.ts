import type { Result } from '../../shared/base/result.ts';
import type { Failure } from '../../shared/protocol/failures.ts';

/** An option as it is written and explained: `--fail-on LEVEL`. A switch has no `value`. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly value?: string;
  /** May be given more than once; all that was said counts. */
  readonly many?: true;
  readonly words: string;
}

/** What a person typed behind the command's name, taken apart. */
export interface Call {
  /** The positional arguments; as many as the command's usage has, those in brackets may be missing. */
  readonly inputs: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** Of the options that may be given more than once: everything that was said. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
  readonly json: boolean;
}

/** 0: fine. 1: the check failed. A failure is printed and ends with 2. */
export type Ended = Result<0 | 1, Failure>;

/** Everything about one command; each file named after one makes one. */
export interface Command {
  /** The positional arguments as the usage shows them: `IN`, `[IN]`. */
  readonly inputs: readonly string[];
  /** What it does, a few lines for `--help`. */
  readonly about: readonly string[];
  readonly options: readonly Option[];
  readonly examples: readonly string[];
  run(call: Call): Promise<Ended>;
}

export const jsonOption: Option = {
  name: 'json',
  words: 'Print JSON for programs; its schema is in resources/cli/.',
};
export const outOption: Option = { name: 'out', short: 'o', value: 'OUT', words: 'Write to a file.' };
export const forceOption: Option = { name: 'force', words: 'Replace OUT where it is there already.' };
