import { expect, test } from './application.ts';

test('a new component goes through the first question and lands as one step with its text', async ({
  sample: driver,
}) => {
  await driver.beginChange('Chat assistant for tracking', 'PR #1184', 'platform team');
  await driver.describeComponent('Assistant', { technology: 'Node', talksTo: ['Tracking'] });

  // The candidates name real neighbours: the zone of the component that it talks to comes first.
  await driver.placeInSameZoneAs('Tracking', 'Assistant');
  await expect(driver.onMap(/^Assistant, process in Services.*added in this draft/)).toBeVisible();

  await driver.wizard
    .getByRole('combobox', { name: 'Another component that it talks to' })
    .selectOption({ label: 'Web gateway' });
  const card = driver.wizard.locator('.card').filter({ hasText: 'Assistant and Web gateway' });
  await card.getByLabel('Who opens the connection?').selectOption({ label: 'Web gateway calls Assistant' });
  await card.getByLabel('Is the wire encrypted?').selectOption('yes');
  await card.getByRole('button', { name: 'Add this data flow' }).click();
  await expect(driver.wizard).toContainText('It crosses Edge → Services');

  await driver.wizard.getByRole('button', { name: 'Continue to actors' }).click();
  await expect(driver.wizard).toContainText('Who can get to Assistant?');
  await driver.wizard
    .locator('.card')
    .filter({ hasText: 'Support agent' })
    .getByRole('button', { name: 'May use it' })
    .click();

  await driver.wizard.getByRole('button', { name: 'Land', exact: true }).click();
  await expect(driver.wizard.locator('.markdown')).toContainText('Assistant');
  await driver.wizard.getByRole('button', { name: 'Land the change' }).click();
  await driver.expectNotice(/has landed/);
  await driver.expectInOutline('Assistant');

  await driver.openTable('History');
  await expect(
    driver.page.getByRole('cell', { name: 'Land the change Chat assistant for tracking' }),
  ).toBeVisible();
  await driver.undo();
  await driver.expectNotInOutline('Assistant');
});

test('a draft leaves today’s model alone, is left, and is taken up again after a restart', async ({
  application,
}) => {
  let driver = await application.start();
  await driver.seesProject('Harbor Parcel');
  await driver.beginChange('Second tracker', 'PR #7', 'tracking team');
  await driver.describeComponent('Tracker two', { talksTo: ['Tracking'] });
  await driver.placeInSameZoneAs('Tracking', 'Tracker two');
  await driver.wizard.getByRole('button', { name: 'Later' }).click();
  await driver.expectNotInOutline('Tracker two');

  await application.close();
  driver = await application.start();
  await driver.seesProject('Harbor Parcel');
  await driver.page.getByRole('button', { name: 'Changes' }).click();
  await driver.page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(driver.onMap(/^Tracker two, process in Services/)).toBeVisible();
});

test('four times no is a change like any other, and done at once', async ({ sample: driver }) => {
  await driver.page.getByRole('button', { name: 'New change…' }).click();
  await driver.wizard.getByLabel('What changes').fill('Wording of the help page');
  await driver.wizard.getByLabel('Why not').fill('Only words change.');
  await driver.wizard.getByRole('button', { name: 'Four times no' }).click();
  await driver.expectNotice(/four times no/);
  await driver.page.getByRole('button', { name: 'Changes' }).click();
  await expect(driver.page.getByText('no change to the threat model')).toBeVisible();
});

test('while the wizard is open the palette goes to its steps, shows a table beside it, and begins another change', async ({
  sample: driver,
}) => {
  await driver.beginChange('Chat assistant for tracking', 'PR #1184', 'platform team');
  await driver.command('Show crossings');
  await expect(driver.page.getByRole('tab', { name: /^Crossings/ })).toBeVisible();
  await expect(driver.wizard).toBeVisible();
  await driver.command('Fold the tables');
  await expect(driver.page.getByRole('tab', { name: /^Crossings/ })).toHaveCount(0);

  await driver.command('Step of the change: Relies on');
  await expect(driver.wizard).toContainText('What does this rely on that is not written down?');

  // What is not drawn on the map stands in the inspector: the wizard makes room, and is gone back to by its steps.
  await driver.command('Token for scraping');
  await expect(driver.inspector.getByRole('heading', { name: 'Token for scraping' })).toBeVisible();
  await driver.command('Step of the change: Questions');
  await expect(driver.wizard).toBeVisible();

  await driver.command('New change…');
  await expect(driver.wizard.getByLabel('What changes')).toBeVisible();
  await driver.command('Go on with the change Chat assistant for tracking');
  await expect(driver.wizard.getByRole('heading', { name: 'Chat assistant for tracking' })).toBeVisible();
});
