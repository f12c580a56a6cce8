import type { Driver } from '../e2e/driver.ts';
import { Views } from '../e2e/driver-views.ts';
import { Hand } from '../e2e/hand.ts';
import { ReachDriver } from '../e2e/driver-reach.ts';
import { reviewAReport } from './shots-rooms.ts';
import { gainsOfLabels } from './shots-wizard.ts';
import type { Walk } from './shots-scene.ts';

/** The pictures of README.md and REACH.md: the map, and what the inspector or the wizard says, without anything else. */
export const PAGE_WALKS: readonly Walk[] = [
  {
    name: 'pages',
    scenes: [
      {
        name: 'page-gate',
        async play(driver) {
          await onlyTheMap(driver);
          await driver.command('Tracking page requests');
          await zoomAt(driver, 'Internet', 11);
        },
      },
      {
        name: 'page-reach',
        async play(driver) {
          await driver.command('Fit the map');
          await driver.mapIsStill();
          await driver.onMap('Outside attacker').click();
          await new ReachDriver(driver).expectOnZone('Edge', 'open');
        },
      },
      {
        name: 'page-cuts',
        async play(driver) {
          const target = driver.inspector.getByLabel('Cut it off from', { exact: true });
          await target.selectOption({ label: 'zone Card data' });
          await target.scrollIntoViewIfNeeded();
        },
      },
    ],
  },
  { name: 'pages', scenes: [{ name: 'page-gains', play: gainsOfLabels }] },
  {
    name: 'pages',
    scenes: [
      {
        name: 'page-view',
        async play(driver) {
          const views = new Views(driver);
          await views.openViewOf('Edge', 'zone');
          for (const layer of ['Findings', 'Controls']) await views.switchLayer(layer);
          await onlyTheMap(driver);
          await new Hand(driver).key('Escape');
        },
      },
      { name: 'page-paste', play: reviewAReport },
    ],
  },
];

async function onlyTheMap(driver: Driver): Promise<void> {
  for (const part of ['outline', 'tables']) await driver.command(`Fold the ${part}`);
  await driver.command('Fit the map');
  await driver.mapIsStill();
}

/** As a hand does, with the wheel and Ctrl, at the left edge of something, which stays where it is. */
async function zoomAt(driver: Driver, name: string, turns: number): Promise<void> {
  await driver.onMap(name).hover({ position: { x: 1, y: 20 } });
  await driver.page.keyboard.down('Control');
  for (let turn = 0; turn < turns; turn += 1) await driver.page.mouse.wheel(0, -40);
  await driver.page.keyboard.up('Control');
}
