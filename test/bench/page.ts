import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { createFile } from '../../electron/project/create-file.ts';
import { bigModel } from '../support/big-model.ts';
import { launchBrowserHost } from '../support/launch-browser-host.ts';
import { compared } from './figure.ts';
import type { Report } from './figure.ts';

const SIZE = { components: 1_000, connections: 1_500, zones: 32 };
const VIEWPORT = { width: 1440, height: 900 };
const STEPS = 90;

/**
 * The page with a project of 1,000 components: how long until the whole picture is there, and the times between
 * frames while panning, zooming and dragging. Beside each stands the same in an empty page of the same browser:
 * what the machine itself can do.
 */
export async function benchPage(report: Report): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'trailmap-bench-'));
  const executablePath = process.env['TRAILMAP_CHROMIUM'];
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const file = path.join(home, 'Big.trail');
    const made = createFile(file, bigModel(SIZE));
    if (!made.ok) throw new Error(made.error.code);
    const bare = await bareFrames(browser);
    await measure(browser, home, file, bare, report);
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(
  browser: Browser,
  home: string,
  file: string,
  bare: Frames,
  report: Report,
): Promise<void> {
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
        `1,000 components: ${which} to the whole picture`,
        performance.now() - began,
        'ms',
        'an empty page in the same browser',
        empty,
      ),
    );
    if (which === 'opening') await gestures(page, bare, report);
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
  await page.locator('.react-flow__node').first().waitFor({ timeout: 60_000 });
  await page.locator('[data-arranging="no"]').waitFor({ timeout: 60_000 });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function gestures(page: Page, bare: Frames, report: Report): Promise<void> {
  for (const [zoom, key] of [
    ['at fit', '1'],
    ['at 100 %', '0'],
  ] as const) {
    await page.locator('.react-flow__pane').click({ position: { x: 5, y: 300 } });
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
    reportFrames(`panning ${zoom}`, await frames(page, pan), bare, report);
    reportFrames(`zooming ${zoom}`, await frames(page, wheel), bare, report);
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
    reportFrames(`dragging ${zoom}`, await frames(page, drag), bare, report);
    await page.keyboard.press('ControlOrMeta+z');
  }
}

async function pan(page: Page): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(step < STEPS / 2 ? 24 : -24, 12);
}

async function wheel(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(0, step < STEPS / 2 ? -30 : 30);
  await page.keyboard.up('Control');
}

async function drag(page: Page): Promise<void> {
  const node = await nodeInSight(page);
  await page.mouse.move(node.x, node.y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(node.x + step, node.y + step / 2);
  await page.mouse.up();
}

async function nodeInSight(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const pane = document.querySelector('.react-flow__pane')?.getBoundingClientRect();
    const nodes = [...document.querySelectorAll('.react-flow__node-component')].map((node) =>
      node.getBoundingClientRect(),
    );
    const middle = {
      x: (pane?.left ?? 0) + (pane?.width ?? 0) / 2,
      y: (pane?.top ?? 0) + (pane?.height ?? 0) / 2,
    };
    const away = (box: DOMRect) => Math.hypot(box.x - middle.x, box.y - middle.y);
    const nearest = nodes.toSorted((a, b) => away(a) - away(b))[0];
    return {
      x: (nearest?.x ?? 0) + (nearest?.width ?? 0) / 2,
      y: (nearest?.y ?? 0) + (nearest?.height ?? 0) / 2,
    };
  });
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
        `1,000 components, ${what}: frame time, ${name}`,
        measured[part],
        'ms',
        'an empty page under the same gesture of the pointer',
        bare[part],
      ),
    );
  }
}
