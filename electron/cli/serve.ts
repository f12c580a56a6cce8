import { err } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';

export const serve: Command = {
  inputs: ['[IN]'],
  about: [
    'Shows a project in a browser on this machine: prints an address that opens one window, once.',
    'Enter prints another, Ctrl+C publishes and ends. Without IN it offers the project files of',
    'the folder. Nothing listens to other machines.',
  ],
  options: [
    { name: 'port', value: 'N', words: 'The port to listen on; a free one unless said.' },
    {
      name: 'folder',
      value: 'DIR',
      words: 'The folder whose project files are offered; this one unless said.',
    },
    { name: 'sample', words: 'Show the sample project.' },
    { ...jsonOption, words: 'Print each address as one line of JSON.' },
  ],
  examples: ['trailmap serve harbor.trail', 'trailmap serve --sample --port 8123'],
  run,
};

async function run({ inputs: [argument], texts, switches, json }: Call): Promise<Ended> {
  const { readOptions } = await import('../browser/options.ts');
  const { runInTerminal } = await import('../browser/terminal.ts');
  const options = readOptions([
    ...['port', 'folder'].flatMap((name) => {
      const value = texts.get(name);
      return value === undefined ? [] : [`--${name}=${value}`];
    }),
    ...(switches.has('sample') ? ['--sample'] : []),
    ...(argument === undefined ? [] : [`--open=${argument}`]),
  ]);
  if (!options.ok) return err(failure('bad-request', options.error));
  // It has said itself what went wrong; and a project's process that would not end must not hold the terminal.
  return process.exit(await runInTerminal(options.value, json ? showJson : undefined));
}

function showJson(address: string): void {
  console.log(JSON.stringify({ command: 'serve', version: 1, address }));
}
