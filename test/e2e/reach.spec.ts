import type { Locator } from '@playwright/test';
import { faultsOf } from './accessible.ts';
import { expect, test } from './application.ts';
import { ReachDriver } from './driver-reach.ts';

test('an actor that is selected lights where it gets to, in words on each zone', async ({ sample }) => {
  const reach = new ReachDriver(sample);
  await sample.choose('Outside attacker');
  await expect(reach.strip('Outside attacker')).toContainText('gets to 6 of 7 other zones, 1 of them open.');
  await reach.expectOnZone('Internet', 'is there');
  await reach.expectOnZone('Edge', 'open');
  await reach.expectOnZone('Card data', 'past 1 guard · 2 hops');
  await reach.expectDark('Back office');
  await reach.slide('Past guards', 'Home');
  await reach.expectDark('Card data');
  await reach.expectOnZone('Edge', 'open');
  await sample.page.keyboard.press('Escape');
  await expect(reach.strip('Outside attacker')).toHaveCount(0);
  await reach.expectDark('Edge');
});

test('a reach can be asked by answering, and without a connection that is chosen in its light', async ({
  sample,
}) => {
  const reach = new ReachDriver(sample);
  await sample.choose('Card provider insider');
  await expect(reach.strip('Card provider insider')).toContainText('gets to none of the 7 other zones.');
  await reach.turn('by answering');
  await reach.expectOnZone('Card data', 'past 1 guard');
  await sample.crossings.getByRole('row').filter({ hasText: 'Charge card' }).click();
  await reach.turn('without “Charge card”');
  await reach.expectDark('Card data');
  await expect(sample.page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('what if a connection were not there: it says who no longer gets where, and nothing has changed', async ({
  sample,
}) => {
  const { page, crossings, inspector, map } = sample;
  await crossings.getByRole('row').filter({ hasText: 'Tracking page requests' }).click();
  await inspector.getByRole('switch', { name: 'What if it were not there?' }).press('Space');
  const banner = map.getByRole('region', { name: 'What if' });
  // Help pages lead to Edge as well.
  await expect(banner).toContainText('Nobody’s reach changes');
  await crossings.getByRole('row').filter({ hasText: 'Help pages' }).click();
  await inspector.getByRole('switch', { name: 'What if it were not there?' }).press('Space');
  await expect(banner).toContainText('without “Tracking page requests” and “Help pages”');
  await expect(banner).toContainText('Outside attacker gets past more guards to Card data (1 → 2)');
  await banner.getByRole('button', { name: 'Outside attacker' }).click();
  await new ReachDriver(sample).expectOnZone('Edge', 'past 1 guard');
  await banner.getByRole('button', { name: 'Back to what is' }).click();
  await expect(banner).toHaveCount(0);
  await new ReachDriver(sample).expectOnZone('Edge', 'open');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('the inspector says who gets to a place by which chain, and everything that it names is a press away', async ({
  sample,
}) => {
  const { inspector } = sample;
  await sample.crossings.getByRole('row').filter({ hasText: 'Tracking page requests' }).click();
  const riders = inspector.getByRole('table', { name: 'Who can ride it' });
  const attacker = riders.getByRole('row').filter({ hasText: 'Outside attacker' });
  await expect(attacker).toContainText('open');
  await expect(attacker).toContainText('asks for Parcel history');
  await sample.choose('Card data');
  const here = inspector.getByRole('listitem').filter({ hasText: 'Platform engineer' });
  await expect(here).toContainText('past 1 guard, 1 hop');
  await here.getByRole('button', { name: 'Charge a token' }).click();
  await expect(inspector.getByRole('heading', { name: 'Charge a token' })).toBeVisible();
  await inspector.getByRole('button', { name: 'Service certificates' }).first().click();
  await expect(inspector).toContainText('Realises a protection of');
  await inspector.getByRole('button', { name: /^“The issuer of service certificates/ }).click();
  await expect(inspector.getByLabel('Does it hold?')).toHaveValue('holds');
  await inspector.getByRole('button', { name: 'Edge', exact: true }).click();
  await inspector.getByRole('button', { name: 'Carrier insider' }).click();
  await expect(inspector).toContainText('Gets at 9 of 10 sensitive data');
  await inspector.getByRole('button', { name: 'Parcel history' }).click();
  await expect(inspector).toContainText(
    'Kept in Data, Services; goes through Carriers (outside), Internet (outside), Edge.',
  );
});

test('a documented path is played hop by hop, with what guards each', async ({ sample }) => {
  const { inspector, map, page } = sample;
  const reach = new ReachDriver(sample);
  await sample.choose('Outside attacker');
  await inspector.getByRole('button', { name: 'Scraping the tracking page' }).click();
  const player = map.getByRole('region', { name: 'Path Scraping the tracking page' });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(player).toContainText('Hop 1 of 2. Over “Tracking page requests” into Web gateway.');
  await expect(player).toContainText('Nothing guards it: the caller proves nothing');
  await reach.expectOnZone('Edge', 'hop 1');
  await page.keyboard.press('ArrowRight');
  await expect(player).toContainText('Hop 2 of 2.');
  await expect(player).toContainText('realised by Service certificates (verified)');
  await player
    .getByLabel('Which way of the path')
    .selectOption({ label: 'Outside attacker: Internet → Services, after compromise' });
  await expect(player).toContainText('Starts in Internet.');
  await page.keyboard.press('Escape');
  await expect(player).toHaveCount(0);
});

test('the map is compared with a named version: what was added, removed, moved and changed, each a press away', async ({
  sample,
}) => {
  const { inspector, map, page } = sample;
  await sample.command('Name this version');
  const dialog = page.getByRole('dialog', { name: 'Name this version' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('2.4 release');
  await dialog.getByRole('button', { name: 'Name it' }).click();
  await sample.moveTo('Label service', 'Back office');
  await sample.typeLine('Label printer in Back office -> Orders API : labels, HTTPS');
  await page.keyboard.press('Enter');
  await sample.expectInOutline('Label printer');
  await page.keyboard.press('Escape');
  await sample.command('Compare with an earlier version');
  await map.getByLabel('Compare with').selectOption({ label: 'version “2.4 release”' });
  const strip = map.getByRole('region', { name: 'Difference' });
  await expect(strip).toContainText('2 added, 1 moved, 2 changed');
  await expect(sample.onMap('Label service').locator('.draft-tag')).toHaveText('moved from Services');
  await expect(inspector.getByRole('button', { name: /^Label printer → Orders API added/ })).toContainText(
    'crosses Back office → Services',
  );
  const moved = inspector.getByRole('button', { name: /^Label service moved/ });
  await expect(moved).toContainText('Services → Back office');
  await moved.click();
  await expect(sample.onMap('Label service')).toHaveClass(/selected/);
  await strip.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(sample.onMap('Label service').locator('.draft-tag')).toHaveCount(0);
});

test('an actor is cut off from what it gets to: by hardening, by one connection, by the smallest sets, each marked on the map', async ({
  sample,
}) => {
  const { inspector, map } = sample;
  await sample.choose('Outside attacker');
  await inspector.getByLabel('Cut it off from', { exact: true }).selectOption({ label: 'zone Card data' });
  await expect(inspector).toContainText('it would have to get past 2 guards instead of 1');
  await expect(map.locator('.line-mark.harden')).toHaveCount(2);
  await inspector.getByRole('radio', { name: 'Remove one' }).click();
  await expect(inspector).toContainText('No single connection: without each of them there is another way.');
  await inspector.getByRole('radio', { name: 'Remove several' }).click();
  await expect(map.locator('.line-mark.cut')).toHaveCount(2);
  const first = inspector.getByRole('listitem').filter({ hasText: 'Charge a token' }).first();
  await expect(first).toContainText('Charge a token and Hand over a card');
  await first.getByRole('button', { name: 'what if?' }).click();
  await expect(map.getByRole('region', { name: 'What if' })).toContainText(
    'Outside attacker no longer gets to Card data',
  );
});

test('the picture makes room for the strip that tells of it, unless somebody has moved it', async ({
  sample,
}) => {
  const reach = new ReachDriver(sample);
  const edge = async (what: Locator, end: 'top' | 'bottom') => {
    const box = await what.boundingBox();
    return box ? box.y + (end === 'top' ? 0 : box.height) : Number.NaN;
  };
  const top = () => edge(sample.onMap('Data'), 'top');
  const before = await top();
  await sample.choose('Outside attacker');
  const strip = await edge(reach.strip('Outside attacker'), 'bottom');
  await expect.poll(top).toBeGreaterThan(strip);
  await sample.map.getByRole('button', { name: /^Clear the reach/ }).click();
  await expect.poll(top).toBeCloseTo(before, 0);

  await sample.map.hover();
  await sample.page.mouse.wheel(0, 40);
  await expect.poll(top).toBeCloseTo(before - 20, 0);
  const moved = await top();
  await sample.choose('Outside attacker');
  await expect(reach.strip('Outside attacker')).toBeVisible();
  await sample.mapIsStill();
  expect(await top()).toBeCloseTo(moved, 0);
});

test('what is looked at is forgotten with the project that it was looked at in', async ({ sample }) => {
  const reach = new ReachDriver(sample);
  await sample.choose('Outside attacker');
  await expect(reach.strip('Outside attacker')).toBeVisible();
  await sample.command('Close project');
  await sample.page
    .getByRole('button', { name: /^Harbor Parcel/ })
    .first()
    .click();
  await expect(sample.outline.getByRole('treeitem', { name: 'Outside attacker', exact: true })).toBeVisible();
  await expect(sample.outline.getByRole('treeitem', { selected: true })).toHaveCount(0);
  await expect(reach.strip('Outside attacker')).toHaveCount(0);
});

test('what is said in the light of a reach has no fault of accessibility', async ({ sample }) => {
  await sample.choose('Outside attacker');
  await sample.inspector
    .getByLabel('Cut it off from', { exact: true })
    .selectOption({ label: 'zone Card data' });
  expect(await faultsOf(sample)).toEqual([]);
});
