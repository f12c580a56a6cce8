import { err, ok } from '../../shared/base/result.ts';
import { problems } from '../../shared/model/integrity.ts';
import type { Model } from '../../shared/model/model.ts';
import { problemInWords } from '../../shared/model/problem-words.ts';
import { failure } from '../../shared/protocol/failures.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { crossingRows, inheritedRows } from './crossing-rows.ts';
import type { CrossingRow } from './crossing-rows.ts';
import { crossingCells } from './crossings.ts';
import { inputName, readInput } from './input.ts';
import type { Input } from './input.ts';
import { print, printJson } from './output.ts';
import { columns, count, plain } from './text.ts';

/** What a gate can ask for, from the least: each level fails on its own and on all before it. */
const LEVELS = ['integrity', 'unguarded', 'not-stated', 'partly'] as const;
type Level = (typeof LEVELS)[number];

export const check: Command = {
  inputs: ['IN'],
  about: [
    'Checks that the records fit together, and how the crossings are guarded. Ends with 1 where',
    'something is as bad as LEVEL, or worse. From the worst: integrity (records that do not fit',
    'together or cannot be read), unguarded, not-stated, partly. What is intended as open, until',
    'the day that was set, and what is only mentioned is shown and does not fail.',
  ],
  options: [
    { name: 'fail-on', value: 'LEVEL', words: 'From where on it fails; integrity unless said.' },
    jsonOption,
  ],
  examples: ['trailmap check harbor.trail', 'trailmap check --fail-on unguarded harbor.trail'],
  run,
};

async function run({ inputs: [argument = ''], texts, json }: Call): Promise<Ended> {
  const failOn = LEVELS.find((level) => level === (texts.get('fail-on') ?? 'integrity'));
  if (!failOn) return err(failure('bad-request', `--fail-on takes ${LEVELS.join(', ')}.`));
  const read = await readInput(argument);
  if (!read.ok) return read;
  const found = findings(read.value, failOn);
  if (json) printJson({ command: 'check', version: 1, in: inputName(argument), ...found });
  else print(inWords(found));
  return ok(found.passed ? 0 : 1);
}

type Findings = ReturnType<typeof findings>;

function findings({ model, lost }: Input, failOn: Level) {
  const integrity = problems(model).map((problem) => ({
    rule: problem.rule,
    record: problem.record ?? null,
    field: problem.field ?? null,
    other: problem.other ?? null,
    words: problemInWords(model, problem),
  }));
  const crossings = notGuarded(model);
  const levels = LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  const failing = crossings.filter((row) => fails(row, levels)).map(({ connection }) => connection.id);
  const passed = integrity.length === 0 && lost.length === 0 && failing.length === 0;
  return { failOn, passed, integrity, lost, crossings, failing: [...new Set(failing)] };
}

function notGuarded(model: Model): readonly CrossingRow[] {
  const rows = [...crossingRows(model, 'designed'), ...inheritedRows(model, 'designed')];
  return rows.filter(({ verdict }) => verdict !== 'guarded');
}

function fails({ alarm, verdict, connection }: CrossingRow, levels: readonly Level[]): boolean {
  return alarm && connection.listed && levels.some((level) => level === verdict.replace(' ', '-'));
}

function inWords({ passed, failOn, integrity, lost, crossings, failing }: Findings): readonly string[] {
  const marked = crossings.map((row) => [
    failing.includes(row.connection.id) ? 'fails' : '',
    ...crossingCells(row),
  ]);
  return [
    ...integrity.map(({ words }) => `integrity: ${plain(words)}`),
    ...lost.map((line) => `not read: ${plain(line)}`),
    ...columns(marked),
    ...(integrity.length + lost.length + marked.length > 0 ? [''] : []),
    passed
      ? `Passed (fails on ${failOn})`
      : `Failed: ${count(integrity.length + lost.length + failing.length, 'thing')} (fails on ${failOn})`,
  ];
}
