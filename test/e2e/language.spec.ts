import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';

/** The page says itself in which language it is read. */
async function isIn(page: Page, language: 'en' | 'de'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Takes the first thing that is found by these words, whatever language is on. */
async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page
    .getByRole('dialog')
    .getByRole('searchbox')
    .or(page.getByRole('dialog').getByRole('textbox'))
    .fill(words);
  await page.keyboard.press('Enter');
}

test('the language is chosen in the menu of the project and in the palette: the project stays open, and so does the draft', async ({
  sample: driver,
}) => {
  const { page } = driver;
  // The draft is in the wizard, and its name is said in no language.
  const draft = page.getByRole('heading', { name: 'Second tracker' });
  await isIn(page, 'en');
  await driver.beginChange('Second tracker', 'PR #7', 'tracking team');

  await page.getByRole('button', { name: /Harbor Parcel/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Language: English ✓' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Language: Deutsch' }).click();
  await isIn(page, 'de');
  await expect(draft).toBeVisible();

  // Whoever cannot read what the page says knows the own word for a language.
  for (const [words, language] of [
    ['language english', 'en'],
    ['Sprache Deutsch', 'de'],
    ['english', 'en'],
  ] as const) {
    await find(page, words);
    await isIn(page, language);
    await expect(draft).toBeVisible();
  }

  await driver.seesProject('Harbor Parcel');
  await expect(driver.wizard.getByRole('heading', { name: 'Second tracker' })).toBeVisible();
});

test('the start page offers each language by its own name, and the choice is kept', async ({
  sample: driver,
}) => {
  const { page } = driver;
  await driver.command('Close project');
  await driver.seesStartPage();
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await isIn(page, 'de');
  await page.reload();
  await isIn(page, 'de');
  await page.getByRole('button', { name: 'English' }).click();
  await isIn(page, 'en');
  await driver.seesStartPage();
});
