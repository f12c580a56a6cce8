import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from './chromium.ts';
import { commandLine } from './command-line.ts';
import { lifecycle } from './lifecycle.ts';
import { must } from './must.ts';
import { SingleInstance } from './single-instance.ts';
import { preventable, StrictEmitter } from './strict-emitter.ts';
import { openWindows } from './window-list.ts';

const events = [
  'activate',
  'before-quit',
  'certificate-error',
  'child-process-gone',
  'login',
  'open-file',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'session-created',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
];

class App extends StrictEmitter {
  readonly commandLine = commandLine;
  /** A test that wants to see the packaged behaviour says so. */
  readonly isPackaged = process.env['TRAILMAP_DOUBLE_PACKAGED'] === '1';
  readonly #paths = new Map<string, string>();
  readonly #instance = new SingleInstance();
  /** Made where the application named no `userData`; it goes with the process. */
  #ownFolder: string | undefined;
  #sandboxed = false;
  #locked = false;
  readonly recentDocuments: string[] = [];

  constructor() {
    super('app', events);
  }

  get name(): string {
    return lifecycle.application.name;
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return lifecycle.application.version;
  }

  getAppPath(): string {
    return lifecycle.application.folder;
  }

  getPath(name: string): string {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    if (name !== 'userData') return os.tmpdir();
    this.#ownFolder = mkdtempSync(path.join(os.tmpdir(), 'trailmap-double-'));
    this.#paths.set(name, this.#ownFolder);
    return this.#ownFolder;
  }

  setPath(name: string, folder: string): void {
    must(path.isAbsolute(folder), `setPath('${name}') needs an absolute path`);
    must(existsSync(folder), `setPath('${name}') needs a folder that is there`);
    must(!(name === 'userData' && this.#locked), "setPath('userData') after the single-instance lock");
    this.#paths.set(name, folder);
  }

  whenReady(): Promise<void> {
    return lifecycle.whenReady;
  }

  isReady(): boolean {
    return lifecycle.ready;
  }

  enableSandbox(): void {
    lifecycle.needsNotReady('enableSandbox');
    must(!this.#sandboxed, 'enableSandbox twice');
    this.#sandboxed = true;
  }

  isSandboxed(): boolean {
    return this.#sandboxed;
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    this.#locked = true;
    const note = { argv: process.argv, folder: process.cwd(), data };
    return this.#instance.claim(this.getPath('userData'), note, (other) => {
      // Chromium re-orders and extends the arguments; only the data arrives as it was sent.
      const shuffled = [
        ...other.argv.slice(0, 1),
        '--allow-file-access-from-files',
        ...other.argv.slice(1).reverse(),
      ];
      this.emit('second-instance', preventable({}), shuffled, other.folder, other.data);
    });
  }

  configureHostResolver(options: { readonly secureDnsMode?: string }): void {
    lifecycle.needsReady('configureHostResolver');
    this.hostResolver = options;
  }

  hostResolver: { readonly secureDnsMode?: string } | undefined;

  addRecentDocument(file: string): void {
    must(path.isAbsolute(file), 'addRecentDocument needs an absolute path');
    this.recentDocuments.push(file);
  }

  clearRecentDocuments(): void {
    this.recentDocuments.length = 0;
  }

  setAppUserModelId(_id: string): void {
    must(!openWindows.any(), 'setAppUserModelId after the first window');
  }

  /** As Electron: `before-quit`, every window's `close`, `will-quit`, `quit`; each may be prevented. */
  quit(): void {
    if (!lifecycle.ready) {
      lifecycle.ended ??= 0;
      return;
    }
    const asked = preventable({});
    this.emit('before-quit', asked);
    if (asked.defaultPrevented) return;
    openWindows.closeForQuit(() => {
      const last = preventable({});
      this.emit('will-quit', last);
      if (!last.defaultPrevented) this.exit(0);
    });
  }

  exit(code = 0): void {
    if (!lifecycle.ready) {
      lifecycle.ended ??= code;
      return;
    }
    this.emit('quit', preventable({}), code);
    this.release();
    process.exit(code);
  }

  /** For the host: what must not outlive the process. */
  release(): void {
    this.#instance.release();
    chromium.kill();
    if (this.#ownFolder !== undefined)
      rmSync(this.#ownFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}

export const app = new App();
