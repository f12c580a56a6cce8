import { expect, test } from './application.ts';

test('the first start shows the sample: zones, components, and a verdict on every crossing', async ({
  application,
}) => {
  const driver = await application.start();
  await driver.seesProject('Harbor Parcel');
  await expect(driver.onMap('Web gateway')).toBeVisible();
  await expect(driver.onMap('Outside attacker')).toBeVisible();
  await driver.expectInOutline('Card data');
  await expect(driver.page.getByRole('tab', { name: /Crossings\s*26/ })).toBeVisible();
  await driver.expectCrossing('Tracking page requests', 'unguarded');
  await driver.expectCrossing('Status updates', 'not stated');
  await driver.expectCrossing('Place order', 'guarded');
});

test('a connection says in words what guards it', async ({ sample: driver }) => {
  await driver.crossings.getByRole('row').filter({ hasText: 'Tracking page requests' }).click();
  await expect(driver.inspector).toContainText('crosses Internet → Edge');
  await expect(driver.inspector).toContainText('Unguarded: the caller proves nothing');
});

test('without a project the start page offers the sample, a new project and a file', async ({
  sample: driver,
}) => {
  await driver.command('Close project');
  await driver.seesStartPage();
  await driver.page.getByRole('button', { name: /New project/ }).click();
  await expect(driver.page.getByRole('button', { name: 'Project New project' })).toBeVisible();
  await expect(driver.outline.getByRole('treeitem')).toHaveCount(0);
});
