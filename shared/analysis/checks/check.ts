import type { Id } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import type { ModelPart } from '../../model/records/project.ts';

/** From the gravest. */
export const LEVELS = ['error', 'warning', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** Something that a rule found. */
export interface Found {
  readonly subjects: readonly Id[];
  /** In the language in which it is asked for. */
  readonly sentence: string;
}

/** A rule finds a great deal that nobody reads at once, so a sentence is made when it is read. */
export function found(subjects: readonly Id[], say: () => string): Found {
  return {
    subjects,
    get sentence() {
      return say();
    },
  };
}

/** SPEC K1. One thing to look at: which rule, how grave, about what, in one sentence. */
export interface Check extends Found {
  readonly id: string;
  /** Its id and its subjects: the same check has the same key tomorrow. */
  readonly key: string;
  readonly level: Level;
}

export interface CheckContext {
  /** A day, ISO 8601. */
  readonly today: string;
  /** When a record was last changed, as far as the history goes: a day or a moment. */
  readonly history?: (id: Id) => string | undefined;
}

/** A small rule. Its id never changes: dismissals name it. */
export interface CheckRule {
  readonly id: string;
  readonly level: Level;
  /** What it looks for, in a few words. */
  readonly label: string;
  /** SPEC K3. The parts that it speaks of: where one of them is not kept it is silent. */
  readonly parts: readonly ModelPart[];
  find(model: Model, context: CheckContext): Iterable<Found>;
}
