import { err, ok } from '../../shared/base/result.ts';
import { writeJson } from '../../shared/formats/json/write.ts';
import { failure } from '../../shared/protocol/failures.ts';
import { forceOption, jsonOption, outOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { inputName, readInput } from './input.ts';
import { print, printJson, warn } from './output.ts';
import { count, plain } from './text.ts';
import { isStandardOutput, writeOut } from './write-out.ts';

export const exportCommand: Command = {
  inputs: ['IN'],
  about: [
    'Writes a project in another format: to standard output, or to OUT. json is the native',
    'interchange; the same model is the same bytes, and the history is not in it.',
  ],
  options: [
    { name: 'format', value: 'F', words: 'Which format: json.' },
    outOption,
    forceOption,
    { ...jsonOption, words: `With -o: print what was written as JSON.` },
  ],
  examples: [
    'trailmap export harbor.trail --format json -o harbor.json',
    'trailmap export harbor.trail --format json | jq .',
  ],
  run,
};

async function run({ inputs: [argument = ''], texts, switches, json }: Call): Promise<Ended> {
  const out = texts.get('out');
  const format = texts.get('format');
  if (format !== 'json') {
    return err(
      failure('bad-request', format === undefined ? '--format is missing.' : `There is no format ${format}.`),
    );
  }
  if (json && isStandardOutput(out))
    return err(failure('bad-request', '--json says what went to OUT, and needs -o.'));
  const read = await readInput(argument);
  if (!read.ok) return read;
  const { model, lost } = read.value;
  const text = writeJson(model.records());
  for (const line of json ? [] : lost) warn(`not read: ${line}`);
  if (isStandardOutput(out)) {
    process.stdout.write(text);
    return ok(0);
  }
  const written = await writeOut(out, argument, text, switches.has('force'));
  if (!written.ok) return written;
  const bytes = Buffer.byteLength(text);
  const facts = { in: inputName(argument), out, format, records: model.size, bytes, lost };
  if (json) printJson({ command: 'export', version: 1, ...facts });
  else print([`${plain(out)}: ${count(model.size, 'record')}`]);
  return ok(0);
}
