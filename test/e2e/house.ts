import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { launchBrowserHost } from '../support/launch-browser-host.ts';
import type { BrowserHostProcess } from '../support/launch-browser-host.ts';
import { launchDesktop } from '../support/launch-desktop.ts';
import type { Desktop } from '../support/launch-desktop.ts';
import { childrenOf } from '../support/processes.ts';
import { Driver } from './driver.ts';
import { expectNoViolations, watchPolicy } from './policy.ts';
import { copySample } from './template.ts';

export const SIZE = { width: 1440, height: 900 };

/**
 * One running application for many tests. Each gets a project file and a window of its own, so that no test sees
 * what another did; starting the application itself takes longer than most of them.
 */
export abstract class House {
  readonly #root = mkdtempSync(path.join(os.tmpdir(), 'trailmap-e2e-'));
  /** The folder that the application is started in. */
  readonly folder = path.join(this.#root, 'projects');
  readonly home = path.join(this.#root, 'home');
  readonly #pages: Page[] = [];
  #files = 0;

  constructor() {
    mkdirSync(this.folder);
  }

  /** The path of a new copy of the sample, laid out. */
  sampleFile(): string {
    this.#files += 1;
    const file = path.join(this.folder, `Harbor Parcel ${this.#files}.trail`);
    copySample(file);
    return file;
  }

  /** A file in a new window. */
  async open(file: string): Promise<Driver> {
    const page = await this.openWindow(file);
    this.#pages.push(page);
    return new Driver(page);
  }

  /** The processes that keep the projects, started by this application. */
  projectProcesses(): readonly number[] {
    return childrenOf(this.pid())
      .filter(({ command }) => command.includes('out/project/index.cjs'))
      .map(({ pid }) => pid);
  }

  /** Closes every window that was opened here: between two tests. Fails where a policy refused something. */
  async tidyUp(): Promise<void> {
    const pages = this.#pages.splice(0);
    try {
      for (const page of pages) await expectNoViolations(page);
    } finally {
      for (const page of pages) await this.closeWindow(page);
    }
  }

  async end(): Promise<void> {
    await this.endApplication();
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** The process of the application itself. */
  protected abstract pid(): number | undefined;
  protected abstract openWindow(file: string): Promise<Page>;
  protected abstract closeWindow(page: Page): Promise<void>;
  protected abstract endApplication(): Promise<void>;
}

export class BrowserHouse extends House {
  #browser: Browser | undefined;
  #host: BrowserHostProcess | undefined;

  protected override pid(): number | undefined {
    return this.#host?.process.pid;
  }

  protected override async openWindow(file: string): Promise<Page> {
    this.#browser ??= await startChromium();
    const address = await this.#address();
    const context = await this.#browser.newContext({ viewport: SIZE });
    await context.addInitScript(watchPolicy);
    const page = await context.newPage();
    await page.goto(address);
    await new Driver(page).openFromStartPage(path.basename(file));
    return page;
  }

  async #address(): Promise<string> {
    if (this.#host) return this.#host.newAddress();
    this.#host = await launchBrowserHost(this.home, [], this.folder);
    return this.#host.address;
  }

  protected override async closeWindow(page: Page): Promise<void> {
    await page.context().close();
  }

  protected override async endApplication(): Promise<void> {
    await this.#host?.close();
    await this.#browser?.close();
  }
}

export class DesktopHouse extends House {
  #desktop: Desktop | undefined;

  protected override pid(): number | undefined {
    return this.#desktop?.app.process().pid;
  }

  protected override async openWindow(file: string): Promise<Page> {
    this.#desktop ??= await this.#start();
    const { app } = this.#desktop;
    const window = app.waitForEvent('window');
    // As the system does when a project file is double-clicked.
    await app.evaluate(
      ({ app: electron }, opened) => electron.emit('open-file', { preventDefault: () => undefined }, opened),
      file,
    );
    const page = await window;
    await page.setViewportSize(SIZE);
    return page;
  }

  async #start(): Promise<Desktop> {
    // A first window that stays: without one, closing a test's window would end the application.
    const desktop = await launchDesktop({ home: this.home, args: [this.sampleFile()] });
    await desktop.app.context().addInitScript(watchPolicy);
    return desktop;
  }

  protected override async closeWindow(page: Page): Promise<void> {
    await page.close();
  }

  protected override async endApplication(): Promise<void> {
    await this.#desktop?.app.close();
  }
}

export async function startChromium(): Promise<Browser> {
  const executablePath = process.env['TRAILMAP_CHROMIUM'];
  return chromium.launch(executablePath === undefined ? {} : { executablePath });
}
