import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Id } from '../../shared/base/ids.ts';
import { THEMES } from '../../shared/documents/picture/colours.ts';
import type { Theme } from '../../shared/documents/picture/colours.ts';
import { layOut } from '../../shared/documents/picture/lay-out.ts';
import { drawPicture, largestScale } from '../../shared/documents/picture/picture.ts';
import type { Drawn, PictureOptions } from '../../shared/documents/picture/picture.ts';
import { wholeView } from '../../shared/documents/view/whole-view.ts';
import { createElk } from '../../shared/layout/elk.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { forceOption, jsonOption, outOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { inputName, readInput } from './input.ts';
import { find } from './naming.ts';
import { print, printJson, warn } from './output.ts';
import { plain } from './text.ts';
import { isStandardOutput, writeOut } from './write-out.ts';

export const render: Command = {
  inputs: ['IN'],
  about: [
    'Draws the map as an SVG or PNG, without a screen: zones, components, connections with their gates,',
    'and actors. What people put somewhere in the project is drawn there; a model that nobody has',
    'arranged, and one zone alone, are laid out. The same model gives the same picture, byte for byte.',
    'In an SVG text stays text; a PNG has it in the font of the application.',
  ],
  options: [
    {
      ...outOption,
      value: 'OUT',
      words: 'Write to a file, OUT.svg or OUT.png; else the SVG is printed.',
    },
    { name: 'theme', value: 'THEME', words: `${THEMES.join(' or ')}; light unless said.` },
    { name: 'view', value: 'V', words: 'This view, as it is on the map.' },
    { name: 'zone', value: 'Z', words: 'Only this zone, and what it is connected to.' },
    { name: 'title', value: 'T', words: "Instead of the project's name; empty for none." },
    { name: 'date', value: 'D', words: 'A day to stand in the picture; none unless said.' },
    { name: 'no-legend', words: 'Without the legend.' },
    { name: 'scale', value: 'N', words: 'How large, from 0.1 to 10; 1 unless said.' },
    { name: 'anew', words: 'Lay everything out, wherever people put it.' },
    forceOption,
    { ...jsonOption, words: 'With -o: print what was written as JSON.' },
  ],
  examples: [
    'trailmap render harbor.trail -o harbor.svg',
    'trailmap render harbor.trail --view Map -o map.svg',
    'trailmap render harbor.trail --zone Edge --theme dark --no-legend -o edge.svg',
    'trailmap render harbor.trail --scale 2 -o harbor.png',
  ],
  run,
};

async function run({ inputs: [argument = ''], texts, switches, json }: Call): Promise<Ended> {
  const out = texts.get('out');
  const wanted = wantedFrom(texts, switches);
  if (!wanted.ok) return wanted;
  if (json && isStandardOutput(out))
    return err(failure('bad-request', '--json says what went to OUT, and needs -o.'));
  const isPng = !isStandardOutput(out) && endingOf(out) === '.png';
  if (!isStandardOutput(out) && !isPng && endingOf(out) !== '.svg')
    return err(
      failure('bad-request', `A picture is SVG or PNG: OUT ends in .svg or .png, which ${out} does not.`),
    );
  const read = await readInput(argument);
  if (!read.ok) return read;
  const { model, lost } = read.value;
  const shown = shownFrom(model, texts);
  if (!shown.ok) return shown;
  const { view, zone } = shown.value;
  const options = {
    ...wanted.value,
    ...(zone !== undefined && { zone }),
    ...(view && { view: view.name }),
  };
  const drawn = await draw(model, view, options, switches.has('anew'));
  for (const line of json ? [] : lost) warn(`not read: ${line}`);
  if (isStandardOutput(out)) {
    process.stdout.write(drawn.svg);
    return ok(0);
  }
  const { theme = 'light', scale = 1 } = options;
  const made = isPng ? await toPng(drawn, scale) : ok(Buffer.from(drawn.svg));
  if (!made.ok) return made;
  const written = await writeOut(out, argument, made.value, switches.has('force'));
  if (!written.ok) return written;
  const bytes = made.value.length;
  if (json)
    printJson({ command: 'render', version: 1, in: inputName(argument), out, theme, scale, bytes, lost });
  else print([`${plain(out)}: ${bytes} bytes`]);
  return ok(0);
}

/** As the map of the application has it: where no view is asked for, SPEC V16. */
async function draw(
  model: Model,
  asked: RecordOf<'view'> | undefined,
  options: PictureOptions,
  anew: boolean,
): Promise<Drawn> {
  const view = asked ?? wholeView(model);
  const { zone } = options;
  const wanted = { anew, ...(view && { view }), ...(zone !== undefined && { zone }) };
  return drawPicture(model, await layOut(model, wanted, createElk), options);
}

function endingOf(out: string): string {
  return path.extname(out).toLowerCase();
}

/** What draws is read only now: it is a native package. */
async function toPng(drawn: Drawn, scale: number): Promise<Result<Buffer, Failure>> {
  const most = largestScale(drawn, scale);
  if (most < scale)
    return err(failure('refused', `As a PNG it can be no larger than --scale ${most}; an SVG can.`));
  const { pngOf } = await import('./png/png.ts');
  return ok(pngOf(drawn.svg));
}

function wantedFrom(
  texts: Call['texts'],
  switches: Call['switches'],
): Result<Omit<PictureOptions, 'zone'>, Failure> {
  const theme = texts.get('theme') ?? 'light';
  if (!isTheme(theme)) return err(failure('bad-request', `--theme takes ${THEMES.join(', ')}.`));
  const said = texts.get('scale') ?? '1';
  const scale = Number(said);
  if (said.trim() === '' || !(scale >= 0.1 && scale <= 10))
    return err(failure('bad-request', `--scale takes a number from 0.1 to 10, not ${said}.`));
  const [title, date] = [texts.get('title'), texts.get('date')];
  return ok({
    theme,
    scale,
    legend: !switches.has('no-legend'),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
  });
}

function isTheme(said: string): said is Theme {
  return THEMES.some((theme) => theme === said);
}

interface Shown {
  readonly view?: RecordOf<'view'>;
  readonly zone?: Id<'zone'>;
}

function shownFrom(model: Model, texts: Call['texts']): Result<Shown, Failure> {
  const [viewSaid, zoneSaid] = [texts.get('view'), texts.get('zone')];
  if (viewSaid !== undefined && zoneSaid !== undefined)
    return err(failure('bad-request', 'A view has its own content: --view and --zone do not go together.'));
  if (viewSaid !== undefined) {
    const found = find(model, ['view'], viewSaid);
    const view = found.ok ? model.get(found.value) : undefined;
    return found.ok ? ok(view ? { view } : {}) : found;
  }
  if (zoneSaid === undefined) return ok({});
  const zone = find(model, ['zone'], zoneSaid);
  return zone.ok ? ok({ zone: zone.value }) : zone;
}
