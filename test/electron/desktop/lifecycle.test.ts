import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ElectronApplication } from 'playwright-core';
import { buildDesktopFixture, type DesktopFixture } from '../../support/desktop-fixture.ts';
import { eventually } from '../../support/eventually.ts';
import { electronExecutable, launchDesktop, type Desktop } from '../../support/launch-desktop.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const run = promisify(execFile);
let fixture: DesktopFixture;
let home: string;
let running: Desktop[];

beforeAll(async () => {
  fixture = await buildDesktopFixture();
}, 60_000);
afterAll(() => fixture.remove());

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'trailmap-lifecycle-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((desktop) => desktop.close()));
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

async function start(
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<ElectronApplication> {
  const desktop = await launchDesktop({ folder: fixture.folder, home, args, env });
  running.push(desktop);
  await desktop.page.getByText('Trailmap on desktop').waitFor();
  return desktop.app;
}

/** The names under File, Open recent: what the person can see of the files that were opened. */
async function recent(app: ElectronApplication): Promise<string[]> {
  return await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.getMenuItemById('file.recent')?.submenu?.items ?? [];
    return items.filter((item) => /^file\.recent\.\d+$/.test(item.id)).map((item) => item.label);
  });
}

function windows(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

/** Starts the executable once more, as a double-click does, and answers how it ended. */
async function startAgain(args: readonly string[], folder: string): Promise<number | null> {
  const child = spawn(electronExecutable(), [fixture.folder, ...args], {
    cwd: folder,
    env: { ...process.env, TRAILMAP_HOME: home, TRAILMAP_NODE: process.execPath },
    stdio: 'ignore',
  });
  return await new Promise((resolve) => child.once('exit', resolve));
}

/** What still runs for this home. A process that ended and that nobody has asked after is not running. */
async function processes(): Promise<string[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'stat=,args=']);
  return stdout.split('\n').filter((line) => line.includes(home) && !line.startsWith('Z'));
}

describe('a second start', () => {
  it('brings the first forward and ends', async () => {
    const app = await start();
    expect(await startAgain([], os.tmpdir())).toBe(0);
    expect(await windows(app)).toBe(1);
  });
});

describe('the end', () => {
  it('leaves no process and no lock behind', async () => {
    await start();
    expect(await processes()).not.toEqual([]);
    await running.pop()?.close();
    await eventually(processes).toEqual([]);
    await start();
  });

  it('comes with the last window', async () => {
    const app = await start();
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await ended).toBe(0);
  });
});

describe('a page that crashes', () => {
  it('is shown again when the person says so', async () => {
    const app = await start();
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    });
    const [page] = app.windows();
    const session = await app.context().newCDPSession(page ?? (await app.firstWindow()));
    await session.send('Page.crash').catch(() => undefined);
    await eventually(() => app.windows().some((window) => window !== page)).toBe(true);
    const next = app.windows().find((window) => window !== page);
    await next?.getByText('Trailmap on desktop').waitFor();
    expect(await windows(app)).toBe(1);
  });

  it('is closed when the person says so', async () => {
    const app = await start();
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    });
    const session = await app.context().newCDPSession(await app.firstWindow());
    await session.send('Page.crash').catch(() => undefined);
    expect(await ended).toBe(0);
  });
});

describe('a packaged application', () => {
  it.each([
    '--remote-debugging-port=0',
    '--js-flags=--expose-gc',
    '--disable-web-security',
    '--load-extension=/tmp',
  ])('ends at once when started with %s', async (option) => {
    const env = {
      ...process.env,
      TRAILMAP_HOME: home,
      TRAILMAP_NODE: process.execPath,
      TRAILMAP_DOUBLE_PACKAGED: '1',
    };
    await expect(run(electronExecutable(), [fixture.folder, option], { env })).rejects.toMatchObject({
      code: 64,
      stderr: expect.stringContaining('is not allowed'),
    });
  });
});

describe('the theme', () => {
  it('is remembered, in a file that only its owner reads', async () => {
    const app = await start();
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('view.theme.dark')?.click());
    await running.pop()?.close();
    const settings = JSON.parse(await readFile(path.join(home, 'desktop/settings.json'), 'utf8')) as object;
    expect(settings).toMatchObject({ theme: 'dark' });
    const again = await start();
    expect(await again.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    expect(await recent(again)).toEqual([]);
  });
});
