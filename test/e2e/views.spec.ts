import { expectAccessible } from './accessible.ts';
import { expect, test } from './application.ts';
import { Hand } from './hand.ts';
import { Views } from './driver-views.ts';

test('a view of a zone shows it with its neighbours; what it leaves out is counted, added and hidden again', async ({
  sample: driver,
}) => {
  const views = new Views(driver);
  const hand = new Hand(driver);
  await views.openViewOf('Edge', 'zone');
  await views.expectOpen('Edge');
  await expect(driver.onMap('Web gateway')).toBeVisible();
  await expect(driver.onMap('Backup store')).toHaveCount(0);
  await expect(driver.onMap(/^Event queue, .* connections? to what this view does not show/)).toBeVisible();
  await views.addNeighboursOf('Event queue');
  await hand.press('Backup store');
  await hand.key('h');
  await expect(driver.onMap('Backup store')).toHaveCount(0);
  await driver.expectInOutline('Backup store');
  await views.showHidden();
  await expect(driver.onMap('Backup store')).toBeVisible();
  await views.open('Map');
  await expect(driver.onMap('Admin console')).toBeVisible();
});

test('a zone collapses to a box that says what its crossings come to, its lines become bundles, and it opens where it stands', async ({
  sample: driver,
}) => {
  const views = new Views(driver);
  const hand = new Hand(driver);
  const crossings = await driver.crossingCount();
  await hand.pressGroundOf('Services');
  await hand.key('e');
  await expect(
    driver.onMap(/^Services, collapsed trust zone, .* crossings: 13 guarded, 2 partly/),
  ).toBeVisible();
  await expect(driver.onMap('Orders API')).toHaveCount(0);
  expect(await driver.crossingCount()).toBe(crossings);
  await views.pressBundle(/^\d+ connections, from Web gateway to Services/);
  await expect(driver.inspector.getByRole('heading', { name: /^\d connections/ })).toBeVisible();
  await driver.inspector.getByRole('button', { name: 'Ask for a parcel' }).click();
  await expect(driver.inspector.getByRole('heading', { name: 'Ask for a parcel' })).toBeVisible();
  await hand.doubleClick(await hand.middleOf('Services'));
  await expect(driver.onMap('Orders API')).toBeVisible();
  await driver.undo();
  await expect(driver.onMap('Orders API')).toHaveCount(0);
});

test('layers are kept in their view, the legend says what is on, and views are renamed, duplicated and deleted', async ({
  sample: driver,
}) => {
  const views = new Views(driver);
  await views.switchLayer('Findings');
  await expect(driver.onMap(/^Backup store, .* 1 open finding/)).toBeVisible();
  await expect(views.signs).toContainText('open findings');
  await views.switchLayer('Verdicts');
  await expect(driver.map.getByRole('group', { name: 'Crossings by verdict' })).toHaveCount(0);
  await views.inMenu('Duplicate');
  await views.expectOpen('Map 2');
  await expect(views.signs).toContainText('open findings');
  await views.rename('For the audit');
  await views.switchLayer('Findings');
  await expectAccessible(driver, '.view-bar');
  await expectAccessible(driver, '.canvas-legends');
  await views.open('Map');
  await expect(views.signs).toContainText('open findings');
  await views.open('For the audit');
  await views.inMenu('Delete this view');
  await views.expectOpen('Map');
});

test('a finding about a connection stands on its line, which says it, and a press on it is a press on the line', async ({
  sample: driver,
}) => {
  const { page, map } = driver;
  await new Views(driver).switchLayer('Findings');
  const line = map.getByRole('button', { name: /^Correct orders, from .*, partly, 1 open finding$/ });
  const badge = map.locator('.line-badge[data-of="connection:console-orders"]');
  // Going to the line brings it into the middle, near enough to be read.
  await driver.command('Correct orders');
  await expect(line).toHaveClass(/selected/);
  await expect(badge).toHaveText('1');
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 300 } });
  await expect(line).not.toHaveClass(/selected/);
  await badge.click({ force: true });
  await expect(line).toHaveClass(/selected/);
});
