import { expect, test } from './application.ts';

test('moving a component to another zone moves its crossings; undo takes it back, redo brings it again', async ({
  sample: driver,
}) => {
  const before = await driver.crossingCount();
  await driver.moveTo('Notifier', 'Edge');
  await expect.poll(() => driver.crossingCount()).not.toBe(before);
  await driver.undo();
  await expect.poll(() => driver.crossingCount()).toBe(before);
  await driver.redo();
  await expect.poll(() => driver.crossingCount()).not.toBe(before);
});

test('renaming in the inspector renames it everywhere', async ({ sample: driver }) => {
  await driver.rename('Web gateway', 'Front gateway');
  await expect(driver.onMap('Front gateway')).toBeVisible();
  await driver.undo();
  await driver.expectInOutline('Web gateway');
});

test('one line adds a component with its connection and says beforehand what it will cross', async ({
  sample: driver,
}) => {
  await driver.typeLine('Label printer in Back office -> Orders API : labels, HTTP');
  await expect(driver.map).toContainText('Back office → Services');
  await driver.page.keyboard.press('Enter');
  await expect(driver.onMap('Label printer')).toBeVisible();
  await driver.expectInOutline('Label printer');
});

test('dragging a component into another zone moves it there', async ({ sample: driver }) => {
  await driver.drag('Session service', 'Data');
  await expect(driver.onMap(/^Session service, process in Data/)).toBeVisible();
  await driver.undo();
  await expect(driver.onMap(/^Session service, process in Edge/)).toBeVisible();
});

test('protecting an unguarded crossing changes its verdict', async ({ sample: driver }) => {
  await driver.crossings.getByRole('row').filter({ hasText: 'Tracking page requests' }).click();
  const protections = driver.inspector.getByRole('table', { name: 'Protections' });
  await protections.getByRole('button').first().click();
  await driver.inspector.getByRole('combobox', { name: 'Caller' }).selectOption('yes');
  await expect(driver.inspector).toContainText('Guarded');
  await driver.expectCrossing('Tracking page requests', 'guarded');
});

test('deleting a component that is spoken of asks first, and keeps what people judged', async ({
  sample: driver,
}) => {
  await driver.choose('Backup store');
  await driver.command('Delete the selected');
  await driver.page
    .getByRole('dialog')
    .getByRole('button', { name: /delete/i })
    .last()
    .click();
  await driver.expectNotInOutline('Backup store');
});

test('by keyboard alone: find a component, rename it, take it back', async ({ sample: driver }) => {
  const { keyboard } = driver.page;
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('Routing');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(driver.inspector.getByRole('heading', { name: 'Routing' })).toBeVisible();
  await keyboard.press('F2');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Route planner');
  await keyboard.press('Enter');
  await driver.expectInOutline('Route planner');
  await keyboard.press('ControlOrMeta+z');
  await driver.expectInOutline('Routing');
});
