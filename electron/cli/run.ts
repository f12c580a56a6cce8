import { readFileSync } from 'node:fs';
import path from 'node:path';
import { failure } from '../../shared/protocol/failures.ts';
import { readArguments } from './arguments.ts';
import { commands } from './commands.ts';
import { helpOf, overview } from './help.ts';
import { printFailure } from './output.ts';

/** Runs what was typed behind `trailmap`, and leaves the exit code with the process. */
export async function runInTerminal(args: readonly string[]): Promise<void> {
  // `trailmap crossings IN | head`: whoever has read enough closes the pipe, which is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  // Not `process.exit`: it would cut off what a pipe has not taken yet.
  process.exitCode = await run(args);
}

/** The exit code: 0 fine, 1 the check failed, 2 wrong use or unreadable input. */
async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === '--version') return say(`${version()}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return say(overview());
  const json = rest.includes('--json');
  const entry = commands.find((command) => command.name === name);
  if (!entry)
    return wrongUse(name === undefined ? 'A command is missing.' : `There is no ${name}.`, '', json);
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) return say(helpOf(entry.name, command));
  const call = readArguments(command, rest);
  if (!call.ok) return wrongUse(call.error, ` ${entry.name}`, json);
  const ended = await command.run(call.value);
  if (ended.ok) return ended.value;
  printFailure(ended.error, json);
  return 2;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function wrongUse(sentence: string, command: string, json: boolean): number {
  printFailure(failure('bad-request', `${sentence} See trailmap${command} --help.`), json);
  return 2;
}

function version(): string {
  const file = path.join(import.meta.dirname, '../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
