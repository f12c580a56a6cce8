import { expect, test } from './application.ts';
import { Hand } from './hand.ts';

test('from what is selected one goes on as in a mind map: a neighbour, its sibling, over to them by arrows', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  const before = await driver.crossingCount();
  await hand.press('Session service');
  await hand.key('Tab');
  await hand.name('Session cache');
  await expect(driver.onMap(/^Session cache, process in Edge/)).toBeVisible();
  await expect(driver.inspector.getByRole('heading', { name: 'Session cache' })).toBeVisible();
  await hand.key('Enter');
  await hand.name('Key cache');
  await expect(driver.onMap(/^Key cache, process in Edge/)).toBeVisible();
  await expect(driver.inspector.getByRole('heading', { name: 'Key cache' })).toBeVisible();
  await hand.key('ArrowUp');
  await expect(driver.inspector.getByRole('heading', { name: 'Session cache' })).toBeVisible();
  await hand.key('>');
  const field = driver.page.getByRole('combobox', { name: 'Quick entry' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Session cache -> ');
  await driver.page.keyboard.type('Orders API : sessions, mTLS');
  await driver.page.keyboard.press('Enter');
  await expect.poll(() => driver.crossingCount()).toBe(before + 1);
  await driver.expectCrossing('Session cache → Orders API', 'guarded');
});

test('Escape gives the Tab key back to the page', async ({ sample: driver }) => {
  const hand = new Hand(driver);
  await hand.press('Session service');
  await hand.key('Escape');
  await hand.key('Tab');
  await expect(hand.nameField).toHaveCount(0);
});
