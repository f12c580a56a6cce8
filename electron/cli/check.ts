import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { FAIL_ON, findings } from './check-rows.ts';
import type { Findings } from './check-rows.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { crossingCells } from './crossings.ts';
import { gateOf, gateWords } from './gate.ts';
import type { Gate } from './gate.ts';
import { inputName, readInput } from './input.ts';
import { print, printJson } from './output.ts';
import { columns, count, plain } from './text.ts';

export const check: Command = {
  inputs: ['IN'],
  about: [
    'Checks that the records fit together, what the rules of the method find, and how the crossings',
    'are guarded. Ends with 1 where something is as bad as LEVEL, or worse. integrity (records that',
    'do not fit together or cannot be read) always fails; of what the rules find, from the worst:',
    'error, warning, info; of crossings: unguarded, not-stated, partly. What is intended as open,',
    'until the day that was set, what is only mentioned, and what was dismissed is shown and does',
    'not fail.',
    '',
    'With --change it is the gate for that change: it fails where no change with this reference is',
    'in the model, where one of the four questions has no answer, and where a consequence has no',
    'verdict.',
  ],
  options: [
    {
      name: 'fail-on',
      value: 'LEVEL',
      many: true,
      words: 'From where on it fails; integrity unless said. Repeatable.',
    },
    { name: 'change', value: 'REF', words: 'The change with this reference, or with this id.' },
    { name: 'allow-open', words: 'With --change: consequences without a verdict do not fail.' },
    jsonOption,
  ],
  examples: [
    'trailmap check harbor.trail',
    'trailmap check --fail-on error --fail-on unguarded harbor.trail',
    'trailmap check --change "PR #1184" harbor.trail',
  ],
  run,
};

async function run(call: Call): Promise<Ended> {
  const {
    inputs: [argument = ''],
    texts,
    switches,
    json,
  } = call;
  const failOn = readLevels(call);
  if (!failOn.ok) return failOn;
  const reference = texts.get('change');
  if (reference === undefined && switches.has('allow-open')) {
    return err(failure('bad-request', '--allow-open needs --change.'));
  }
  const read = await readInput(argument);
  if (!read.ok) return read;
  const found = findings(read.value, failOn.value);
  const gate =
    reference === undefined ? null : gateOf(read.value.model, reference, switches.has('allow-open'));
  const passed = found.passed && gate?.passed !== false;
  if (json)
    printJson({ command: 'check', version: 2, in: inputName(argument), ...found, passed, change: gate });
  else print(inWords({ ...found, passed }, gate));
  return ok(passed ? 0 : 1);
}

function readLevels({ lists }: Call): Result<readonly string[], Failure> {
  const said = lists.get('fail-on') ?? ['integrity'];
  const unknown = said.some((level) => !FAIL_ON.includes(level));
  return unknown
    ? err(failure('bad-request', `--fail-on takes ${FAIL_ON.join(', ')}.`))
    : ok([...new Set(said)]);
}

function inWords(found: Findings, gate: Gate | null): readonly string[] {
  const { passed, failOn, integrity, lost, crossings, failing, checks, dismissed } = found;
  const blocks = [
    [
      ...integrity.map(({ words }) => `integrity: ${plain(words)}`),
      ...lost.map((line) => `not read: ${plain(line)}`),
    ],
    columns(crossings.map((row) => [mark(failing.includes(row.connection.id)), ...crossingCells(row)])),
    columns(
      checks.map((row) => [mark(row.fails), row.level, row.id, row.words]),
      ['left', 'left', 'left', 'whole'],
    ),
    dismissed.map(({ id, words, why, by }) => plain(`dismissed: ${id}: ${words} ${by}: ${why}`)),
    gate ? gateWords(gate) : [],
  ];
  const things =
    integrity.length +
    lost.length +
    failing.length +
    checks.filter((row) => row.fails).length +
    (gate?.passed === false ? 1 : 0);
  return [
    ...blocks.flatMap((lines) => (lines.length > 0 ? [...lines, ''] : [])),
    passed
      ? `Passed (fails on ${failOn.join(', ')})`
      : `Failed: ${count(things, 'thing')} (fails on ${failOn.join(', ')})`,
  ];
}

function mark(isFailing: boolean): string {
  return isFailing ? 'fails' : '';
}
