import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** The folder of the application: a `package.json` with `main`. The repository unless said otherwise. */
  readonly folder?: string;
  /** Arguments after the application, e.g. a project file. */
  readonly args?: readonly string[];
  /** Where the application keeps everything; a fresh one, removed by `close`, unless given. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Desktop {
  readonly app: ElectronApplication;
  /** The first window. It may still be on its way to the page: wait for a landmark. */
  readonly page: Page;
  readonly home: string;
  close(): Promise<void>;
}

/**
 * Starts the built desktop application under the double, or under the real Electron where `TRAILMAP_REAL_ELECTRON`
 * is 1 and its binary is there. The callers cannot tell which.
 */
export async function launchDesktop(options: LaunchOptions = {}): Promise<Desktop> {
  const home = options.home ?? mkdtempSync(path.join(os.tmpdir(), 'trailmap-home-'));
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [options.folder ?? root, ...(options.args ?? [])],
    // The real sandbox is part of what is shown, but Electron refuses to start as root with it.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...environment(), TRAILMAP_HOME: home, ...options.env },
  });
  const page = await firstWindow(app);
  const close = async (): Promise<void> => {
    await app.close();
    if (options.home === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  return { app, page, home, close };
}

/** An application that ends before its first window has said why, and Playwright would not pass that on. */
async function firstWindow(app: ElectronApplication): Promise<Page> {
  const said: string[] = [];
  const listen = (chunk: Buffer): void => void said.push(chunk.toString());
  app.process().stderr?.on('data', listen);
  try {
    return await app.firstWindow();
  } catch (error) {
    throw new Error(`the desktop showed no window:\n${said.join('').slice(-2_000)}`, { cause: error });
  } finally {
    app.process().stderr?.off('data', listen);
  }
}

/** Whether the specs run on the real Electron. */
export function onRealElectron(): boolean {
  return process.env['TRAILMAP_REAL_ELECTRON'] === '1';
}

export function electronExecutable(): string {
  return onRealElectron() ? realElectron() : path.join(root, 'test/support/electron-double/electron');
}

/** Without asking the `electron` package itself, which would begin a download. */
function realElectron(): string {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  const executable = path.join(folder, 'dist', names[process.platform] ?? 'electron');
  if (!existsSync(executable))
    throw new Error(`TRAILMAP_REAL_ELECTRON is set, but there is no ${executable}`);
  return executable;
}

function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !unwanted.has(entry[0]),
  );
  return { ...Object.fromEntries(kept), TRAILMAP_NODE: process.execPath };
}

/** The first makes Electron a plain Node; the others would reach the application's own processes. */
const unwanted: ReadonlySet<string> = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'VITEST']);
