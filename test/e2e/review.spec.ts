import { expectAccessible } from './accessible.ts';
import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';

const chip = ({ page }: Driver) => page.getByRole('banner').getByRole('button', { name: /due/ });
const review = ({ page }: Driver) => page.getByRole('region', { name: 'Review', exact: true });

/** Whatever the day is, this one: a window that is come back to asks which it is. */
async function onTheDay({ page }: Driver): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-11-25T10:00:00'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test('what is due is walked through with the keyboard: confirmed, skipped, gone back to', async ({
  sample,
}) => {
  await onTheDay(sample);
  await sample.command('Review what is due');
  const walk = review(sample);
  await walk.getByLabel('What to walk through').selectOption({ label: 'Threat actors (6)' });
  await expect(walk.getByRole('heading', { name: 'Carrier insider' })).toBeVisible();
  await expect(sample.inspector.getByRole('heading', { name: 'Carrier insider' })).toBeVisible();

  await walk.getByRole('button', { name: /^It stands/ }).focus();
  await sample.page.keyboard.press('Enter');
  await expect(walk.getByRole('heading', { name: 'Customer' })).toBeVisible();
  await sample.page.keyboard.press('ArrowRight');
  await expect(walk.getByRole('heading', { name: 'Outside attacker' })).toBeVisible();
  await sample.page.keyboard.press('ArrowLeft');
  await expect(walk.getByRole('heading', { name: 'Customer' })).toBeVisible();
  await expect(walk.getByRole('status')).toContainText('2 of 6 · 1 confirmed, 1 skipped');

  await walk.getByRole('textbox', { name: 'What was noticed' }).fill('Two browsers now');
  await sample.page.keyboard.press('Enter');
  await expect(walk.getByRole('status')).toContainText('3 of 6 · 2 confirmed, 0 skipped');
  await walk.getByRole('button', { name: 'All of “Threat actors” stands' }).click();
  await expect(walk.getByRole('heading', { name: 'That was all' })).toBeVisible();
  await walk.getByRole('button', { name: 'Done' }).click();
  await expect(sample.page.getByRole('tab', { name: 'Due 65' })).toBeVisible();
  await expect(chip(sample)).toContainText('newest look today');
  await sample.undo();
  await expect(sample.page.getByRole('tab', { name: 'Due 69' })).toBeVisible();
});

test('the review is begun, answered and left without a pointer', async ({ sample }) => {
  const { page } = sample;
  const { keyboard } = page;
  const walk = review(sample);
  await sample.command('Review what is due');
  await expect(walk.getByRole('button', { name: /^It stands/ })).toBeFocused();
  const name = walk.getByRole('heading', { level: 3 });
  const first = await name.innerText();
  await keyboard.press('Enter');
  await expect(walk.getByRole('status')).toContainText('1 confirmed, 0 skipped');
  await expect(name).not.toHaveText(first);
  await keyboard.press('ArrowRight');
  await expect(walk.getByRole('status')).toContainText('1 confirmed, 1 skipped');
  await keyboard.press('ArrowLeft');
  await expect(walk.getByRole('status')).toContainText(/^2 of /);
  await expect(walk.getByRole('button', { name: /^It stands/ })).toBeFocused();
  await keyboard.press('Escape');
  await expect(walk).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
});

test('what is changed on the way is confirmed as it is then', async ({ sample }) => {
  await sample.command('Review what is due');
  const walk = review(sample);
  await walk.getByLabel('What to walk through').selectOption({ label: 'Threat actors (6)' });
  await walk.getByRole('button', { name: 'Change it' }).click();
  const name = sample.inspector.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await name.fill('Carrier partner');
  await name.press('Enter');
  await expect(walk.getByRole('heading', { name: 'Carrier partner' })).toBeVisible();
  await expect(walk).toContainText('Last changed: today');
  await walk.getByRole('button', { name: /^It stands/ }).click();
  await walk.getByRole('button', { name: 'End the review' }).click();
  await sample.command('Show what is due');
  const confirm = (name: string) =>
    sample.page.getByRole('button', { name: `${name}: looked at, still stands` });
  await expect(confirm('Customer')).toBeVisible();
  await expect(confirm('Carrier partner')).toHaveCount(0);
});

test('the header says how fresh the model is; its phase decides what is kept', async ({ sample }) => {
  await onTheDay(sample);
  await expect(chip(sample)).toHaveText(/^7 parts due; newest look \d+ days ago$/);
  await chip(sample).click();
  const dialog = sample.page.getByRole('dialog', { name: 'Keeping it true' });
  const components = dialog.getByRole('row').filter({ hasText: 'Components' });
  await expect(components).toContainText('25 of 26');
  await dialog.getByLabel('Phase', { exact: true }).selectOption('design');
  await expect(components).toContainText('not in this phase');
  await expect(dialog).toContainText('A change must pass the design review in it.');
  await expect(dialog).toContainText('3 parts due');
  await dialog.getByRole('checkbox', { name: 'Components are kept current in this phase' }).click();
  await expect(dialog).toContainText('4 parts due');
  await dialog.getByRole('button', { name: 'Show what is due' }).click();
  await expect(sample.page.getByRole('tab', { name: /^Due/ })).toHaveAttribute('aria-selected', 'true');
});

test('the start page says how fresh a model was when it was left', async ({ sample }) => {
  await onTheDay(sample);
  await expect(chip(sample)).toHaveText('7 parts due; newest look 50 days ago');
  await sample.expectPublished();
  await sample.command('Close project');
  await sample.seesStartPage();
  const projects = sample.page.getByRole('region', { name: 'Projects' });
  await expect(
    projects
      .getByRole('button')
      .filter({ hasText: '7 parts due; newest look 50 days ago' })
      .filter({ hasText: 'opened before' })
      .first(),
  ).toBeVisible();
});

test('the review passes for people who do not see it', async ({ sample }) => {
  await sample.command('Keeping it true');
  await expectAccessible(sample, '[role=dialog]');
  await sample.page.getByRole('button', { name: 'Walk through it' }).click();
  await expectAccessible(sample, '.below');
});
