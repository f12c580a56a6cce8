import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { BrowserContext, Page } from 'playwright-core';
import { app } from './app.ts';
import { engine } from './engine.ts';
import { ipcMain } from './ipc-main.ts';
import { lifecycle } from './lifecycle.ts';
import { must } from './must.ts';
import { preloadWorld } from './preload-world.ts';
import { Session, session } from './session.ts';
import { preventable, StrictEmitter } from './strict-emitter.ts';
import { WebContents } from './web-contents.ts';
import { openWindows, type OpenWindow } from './window-list.ts';

type Options = BrowserWindowConstructorOptions;

const mustNotBeFalse: readonly (keyof WebPreferences)[] = ['sandbox', 'contextIsolation', 'webSecurity'];
const mustNotBeTrue: readonly (keyof WebPreferences)[] = [
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'plugins',
  'enableWebSQL',
];
const events = ['close', 'closed', 'ready-to-show', 'show'];

export class BrowserWindow extends StrictEmitter implements OpenWindow {
  static readonly #all = new Set<BrowserWindow>();
  static #focused: BrowserWindow | undefined;

  readonly id: number;
  readonly name: string | undefined;
  readonly webContents: WebContents;
  /** What the window was made with, for a test to read. */
  readonly options: Options;
  #visible: boolean;

  constructor(options: Options = {}) {
    super('BrowserWindow', events);
    lifecycle.needsReady('BrowserWindow');
    checkName(options);
    const preferences = checkPreferences(options.webPreferences ?? {});
    this.options = options;
    this.name = options.name;
    this.#visible = options.show !== false;
    this.webContents = new WebContents(sessionOf(preferences), () => this.#open(preferences));
    this.id = this.webContents.id;
    BrowserWindow.#all.add(this);
    BrowserWindow.#focused = this;
    openWindows.add(this);
    app.emit('web-contents-created', preventable({}), this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.#focused ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address);
    this.emit('ready-to-show');
  }

  show(): void {
    this.#visible = true;
    this.focus();
    this.emit('show');
  }

  isVisible(): boolean {
    return this.#visible;
  }

  focus(): void {
    BrowserWindow.#focused = this;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.#visible = true;
  }

  isDestroyed(): boolean {
    return !BrowserWindow.#all.has(this);
  }

  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) openWindows.stayOpen();
    else this.destroy();
  }

  destroy(): void {
    void this.webContents.opened().then((page) => page.close());
  }

  async #open(preferences: WebPreferences): Promise<Page> {
    const page = await engine.newPage();
    if (preferences.preload !== undefined) await page.addInitScript(preloadScript(preferences.preload));
    this.webContents.targetId = await engine.targetOf(page);
    page.on('close', () => this.#closed(page));
    return page;
  }

  /** A page that was replaced after a crash is not the window's end. */
  #closed(page: Page): void {
    if (this.webContents.page !== page || !BrowserWindow.#all.delete(this)) return;
    if (BrowserWindow.#focused === this) BrowserWindow.#focused = BrowserWindow.getAllWindows().at(-1);
    this.emit('closed');
    if (openWindows.remove(this)) app.emit('window-all-closed');
  }
}

/**
 * Lets every page to come speak to the main process. Once for all of them and before the first: exposed by each window
 * for itself, it was missing in one of two windows that were made at the same time.
 */
export async function hearPages(context: BrowserContext): Promise<void> {
  await context.exposeBinding('__double_ipc', ({ page, frame }, channel: string, args: unknown[]) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents: { page: own } }) => own === page);
    must(window, 'a page speaks that no window shows');
    return ipcMain.receive(window.webContents, frame, channel, args);
  });
}

/** For Playwright's `browserWindow(page)` and for tests. */
export const webContents = {
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    BrowserWindow.getAllWindows().find((window) => window.webContents.targetId === targetId)?.webContents,
  getAllWebContents: (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
};

function checkName({ name, windowStatePersistence }: Options): void {
  must(name === undefined || !openWindows.hasName(name), `window name '${name}' is in use`);
  must(windowStatePersistence === undefined || name !== undefined, 'windowStatePersistence needs a name');
}

function sessionOf(preferences: WebPreferences): Session {
  const given: unknown = preferences.session ?? session.defaultSession;
  must(given instanceof Session, 'webPreferences.session is not a session');
  return given;
}

function checkPreferences(preferences: WebPreferences): WebPreferences {
  for (const name of mustNotBeFalse) must(preferences[name] !== false, `webPreferences.${name} is off`);
  for (const name of mustNotBeTrue) must(preferences[name] !== true, `webPreferences.${name} is on`);
  const { preload } = preferences;
  must(preload === undefined || path.isAbsolute(preload), 'preload must be an absolute path');
  must(preload === undefined || existsSync(preload), `no preload at ${preload}`);
  return preferences;
}

function preloadScript(file: string): string {
  const parameters = 'require, process, exports, module, Buffer, global, setImmediate, clearImmediate';
  return `(${preloadWorld.toString()})(function (${parameters}) {${readFileSync(file, 'utf8')}\n});`;
}
