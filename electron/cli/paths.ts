import { PATH_RESULTS } from '../../shared/analysis/paths.ts';
import { ok } from '../../shared/base/result.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { inputName, readInput } from './input.ts';
import { print, printJson, warn } from './output.ts';
import { pathRows, undocumentedRows } from './path-rows.ts';
import type { PathRow, UndocumentedRow } from './path-rows.ts';
import { asOption, readAs } from './reach-options.ts';
import { columns, count, table } from './text.ts';

export const paths: Command = {
  inputs: ['IN'],
  about: [
    'Holds every documented threat actor path against the model: whether the actor gets there',
    'directly, only after compromise, only with more than that, or by no chain of connections, and',
    'why. Then the crossings that an actor can ride from where it is and that no path of it documents.',
  ],
  options: [asOption, jsonOption],
  examples: ['trailmap paths harbor.trail', 'trailmap paths --json --as verified harbor.trail'],
  run,
};

const RESULTS = [...PATH_RESULTS, 'states a privilege'] as const;

async function run(call: Call): Promise<Ended> {
  const [argument = ''] = call.inputs;
  const as = readAs(call);
  if (!as.ok) return as;
  const read = await readInput(argument);
  if (!read.ok) return read;
  const { model, lost } = read.value;
  const rows = pathRows(model, as.value);
  const undocumented = undocumentedRows(model, as.value);
  if (call.json) {
    const results = Object.fromEntries(RESULTS.map((result) => [result, numberOf(rows, result)]));
    const facts = { as: as.value, results, paths: rows, undocumented };
    printJson({ command: 'paths', version: 1, in: inputName(argument), ...facts, lost });
  } else {
    print(inWords(rows, undocumented));
    for (const line of lost) warn(`not read: ${line}`);
  }
  return ok(0);
}

function numberOf(rows: readonly PathRow[], result: (typeof RESULTS)[number]): number {
  return rows.filter((row) => row.result === result).length;
}

function inWords(rows: readonly PathRow[], undocumented: readonly UndocumentedRow[]): readonly string[] {
  const parts = RESULTS.flatMap((result) => {
    const number = numberOf(rows, result);
    return number > 0 ? [`${number} ${result}`] : [];
  });
  return [
    ...table(['RESULT', 'PATH', 'WHY'], rows.flatMap(pathCells), ['left', 'left', 'whole']),
    ...(rows.length > 0
      ? ['', `${count(rows.length, 'path')}: ${parts.join(', ')}`]
      : ['No path is documented']),
    ...(undocumented.length > 0 ? ['', 'Rideable from where the actor is, and in no path of it:'] : []),
    ...columns(
      undocumented.map((row) => [
        '  ' + row.actor.name,
        row.connection.name,
        `${row.from.name} → ${row.to.name}`,
      ]),
    ),
  ];
}

/** One line for a path that speaks of one actor, origin and destination, else one more for each of them. */
function pathCells({
  path,
  result,
  combinations,
  counted,
  written,
}: PathRow): readonly (readonly string[])[] {
  const notes = [
    ...(written ? [writtenWords(written)] : []),
    ...(combinations.length === 0 ? [`of ${count(counted, 'combination')}`] : []),
  ];
  const name = path.ref === null ? path.name : `${path.ref} ${path.name}`;
  const [first, ...others] = combinations;
  if (first && others.length === 0) return [[result, name, [first.reason, ...notes].join('; ')]];
  return [
    [result, name, notes.join('; ')],
    ...combinations.map((one) => [`  ${one.result}`, '', one.reason]),
  ];
}

function writtenWords({ works, brokenAt, only, anotherWay }: NonNullable<PathRow['written']>): string {
  const other = anotherWay ? '; there is another way' : '';
  if (works) return `as written${only.length > 0 ? `, only ${only.join(' and ')}` : ''}${other}`;
  return `broken at ${brokenAt?.name ?? 'its beginning'}${other}`;
}
