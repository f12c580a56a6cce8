import { ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { chainLine } from './chain-rows.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended, Option } from './command.ts';
import { inputName, readInput } from './input.ts';
import { find } from './naming.ts';
import { print, printJson, warn } from './output.ts';
import { askedRow, askedWords, reachOptions, readReachOptions } from './reach-options.ts';
import type { Asked } from './reach-options.ts';
import { actorRow } from './reach-rows.ts';
import type { ActorRow, AssetRow, ReachedRow } from './reach-rows.ts';
import { columns, count, plain } from './text.ts';

export const actorOption: Option = {
  name: 'actor',
  value: 'A',
  words: 'Only this actor, by id or name.',
};

export const reach: Command = {
  inputs: ['IN'],
  about: [
    'Says for each threat actor what it gets to, past how many guards, in how many hops, and over',
    'which chain of connections: first where it is and what is one hop away, then what is further,',
    'then what it gets to only by way of outside. A connection in [brackets] proves its caller, by',
    'something that the actor does not hold: a guard to defeat. A component that it gets with its zone',
    'is not listed apart; --json has every one.',
  ],
  options: [actorOption, ...reachOptions, jsonOption],
  examples: [
    'trailmap reach --actor "Outside attacker" harbor.trail',
    'trailmap reach --by-answering --with-what-it-finds --as built harbor.trail',
  ],
  run,
};

async function run(call: Call): Promise<Ended> {
  const [argument = ''] = call.inputs;
  const read = await readInput(argument);
  if (!read.ok) return read;
  const { model, lost } = read.value;
  const options = readReachOptions(model, call);
  if (!options.ok) return options;
  const actors = actorsOf(model, call);
  if (!actors.ok) return actors;
  const asked = askedRow(model, options.value);
  const rows = actors.value.map((id) => actorRow(model, id, options.value));
  if (call.json) {
    printJson({ command: 'reach', version: 1, in: inputName(argument), asked, actors: rows, lost });
  } else {
    print(inWords(rows, asked));
    for (const line of lost) warn(`not read: ${line}`);
  }
  return ok(0);
}

function actorsOf(model: Model, { texts }: Call): Result<readonly Id<'actor'>[], Failure> {
  const said = texts.get('actor');
  if (said === undefined) return ok(model.all('actor').map(({ id }) => id));
  const found = find(model, ['actor'], said);
  return found.ok ? ok([found.value]) : found;
}

function inWords(rows: readonly ActorRow[], asked: Asked): readonly string[] {
  const question = askedWords(asked);
  if (rows.length === 0) return ['There is no threat actor.'];
  return [
    ...(question === '' ? [] : [`Asked ${question}`, '']),
    ...rows.flatMap((row, at) => [...(at > 0 ? [''] : []), ...actorWords(row)]),
  ];
}

function actorWords({
  actor,
  alternatives,
  places,
  placements,
  assets,
  notReached,
}: ActorRow): readonly string[] {
  const shown = [...places, ...placements.filter((row) => !comesWithItsZone(row, places))].toSorted(byPair);
  const near = shown.filter(({ outside, hops }) => !outside && hops <= 1);
  const far = shown.filter(({ outside, hops }) => !outside && hops > 1);
  const outside = shown.filter((row) => row.outside);
  return [
    plain(`${actor.name} (${actor.intent}${alternatives > 1 ? `; one of ${alternatives} ways in` : ''})`),
    ...group('Where it is, and one hop away', near.map(reachedCells)),
    ...group('Further', far.map(reachedCells)),
    ...group('Only by way of outside', outside.map(reachedCells)),
    ...group('Sensitive data', assets.toSorted(byPair).map(assetCells)),
    ...(notReached.length > 0
      ? [plain(`  Does not reach ${notReached.map(({ name }) => name).join(', ')}`)]
      : []),
  ];
}

function group(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  const lines = columns(rows, ['left', 'right', 'left', 'whole']);
  return rows.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}

/** Being at its zone is all that it takes: the zone's line says it already. */
function comesWithItsZone(row: ReachedRow, places: readonly ReachedRow[]): boolean {
  const there = places.find(({ zone }) => zone !== null && zone === row.zone);
  return there?.guards === row.guards && there.hops === row.hops && there.outside === row.outside;
}

function byPair(a: Pair, b: Pair): number {
  return a.guards - b.guards || a.hops - b.hops;
}
interface Pair {
  readonly guards: number;
  readonly hops: number;
}

function reachedCells(row: ReachedRow): readonly string[] {
  const { nearness, hops, name, chain, byOutside, alternatives } = row;
  const notes = [
    ...(byOutside ? [`by way of outside past ${byOutside.guards}, ${count(byOutside.hops, 'hop')}`] : []),
    ...(alternatives && alternatives.reached < alternatives.of
      ? [`${alternatives.reached} of ${alternatives.of} ways in`]
      : []),
  ];
  const note = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  return [nearness, count(hops, 'hop'), name, (hops === 0 ? '' : chainLine(chain)) + note];
}

function assetCells({ asset, how, guards, hops, outside, at, over }: AssetRow): readonly string[] {
  const past = guards === 0 ? how : `${how}, past ${guards}`;
  const where = over === null ? `in ${at.name}` : `over ${over.name}, from ${at.name}`;
  return [past, count(hops, 'hop'), asset.name, `${where}${outside ? ' (by way of outside)' : ''}`];
}
