import { must } from '../../shared/base/assert.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import { ok } from '../../shared/base/result.ts';
import { createElk } from '../../shared/layout/elk.ts';
import { layout } from '../../shared/layout/layout.ts';
import { absolute, around } from '../../shared/layout/picture.ts';
import type { Box, Rect } from '../../shared/layout/picture.ts';
import { route } from '../../shared/layout/route.ts';
import { placementName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { forceOption, jsonOption, outOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { inputName, readInput } from './input.ts';
import { print, printJson, warn } from './output.ts';
import { pictureOf } from './picture.ts';
import { count, table } from './text.ts';
import { isStandardOutput, writeOut } from './write-out.ts';

export const layoutCommand: Command = {
  inputs: ['IN'],
  about: [
    'Lays a model out and says where every zone and placement comes to lie, in pixels from the top',
    'left, and with --json the ways of the lines. The same model gives the same places. The positions',
    'that people gave in the project are neither used nor changed.',
  ],
  options: [outOption, forceOption, jsonOption],
  examples: ['trailmap layout harbor.trail', 'trailmap layout --json harbor.trail -o places.json'],
  run,
};

async function run({ inputs: [argument = ''], texts, switches, json }: Call): Promise<Ended> {
  const read = await readInput(argument);
  if (!read.ok) return read;
  const { model, lost } = read.value;
  const drawn = { command: 'layout', version: 1, in: inputName(argument), ...(await draw(model)), lost };
  for (const line of json ? [] : lost) warn(`not read: ${line}`);
  const out = texts.get('out');
  if (isStandardOutput(out)) {
    if (json) printJson(drawn);
    else print(inWords(drawn));
    return ok(0);
  }
  const text = json ? `${JSON.stringify(drawn, null, 2)}\n` : `${inWords(drawn).join('\n')}\n`;
  return writeOut(out, argument, text, switches.has('force'));
}

/** Boxes and lines as `resources/cli/layout.schema.json` has them. */
async function draw(model: Model) {
  const picture = pictureOf(model);
  const { rects } = await layout(picture, createElk());
  const places = absolute(rects, picture);
  const { w, h } = around(places.values());
  return {
    size: { w, h },
    boxes: picture.boxes.map((box) =>
      drawnBox(model, box, must(places.get(box.id), 'every box has a place')),
    ),
    lines: route(picture, places).map(({ id, points }) => ({ connection: id, points })),
  };
}

function drawnBox(model: Model, { id, kind, parent }: Box, { x, y, w, h }: Rect) {
  const name = isIdOf('zone', id)
    ? (model.get(id)?.name ?? id)
    : isIdOf('placement', id)
      ? placementName(model, id)
      : id;
  return {
    id,
    kind: kind === 'item' ? ('placement' as const) : kind,
    name,
    parent: parent ?? null,
    x,
    y,
    w,
    h,
  };
}

type Drawn = Awaited<ReturnType<typeof draw>>;

function inWords({ size, boxes, lines }: Drawn): readonly string[] {
  const rows = boxes.map(({ id, kind, name, x, y, w, h }) => [kind, name, ...[x, y, w, h].map(String), id]);
  return [
    ...table(['KIND', 'NAME', 'X', 'Y', 'W', 'H', 'ID'], rows, [
      'left',
      'left',
      'right',
      'right',
      'right',
      'right',
    ]),
    ...(rows.length > 0 ? [''] : []),
    `${count(boxes.length, 'box', 'boxes')}, ${count(lines.length, 'line')}, ${size.w} × ${size.h} pixels`,
  ];
}
