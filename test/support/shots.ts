import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Driver } from '../e2e/driver.ts';
import { launchBrowserHost } from './launch-browser-host.ts';

/*
 * The screenshots: what a new user sees, in both themes and two sizes, into resources/screenshots. Only those
 * that the README shows are committed.
 */

const FOLDER = path.resolve(import.meta.dirname, '../../resources/screenshots');
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];
const THEMES = ['light', 'dark'] as const;

interface Scene {
  readonly name: string;
  readonly play: (driver: Driver) => Promise<void>;
}

const scenes: readonly Scene[] = [
  {
    name: 'map',
    async play(driver) {
      await driver.expectPublished();
      await driver.crossings.getByRole('row').filter({ hasText: 'Tracking page requests' }).click();
    },
  },
  {
    name: 'palette',
    async play({ page }) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+k');
    },
  },
  {
    name: 'wizard-questions',
    async play(driver) {
      await driver.page.keyboard.press('Escape');
      await driver.beginChange('Chat assistant for tracking', 'PR #1184', 'platform team');
    },
  },
  {
    name: 'wizard-zone',
    async play(driver) {
      await driver.describeComponent('Assistant', { technology: 'Node', talksTo: ['Tracking'] });
    },
  },
  {
    name: 'wizard-flows',
    async play(driver) {
      await driver.placeInSameZoneAs('Tracking', 'Assistant');
    },
  },
  {
    name: 'wizard-land',
    async play(driver) {
      await driver.wizard.getByRole('button', { name: 'Add this data flow' }).first().click();
      await driver.wizard.getByRole('button', { name: 'Land', exact: true }).click();
    },
  },
];

async function settled(page: Page): Promise<void> {
  // The layout's animation, then two frames without anything left to draw.
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== 'running'),
  );
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function main(): Promise<void> {
  const only = process.argv[2];
  mkdirSync(FOLDER, { recursive: true });
  const executablePath = process.env['TRAILMAP_CHROMIUM'];
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  for (const theme of THEMES) {
    for (const size of SIZES) {
      const home = mkdtempSync(path.join(os.tmpdir(), 'trailmap-shots-'));
      const host = await launchBrowserHost(home, ['--sample']);
      const page = await browser.newPage({ viewport: size, colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(host.address);
      const driver = new Driver(page);
      await driver.seesProject('Harbor Parcel');
      for (const { name, play } of scenes) {
        await play(driver);
        await settled(page);
        const suffix = size.width === 1440 ? '' : `-${size.width}`;
        await page.screenshot({ path: path.join(FOLDER, `${name}-${theme}${suffix}.png`) });
        console.log(`${name} ${theme} ${size.width}×${size.height}`);
        if (name === only) break;
      }
      await page.close();
      await host.close();
      rmSync(home, { recursive: true, force: true });
    }
  }
  await browser.close();
}

await main();
