import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { createFile } from '../../electron/project/create-file.ts';
import { bigModel } from '../support/big-model.ts';
import type { Size } from '../support/big-model.ts';
import { launchBrowserHost } from '../support/launch-browser-host.ts';
import { compared } from './figure.ts';
import type { Report } from './figure.ts';

const SIZE = { components: 1_000, connections: 1_500, zones: 32, crowd: 200 };
const LARGE = { components: 10_000, connections: 15_000, zones: 320 };
const VIEWPORT = { width: 1440, height: 900 };
const STEPS = 90;

/**
 * The page with projects of 1,000 and of 10,000 components: how long until the whole picture is there, the times
 * between frames while panning, zooming and dragging at every zoom, and how much is in the document. Beside each
 * stands the same in an empty page of the same browser: what the machine itself can do.
 */
export async function benchPage(report: Report): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'trailmap-bench-'));
  const executablePath = process.env['TRAILMAP_CHROMIUM'];
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const bare = await bareFrames(browser);
    for (const size of [SIZE, LARGE]) {
      const file = path.join(home, `${size.components}.trail`);
      const made = createFile(file, bigModel(size));
      if (!made.ok) throw new Error(made.error.code);
      await measure(browser, home, file, size, bare, report);
    }
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(
  browser: Browser,
  home: string,
  file: string,
  { components }: Size,
  bare: Frames,
  report: Report,
): Promise<void> {
  const about = `${components.toLocaleString('en')} components`;
  // Twice: the first opening lays the picture out and keeps it, the second finds it laid out, as a person does
  // on every day but the first.
  for (const which of ['first opening, with layout', 'opening'] as const) {
    const host = await launchBrowserHost(home, ['--open', file]);
    const page = await browser.newPage({ viewport: VIEWPORT });
    const empty = await timeToLoad(browser);
    const began = performance.now();
    await page.goto(host.address);
    await wholePicture(page);
    report(
      compared(
        `${about}: ${which} to the whole picture`,
        performance.now() - began,
        'ms',
        'an empty page in the same browser',
        empty,
      ),
    );
    if (which === 'opening') await gestures(page, about, bare, report);
    await page.close();
    await host.close();
  }
}

async function timeToLoad(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const began = performance.now();
  await page.goto('about:blank');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const took = performance.now() - began;
  await page.close();
  return took;
}

async function wholePicture(page: Page): Promise<void> {
  await page.locator('.react-flow__node').first().waitFor({ timeout: 240_000 });
  await page.locator('[data-arranging="no"]').waitFor({ timeout: 240_000 });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Keys that bring the map to each of its levels of detail. */
const ZOOMS = [
  ['at fit', ['1']],
  ['at half', ['0', '-', '-', '-']],
  ['at 100 %', ['0']],
] as const;

async function gestures(page: Page, about: string, bare: Frames, report: Report): Promise<void> {
  for (const [zoom, keys] of ZOOMS) {
    const say = (what: string, measured: Frames) =>
      reportFrames(`${about}, ${what} ${zoom}`, measured, bare, report);
    await goTo(page, keys);
    await reportDocument(page, `${about}, ${zoom}`, report);
    say('panning', await frames(page, pan));
    say('zooming', await frames(page, wheel));
    for (const [what, kind] of [
      ['dragging a component', 'component'],
      ['dragging the zone that holds most', 'zone'],
    ] as const) {
      await goTo(page, keys);
      const at = await handleOf(page, kind);
      if (!at) continue;
      say(what, await frames(page, (each) => drag(each, at)));
      await page.waitForTimeout(700);
      await page.keyboard.press('ControlOrMeta+z');
    }
  }
}

async function goTo(page: Page, keys: readonly string[]): Promise<void> {
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 300 } });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
  await page.waitForTimeout(600);
}

/** What a frame costs follows from what is in the document, whatever else the machine does. */
async function reportDocument(page: Page, about: string, report: Report): Promise<void> {
  const count = await page.evaluate(() => document.querySelectorAll('.map-canvas *').length);
  report({ name: `${about}: elements of the map in the document`, value: count, unit: 'elements' });
}

async function pan(page: Page): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(step < STEPS / 2 ? 24 : -24, 12);
}

async function wheel(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(0, step < STEPS / 2 ? -30 : 30);
  await page.keyboard.up('Control');
}

async function drag(page: Page, at: { x: number; y: number }): Promise<void> {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(at.x + step, at.y + step / 2);
  await page.mouse.up();
}

/** Where the largest zone, or the component nearest to the middle, can be taken; none where none is in sight. */
async function handleOf(
  page: Page,
  kind: 'component' | 'zone',
): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate((wanted) => {
    const pane = document.querySelector('.react-flow__pane')?.getBoundingClientRect();
    const at = (box: DOMRect) =>
      wanted === 'zone'
        ? { x: box.x + 3, y: box.y + box.height / 2 }
        : { x: box.x + box.width / 2, y: box.y + 5 };
    const isFree = (box: DOMRect) => {
      const { x, y } = at(box);
      const hit = document.elementFromPoint(x, y);
      return hit?.closest(`.react-flow__node-${wanted}`) !== null && hit !== null;
    };
    const boxes = [...document.querySelectorAll(`.react-flow__node-${wanted}`)]
      .map((node) => node.getBoundingClientRect())
      .filter(isFree);
    const middle = {
      x: (pane?.x ?? 0) + (pane?.width ?? 0) / 2,
      y: (pane?.y ?? 0) + (pane?.height ?? 0) / 2,
    };
    const away = (box: DOMRect) => Math.hypot(box.x - middle.x, box.y - middle.y);
    const worth = (box: DOMRect) => (wanted === 'zone' ? -box.width * box.height : away(box));
    const best = boxes.toSorted((a, b) => worth(a) - worth(b))[0];
    return best && at(best);
  }, kind);
}

interface Frames {
  readonly median: number;
  readonly high: number;
  readonly worst: number;
}

/** The times between frames, in milliseconds, while a gesture runs. */
async function frames(page: Page, gesture: (page: Page) => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      times.push(now - last);
      last = now;
      if (Reflect.get(globalThis, 'framesWanted') !== false) requestAnimationFrame(tick);
    };
    Reflect.set(globalThis, 'framesWanted', true);
    Reflect.set(globalThis, 'frameTimes', times);
    requestAnimationFrame(tick);
  });
  await gesture(page);
  const times = await page.evaluate(() => {
    Reflect.set(globalThis, 'framesWanted', false);
    return Reflect.get(globalThis, 'frameTimes') as number[];
  });
  const sorted = times.slice(1).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), high: at(0.95), worst: sorted.at(-1) ?? 0 };
}

/** What this machine and browser give a page that draws nothing. */
async function bareFrames(browser: Browser): Promise<Frames> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto('about:blank');
  const measured = await frames(page, pan);
  await page.close();
  return measured;
}

function reportFrames(what: string, measured: Frames, bare: Frames, report: Report): void {
  for (const part of ['median', 'high', 'worst'] as const) {
    const name = part === 'high' ? '95th percentile' : part;
    report(
      compared(
        `${what}: frame time, ${name}`,
        measured[part],
        'ms',
        'an empty page under the same gesture of the pointer',
        bare[part],
      ),
    );
  }
}
