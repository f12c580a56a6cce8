import os from 'node:os';
import { defineConfig } from '@playwright/test';

// Playwright's own Electron support asks the `electron` package where its binary is; without this it would
// begin a download when a person runs Playwright by hand.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= `${import.meta.dirname}/../support/electron-double`;

const chromium = process.env['TRAILMAP_CHROMIUM'] ?? '';

/**
 * What depends on the host that shows the page: files, windows, starting, dying. `npm test` runs the rest on one
 * host, which shows the same page; `npm run e2e` runs everything on both.
 */
const ofTheHost = ['durability', 'editing', 'files', 'first-start', 'wizard'].map(
  (name) => `${name}.spec.ts`,
);
const short = process.env['TRAILMAP_E2E'] === 'short';

/** The same specs on both hosts: the project's name says which one `test/e2e/application.ts` starts. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  // Below the reports of the launcher: Playwright empties this folder when it begins.
  outputDir: '../../test-results/e2e',
  timeout: 120_000,
  // Patient: the machine may be busy with other things. Nothing waits that long when it goes well.
  expect: { timeout: 20_000 },
  globalSetup: './template.ts',
  // Each worker has an application of its own; a test's windows and files are its own again.
  workers: Math.max(2, Math.floor(os.availableParallelism() / 2)),
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  use: chromium === '' ? {} : { launchOptions: { executablePath: chromium } },
  projects: [
    { name: 'browser-host' },
    // The shell has specs of its own in test/electron/desktop; here it shows that the page is the same on it.
    { name: 'double', ...(short && { testMatch: ofTheHost }) },
  ],
});
