import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { Hand } from './hand.ts';

/** Where each zone and component stands on the screen, in whole pixels. */
async function places(page: Page): Promise<Record<string, readonly [number, number]>> {
  return page.evaluate(() => {
    const found: Record<string, readonly [number, number]> = {};
    for (const node of document.querySelectorAll('.react-flow__node')) {
      const { x, y } = node.getBoundingClientRect();
      found[node.getAttribute('data-id') ?? ''] = [Math.round(x), Math.round(y)];
    }
    return found;
  });
}

async function settled(page: Page): Promise<void> {
  await page.locator('[data-arranging="no"]').waitFor();
}

test('only what is new is placed, and nothing else moves', async ({ sample: driver }) => {
  await driver.typeLine('Fraud check in Services');
  await driver.page.keyboard.press('Enter');
  const made = driver.onMap(/^Fraud check, /);
  await expect(made).toBeVisible();
  await driver.mapIsStill();
  const id = (await made.getAttribute('data-id')) ?? '';
  const before = await places(driver.page);
  await driver.command('Place only what is new');
  await driver.expectNotice('What is new has its place.');
  await settled(driver.page);
  await driver.mapIsStill();
  const after = await places(driver.page);
  for (const each of Object.keys(before).filter((other) => other !== id && !other.startsWith('actor:')))
    expect(after[each], each).toEqual(before[each]);
  await driver.command('Place only what is new');
  await driver.expectNotice('Nothing is new: everything has its place.');
});

test('the zone of what is selected is arranged, and the other zones stay', async ({ sample: driver }) => {
  const hand = new Hand(driver);
  await driver.mapIsStill();
  await hand.pressGroundOf('Data');
  const before = await places(driver.page);
  await hand.key('Shift+L');
  await driver.expectNotice(/^(The zone is arranged|Everything is where the layout wants it)/);
  await settled(driver.page);
  await driver.mapIsStill();
  const after = await places(driver.page);
  for (const id of Object.keys(before).filter((each) => each.startsWith('zone:')))
    expect(after[id], id).toEqual(before[id]);
});

test('lines can be curves, and the choice is kept for the person', async ({ sample: driver }) => {
  const { page } = driver;
  const ways = () =>
    page.locator('.map-line .line-path').evaluateAll((all) => all.map((each) => each.getAttribute('d')));
  const before = await ways();
  await page.getByRole('button', { name: 'More ways to lay out' }).click();
  await page.getByRole('menuitem', { name: 'Lines: curves' }).click();
  await expect.poll(ways).not.toEqual(before);
  await page.reload();
  await driver.mapIsStill();
  await page.getByRole('button', { name: 'More ways to lay out' }).click();
  await expect(page.getByRole('menuitem', { name: 'Lines: curves ✓' })).toBeVisible();
});

test('a layout that is thought out is stopped by Escape: everything is where it was', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  await driver.mapIsStill();
  await hand.pressGroundOf('Data');
  const before = await places(driver.page);
  await hand.key('l');
  await hand.key('Escape');
  await driver.expectNotice('Laying out was stopped. Everything is where it was.');
  await settled(driver.page);
  expect(await places(driver.page)).toEqual(before);
  await hand.key('Shift+L');
  await driver.expectNotice(/^(The zone is arranged|Everything is where the layout wants it)/);
});
