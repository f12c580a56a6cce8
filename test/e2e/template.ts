import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { launchBrowserHost } from '../support/launch-browser-host.ts';
import { Driver } from './driver.ts';

/** Names the folder with the sample as a file, laid out; set for the workers by the set-up below. */
const VARIABLE = 'TRAILMAP_E2E_TEMPLATE';
const NAME = 'Harbor Parcel.trail';

/** A copy of the sample that nobody has touched but for its layout. */
export function copySample(to: string): void {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('the sample was not made: run this by playwright.config.ts');
  copyFileSync(path.join(folder, NAME), to);
}

/**
 * Once before all tests: the sample is opened and laid out as at a first start, and its file kept. A layout takes
 * longer than most tests; those that are about a first start do it themselves.
 */
export default async function makeTemplate(): Promise<() => void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trailmap-e2e-template-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const home = path.join(folder, 'home');
  const executablePath = process.env['TRAILMAP_CHROMIUM'];
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const host = await launchBrowserHost(home, ['--sample'], folder);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(host.address);
  const driver = new Driver(page);
  await driver.seesProject('Harbor Parcel');
  const download = page.waitForEvent('download');
  await driver.command('Save a copy without history');
  await (await download).saveAs(path.join(folder, NAME));
  await browser.close();
  await host.close();
  process.env[VARIABLE] = folder;
  return remove;
}
