import { gainsOf } from '../analysis/gains.ts';
import { between, withoutKind } from '../model/diff.ts';
import type { Model } from '../model/model.ts';
import type { KeptConsequence } from '../model/records/change.ts';
import { RULES, toldHere } from './consequences/consequence.ts';
import type { Change, Consequence, Told } from './consequences/consequence.ts';
import { crossingConsequences } from './consequences/crossings.ts';
import { decisionConsequences } from './consequences/decisions.ts';
import { gainConsequences } from './consequences/gains.ts';
import { pathConsequences } from './consequences/paths.ts';
import { statementConsequences } from './consequences/statements.ts';

export type { Asks, Consequence, Rule, Told } from './consequences/consequence.ts';
export type { GainRow } from './consequences/gain-rows.ts';

const known = new WeakMap<Model, WeakMap<Model, readonly Consequence[]>>();

/** Everything that follows from a change of the model, in the order in which it is met (SPEC Q2, Q3). */
export function consequencesOf(before: Model, after: Model): readonly Consequence[] {
  let answers = known.get(before);
  if (!answers) known.set(before, (answers = new WeakMap<Model, readonly Consequence[]>()));
  let found = answers.get(after);
  if (!found) answers.set(after, (found = collect(before, after)));
  return found;
}

function collect(before: Model, after: Model): readonly Consequence[] {
  const change: Change = {
    before,
    after,
    diff: withoutKind(between(before, after), 'change'),
    gains: gainsOf(before, after),
  };
  const all = [
    ...statementConsequences(change),
    ...crossingConsequences(change),
    ...gainConsequences(change),
    ...pathConsequences(change),
    ...decisionConsequences(change),
  ];
  return grouped(all).toSorted(
    (a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule) || isLess(a) - isLess(b),
  );
}

/** Within a rule, what waits for somebody comes first. */
function isLess({ asks }: Consequence): number {
  return asks === 'nothing' ? 1 : 0;
}

/** Equal sentences of one rule are said once, of all their subjects. */
function grouped(all: readonly Consequence[]): Consequence[] {
  const groups = Map.groupBy(all, ({ rule, sentence }) => `${rule} ${sentence}`);
  return [...groups.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first) return [];
    if (others.length === 0) return [first];
    const subjects = [...new Set(same.flatMap((one) => one.subjects))].toSorted();
    const told = together(first, same);
    return [
      {
        ...first,
        key: `${first.rule}: ${subjects.join(' ')}`.slice(0, 4_000),
        subjects,
        ...told,
        here: toldHere(told, () =>
          together(
            first.here(),
            same.map((one) => one.here()),
          ),
        ),
        facts: same
          .map(({ facts }) => facts)
          .join(' | ')
          .slice(0, 4_000),
      },
    ];
  });
}

function together(first: Told, same: readonly Told[]): Told {
  const { sentence, rows } = first;
  return { sentence, details: [...new Set(same.flatMap(({ details }) => details))], ...(rows && { rows }) };
}

/** A consequence beside what was decided about it (SPEC Q4). */
export interface Decided {
  readonly consequence: Consequence;
  readonly verdict?: NonNullable<KeptConsequence['verdict']>;
  /** It was decided on other facts, and is asked again: these were they. */
  readonly before?: { readonly facts: string; readonly verdict: NonNullable<KeptConsequence['verdict']> };
  /** It waits for somebody. */
  readonly open: boolean;
}

/** Consequences with their verdicts: one stays while the facts are the same, else it is asked again. */
export function withVerdicts(
  consequences: readonly Consequence[],
  kept: readonly KeptConsequence[],
): readonly Decided[] {
  const byKey = new Map(kept.map((one) => [one.key, one]));
  return consequences.map((consequence): Decided => {
    const asks = consequence.asks !== 'nothing';
    const old = byKey.get(consequence.key);
    if (!old?.verdict) return { consequence, open: asks };
    if (old.facts === consequence.facts) return { consequence, verdict: old.verdict, open: false };
    return { consequence, before: { facts: old.facts, verdict: old.verdict }, open: true };
  });
}

/** A consequence in the form in which a change record keeps it. */
export function toKeep({ key, rule, subjects, sentence, facts }: Consequence): KeptConsequence {
  return { key, rule, subjects: [...subjects], sentence, facts };
}

/** A consequence that a change kept without a verdict, as something that still waits for one. */
export function fromKept({ key, rule, subjects, sentence, facts }: KeptConsequence): Consequence {
  const known = RULES.find((one) => one === rule) ?? 'crossing changed';
  const asks = known === 'assumption touched' ? 'confirmation' : 'verdict';
  const told = { sentence, details: facts === '' ? [] : facts.split('; ') };
  // Nothing is left of that of which it could be said in another language.
  return { key, rule: known, subjects, ...told, facts, asks, here: () => told };
}
