import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';

const step = (driver: Driver, name: string) =>
  driver.wizard.getByRole('list', { name: 'Steps of the change' }).getByRole('button', { name, exact: true });

async function describe(driver: Driver, question: RegExp): Promise<void> {
  await driver.answer(question, 'Yes');
  await driver.wizard
    .getByRole('listitem')
    .filter({ hasText: question })
    .getByRole('button', { name: 'Describe it' })
    .click();
}

test('a new trust zone: what separates it, who is in it, what spoke of the old one, who still talks', async ({
  sample: driver,
}) => {
  await driver.beginChange('Notifications on their own', 'PR #90', 'messaging team');
  await describe(driver, /Does it add a trust zone/);
  await driver.wizard.getByLabel('Name of the zone').fill('Messaging');
  await driver.wizard.getByRole('button', { name: 'Add the zone' }).click();
  await expect(driver.wizard).toContainText('Nothing is said to separate Messaging');
  await driver.wizard.getByLabel('network segment').click();
  await expect(driver.wizard.getByLabel('network segment')).toBeChecked();
  await driver.wizard.getByRole('searchbox', { name: 'Find a component to move' }).fill('Notifier');
  await driver.wizard.getByRole('button', { name: 'Notifier in Services' }).click();
  await expect(driver.onMap(/^Notifier, process in Messaging/)).toBeVisible();

  await step(driver, 'Old or new').click();
  await expect(driver.wizard).toContainText('What spoke of Services');
  const access = driver.wizard.getByRole('group', { name: /Platform engineer/ });
  await access.getByRole('button', { name: 'Both' }).click();

  await step(driver, 'Still talking').click();
  const parted = driver.wizard.getByRole('region', { name: 'Whom Notifier talks to' });
  await parted.getByRole('button', { name: 'Nothing connects it and Address check' }).click();
  await expect(parted).toContainText('nothing connects them');
  await expect(driver.wizard.getByRole('region', { name: 'Changed crossings' })).toBeVisible();

  await step(driver, 'Consequences').click();
  await expect(driver.wizard.getByRole('status')).toContainText('a verdict');
  await driver.land();
  await driver.expectNotice(/has landed/);
  await driver.expectInOutline('Messaging');
});

test('a new threat actor: where it is, what if it is taken over, and its reach as a consequence', async ({
  sample: driver,
}) => {
  await driver.beginChange('A night shift', 'PR #91', 'support team');
  await describe(driver, /Does it add a threat actor/);
  await driver.wizard.getByLabel('Name of the actor').fill('Night operator');
  await driver.wizard.getByRole('button', { name: 'Add the actor' }).click();
  const card = driver.wizard.getByRole('region', { name: 'Night operator' });
  await card.getByLabel('It is at').selectOption({ label: 'Back office' });
  await card.getByLabel('What if its account is taken over?').fill('Reads every address.');
  await card.getByLabel('What if its account is taken over?').press('Enter');
  await card.getByRole('button', { name: 'Document this path' }).first().click();
  await step(driver, 'Consequences').click();
  await expect(driver.wizard.getByRole('region', { name: /Night operator is new/ })).toContainText(
    'needs a verdict',
  );
  await driver.land();
  await driver.expectNotice(/has landed/);
  await driver.expectInOutline('Night operator');
});

test('a new connection across a boundary: its protections, who is at both sides, who gains what', async ({
  sample: driver,
}) => {
  await driver.beginChange('Static pages ask the queue', 'PR #92', 'web team');
  await describe(driver, /Does it add a connection/);
  await driver.wizard.getByLabel('From').selectOption({ label: 'Static pages in Edge' });
  await driver.wizard.getByLabel('To').selectOption({ label: 'Event queue in Data' });
  await driver.wizard.getByLabel('Is the wire encrypted?').selectOption('yes');
  await driver.wizard.getByLabel('Does the caller prove who it is?').selectOption('no');
  await driver.wizard.getByRole('button', { name: 'Add this data flow' }).click();
  await expect(driver.wizard).toContainText('It crosses Edge → Data. Unguarded');
  await step(driver, 'Consequences').click();
  const gain = driver.wizard.getByRole('region', { name: /^Outside attacker gains/ });
  await expect(gain).toContainText('needs a verdict');
  await gain.getByRole('button', { name: 'Fine, because…' }).click();
  await gain.getByLabel('Fine, because').fill('The queue takes no orders.');
  await gain.getByRole('button', { name: 'It is fine' }).click();
  await expect(gain).toContainText('settled');
  await driver.land();
  await driver.expectNotice(/has landed/);
  await driver.page.getByRole('button', { name: 'Changes' }).click();
  await expect(driver.page.getByRole('region', { name: 'Text for the pull request' })).toContainText(
    'The queue takes no orders.',
  );
});

test('an assumption is found violated, and a risk is accepted with its procedure', async ({
  sample: driver,
}) => {
  await driver.beginChange('Open tracking feed', 'PR #93', 'tracking team');
  await describe(driver, /Does it add a connection/);
  await driver.wizard.getByLabel('From').selectOption({ label: 'Customer browser in Internet' });
  await driver.wizard.getByLabel('To').selectOption({ label: 'Label service in Services' });
  await driver.wizard.getByRole('button', { name: 'Add this data flow' }).click();
  await step(driver, 'Consequences').click();

  const statement = driver.wizard.getByRole('region', { name: /Tracking numbers cannot be guessed/ });
  await statement.getByLabel('Why').fill('The feed lists them.');
  await statement.getByRole('button', { name: 'No longer holds' }).click();
  await expect(statement).toContainText('violated');

  const gain = driver.wizard.getByRole('region', { name: /^Outside attacker gains/ });
  await gain.getByRole('button', { name: 'Record a risk' }).click();
  await gain.getByRole('button', { name: 'accepted' }).click();
  await expect(gain.getByRole('button', { name: 'Record the risk' })).toBeDisabled();
  await gain.getByLabel('Why it is accepted').fill('Until the redaction service lands.');
  await gain.getByLabel('If it happens').fill('Close the feed and rotate the numbers.');
  await gain.getByRole('button', { name: 'Record the risk' }).click();
  await expect(gain).toContainText('accepted');
  await driver.land();
  await driver.expectNotice(/has landed/);
});

test('a draft is carried over when the model changed underneath, and no side of a conflict is lost', async ({
  sample: driver,
}) => {
  await driver.beginChange('Rename the tracker', 'PR #94', 'tracking team');
  await driver.answer(/Does it change or take away/, 'Yes');
  await driver.wizard.getByRole('button', { name: 'Change it on the map' }).click();
  await driver.rename('Tracking', 'Parcel tracker');
  await driver.page.getByRole('button', { name: 'Leave the draft' }).click();
  await driver.rename('Tracking', 'Track and trace');

  await driver.page.getByRole('button', { name: /^Changes/ }).click();
  await expect(driver.page.getByText('1 no longer fit')).toBeVisible();
  await driver.page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(driver.wizard).toContainText('Parcel tracker');
  await expect(driver.wizard).toContainText('Track and trace');
  await driver.wizard.getByRole('button', { name: 'Keep today’s' }).click();
  await driver.wizard.getByRole('button', { name: 'Carry the draft over' }).click();
  await expect(driver.wizard.getByRole('list', { name: 'Steps of the change' })).toBeVisible();
  await expect(driver.onMap(/^Track and trace, process/)).toBeVisible();
  await driver.wizard.getByRole('button', { name: 'Later' }).click();
  await driver.page.getByRole('button', { name: /^Changes/ }).click();
  await expect(driver.page.getByText('Not carried over')).toBeVisible();
});

test('an announced change gives its tickets, is opened, landed, signed, and revisited', async ({
  sample: driver,
}) => {
  const { page } = driver;
  await page.getByRole('button', { name: 'New change…' }).click();
  await driver.wizard.getByLabel('What changes').fill('Labels by the Label service');
  await driver.wizard.getByLabel('Pull request, ticket or design document').fill('LAB-3');
  await driver.wizard.getByRole('button', { name: 'Only announce it' }).click();
  const ticket = page.getByRole('region', { name: 'Ticket: design review' });
  await expect(ticket).toContainText('Component Label service, in Services');
  await expect(ticket).toContainText('Done means');

  await page.getByRole('button', { name: 'Go on with it' }).click();
  await driver.answer(/Does it change or take away/, 'Yes');
  await driver.wizard.getByRole('button', { name: 'Change it on the map' }).click();
  await driver.rename('Label service', 'Label maker');
  await page.getByRole('button', { name: 'Back to the questions' }).click();
  await driver.land();
  await driver.expectNotice(/has landed/);

  await page.getByRole('button', { name: /^Changes/ }).click();
  const checkpoint = page.getByRole('region', { name: 'design review' });
  await checkpoint.getByText('Sign it').click();
  await checkpoint.getByLabel('Who signs').fill('Ada');
  await checkpoint.getByRole('button', { name: 'Sign design review' }).click();
  await expect(checkpoint).toContainText('Signed by Ada');
  await expect(page.getByRole('region', { name: 'Revisit' })).toContainText('Nothing differs');

  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await driver.rename('Label maker', 'Label printer');
  await page.getByRole('button', { name: /^Changes/ }).click();
  await expect(page.getByRole('region', { name: 'Revisit' })).toContainText('signed: Label maker');
});
