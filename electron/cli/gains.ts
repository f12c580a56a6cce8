import { isBetter } from '../../shared/analysis/ranks.ts';
import { guardPhrase } from '../../shared/analysis/gain-words.ts';
import { ok } from '../../shared/base/result.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { gainRows } from './gain-rows.ts';
import type { ActorGainRow, GainRows } from './gain-rows.ts';
import { inputName, readBoth } from './input.ts';
import { print, printJson, warn } from './output.ts';
import { askedRow, askedWords, asOption, readReachOptions, ridingOptions } from './reach-options.ts';
import { count, plain } from './text.ts';

export const gains: Command = {
  inputs: ['BEFORE', 'AFTER'],
  about: [
    'Says what AFTER gives each threat actor that BEFORE did not, and what it takes away: components',
    'and data, past how many guards instead of how many, over which connections; what it may use; who',
    'can ride each new connection; what is guarded otherwise; which assumptions, controls and',
    'findings speak of that.',
  ],
  options: [...ridingOptions, asOption, jsonOption],
  examples: [
    'trailmap gains main.trail branch.trail',
    'trailmap gains --json --by-answering main.trail branch.trail',
  ],
  run,
};

async function run(call: Call): Promise<Ended> {
  const read = await readBoth(call.inputs);
  if (!read.ok) return read;
  const [before, after] = read.value;
  const options = readReachOptions(after.model, call);
  if (!options.ok) return options;
  const rows = gainRows({ before: before.model, after: after.model, options: options.value });
  const asked = askedRow(after.model, options.value);
  const lost = { before: before.lost, after: after.lost };
  if (call.json) {
    const [one = '', other = ''] = call.inputs;
    const inputs = { before: inputName(one), after: inputName(other) };
    printJson({ command: 'gains', version: 1, ...inputs, asked, ...rows, lost });
  } else {
    const question = askedWords(asked);
    print([...(question === '' ? [] : [`Asked ${question}`, '']), ...inWords(rows)]);
    for (const line of [...lost.before, ...lost.after]) warn(`not read: ${line}`);
  }
  return ok(0);
}

/** The same sentences as in the window and in the text of a change. */
function inWords(rows: GainRows): readonly string[] {
  const blocks = [
    block(
      'Who gains what',
      rows.actors.flatMap((row) => gained(row)),
    ),
    block(
      'Who loses what',
      rows.actors.flatMap((row) => lostWords(row)),
    ),
    block(
      'Data that newly leaves',
      rows.leaving.map(({ asset, zone }) => `${asset.name} goes to ${zone.name}, outside your control`),
    ),
    block('New connections', rows.newConnections.flatMap(riderWords)),
    block('Crossings', crossingWords(rows)),
    block(
      'Documented paths',
      rows.paths.map(
        ({ path, before, after }) =>
          `${path.name}: ${after ?? 'not judged'} instead of ${before ?? 'not judged'}`,
      ),
    ),
    block(
      'They speak of what changes',
      rows.touched.map(({ record, because }) => `${record.name} (${record.id}): ${because.join('; ')}`),
    ),
  ];
  const said = blocks.filter((lines) => lines.length > 0);
  if (said.length === 0) return ['Nobody gains or loses anything, and no crossing changes.'];
  return said.flatMap((lines, at) => (at > 0 ? ['', ...lines] : lines));
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => plain(`  ${line}`))];
}

function gained({
  actor,
  isNew,
  placements,
  assets,
  mayUse,
  speaksTo,
  reach,
}: ActorGainRow): readonly string[] {
  return [
    ...(isNew ? [`${actor.name} is new: it reaches ${newReach(reach)}`] : []),
    ...[...placements, ...assets].filter(({ change }) => isBetter(change)).map(({ words }) => words),
    ...mayUse.gained.map(({ name }) => `${actor.name} may now use ${name}`),
    ...speaksTo.map(({ name }) => `${actor.name} can now speak to ${name}, outside your control`),
  ];
}

function newReach(reach: ActorGainRow['reach']): string {
  const places = (reach?.places ?? []).map(({ name, nearness }) => `${name} (${nearness})`);
  return places.length === 0 ? 'nothing' : places.join(', ');
}

function lostWords({ actor, isGone, placements, assets, mayUse }: ActorGainRow): readonly string[] {
  return [
    ...(isGone ? [`${actor.name} is not there any more`] : []),
    ...[...placements, ...assets].filter(({ change }) => !isBetter(change)).map(({ words }) => words),
    ...mayUse.lost.map(({ name }) => `${actor.name} may no longer use ${name}`),
  ];
}

function riderWords({ connection, riders }: GainRows['newConnections'][number]): readonly string[] {
  if (riders.length === 0) return [`${connection.name}: nobody can ride it`];
  const who = riders.map(
    ({ actor, from, guards }) => `${actor.name} from ${from.name} ${guardPhrase(guards)}`,
  );
  return [`${connection.name}: ${count(riders.length, 'way')} to ride it: ${who.join('; ')}`];
}

function crossingWords({ crossings: { appeared, gone, changed }, idle }: GainRows): readonly string[] {
  const without = new Set(idle.map(({ id }) => id));
  return [
    ...appeared.map(({ connection, from, to, verdict }) => {
      const nothing = without.has(connection.id) ? '; gives nobody anything that they did not have' : '';
      return `new: ${connection.name} (${from.name} → ${to.name}), ${verdict}${nothing}`;
    }),
    ...gone.map(({ connection, from, to }) => `gone: ${connection.name} (${from.name} → ${to.name})`),
    ...changed.map(
      ({ before, after }) =>
        `${after.connection.name} (${after.from.name} → ${after.to.name}): ${after.verdict} instead of ${before.verdict}`,
    ),
  ];
}
