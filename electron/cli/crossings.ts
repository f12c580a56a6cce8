import { ok } from '../../shared/base/result.ts';
import { insideOf } from '../../shared/analysis/crossings.ts';
import { VERDICTS } from '../../shared/analysis/verdicts.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { crossingRows, inheritedRows } from './crossing-rows.ts';
import type { CrossingRow } from './crossing-rows.ts';
import { inputName, readInput } from './input.ts';
import { print, printJson, warn } from './output.ts';
import { asOption, readAs } from './reach-options.ts';
import { count, table } from './text.ts';

export const crossings: Command = {
  inputs: ['IN'],
  about: [
    'Lists every connection whose ends are in different zones: whether the caller proves who it is,',
    'whether the wire is encrypted, and the verdict, the worst first.',
  ],
  options: [asOption, jsonOption],
  examples: ['trailmap crossings harbor.trail', 'trailmap crossings --as built --json harbor.trail'],
  run,
};

async function run(call: Call): Promise<Ended> {
  const {
    inputs: [argument = ''],
    json,
  } = call;
  const state = readAs(call);
  if (!state.ok) return state;
  const as = state.value;
  const read = await readInput(argument);
  if (!read.ok) return read;
  const { model, lost } = read.value;
  const rows = crossingRows(model, as);
  const inherited = inheritedRows(model, as);
  const inside = insideOf(model, as).length;
  if (json) {
    printJson({
      command: 'crossings',
      version: 1,
      in: inputName(argument),
      as,
      crossings: rows,
      inherited,
      inside,
      lost,
    });
  } else {
    print(inWords([...rows, ...inherited]));
    for (const line of lost) warn(`not read: ${line}`);
  }
  return ok(0);
}

const HEAD = ['VERDICT', 'CONNECTION', 'FROM', 'TO', 'CALLER', 'WIRE', 'NOTE'];

function inWords(rows: readonly CrossingRow[]): readonly string[] {
  const sorted = VERDICTS.flatMap((verdict) => rows.filter((row) => row.verdict === verdict));
  const counts = VERDICTS.map(
    (verdict) => `${rows.filter((row) => row.verdict === verdict).length} ${verdict}`,
  );
  return [
    ...table(HEAD, sorted.map(crossingCells)),
    ...(rows.length > 0 ? [''] : []),
    `${count(rows.length, 'crossing')}: ${counts.join(', ')}`,
  ];
}

/** A crossing as a line of a table. */
export function crossingCells(row: CrossingRow): readonly string[] {
  const { verdict, connection, from, to, caller, wire } = row;
  return [verdict, connection.name, from.name, to.name, caller, wire, notes(row).join(', ')];
}

function notes({
  hollow,
  intendedAsOpen,
  alarm,
  verdict,
  connection,
  inheritedBy,
  shields,
}: CrossingRow): string[] {
  const found: string[] = [];
  if (hollow) found.push('only designed');
  if (intendedAsOpen)
    found.push(alarm && verdict !== 'guarded' ? 'intended as open, past its day' : 'intended as open');
  if (shields.length > 0) found.push(count(shields.length, 'other control'));
  if (inheritedBy !== null) found.push('inherited');
  if (!connection.listed) found.push('only mentioned');
  return found;
}
