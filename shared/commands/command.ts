import type { Id, Kind } from '../base/ids.ts';
import type { Result } from '../base/result.ts';
import type { z } from '../base/schema.ts';
import type { Diff } from '../model/diff.ts';
import type { Model } from '../model/model.ts';

/** What a command may not make up itself: new ids, the time, who it is. The project's process hands it in. */
export interface Context {
  newId<K extends Kind>(kind: K): Id<K>;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly author: string;
}

/** Why a command does nothing. `reason` is stable; `message` is one sentence for a person. */
export interface Refusal {
  readonly reason:
    | 'no such command'
    | 'wrong arguments'
    | 'not there'
    | 'already there'
    | 'would nest in itself'
    | 'several zones'
    | 'still referred to'
    | 'nothing to change'
    | 'draft does not fit'
    | 'not a draft'
    | 'would break integrity';
  readonly message: string;
  /** The records that stand in the way. */
  readonly about?: readonly Id[];
}

/** What a command would do. */
export interface Outcome {
  readonly diff: Diff;
  /** In words, for the history: "Place Label printer in Back office". */
  readonly label: string;
  /** New records, in the order in which they were made. */
  readonly created: readonly Id[];
}

/** One command: its name, what a person calls it, the schema of its arguments, and a pure function. */
export interface Command<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly label: string;
  readonly args: S;
  readonly run: (model: Model, args: z.infer<S>, context: Context) => Result<Outcome, Refusal>;
}

/** Runs any command on a drafted model: the registry hands itself to the commands that need it. */
export type RunInner = (
  model: Model,
  name: string,
  args: unknown,
  context: Context,
) => Result<Outcome, Refusal>;
