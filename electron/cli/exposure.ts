import { exposureOf } from '../../shared/analysis/exposure.ts';
import type { Exposed, Exposure } from '../../shared/analysis/exposure.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import { ok } from '../../shared/base/result.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { inputName, readInput } from './input.ts';
import { named } from './naming.ts';
import { print, printJson, warn } from './output.ts';
import { askedRow, askedWords, reachOptions, readReachOptions } from './reach-options.ts';
import { count, table } from './text.ts';

export const exposure: Command = {
  inputs: ['IN'],
  about: [
    'Ranks zones, components and connections, the most exposed first: past how many guards the',
    'nearest actor that is not benign gets there, then the nearest of all, in how many hops, how many',
    'actors do, and what data is there. The parts are shown; there is no number that sums them up.',
  ],
  options: [...reachOptions, jsonOption],
  examples: ['trailmap exposure harbor.trail', 'trailmap exposure --json --by-answering harbor.trail'],
  run,
};

async function run(call: Call): Promise<Ended> {
  const [argument = ''] = call.inputs;
  const read = await readInput(argument);
  if (!read.ok) return read;
  const { model, lost } = read.value;
  const options = readReachOptions(model, call);
  if (!options.ok) return options;
  const found = exposureOf(model, options.value);
  const rows = {
    zones: found.zones.map((one) => exposureRow(model, one)),
    placements: found.placements.map((one) => exposureRow(model, one)),
    connections: found.connections.map((one) => exposureRow(model, one)),
  };
  const asked = askedRow(model, options.value);
  if (call.json) {
    printJson({ command: 'exposure', version: 1, in: inputName(argument), asked, ...rows, lost });
  } else {
    const question = askedWords(asked);
    print([
      ...(question === '' ? [] : [`Asked ${question}`, '']),
      ...inWords('ZONE', rows.zones),
      '',
      ...inWords('COMPONENT', rows.placements),
      '',
      ...inWords('CONNECTION', rows.connections),
    ]);
    for (const line of lost) warn(`not read: ${line}`);
  }
  return ok(0);
}

type Row = ReturnType<typeof exposureRow>;

function exposureRow(model: Model, { subject, name, nearest, nearestOfAll, actors, assets }: Exposure) {
  const exposed = ({ actor, pair, outside }: Exposed) => ({ actor: named(model, actor), ...pair, outside });
  const zone = isIdOf('placement', subject) ? zoneOfPlacement(model, subject) : undefined;
  return {
    subject: { id: subject, name },
    zone: zone === undefined ? null : named(model, zone),
    nearest: nearest ? exposed(nearest) : null,
    nearestOfAll: nearestOfAll ? exposed(nearestOfAll) : null,
    actors: actors.map(exposed),
    assets: assets.map((id) => named(model, id)),
  };
}

function inWords(what: string, rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return [`No ${what.toLowerCase()}`];
  const head = [what, 'NEAREST, NOT BENIGN', 'NEAREST OF ALL', 'ACTORS', 'DATA'];
  const namesakes = Map.groupBy(rows, ({ subject }) => subject.name);
  const cells = rows.map(({ subject, zone, nearest, nearestOfAll, actors, assets }) => [
    (namesakes.get(subject.name) ?? []).length > 1 && zone ? `${subject.name} in ${zone.name}` : subject.name,
    nearWords(nearest),
    nearWords(nearestOfAll),
    String(actors.length),
    assets.map(({ name }) => name).join(', '),
  ]);
  return table(head, cells, ['left', 'left', 'left', 'right', 'whole']);
}

function nearWords(near: Row['nearest']): string {
  if (!near) return 'nobody';
  const { actor, guards, hops, outside } = near;
  const past = `past ${guards === 0 ? 'no guard' : count(guards, 'guard')}, ${count(hops, 'hop')}`;
  return `${actor.name} ${hops === 0 ? 'is there' : past}${outside ? ', by outside' : ''}`;
}
