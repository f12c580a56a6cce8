import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile } from '../../../electron/project/create-file.ts';
import { startBrowserHost } from '../../../electron/browser/host.ts';
import { eventually } from '../../support/eventually.ts';
import { harbour } from './models.ts';
import { makeFolder, shaped, trailmap } from './terminal.ts';

const program = path.resolve(import.meta.dirname, '../../../electron/cli/main.ts');

let files: ReturnType<typeof makeFolder>;
let children: ChildProcess[] = [];
beforeEach(() => {
  files = makeFolder();
  createFile(files.at('harbour.trail'), harbour);
});
afterEach(async () => {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
  children = [];
  files.remove();
});

/** A command that stays in the terminal, with what it has said so far. */
function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: files.folder,
    env: { ...process.env, TRAILMAP_HOME: files.at('home'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said };
}

/** The page is built by `npm test` before the browser tests; without it the command says what to do. */
async function isPageBuilt(): Promise<boolean> {
  try {
    const host = await startBrowserHost({ home: files.at('home') });
    await host.close();
    return true;
  } catch {
    return false;
  }
}

const NOT_BUILT = 'trailmap: the page was not built; run npm start in the repository once.\n';

describe('trailmap serve', () => {
  it('prints an address that brings the page, and ends with 0 when it is asked to', async () => {
    const { child, said } = start(['serve', 'harbour.trail']);
    if (!(await isPageBuilt())) return eventually(said).toBe(NOT_BUILT);
    await eventually(said).toMatch(/^Trailmap: http:\/\/127\.0\.0\.1:\d+\/\?token=/);
    const address = /^Trailmap: (\S+)/.exec(said())?.[1] ?? '';
    expect(await (await fetch(address)).text()).toContain('<title>Trailmap');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('both, for programs,', () => {
  it('say each thing as one line of JSON', async () => {
    const { said } = start(['open', '--json', 'harbour.trail'], { TRAILMAP_HOST: 'browser' });
    await eventually(() => said().split('\n').length).toBeGreaterThanOrEqual(3);
    const [host = '', address = ''] = said().split('\n');
    expect(shaped('open', host)).toEqual({
      command: 'open',
      version: 1,
      host: 'browser',
      why: 'TRAILMAP_HOST says so',
    });
    if (await isPageBuilt()) shaped('serve', address);
    else expect(`${address}\n`).toBe(NOT_BUILT);
  });
});

describe('trailmap open', () => {
  it('takes the host that TRAILMAP_HOST names, and says so', async () => {
    const { said } = start(['open', 'harbour.trail'], { TRAILMAP_HOST: 'browser' });
    const line = 'trailmap: starting the browser host, because TRAILMAP_HOST says so\n';
    const then = (await isPageBuilt()) ? 'Trailmap: http://127.0.0.1:' : NOT_BUILT;
    await eventually(said).toContain(line + then);
  });

  it('refuses a host that there is not', async () => {
    const { said } = start(['open', 'harbour.trail'], { TRAILMAP_HOST: 'toaster' });
    await eventually(said).toContain('TRAILMAP_HOST is either desktop or browser');
  });

  it('opens what is there', async () => {
    const { code, err } = await trailmap(['open', 'nothing.trail'], { cwd: files.folder });
    expect(code).toBe(2);
    expect(err).toContain('trailmap: not-found: ');
  });
});
