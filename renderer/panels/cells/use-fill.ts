import { useState } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { run } from '../../client/run.ts';
import { t } from '../../words/t.ts';
import { asOneStep } from './cell-steps.ts';
import { stepsOf } from './fill.ts';
import type { CellChange, Fill } from './fill.ts';

/** What came of the last thing that was said in cells: of which records, in words; or why it was not. */
export type Told = Done | { readonly why: string };

interface Done {
  readonly done: readonly Id[];
  readonly words: ToldWords;
  /** The step that it was: once there is another one, or it is taken back, it is told no more. */
  readonly revision: number;
}

/** Says what was done to so many of a kind: `3 components`. */
export type ToldWords = (things: string) => string;

export interface Filling<R> {
  readonly told: Told | undefined;
  /** Says all of it as one step, or tells why it cannot be said. Without words nothing is told of what was done. */
  say(fill: Fill<R>, words?: ToldWords): void;
  /** The person has gone on. */
  forget(): void;
}

/** What is said in cells: each time one step, and a line that tells of it. */
export function useFill<R extends object>(idOf: (row: R) => Id): Filling<R> {
  const [told, setTold] = useState<Told>();

  async function send(changes: readonly CellChange<R>[], words: ToldWords | undefined): Promise<void> {
    const call = asOneStep(stepsOf(changes, idOf));
    if (!call) {
      if (words) setTold({ why: t('It is like that already.') });
      return;
    }
    const answer = await run(call.command, call.args);
    // A refusal is told at the foot of the window.
    if (!answer.ok || !words) return;
    const done = [...new Set(changes.map(({ row }) => idOf(row)))];
    setTold({ done, words, revision: answer.value.revision });
  }

  return {
    told,
    say(fill, words) {
      setTold('why' in fill ? fill : undefined);
      if ('changes' in fill) void send(fill.changes, words);
    },
    forget: () => setTold(undefined),
  };
}
