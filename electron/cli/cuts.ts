import type { Target } from '../../shared/analysis/cuts.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Model } from '../../shared/model/model.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { chainLine } from './chain-rows.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { cutRow, weightRows } from './cut-rows.ts';
import type { CutRow, WeightRow } from './cut-rows.ts';
import { inputName, readInput } from './input.ts';
import { find } from './naming.ts';
import { print, printJson, warn } from './output.ts';
import { askedRow, askedWords, reachOptions, readReachOptions } from './reach-options.ts';
import { count, plain, table } from './text.ts';

export const cuts: Command = {
  inputs: ['IN'],
  about: [
    'Says where a control pays. For an actor and a target: each connection without which the target is',
    'out of reach, the smallest sets of connections that cut it off (none with a connection tagged',
    'essential), and the fewest connections that, if they proved their caller, would be one more guard',
    'to defeat. Without the two: for each connection, how many pairs of actor and component would be',
    'farther or out of reach without it.',
  ],
  options: [
    { name: 'actor', value: 'A', words: 'The actor, by id or name.' },
    { name: 'target', value: 'T', words: 'A zone, a component or sensitive data, by id or name.' },
    ...reachOptions,
    jsonOption,
  ],
  examples: [
    'trailmap cuts --actor "Outside attacker" --target "Card data" harbor.trail',
    'trailmap cuts harbor.trail',
  ],
  run,
};

async function run(call: Call): Promise<Ended> {
  const {
    inputs: [argument = ''],
    texts,
    json,
  } = call;
  if (texts.has('actor') !== texts.has('target')) {
    return err(failure('bad-request', 'cuts takes --actor and --target together, or neither.'));
  }
  const read = await readInput(argument);
  if (!read.ok) return read;
  const { model, lost } = read.value;
  const options = readReachOptions(model, call);
  if (!options.ok) return options;
  const wanted = wantedOf(model, call);
  if (!wanted.ok) return wanted;
  const row = wanted.value && cutRow(model, wanted.value.actor, wanted.value.target, options.value);
  const weights = weightRows(model, options.value);
  const asked = askedRow(model, options.value);
  if (json) {
    printJson({
      command: 'cuts',
      version: 1,
      in: inputName(argument),
      asked,
      cuts: row ?? null,
      weights,
      lost,
    });
  } else {
    const question = askedWords(asked);
    print([
      ...(question === '' ? [] : [`Asked ${question}`, '']),
      ...(row ? cutWords(row) : weightWords(weights)),
    ]);
    for (const line of lost) warn(`not read: ${line}`);
  }
  return ok(0);
}

interface Wanted {
  readonly actor: Id<'actor'>;
  readonly target: Target;
}

function wantedOf(model: Model, { texts }: Call): Result<Wanted | undefined, Failure> {
  const [who, what] = [texts.get('actor'), texts.get('target')];
  if (who === undefined || what === undefined) return ok(undefined);
  const actor = find(model, ['actor'], who);
  if (!actor.ok) return actor;
  const target = findTarget(model, what);
  return target.ok ? ok({ actor: actor.value, target: target.value }) : target;
}

/** A component stands for the one place where it is; of several, one has to be said. */
function findTarget(model: Model, said: string): Result<Target, Failure> {
  const component = isIdOf('component', said) ? model.get(said) : undefined;
  return find(model, ['zone', 'placement', 'asset'], component?.name ?? said);
}

function cutWords({ actor, target, reached, single, sets, hardening }: CutRow): readonly string[] {
  if (!reached) return [plain(`${actor.name} does not get to ${target.name}.`)];
  const { guards, hops, chain } = reached;
  return [
    plain(
      `${actor.name} gets to ${target.name} past ${guards === 0 ? 'no guard' : count(guards, 'guard')}, in ${count(hops, 'hop')}:`,
    ),
    plain(`  ${chainLine(chain)}`),
    '',
    ...list(
      'Without any one of these it is out of reach:',
      'No single connection cuts it off.',
      single.map(({ name }) => name),
    ),
    '',
    ...list(
      'The smallest sets that cut it off:',
      'No set of connections cuts it off.',
      sets.map((set) => set.map(({ name }) => name).join(' + ')),
    ),
    '',
    ...hardeningWords(actor.name, hardening),
  ];
}

function hardeningWords(actor: string, hardening: CutRow['hardening']): readonly string[] {
  if (!hardening)
    return ['No connection can be hardened: every chain is guarded all the way, or there is none.'];
  const { connections, before, after } = hardening;
  const then =
    after === null ? 'it would not be reached' : `past ${count(after, 'guard')} instead of ${before}`;
  return list(
    `If these proved their caller by something that ${actor} does not hold, ${then}:`,
    '',
    connections.map(({ name }) => name),
  );
}

function list(title: string, none: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [none] : [plain(title), ...lines.map((line) => plain(`  ${line}`))];
}

function weightWords(weights: readonly WeightRow[]): readonly string[] {
  if (weights.length === 0) return ['Nothing that anybody gets to hangs on a single connection.'];
  const rows = weights.map(({ connection, weight }) => [connection.name, String(weight), connection.id]);
  return table(['CONNECTION', 'WEIGHT', 'ID'], rows, ['left', 'right', 'left']);
}
