import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { launchBrowserHost } from '../support/launch-browser-host.ts';
import type { BrowserHostProcess } from '../support/launch-browser-host.ts';
import { launchDesktop } from '../support/launch-desktop.ts';
import type { Desktop } from '../support/launch-desktop.ts';
import { Driver } from './driver.ts';
import { BrowserHouse, DesktopHouse, SIZE, startChromium } from './house.ts';
import type { House } from './house.ts';
import { expectNoViolations, watchPolicy } from './policy.ts';

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
  /** An application of the test's own: for what is about starting, ending and killing it. */
  readonly application: Application;
  /** The sample, laid out, in a window and a file of the test's own. */
  readonly sample: Driver;
}

interface WorkerFixtures {
  readonly house: House;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  house: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
    async ({}, use, info) => {
      const house = isDouble(info) ? new DesktopHouse() : new BrowserHouse();
      await use(house);
      await house.end();
    },
    { scope: 'worker' },
  ],
  sample: async ({ house }, use) => {
    const driver = await house.open(house.sampleFile());
    await driver.seesProject('Harbor Parcel');
    await use(driver);
    await house.tidyUp();
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  application: async ({}, use, info) => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'trailmap-e2e-'));
    const application = isDouble(info) ? new OnDesktop(home) : new OnBrowserHost(home, await startChromium());
    await use(application);
    await application.dispose();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

function isDouble({ project }: { readonly project: { readonly name: string } }): boolean {
  return project.name === 'double';
}

export { expect };
