import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { Driver } from '../e2e/driver.ts';
import { launchBrowserHost } from './launch-browser-host.ts';
import { MAP_WALKS } from './shots-map.ts';
import { PAGE_WALKS } from './shots-pages.ts';
import { ROOM_WALKS } from './shots-rooms.ts';
import type { Scene, Walk } from './shots-scene.ts';
import { VIEW_WALKS } from './shots-views.ts';
import { WIZARD_WALKS } from './shots-wizard.ts';

/*
 * The screenshots, into resources/screenshots: everything there is to look at in the sample, in both themes and two
 * sizes, and the pictures of the pages, which alone are committed. `npm run shots -- reach tables dark 1920` takes
 * those of this name, or of the walk of this name, in this theme and size; `npm run shots -- pages` those of the pages.
 */

const FOLDER = path.resolve(import.meta.dirname, '../../resources/screenshots');
/** What day it is decides what is due, and is to be the same in every picture. */
const DAY = '2026-11-25T10:00:00';

interface Look {
  readonly theme: 'light' | 'dark';
  readonly size: { readonly width: number; readonly height: number };
  readonly walks: readonly Walk[];
  /** The file of a scene. */
  readonly file: (scene: string) => string;
}

const ALL = [...MAP_WALKS, ...VIEW_WALKS, ...ROOM_WALKS, ...WIZARD_WALKS];
const LOOKS: readonly Look[] = [
  { theme: 'light', size: { width: 1440, height: 900 }, walks: ALL, file: (scene) => `${scene}-light.png` },
  { theme: 'dark', size: { width: 1440, height: 900 }, walks: ALL, file: (scene) => `${scene}-dark.png` },
  {
    theme: 'light',
    size: { width: 1920, height: 1080 },
    walks: ALL,
    file: (scene) => `${scene}-light-1920.png`,
  },
  {
    theme: 'dark',
    size: { width: 1920, height: 1080 },
    walks: ALL,
    file: (scene) => `${scene}-dark-1920.png`,
  },
  { theme: 'light', size: { width: 1280, height: 740 }, walks: PAGE_WALKS, file: (scene) => `${scene}.png` },
];

/** Starts the application on a sample of its own, and takes the pictures of one walk through it. */
async function take(
  browser: Browser,
  walk: Walk,
  look: Look,
  isWanted: (scene: Scene) => boolean,
): Promise<void> {
  const last = walk.scenes.findLastIndex(isWanted);
  if (last < 0) return;
  const home = mkdtempSync(path.join(os.tmpdir(), 'trailmap-shots-'));
  const host = await launchBrowserHost(home, ['--sample']);
  const { theme, size, file } = look;
  const page = await browser.newPage({ viewport: size, colorScheme: theme, reducedMotion: 'reduce' });
  try {
    // A person who has been here before: the tour is not offered.
    await page.addInitScript(() => localStorage.setItem('trailmap-tour', 'seen'));
    await page.clock.setFixedTime(new Date(DAY));
    await page.goto(host.address);
    await walkThrough(page, walk.scenes.slice(0, last + 1), isWanted, file);
  } finally {
    await page.close();
    await host.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function walkThrough(
  page: Page,
  scenes: readonly Scene[],
  isWanted: (scene: Scene) => boolean,
  file: Look['file'],
): Promise<void> {
  const driver = new Driver(page);
  await driver.seesProject('Harbor Parcel');
  await driver.expectPublished();
  for (const scene of scenes) {
    await scene.play(driver);
    if (!isWanted(scene)) continue;
    await settled(page);
    await page.screenshot({ path: path.join(FOLDER, file(scene.name)) });
    console.log(file(scene.name));
  }
}

async function settled(page: Page): Promise<void> {
  // The layout's animation, then two frames without anything left to draw.
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== 'running'),
  );
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function main(words: readonly string[]): Promise<void> {
  const isSaid = (values: readonly string[], value: string) =>
    !values.some((one) => words.includes(one)) || words.includes(value);
  const looks = LOOKS.filter(
    ({ theme, size }) => isSaid(['light', 'dark'], theme) && isSaid(['1440', '1920'], `${size.width}`),
  );
  const names = words.filter((word) => !/^(light|dark|\d+)$/.test(word));
  mkdirSync(FOLDER, { recursive: true });
  const executablePath = process.env['TRAILMAP_CHROMIUM'];
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    for (const look of looks) {
      for (const walk of look.walks) {
        const isWanted = ({ name }: Scene) =>
          names.length === 0 || names.includes(name) || names.includes(walk.name);
        await take(browser, walk, look, isWanted);
      }
    }
  } finally {
    await browser.close();
  }
}

await main(process.argv.slice(2));
