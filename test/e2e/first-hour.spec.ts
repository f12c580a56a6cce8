import { test } from './application.ts';
import { expectAccessible } from './accessible.ts';

test('a template opens as a project of the person’s own, laid out, and can be changed', async ({
  sample: driver,
}, info) => {
  await driver.command('Close project');
  await driver.seesStartPage();
  if (info.project.name !== 'double') await expectAccessible(driver, '.start');
  await driver.page.getByRole('button', { name: /^Web shop/ }).click();
  await driver.seesProject('Web shop');
  await driver.expectInOutline('Payment provider');
  await driver.expectCrossing('Look up sessions', 'not stated');
  await driver.rename('Orders', 'Order service');
});
