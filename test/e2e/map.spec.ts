import { expect, test } from './application.ts';
import { Hand } from './hand.ts';

test('a double click in a zone makes a component there, which exists once it has a name', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  await hand.doubleClick(await hand.freeGroundIn('Internet'));
  await hand.key('Escape');
  await expect(hand.nameField).toHaveCount(0);
  await hand.doubleClick(await hand.freeGroundIn('Internet'));
  await hand.name('Price robot');
  await expect(driver.onMap(/^Price robot, process in Internet/)).toBeVisible();
  await expect(driver.inspector.getByRole('heading', { name: 'Price robot' })).toBeVisible();
  await driver.undo();
  await driver.expectNotInOutline('Price robot');
});

test('by keyboard: a component in the selected zone, a zone in it, a threat actor at its border', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  await hand.pressGroundOf('Data');
  await hand.key('n');
  await hand.name('Search index');
  await expect(driver.onMap(/^Search index, process in Data/)).toBeVisible();
  await hand.key('z');
  await hand.name('Archive');
  await expect(driver.onMap(/^Archive, trust zone/)).toBeVisible();
  await expect(driver.onMap(/^Data, trust zone, 5 components, 1 zone/)).toBeVisible();
  await hand.key('a');
  await hand.name('Archivist');
  await expect(driver.onMap(/^Archivist, threat actor, .* starts in Archive/)).toBeVisible();
});

test('a connection is drawn by dragging, and says beforehand what it crosses', async ({ sample: driver }) => {
  const hand = new Hand(driver);
  const before = await driver.crossingCount();
  const handle = await hand.takeHandle('Session service');
  const card = await hand.thing('Session service').boundingBox();
  expect(Math.round(handle.x)).toBe(Math.round(card?.x ?? 0));
  await hand.pull(handle, await hand.middleOf('Event queue'));
  await expect(hand.hint).toHaveText('Session service → Event queue: crosses Edge → Data');
  await hand.letGo();
  await expect.poll(() => driver.crossingCount()).toBe(before + 1);
  await driver.expectCrossing('Session service → Event queue', 'not stated');
});

test('a connection that ends on free ground makes the component there', async ({ sample: driver }) => {
  const hand = new Hand(driver);
  const ground = await hand.freeGroundIn('Internet');
  await hand.pull(await hand.takeHandle('Web gateway'), ground);
  await hand.letGo();
  await hand.name('Partner shop');
  await expect(driver.onMap(/^Partner shop, .* in Internet/)).toBeVisible();
  await driver.expectCrossing('Web gateway → Partner shop', 'not stated');
  await driver.undo();
  await driver.expectNotInOutline('Partner shop');
});

test('a connection by keyboard: C, then the other end with Enter', async ({ sample: driver }) => {
  const hand = new Hand(driver);
  const before = await driver.crossingCount();
  await hand.press('Session service');
  await hand.key('c');
  await expect(hand.hint).toContainText('Choose what it connects to');
  await hand.thing('Audit log').focus();
  await hand.key('Enter');
  await expect.poll(() => driver.crossingCount()).toBe(before + 1);
});

test('a name is rewritten where it is drawn; Escape leaves it', async ({ sample: driver }) => {
  const hand = new Hand(driver);
  await hand.doubleClick(await hand.middleOf('Routing'));
  await hand.nameField.fill('Something else');
  await hand.key('Escape');
  await driver.expectInOutline('Routing');
  await hand.doubleClick(await hand.middleOf('Routing'));
  await hand.name('Route planner');
  await driver.expectInOutline('Route planner');
  await driver.expectNotInOutline('Routing');
});

test('several are selected by presses and by a frame, and moved together as one step', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  await hand.press('Tracking');
  await hand.press('Orders API', 'Control');
  await hand.expectSelected('Tracking', 'Orders API');
  const places = () => Promise.all(['Tracking', 'Orders API'].map((name) => hand.placeOf(name)));
  const before = await places();
  const from = await hand.middleOf('Tracking');
  await hand.pull(from, { x: from.x + 8, y: from.y + 14 });
  await hand.letGo();
  await expect.poll(async () => (await places()).filter((place) => before.includes(place))).toEqual([]);
  await driver.undo();
  await expect.poll(places).toEqual(before);

  const zone = await hand.thing('Data').boundingBox();
  if (!zone) throw new Error('Data is not on the map');
  await hand.frame(
    { x: zone.x + zone.width + 12, y: zone.y - 12 },
    { x: zone.x - 12, y: zone.y + zone.height + 12 },
  );
  await expect(hand.thing('Audit log')).toHaveClass(/\bselected\b/);
  await expect(hand.thing('Event queue')).toHaveClass(/\bselected\b/);
  await hand.key('Escape');
  await hand.expectSelected();
});

test('dragging into another zone says which crossings change, before and after', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  await hand.pull(await hand.middleOf('Session service'), await hand.freeGroundIn('Internet'));
  await expect(hand.hint).toContainText(/^Moves to Internet\. 1 crossing new/);
  await hand.letGo();
  await expect(driver.onMap(/^Session service, process in Internet/)).toBeVisible();
  await driver.expectNotice('1 crossing new.');
  await driver.expectNotice(/now crosses Edge → Internet/);
});

test('laying out walks there, keeps what is pinned, and is one step to take back', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  const from = await hand.middleOf('Notifier');
  await hand.pull(from, { x: from.x + 10, y: from.y + 30 });
  await hand.letGo();
  const dragged = await hand.placeInZone('Notifier');
  await hand.press('Admin console');
  await hand.key('p');
  const pinned = await hand.placeInZone('Admin console');
  const steps = await hand.watchLayout();
  await hand.key('l');
  await expect.poll(steps).toEqual(['thinking', 'moving', 'no']);
  expect(await hand.placeInZone('Notifier')).not.toBe(dragged);
  expect(await hand.placeInZone('Admin console')).toBe(pinned);
  await driver.openTable('History');
  await expect(driver.page.getByRole('cell', { name: /^(Lay out|Arrange)/ }).first()).toBeVisible();
  await driver.undo();
  await expect.poll(() => hand.placeInZone('Notifier')).toBe(dragged);
});

test('zoom, fit and the overview', async ({ sample: driver }) => {
  const hand = new Hand(driver);
  const fitted = await hand.zoom();
  await hand.press('Tracking');
  await hand.key('+');
  await expect.poll(() => hand.zoom()).toBeGreaterThan(fitted);
  await hand.key('0');
  await expect.poll(() => hand.zoom()).toBe(1);
  await hand.key('-');
  await expect.poll(() => hand.zoom()).toBeLessThan(1);
  await hand.key('1');
  await expect.poll(async () => Math.abs((await hand.zoom()) - fitted)).toBeLessThan(0.01);

  const overview = hand.canvas.locator('.overview');
  const button = driver.page.getByRole('button', { name: 'Overview' });
  if ((await overview.count()) === 0) await button.click();
  await expect(overview).toBeVisible();
  await button.click();
  await expect(overview).toHaveCount(0);
});

test('several things are deleted together, and undo brings them back', async ({ sample: driver }) => {
  const hand = new Hand(driver);
  await hand.press('Static pages');
  await hand.press('Session service', 'Control');
  await hand.key('Delete');
  const asked = driver.page.getByRole('dialog');
  await expect(asked).toContainText('Goes as well, for it cannot be without');
  await asked.getByRole('button', { name: /^Delete, and \d+ with it$/ }).click();
  await driver.expectNotInOutline('Static pages');
  await driver.expectNotInOutline('Session service');
  await driver.undo();
  await driver.expectInOutline('Static pages');
  await driver.expectInOutline('Session service');
});
