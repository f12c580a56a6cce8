import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, chromium, expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { launchBrowserHost } from '../support/launch-browser-host.ts';
import type { BrowserHostProcess } from '../support/launch-browser-host.ts';
import { launchDesktop } from '../support/launch-desktop.ts';
import type { Desktop } from '../support/launch-desktop.ts';
import { Driver } from './driver.ts';

/** The application on one of its hosts, as a test sees it. */
export interface Application {
  /** Where it keeps everything: working copies, the sample, recent files. */
  readonly home: string;
  /** Starts it as a person does; the answer drives its window. Without arguments it shows the sample. */
  start(args?: readonly string[]): Promise<Driver>;
  /** Stops all of its processes without warning, as a power cut does. */
  kill(): Promise<void>;
  /** Ends it as a person does. */
  close(): Promise<void>;
  dispose(): Promise<void>;
}

const SIZE = { width: 1440, height: 900 };

/** In every page before its first script: nothing that the content security policy refuses goes unseen. */
function watchPolicy(): void {
  const seen: string[] = [];
  Object.defineProperty(globalThis, 'policyViolations', { value: seen });
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

async function expectNoViolations(page: Page | undefined): Promise<void> {
  if (!page || page.isClosed()) return;
  const seen = await page.evaluate(
    () => (globalThis as { policyViolations?: string[] }).policyViolations ?? [],
  );
  expect(seen, 'the content security policy refused something').toEqual([]);
}

class OnBrowserHost implements Application {
  readonly home: string;
  readonly #browser: Browser;
  #host: BrowserHostProcess | undefined;
  #page: Page | undefined;

  constructor(home: string, browser: Browser) {
    this.home = home;
    this.#browser = browser;
  }

  async start(args: readonly string[] = ['--sample']): Promise<Driver> {
    this.#host = await launchBrowserHost(this.home, args);
    const context = await this.#browser.newContext({ viewport: SIZE });
    await context.addInitScript(watchPolicy);
    this.#page = await context.newPage();
    await this.#page.goto(this.#host.address);
    return new Driver(this.#page);
  }

  async kill(): Promise<void> {
    await this.#host?.kill();
    await this.#leave();
  }

  async close(): Promise<void> {
    await this.#host?.close();
    await this.#leave();
  }

  async dispose(): Promise<void> {
    await expectNoViolations(this.#page);
    if (this.#host) await this.kill();
    await this.#browser.close();
  }

  async #leave(): Promise<void> {
    await this.#page?.context().close();
    this.#page = undefined;
    this.#host = undefined;
  }
}

class OnDesktop implements Application {
  readonly home: string;
  #desktop: Desktop | undefined;
  #startedBefore = false;

  constructor(home: string) {
    this.home = home;
  }

  async start(args: readonly string[] = []): Promise<Driver> {
    this.#desktop = await launchDesktop({ home: this.home, args });
    const { page } = this.#desktop;
    await page.setViewportSize(SIZE);
    const driver = new Driver(page);
    // Only the very first start shows the sample by itself; later the start page offers what was open before.
    if (this.#startedBefore && args.length === 0) await driver.openFromStartPage('Harbor Parcel');
    this.#startedBefore = true;
    return driver;
  }

  async kill(): Promise<void> {
    const child = this.#desktop?.app.process();
    this.#desktop = undefined;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.#desktop?.app.close();
    this.#desktop = undefined;
  }

  async dispose(): Promise<void> {
    if (this.#desktop) await this.close();
  }
}

interface Fixtures {
  readonly application: Application;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
  application: async ({}, use, info) => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'trailmap-e2e-'));
    const application = info.project.name === 'double' ? new OnDesktop(home) : await onBrowserHost(home);
    await use(application);
    await application.dispose();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

async function onBrowserHost(home: string): Promise<Application> {
  const executablePath = process.env['TRAILMAP_CHROMIUM'];
  return new OnBrowserHost(
    home,
    await chromium.launch(executablePath === undefined ? {} : { executablePath }),
  );
}

export { expect };
