import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Driver } from '../e2e/driver.ts';
import type { Walk } from './shots-scene.ts';

/** The steps of the change wizard, and the list of changes. */
export const WIZARD_WALKS: readonly Walk[] = [
  {
    name: 'wizard-component',
    scenes: [
      {
        name: 'wizard-begin',
        async play({ page, wizard }) {
          await page.getByRole('button', { name: 'New change…' }).click();
          await expect(wizard.getByLabel('What changes')).toBeVisible();
        },
      },
      {
        name: 'wizard-questions',
        async play(driver) {
          await driver.wizard.getByRole('button', { name: 'Cancel' }).click();
          await driver.beginChange('Chat assistant for tracking', 'PR #1184', 'platform team');
          await driver.answer(/Does it change or take away/, 'No');
        },
      },
      {
        name: 'wizard-component',
        async play(driver) {
          await describe(driver, /Does it add a component/);
          await driver.wizard.getByLabel('What is it called?').fill('Assistant');
          await driver.wizard.getByLabel('Technology').fill('Node');
          await driver.wizard.getByRole('searchbox', { name: 'Find a component' }).fill('Tracking');
          await driver.wizard
            .getByRole('button', { name: /^Tracking/ })
            .first()
            .click();
        },
      },
      {
        name: 'wizard-zone',
        async play(driver) {
          await driver.wizard.getByRole('button', { name: 'Which zone?' }).click();
          const into = driver.wizard.getByRole('group', { name: /^If an actor gets into Tracking/ });
          await into.getByRole('button', { name: 'Yes' }).click();
        },
      },
      {
        name: 'wizard-flows',
        async play(driver) {
          await driver.placeInSameZoneAs('Tracking', 'Assistant');
        },
      },
      {
        name: 'wizard-actors',
        async play(driver) {
          await driver.wizard.getByRole('button', { name: 'Add this data flow' }).first().click();
          await driver.wizard.getByRole('button', { name: 'Continue to actors' }).click();
        },
      },
    ],
  },
  {
    name: 'wizard-split',
    scenes: [
      {
        name: 'wizard-new-zone',
        async play(driver) {
          await driver.beginChange('Notifications on their own', 'PR #1190', 'messaging team');
          await describe(driver, /Does it add a trust zone/);
          await driver.wizard.getByLabel('Name of the zone').fill('Messaging');
          await driver.wizard.getByRole('button', { name: 'Add the zone' }).click();
          await driver.wizard.getByLabel('network segment').click();
          await driver.wizard.getByRole('searchbox', { name: 'Find a component to move' }).fill('Notifier');
          await driver.wizard.getByRole('button', { name: 'Notifier in Services' }).click();
          await expect(driver.onMap(/^Notifier, process in Messaging/)).toBeVisible();
        },
      },
      { name: 'wizard-old-or-new', play: (driver) => step(driver, 'Old or new') },
      { name: 'wizard-still-talking', play: (driver) => step(driver, 'Still talking') },
    ],
  },
  {
    name: 'wizard-actor',
    scenes: [
      {
        name: 'wizard-actor',
        async play(driver) {
          await driver.beginChange('A night shift', 'PR #1191', 'support team');
          await describe(driver, /Does it add a threat actor/);
          await driver.wizard.getByLabel('Name of the actor').fill('Night operator');
          await driver.wizard.getByRole('button', { name: 'Add the actor' }).click();
          const card = driver.wizard.getByRole('region', { name: 'Night operator' });
          await card.getByLabel('It is at').selectOption({ label: 'Back office' });
        },
      },
    ],
  },
  {
    name: 'wizard-connection',
    scenes: [
      {
        name: 'wizard-connection',
        play: labels,
      },
      {
        name: 'wizard-both-sides',
        play: added,
      },
      { name: 'wizard-relies', play: (driver) => step(driver, 'Relies on') },
      { name: 'wizard-consequences', play: settleOne },
      { name: 'wizard-risk', play: acceptRisk },
      {
        name: 'wizard-land',
        async play({ wizard }) {
          await wizard.getByRole('button', { name: 'Land', exact: true }).click();
        },
      },
      {
        name: 'changes',
        async play(driver) {
          await driver.wizard.getByRole('button', { name: 'Land the change' }).click();
          await driver.page.getByRole('button', { name: /^Changes/ }).click();
        },
      },
    ],
  },
];

async function describe(driver: Driver, question: RegExp): Promise<void> {
  await driver.answer(question, 'Yes');
  const card = driver.wizard.getByRole('listitem').filter({ hasText: question });
  await card.getByRole('button', { name: 'Describe it' }).click();
}

async function step(driver: Driver, name: string): Promise<void> {
  const steps = driver.wizard.getByRole('list', { name: 'Steps of the change' });
  await steps.getByRole('button', { name, exact: true }).click();
}

/** A connection from outside to which nobody proves who it is. */
async function labels(driver: Driver): Promise<void> {
  await driver.beginChange('Labels straight from the browser', 'PR #1201', 'label team');
  for (const question of [/change or take away/, /add a component/, /add a trust zone/, /add a threat actor/])
    await driver.answer(question, 'No');
  await describe(driver, /Does it add a connection/);
  await driver.wizard.getByLabel('From').selectOption({ label: 'Customer browser in Internet' });
  await driver.wizard.getByLabel('To').selectOption({ label: 'Label service in Services' });
  await driver.wizard.getByLabel('What it sends').fill('which label');
  await driver.wizard.getByLabel('What comes back').fill('the label');
  await driver.wizard.getByLabel('Protocol').fill('HTTPS');
  await driver.wizard.getByLabel('Does the caller prove who it is?').selectOption('no');
  await driver.wizard.getByLabel('Is the wire encrypted?').selectOption('yes');
}

async function added(driver: Driver): Promise<void> {
  await driver.wizard.getByRole('button', { name: 'Add this data flow' }).click();
  await expect(driver.wizard).toContainText('It crosses Internet → Services');
}

function gain(driver: Driver): Locator {
  return driver.wizard.getByRole('region', { name: /^Outside attacker gains/ });
}

/** What the outside attacker gains by it, before anybody has decided. */
export async function gainsOfLabels(driver: Driver): Promise<void> {
  await labels(driver);
  await added(driver);
  await step(driver, 'Consequences');
  await gain(driver).evaluate((card) => card.scrollIntoView({ block: 'start' }));
}

async function settleOne(driver: Driver): Promise<void> {
  await step(driver, 'Consequences');
  const crossing = driver.wizard.getByRole('region', { name: /crosses Internet → Services/ });
  await crossing.getByRole('button', { name: 'Fine, because…' }).click();
  await crossing.getByLabel('Fine, because').fill('A label shows what is printed on the parcel.');
  await crossing.getByRole('button', { name: 'It is fine' }).click();
  await expect(crossing).toContainText('settled');
  await driver.wizard.evaluate((wizard) => wizard.scrollTo(0, 0));
}

async function acceptRisk(driver: Driver): Promise<void> {
  await gain(driver).getByRole('button', { name: 'Record a risk' }).click();
  await gain(driver).getByRole('button', { name: 'accepted' }).click();
  await gain(driver)
    .getByLabel('Why it is accepted')
    .fill('Until labels go through the gateway, in January.');
}
