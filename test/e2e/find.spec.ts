import { expectAccessible } from './accessible.ts';
import { expect, test } from './application.ts';

test('everything that is said is found, by kinds, and Enter goes there', async ({ sample: driver }) => {
  const { page, inspector } = driver;
  await page.keyboard.press('ControlOrMeta+f');
  const field = page.getByRole('searchbox', { name: 'Search everything' });
  await expect(field).toBeFocused();
  await page.keyboard.type('false status');
  const found = page.getByRole('listbox', { name: 'What was found' });
  await expect(
    found.getByRole('option', { name: /A false status event does no lasting harm/ }),
  ).toBeVisible();
  await field.fill('tracking');
  await expect(found.getByRole('option', { name: /^Tracking\s*Services/ })).toBeVisible();
  await page
    .getByRole('group', { name: 'Only this kind' })
    .getByRole('button', { name: /connections/ })
    .click();
  await expect(found.getByRole('option', { name: /^Tracking\s*Services/ })).toHaveCount(0);
  await field.fill('tracking page');
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(inspector.getByRole('heading', { name: 'Tracking page requests' })).toBeVisible();
  await field.press('Escape');
  await driver.expectInOutline('Tracking');
});

test('back and forward go through what was looked at, and never to what is gone', async ({
  sample: driver,
}) => {
  const { page, inspector } = driver;
  const isShown = (name: string) => expect(inspector.getByRole('heading', { name, level: 2 })).toBeVisible();
  for (const name of ['Routing', 'Audit log', 'Card data']) await driver.choose(name);
  await page.getByRole('button', { name: 'Back to Audit log' }).click();
  await isShown('Audit log');
  await page.keyboard.press('Alt+ArrowLeft');
  await isShown('Routing');
  await page.keyboard.press('Alt+ArrowRight');
  await isShown('Audit log');
  await driver.choose('Routing');
  await driver.command('Delete the selected');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await driver.expectNotInOutline('Routing');
  await page.keyboard.press('Alt+ArrowLeft');
  await isShown('Audit log');
});

test('the help sheet has every action with its key, is searched, and does what is pressed', async ({
  sample: driver,
}, info) => {
  const { page } = driver;
  await driver.choose('Routing');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys and actions' });
  await expect(sheet.getByRole('button', { name: /Lay out/ }).first()).toContainText('L');
  if (info.project.name !== 'double') await expectAccessible(driver, '.help');
  await sheet.getByRole('searchbox').fill('show checks');
  await sheet.getByRole('button', { name: 'Show checks' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /^Checks/, selected: true })).toBeVisible();
});
