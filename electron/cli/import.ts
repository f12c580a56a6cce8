import { err, ok } from '../../shared/base/result.ts';
import { problems } from '../../shared/model/integrity.ts';
import { problemInWords } from '../../shared/model/problem-words.ts';
import { failure } from '../../shared/protocol/failures.ts';
import { forceOption, jsonOption, outOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { inputName, readInput } from './input.ts';
import type { Input } from './input.ts';
import { print, printJson, warn } from './output.ts';
import { count, plain } from './text.ts';
import { checkOut, isStandardOutput } from './write-out.ts';

export const importCommand: Command = {
  inputs: ['IN'],
  about: [
    'Makes a project file. OUT ends in .trail and begins without a history. A record that cannot be',
    'read is left out and named on standard error.',
  ],
  options: [
    outOption,
    { name: 'strict', words: 'Write nothing where a record cannot be read, and end with 1.' },
    forceOption,
    jsonOption,
  ],
  examples: ['trailmap import harbor.json -o harbor.trail'],
  run,
};

async function run({ inputs: [argument = ''], texts, switches, json }: Call): Promise<Ended> {
  const out = texts.get('out');
  if (isStandardOutput(out)) return err(failure('bad-request', 'import needs -o OUT.trail.'));
  if (!out.endsWith('.trail'))
    return err(failure('bad-request', `A project file ends in .trail, not ${out}.`));
  const read = await readInput(argument);
  if (!read.ok) return read;
  const place = checkOut(out, argument, switches.has('force'));
  if (!place.ok) return place;
  const write = !(switches.has('strict') && read.value.lost.length > 0);
  if (write) {
    const { createFile } = await import('../project/create-file.ts');
    const written = createFile(place.value, read.value.model.records());
    if (!written.ok) return written;
  }
  tell(argument, out, read.value, write, json);
  return ok(write ? 0 : 1);
}

function tell(
  argument: string,
  out: string,
  { model, form, lost }: Input,
  written: boolean,
  json: boolean,
): void {
  const wrong = problems(model).map((problem) => problemInWords(model, problem));
  if (json) {
    const facts = {
      in: inputName(argument),
      form,
      out: written ? out : null,
      records: model.size,
      lost,
      problems: wrong,
    };
    return printJson({ command: 'import', version: 1, ...facts });
  }
  for (const line of lost) warn(`not read: ${line}`);
  for (const line of wrong) warn(line);
  print([written ? `${plain(out)}: ${count(model.size, 'record')}` : 'Nothing was written']);
}
