import type { Id } from '../../base/ids.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Step } from '../witness.ts';

/** A rule that a property can promise, and one of them by its name. */
export type Rule = NonNullable<RecordOf<'assumption'>['rule']>;
export type RuleOf<Name extends Rule['rule']> = Extract<Rule, { readonly rule: Name }>;

/** One thing that breaks a property (SPEC Y5): who, over what, where, as far as it has them. */
export interface PropertyWitness {
  readonly actor?: Id<'actor'>;
  readonly connection?: Id<'connection'>;
  readonly zone?: Id<'zone'>;
  /** A sentence without its full stop. */
  readonly words: string;
  /** The chain by which the actor gets there, in the nodes of the graph that was asked. */
  readonly steps?: readonly Step[];
}
