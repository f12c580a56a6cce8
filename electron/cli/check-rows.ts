import { LEVELS, checksOf } from '../../shared/analysis/checks.ts';
import type { Check, Level } from '../../shared/analysis/checks.ts';
import { VERDICTS } from '../../shared/analysis/verdicts.ts';
import { problems } from '../../shared/model/integrity.ts';
import type { Model } from '../../shared/model/model.ts';
import { problemInWords } from '../../shared/model/problem-words.ts';
import { crossingRows, inheritedRows } from './crossing-rows.ts';
import type { CrossingRow } from './crossing-rows.ts';
import type { Input } from './input.ts';
import { named } from './naming.ts';
import { today } from './today.ts';

/**
 * What a gate can ask for: records that fit together always, and beside that how grave a check may be, or how
 * crossings are guarded. Each level of a row fails on its own and on all before it.
 */
const GRADES = {
  checks: LEVELS,
  crossings: VERDICTS.filter((verdict) => verdict !== 'guarded').map((verdict) => verdict.replace(' ', '-')),
} as const;

export const FAIL_ON: readonly string[] = ['integrity', ...GRADES.checks, ...GRADES.crossings];

/** The level, and those that are worse. */
function upTo(row: readonly string[], levels: readonly string[]): readonly string[] {
  return row.slice(0, Math.max(...levels.map((level) => row.indexOf(level))) + 1);
}

export type CheckRow = ReturnType<typeof checkRow>;
export type Findings = ReturnType<typeof findings>;

/** Everything that is looked at, and what of it fails, as `resources/cli/check.schema.json` has it. */
export function findings({ model, lost, changed }: Input, failOn: readonly string[]) {
  const integrity = integrityRows(model);
  const crossings = notGuarded(model);
  const verdicts = upTo(GRADES.crossings, failOn);
  const failing = crossings.filter((row) => fails(row, verdicts)).map(({ connection }) => connection.id);
  const { checks, dismissed } = checkRows(model, changed?.(), upTo(GRADES.checks, failOn));
  const isWhole = integrity.length === 0 && lost.length === 0;
  const passed = isWhole && failing.length === 0 && !checks.some((row) => row.fails);
  return { failOn, passed, integrity, lost, crossings, failing: [...new Set(failing)], checks, dismissed };
}

function integrityRows(model: Model) {
  return problems(model).map((problem) => ({
    rule: problem.rule,
    record: problem.record ?? null,
    field: problem.field ?? null,
    other: problem.other ?? null,
    words: problemInWords(model, problem),
  }));
}

function notGuarded(model: Model): readonly CrossingRow[] {
  const rows = [...crossingRows(model, 'designed'), ...inheritedRows(model, 'designed')];
  return rows.filter(({ verdict }) => verdict !== 'guarded');
}

function fails({ alarm, verdict, connection }: CrossingRow, levels: readonly string[]): boolean {
  return alarm && connection.listed && levels.includes(verdict.replace(' ', '-'));
}

/** Without a history, what needs one is silent: a model in JSON has none. */
function checkRows(
  model: Model,
  changed: ReadonlyMap<string, string> | undefined,
  levels: readonly string[],
) {
  const history = changed && ((id: string) => changed.get(id));
  const { open, dismissed } = checksOf(model, { today: today(), ...(history && { history }) });
  return {
    checks: open.map((check) => checkRow(model, check, levels)),
    dismissed: dismissed.map(({ check, dismissal }) => {
      const said = model.get(dismissal);
      return { ...checkRow(model, check, []), dismissal, why: said?.why ?? '', by: said?.by ?? '' };
    }),
  };
}

function checkRow(model: Model, { id, level, subjects, sentence }: Check, levels: readonly string[]) {
  return {
    id,
    level: level satisfies Level,
    subjects: subjects.map((subject) => named(model, subject)),
    words: sentence,
    fails: levels.includes(level),
  };
}
