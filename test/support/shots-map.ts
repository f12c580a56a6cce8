import { Tables } from '../e2e/driver-panels.ts';
import { ReachDriver } from '../e2e/driver-reach.ts';
import type { Driver } from '../e2e/driver.ts';
import type { Walk } from './shots-scene.ts';

/** What is looked at on the map. */
export const MAP_WALKS: readonly Walk[] = [
  {
    name: 'map',
    scenes: [
      { name: 'map', play: (driver) => pressRow(driver, 'Tracking page requests') },
      {
        name: 'palette',
        async play({ page }) {
          await page.keyboard.press('Escape');
          await page.keyboard.press('ControlOrMeta+k');
        },
      },
    ],
  },
  {
    name: 'looks',
    scenes: [
      {
        name: 'reach',
        async play(driver) {
          await driver.choose('Outside attacker');
          await new ReachDriver(driver).expectOnZone('Edge', 'open');
        },
      },
      {
        name: 'reach-no-guards',
        async play(driver) {
          await new ReachDriver(driver).slide('Past guards', 'Home');
        },
      },
      {
        name: 'cuts',
        async play(driver) {
          await new ReachDriver(driver).slide('Past guards', 'ArrowRight', 2);
          const target = driver.inspector.getByLabel('Cut it off from', { exact: true });
          await target.selectOption({ label: 'zone Card data' });
        },
      },
      {
        name: 'path',
        async play(driver) {
          await driver.page.keyboard.press('Escape');
          await driver.choose('Outside attacker');
          await driver.inspector.getByRole('button', { name: 'Scraping the tracking page' }).click();
          for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) await driver.page.keyboard.press(key);
        },
      },
      {
        name: 'what-if',
        async play(driver) {
          await driver.page.keyboard.press('Escape');
          for (const row of ['Tracking page requests', 'Help pages']) {
            await pressRow(driver, row);
            await driver.inspector.getByRole('switch', { name: 'What if it were not there?' }).press('Space');
          }
        },
      },
    ],
  },
  {
    name: 'difference',
    scenes: [
      {
        name: 'difference',
        async play(driver) {
          await nameVersion(driver, '2.4 release');
          await driver.moveTo('Label service', 'Back office');
          await driver.typeLine('Label printer in Back office -> Orders API : labels, HTTPS');
          await driver.page.keyboard.press('Enter');
          await driver.expectInOutline('Label printer');
          await driver.page.keyboard.press('Escape');
          await pressRow(driver, 'Tracking page requests');
          await driver.inspector.getByRole('button', { name: 'HTTPS' }).click();
          await driver.inspector.getByLabel('Caller', { exact: true }).selectOption('yes');
          await driver.command('Compare with an earlier version');
          await driver.map.getByLabel('Compare with').selectOption({ label: 'version “2.4 release”' });
        },
      },
    ],
  },
];

async function pressRow(driver: Driver, connection: string): Promise<void> {
  await new Tables(driver).open('Crossings');
  await driver.crossings.getByRole('cell', { name: connection, exact: true }).click();
}

async function nameVersion(driver: Driver, name: string): Promise<void> {
  await driver.command('Name this version');
  const dialog = driver.page.getByRole('dialog', { name: 'Name this version' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Name it' }).click();
}
