import { byText } from '../base/compare.ts';
import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { LEVELS } from './checks/check.ts';
import type { Check, CheckContext, CheckRule } from './checks/check.ts';
import { CONTROL_CHECKS } from './checks/controls.ts';
import { CROSSING_CHECKS } from './checks/crossings.ts';
import { NAME_CHECKS } from './checks/names.ts';
import { RATING_CHECKS } from './checks/ratings.ts';
import { RISK_CHECKS } from './checks/risks.ts';
import { STATEMENT_CHECKS } from './checks/statements.ts';
import { STRUCTURE_CHECKS } from './checks/structure.ts';
import { UPKEEP_CHECKS } from './checks/upkeep.ts';
import { isKept } from './kept-parts.ts';

export { LEVELS } from './checks/check.ts';
export type { Check, CheckContext, CheckRule, Level } from './checks/check.ts';

/** Every rule that a model is looked at with (DESIGN 3, Checks). */
export const CHECK_RULES: readonly CheckRule[] = [
  ...STATEMENT_CHECKS,
  ...STRUCTURE_CHECKS,
  ...CROSSING_CHECKS,
  ...CONTROL_CHECKS,
  ...RISK_CHECKS,
  ...RATING_CHECKS,
  ...NAME_CHECKS,
  ...UPKEEP_CHECKS,
];

export interface Dismissed {
  readonly check: Check;
  readonly dismissal: Id<'dismissal'>;
}

export interface Checks {
  /** The gravest first. */
  readonly open: readonly Check[];
  /** Those that somebody said do not apply here (SPEC K2). */
  readonly dismissed: readonly Dismissed[];
}

/** Everything that the rules find in a model. Rules that need its history are silent without. */
export function checksOf(model: Model, context: CheckContext): Checks {
  const open: Check[] = [];
  const dismissed: Dismissed[] = [];
  const dismissals = Map.groupBy(model.all('dismissal'), ({ check }) => check);
  for (const check of allChecks(model, context)) {
    const dismissal = dismissalOf(dismissals.get(check.id) ?? [], check);
    if (dismissal) dismissed.push({ check, dismissal: dismissal.id });
    else open.push(check);
  }
  return { open, dismissed };
}

function allChecks(model: Model, context: CheckContext): Check[] {
  return LEVELS.flatMap((level) => CHECK_RULES.filter((rule) => rule.level === level))
    .filter(({ parts }) => parts.every((part) => isKept(model, part)))
    .flatMap(({ id, level, find }) =>
      [...find(model, context)].map((one): Check => {
        const { subjects } = one;
        return {
          id,
          key: `${id} ${subjects.toSorted(byText).join(' ')}`,
          level,
          subjects,
          get sentence() {
            return one.sentence;
          },
        };
      }),
    );
}

/** SPEC K2. A dismissal of this check for one of its subjects, else of the check wherever it is. */
function dismissalOf(
  all: readonly RecordOf<'dismissal'>[],
  { subjects }: Check,
): RecordOf<'dismissal'> | undefined {
  return (
    all.find(({ subject }) => subject !== undefined && subjects.includes(subject)) ??
    all.find(({ subject }) => subject === undefined)
  );
}
