import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';

/* The outline says and does what the map does, by keyboard alone. */

const line = ({ outline }: Driver, name: string | RegExp) => outline.getByRole('treeitem', { name });

test('the outline is one stop of the Tab key, and is walked like a tree', async ({ sample: driver }) => {
  const { page, outline } = driver;
  const stops = outline.locator('[role=treeitem][tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await page.keyboard.press('Home');
  await expect(outline.getByRole('treeitem').first()).toBeFocused();
  await expect(outline.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'true');
  const before = await outline.getByRole('treeitem').count();
  await page.keyboard.press('ArrowLeft');
  await expect(outline.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'false');
  expect(await outline.getByRole('treeitem').count()).toBeLessThan(before);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(outline.getByRole('treeitem').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(outline.getByRole('treeitem').first()).toBeFocused();
  await expect(stops).toHaveCount(1);
});

test('a component opens into its connections, each with where it goes and how it is guarded', async ({
  sample: driver,
}) => {
  const { page } = driver;
  await line(driver, 'Webhook receiver').focus();
  await page.keyboard.press('ArrowRight');
  await expect(line(driver, /^from Carrier status feed: .*, not stated$/)).toHaveAttribute('aria-level', '3');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(driver.inspector.getByRole('heading').first()).toBeVisible();
  await expect(driver.outline.getByRole('treeitem', { selected: true })).toHaveCount(1);
});

test('things are renamed, moved, connected and deleted from the outline by keyboard', async ({
  sample: driver,
}) => {
  const { page } = driver;
  await line(driver, 'Notifier').focus();
  await page.keyboard.press('F2');
  await expect(driver.inspector.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('Messenger');
  await page.keyboard.press('Enter');
  await driver.expectInOutline('Messenger');
  await line(driver, 'Messenger').focus();
  await page.keyboard.press('m');
  await expect(driver.inspector.getByLabel('Zone of this placement')).toBeFocused();
  await line(driver, 'Messenger').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /^Connect to/ }).press('Enter');
  const field = page.getByRole('combobox', { name: 'Quick entry' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Messenger -> ');
  await page.keyboard.insertText('Static pages : page list');
  await page.keyboard.press('Enter');
  await line(driver, 'Messenger').focus();
  await page.keyboard.press('ArrowRight');
  await expect(line(driver, /^to Static pages: /)).toBeVisible();
  await line(driver, /^to Static pages: /).focus();
  await page.keyboard.press('Delete');
  await expect(line(driver, /^to Static pages: /)).toHaveCount(0);
});
