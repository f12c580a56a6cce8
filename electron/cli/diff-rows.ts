import type { Id } from '../../shared/base/ids.ts';
import { between, ids, isEmpty, isLayoutOnly, withoutKind } from '../../shared/model/diff.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { Model } from '../../shared/model/model.ts';
import { consequencesOf, withVerdicts } from '../../shared/questions/consequences.ts';
import type { Decided } from '../../shared/questions/consequences.ts';
import { keptBetween } from '../../shared/questions/kept-between.ts';
import { gainRows } from './gain-rows.ts';
import { named } from './naming.ts';

/** The difference between two models, as `resources/cli/diff.schema.json` has it. */
export function differenceRows(before: Model, after: Model) {
  const whole = between(before, after);
  const diff = withoutKind(whole, 'change');
  const isChange = !isEmpty(diff) && !isLayoutOnly(diff);
  return {
    isChange,
    records: recordRows(before, after, whole),
    consequences: isChange ? consequenceRows(before, after) : [],
    gains: gainRows({ before, after, options: {} }),
  };
}

function recordRows(before: Model, after: Model, diff: Diff) {
  return {
    added: ids(diff.added).map((id) => named(after, id)),
    updated: ids(diff.updated).map((id) => ({
      ...named(after, id),
      fields: Object.entries(diff.updated[id] ?? {}).map(([field, [from, to]]) => ({ field, from, to })),
    })),
    removed: ids(diff.removed).map((id) => named(before, id)),
  };
}

function consequenceRows(before: Model, after: Model) {
  return withVerdicts(consequencesOf(before, after), keptBetween(before, after)).map((decided) =>
    consequenceRow(decided, (id) => (after.has(id) ? named(after, id) : named(before, id))),
  );
}

export type ConsequenceRow = ReturnType<typeof consequenceRow>;

/** A consequence with what was decided about it, the same in every command. */
export function consequenceRow(
  { consequence, verdict, open }: Decided,
  name: (id: Id) => { readonly id: string; readonly name: string },
) {
  const { key, rule, subjects, sentence, details, asks } = consequence;
  return {
    key,
    rule,
    subjects: subjects.map(name),
    words: sentence,
    details,
    asks,
    open,
    verdict: verdict
      ? {
          is: verdict.is,
          why: verdict.why ?? null,
          record: verdict.record === undefined ? null : name(verdict.record),
          by: verdict.by ?? null,
          at: verdict.at ?? null,
        }
      : null,
  };
}
