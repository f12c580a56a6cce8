import { exhaustive } from '../base/assert.ts';
import type { Id } from '../base/ids.ts';
import { t } from '../base/t.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { everyCrossing } from './properties/every-crossing.ts';
import { neverGet } from './properties/never-get.ts';
import { neverTravels } from './properties/never-travels.ts';
import { onlyUse } from './properties/only-use.ts';
import type { PropertyWitness, Rule } from './properties/witness.ts';
import type { ReachOptions } from './reach-options.ts';

export type { PropertyWitness } from './properties/witness.ts';

/** A property whose rule does not hold, with everything that breaks it (SPEC Y5). */
export interface BrokenProperty {
  readonly assumption: Id<'assumption'>;
  /** What it promises, and the first thing that breaks it, in the language in which it is asked for. */
  readonly sentence: string;
  readonly witnesses: readonly PropertyWitness[];
}

/** The properties with a rule that does not hold, by id. One without a rule is a promise that nobody computes. */
export function brokenProperties(model: Model, options: ReachOptions = {}): readonly BrokenProperty[] {
  return model.all('assumption').flatMap((assumption) => {
    const witnesses = assumption.rule ? witnessesAgainst(model, assumption.rule, options) : [];
    if (witnesses.length === 0) return [];
    return [
      {
        assumption: assumption.id,
        get sentence() {
          return sentenceOf(assumption, witnesses);
        },
        witnesses,
      },
    ];
  });
}

/** Everything that breaks a rule. */
function witnessesAgainst(model: Model, rule: Rule, options: ReachOptions): readonly PropertyWitness[] {
  switch (rule.rule) {
    case 'actors never get':
      return neverGet(model, rule, options);
    case 'asset never travels to':
      return neverTravels(model, rule);
    case 'every crossing':
      return everyCrossing(model, rule, options);
    case 'only these may use':
      return onlyUse(model, rule, options);
    default:
      return exhaustive(rule);
  }
}

function sentenceOf({ text }: RecordOf<'assumption'>, witnesses: readonly PropertyWitness[]): string {
  const about = { text, why: witnesses[0]?.words ?? '', more: witnesses.length - 1 };
  return about.more > 0
    ? t('“{text}” does not hold: {why} (and {more} more).', about)
    : t('“{text}” does not hold: {why}.', about);
}
