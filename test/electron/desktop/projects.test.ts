import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ElectronApplication, Page } from 'playwright-core';
import { buildDesktopFixture, type DesktopFixture } from '../../support/desktop-fixture.ts';
import { eventually } from '../../support/eventually.ts';
import { electronExecutable, launchDesktop, type Desktop } from '../../support/launch-desktop.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const run = promisify(execFile);
let fixture: DesktopFixture;
/** A real project file, made once by the application itself; each test works with copies. */
let template: string;
let templateFolder: string;
let folder: string;
let running: Desktop[] = [];

beforeAll(async () => {
  fixture = await buildDesktopFixture();
  templateFolder = await mkdtemp(path.join(os.tmpdir(), 'trailmap-template-'));
  template = path.join(templateFolder, 'template.trail');
  const maker = await launchDesktop({ folder: fixture.folder });
  await shown(maker.page);
  await ask(maker.page, 'project.create', { name: 'Shop', from: 'blank' });
  await chooseOnSave(maker.app, template);
  await ask(maker.page, 'files.copy', { format: 'trail' });
  await maker.close();
}, 60_000);

afterAll(async () => {
  await fixture.remove();
  await rm(templateFolder, { recursive: true, force: true });
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'trailmap-projects-'));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((desktop) => desktop.close()));
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

async function start(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Desktop> {
  const desktop = await launchDesktop({ folder: fixture.folder, home: path.join(folder, 'home'), args, env });
  running.push(desktop);
  await shown(desktop.page);
  return desktop;
}

async function shown(page: Page): Promise<void> {
  await page.getByText('Trailmap on desktop').waitFor();
}

/** A request of the page that must go well; answers its value. */
async function ask(page: Page, name: string, args: object): Promise<Record<string, unknown>> {
  const answer = (await page.evaluate(
    ([request, given]) => {
      const bridge = Reflect.get(globalThis, 'trailmap') as {
        call(name: string, args: object): Promise<unknown>;
      };
      return bridge.call(request, given);
    },
    [name, args] as const,
  )) as { ok: boolean; value: Record<string, unknown> };
  expect(answer).toMatchObject({ ok: true });
  return answer.value;
}

async function project(name: string): Promise<string> {
  const file = path.join(folder, name);
  await copyFile(template, file);
  return file;
}

async function chooseOnSave(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, filePath);
}

async function chooseOnOpen(app: ElectronApplication, file: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const filePaths = chosen === undefined ? [] : [chosen];
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === undefined, filePaths });
  }, file);
}

/** What each window shows, by the file's name. */
async function open(app: ElectronApplication): Promise<string[]> {
  const pages = app.windows();
  await Promise.all(pages.map((page) => shown(page)));
  const states = await Promise.all(pages.map((page) => ask(page, 'window.state', {})));
  return states
    .map(({ opened }) => (opened === undefined ? 'nothing' : String(Reflect.get(Object(opened), 'fileName'))))
    .toSorted();
}

async function recent(app: ElectronApplication): Promise<string[]> {
  return await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.getMenuItemById('file.recent')?.submenu?.items ?? [];
    return items.filter((item) => /^file\.recent\.\d+$/.test(item.id)).map((item) => item.label);
  });
}

/** Starts the executable once more, as a double-click does, and answers how it ended. */
async function startAgain(args: readonly string[], from: string): Promise<number | null> {
  const child = spawn(electronExecutable(), [fixture.folder, ...args], {
    cwd: from,
    env: { ...process.env, TRAILMAP_HOME: path.join(folder, 'home'), TRAILMAP_NODE: process.execPath },
    stdio: 'ignore',
  });
  return await new Promise((resolve) => child.once('exit', resolve));
}

describe('a project file is opened', () => {
  it('from the command line, as a path and as the address that a file manager sends', async () => {
    const shop = await project('My shop.trail');
    const bank = await project('bank.trail');
    const { app } = await start([pathToFileURL(shop).href, bank]);
    await eventually(() => open(app)).toEqual(['My shop.trail', 'bank.trail']);
    expect((await recent(app)).toSorted()).toEqual(['My shop', 'bank']);
  });

  it('by a second start, relative to the folder of that', async () => {
    await project('shop.trail');
    const { app } = await start();
    expect(await startAgain(['shop.trail'], folder)).toBe(0);
    await eventually(() => open(app)).toEqual(['nothing', 'shop.trail']);
  });

  it('by the system before it is ready, and later', async () => {
    const early = await project('early.trail');
    const late = await project('late.trail');
    const { app } = await start([], { TRAILMAP_DOUBLE_OPEN_FILE: early });
    await eventually(() => open(app)).toEqual(['early.trail']);
    await app.evaluate(
      ({ app: electron }, file) => electron.emit('open-file', { preventDefault: () => {} }, file),
      late,
    );
    await eventually(() => open(app)).toEqual(['early.trail', 'late.trail']);
  });

  it('from the dialog, and again from the list of recent files after a restart', async () => {
    const shop = await project('shop.trail');
    const first = await start();
    await chooseOnOpen(first.app, shop);
    await ask(first.page, 'files.choose', {});
    expect(await recent(first.app)).toEqual(['shop']);
    await running.pop()?.close();
    const { app } = await start();
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file.recent.1')?.click());
    await eventually(() => open(app)).toEqual(['nothing', 'shop.trail']);
    await app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('file.recent.clear')?.click(),
    );
    expect(await recent(app)).toEqual([]);
  });
});

describe('a file that cannot be opened', () => {
  it('is told to the page of its window, although that page was not there yet', async () => {
    const broken = path.join(folder, 'broken.trail');
    await writeFile(broken, 'this is no project');
    const { app, page } = await start([broken]);
    expect(await open(app)).toEqual(['nothing']);
    await eventually(() => page.evaluate('heard')).toContainEqual({
      event: 'failed',
      failure: expect.objectContaining({ code: 'not-a-project' }),
    });
  });
});

describe('a copy', () => {
  it('gets the ending that the person left out, and never replaces another file unasked', async () => {
    const { app, page } = await start([await project('shop.trail')]);
    await eventually(() => open(app)).toEqual(['shop.trail']);
    await chooseOnSave(app, path.join(folder, 'copy'));
    await ask(page, 'files.copy', { format: 'trail' });
    expect(existsSync(path.join(folder, 'copy.trail'))).toBe(true);
    const again = await page.evaluate(`trailmap.call('files.copy', { format: 'trail' })`);
    expect(again).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('quitting', () => {
  it('waits until the project is published', async () => {
    const file = await project('shop.trail');
    const { app, page } = await start([file]);
    await eventually(() => open(app)).toEqual(['shop.trail']);
    await ask(page, 'versions.name', { name: 'last thing before going home' });
    await running.pop()?.close();
    const elsewhere = await launchDesktop({
      folder: fixture.folder,
      home: path.join(folder, 'other'),
      args: [file],
    });
    running.push(elsewhere);
    await eventually(() => open(elsewhere.app)).toEqual(['shop.trail']);
    expect(await ask(elsewhere.page, 'versions.list', {})).toMatchObject({
      versions: [{ name: 'last thing before going home' }],
    });
  });
});

describe('the process that keeps the project', () => {
  it('is started again when it is killed, with everything that was acknowledged', async () => {
    const { app, page } = await start([await project('shop.trail')]);
    await eventually(() => open(app)).toEqual(['shop.trail']);
    await ask(page, 'versions.name', { name: 'before the crash' });
    const { stdout } = await run('ps', ['-A', '-o', 'pid=,args=']);
    const line = stdout
      .split('\n')
      .find((text) => text.includes(path.join(fixture.folder, 'out/project/index.cjs')));
    process.kill(Number.parseInt(line ?? '', 10), 'SIGKILL');
    await eventually(() => page.evaluate(`trailmap.call('versions.list', {})`)).toMatchObject({
      ok: true,
      value: { versions: [{ name: 'before the crash' }] },
    });
    expect(await open(app)).toEqual(['shop.trail']);
  });
});
