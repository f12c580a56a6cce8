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
/** Typed again and again: names that are there and not, a zone, data, protocols, a proof. */
const LINES = [
  'Component 512 -> Component 77 : orders, HTTPS, password',
  'Label printer in Zone 12 -> Component 900 : labels, HTTP',
  'external zone Carriers',
  'actor Support agent in Zone 3',
];

/**
 * How long a key takes until what it changed is painted, in the line for quick entry of a project of 1,000
 * components; beside it the same keys in a field of an empty page of the same browser.
 */
export async function benchTyping(report: Report): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'trailmap-typing-'));
  const executablePath = process.env['TRAILMAP_CHROMIUM'];
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const file = path.join(home, 'Big.trail');
    const made = createFile(file, bigModel(SIZE));
    if (!made.ok) throw new Error(made.error.code);
    const bare = await bareField(browser);
    const host = await launchBrowserHost(home, ['--open', file]);
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(host.address);
    await page.locator('.react-flow__node').first().waitFor({ timeout: 60_000 });
    await page.locator('[data-arranging="no"]').waitFor({ timeout: 60_000 });
    await page.keyboard.press('/');
    const typed = await typing(page, '#quick-entry');
    await page.close();
    await host.close();
    for (const [part, at] of PARTS) {
      const name = `1,000 components, typing a line: from a key to its paint, ${part}`;
      const target = part === '95th percentile' ? 'under 30 ms' : undefined;
      report(compared(name, at(typed), 'ms', 'a field in an empty page', at(bare), target));
    }
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

const share = (part: number) => (sorted: readonly number[]) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const PARTS = [
  ['median', share(0.5)],
  ['95th percentile', share(0.95)],
  ['worst', share(1)],
] as const;

async function bareField(browser: Browser): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.setContent('<input id="bare" autofocus>');
  const times = await typing(page, '#bare');
  await page.close();
  return times;
}

/** Types all lines, one key at a time; the times in ascending order. */
async function typing(page: Page, field: string): Promise<readonly number[]> {
  await page.locator(field).focus();
  await page.evaluate((selector) => {
    const times: number[] = [];
    Reflect.set(globalThis, 'keyTimes', times);
    document.querySelector(selector)?.addEventListener('keydown', ({ timeStamp }) => {
      // A frame is painted between the callback before it and the next task.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => times.push(performance.now() - timeStamp), { once: true });
        port1.start();
        port2.postMessage(undefined);
      });
    });
  }, field);
  for (const line of LINES) {
    for (const key of line) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      // As fast as somebody who types very fast: keys do not wait for one another.
      await page.waitForTimeout(40);
    }
    await page.locator(field).fill('');
  }
  const times = await page.evaluate(() => Reflect.get(globalThis, 'keyTimes') as number[]);
  return times.toSorted((a, b) => a - b);
}
