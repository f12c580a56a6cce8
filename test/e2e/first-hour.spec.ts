import { expect, test } from './application.ts';
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

test('the tour is offered, waits for each step to be done, and can be left', async ({
  sample: driver,
}, info) => {
  const { page, inspector } = driver;
  const tour = page.getByRole('region', { name: 'Tour' });
  const isAt = (step: string) => expect(tour).toContainText(step);
  await tour.getByRole('button', { name: 'Take the tour' }).click();
  await isAt('Who gets where?');
  if (info.project.name !== 'double') await expectAccessible(driver, '.tour');
  await driver.choose('Outside attacker');
  await isAt('Where is nothing in the way?');
  await driver.crossings.getByRole('row').filter({ hasText: 'Tracking page requests' }).click();
  await isAt('Say how it is protected');
  await inspector.getByRole('button', { name: 'HTTPS' }).click();
  await inspector.getByLabel('Caller', { exact: true }).selectOption('yes');
  await isAt('Take it back');
  await driver.undo();
  await isAt('Draw as fast as you speak');
  await page.keyboard.press('/');
  await page.keyboard.type('Chat bot in Services -> Orders API : questions, HTTPS');
  await page.keyboard.press('Enter');
  await isAt('Find it again');
  await tour.getByRole('button', { name: 'Skip this step' }).click();
  await isAt('Ask what a change does');
  await page.getByRole('button', { name: 'New change…' }).click();
  await isAt('That was the tour.');
  await tour.getByRole('button', { name: 'Done' }).click();
  await expect(tour).toHaveCount(0);
  await driver.command('Take the tour');
  await isAt('1 of 7');
  await tour.getByRole('button', { name: 'Leave the tour' }).click();
  await expect(tour).toHaveCount(0);
});

test('where something is empty it says what to do next, with the button for it', async ({
  sample: driver,
}, info) => {
  const { page } = driver;
  await driver.command('Close project');
  await driver.seesStartPage();
  await page.getByRole('button', { name: 'New project An empty map' }).click();
  await driver.command('Show reach');
  await page
    .getByRole('region', { name: 'Tables' })
    .getByRole('button', { name: 'New threat actor' })
    .click();
  await page.keyboard.type('Passer-by');
  await page.keyboard.press('Enter');
  await driver.expectInOutline('Passer-by');
  await page.getByRole('button', { name: /^Findings/ }).click();
  await page
    .getByRole('button', { name: 'Verification' })
    .or(page.getByRole('radio', { name: 'Verification' }))
    .click();
  await expect(page.getByText('no trust zone and no control yet')).toBeVisible();
  await page.getByRole('button', { name: /^Changes/ }).click();
  if (info.project.name !== 'double') await expectAccessible(driver, '.changes-room');
  await page.getByRole('main').getByRole('button', { name: 'New change…' }).click();
  await expect(driver.wizard.getByLabel('What changes')).toBeVisible();
});
