import type { Id } from '../../base/ids.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Step } from '../witness.ts';

/** A rule that a property can promise, and one of them by its name. */
export type Rule = NonNullable<RecordOf<'assumption'>['rule']>;
export type RuleOf<Name extends Rule['rule']> = Extract<Rule, { readonly rule: Name }>;

/** Who breaks it, over what and where, with words that are made when they are read. */
export function witness(about: Omit<PropertyWitness, 'words'>, say: () => string): PropertyWitness {
  return {
    ...about,
    get words() {
      return say();
    },
  };
}

/** One thing that breaks a property (SPEC Y5): who, over what, where, as far as it has them. */
export interface PropertyWitness {
  readonly actor?: Id<'actor'>;
  readonly connection?: Id<'connection'>;
  readonly zone?: Id<'zone'>;
  /** A sentence without its full stop, in the language in which it is asked for. */
  readonly words: string;
  /** The chain by which the actor gets there, in the nodes of the graph that was asked. */
  readonly steps?: readonly Step[];
}
