import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import { chooseHost, hostLine, hostVariable } from '../launch/host.ts';
import type { HostChoice } from '../launch/host.ts';
import { isRoot } from '../launch/person.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { print } from './output.ts';
import { serve } from './serve.ts';

export const open: Command = {
  inputs: ['IN'],
  about: [
    'Opens a project in the application: the desktop where it is installed and can be shown, else in',
    'a browser as trailmap serve does. TRAILMAP_HOST=desktop or browser decides over that.',
  ],
  options: [{ ...jsonOption, words: 'Print the host, and each address, as one line of JSON.' }],
  examples: ['trailmap open harbor.trail'],
  run,
};

/** The repository, or what stands for it: two folders up from `out/cli` as from `electron/cli`. */
const root = path.join(import.meta.dirname, '../..');

async function run(call: Call): Promise<Ended> {
  const [argument = ''] = call.inputs;
  const file = path.resolve(argument);
  if (!existsSync(file)) return err(failure('not-found', `(${argument})`));
  const wanted = chooseHost({ platform: process.platform, env: process.env, root: isRoot() });
  if (!wanted) return err(failure('bad-request', `${hostVariable} is either desktop or browser.`));
  const electron = wanted.host === 'desktop' ? installedElectron() : undefined;
  const choice = withElectron(wanted, electron);
  print([call.json ? JSON.stringify({ command: 'open', version: 1, ...choice }) : hostLine(choice)]);
  if (electron === undefined) return serve.run({ ...call, inputs: [file] });
  return startDesktop(electron, file);
}

/** Only `npm start` fetches Electron; this takes it where it is. */
function withElectron(wanted: HostChoice, electron: string | undefined): HostChoice {
  if (wanted.host === 'browser' || electron !== undefined) return wanted;
  return { host: 'browser', why: 'Electron is not installed' };
}

function installedElectron(): string | undefined {
  const folder = path.join(root, 'node_modules/electron');
  const note = path.join(folder, 'path.txt');
  if (!existsSync(note) || !existsSync(path.join(root, 'out/main/index.cjs'))) return undefined;
  const executable = path.join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}

/** The window is the person's from then on; the terminal is free again. */
function startDesktop(electron: string, file: string): Promise<Ended> {
  const child = spawn(electron, [root, file], { stdio: 'ignore', detached: true });
  return new Promise((resolve) => {
    child.once('error', () => resolve(err(failure('unreadable', '(the application could not be started)'))));
    child.once('spawn', () => {
      child.unref();
      resolve(ok(0));
    });
  });
}
