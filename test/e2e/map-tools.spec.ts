import type { Locator } from '@playwright/test';
import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';
import { Views } from './driver-views.ts';
import { Hand } from './hand.ts';

/** What the palette calls an action whose button or menu says it in fewer words, because of where it stands. */
const IN_PALETTE: Readonly<Record<string, string>> = {
  Select: 'Select with the pointer',
  Connect: 'Connect the selected component',
  'Keep the selected in place': 'Keep the selected in place, or let them go',
  'Rename…': 'Rename this view…',
  Duplicate: 'Duplicate this view',
  'Of a selected zone, actor, asset or path': 'New view of the selected',
  'Of the whole model': 'New view of the whole model',
};

/** What opens something that is looked through here by itself, and is no action. */
const OPENERS: ReadonlySet<string> = new Set(['More ways to lay out']);

/** The words of each button of a bar, without the key at their end. */
async function buttonsOf(driver: Driver, bar: string): Promise<string[]> {
  const buttons = driver.page.getByRole('toolbar', { name: bar, exact: true }).getByRole('button');
  const names = await buttons.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label') ?? one.firstChild?.textContent ?? ''),
  );
  return names.map((name) => name.replace(/ \(.\)$/, '').trim());
}

/** The words of entries, without what stands at their end. */
async function wordsOf(entries: Locator): Promise<string[]> {
  return entries.evaluateAll((all) => all.map((one) => one.firstChild?.textContent?.trim() ?? ''));
}

/** The words of each entry of a menu. */
async function menuOf(driver: Driver, button: RegExp | string): Promise<string[]> {
  const { page } = driver;
  await page
    .getByRole('button', { name: button, ...(typeof button === 'string' && { exact: true }) })
    .click();
  await expect(page.getByRole('menuitem').or(page.getByRole('menuitemradio')).first()).toBeVisible();
  const words = await wordsOf(page.locator('[role^="menuitem"]'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  return words;
}

test('whatever the tools of the map and the menus offer is in the palette', async ({ sample: driver }) => {
  const { page } = driver;
  await driver.mapIsStill();
  const tools = await buttonsOf(driver, 'Map tools');
  const layout = await menuOf(driver, 'More ways to lay out');
  const view = await menuOf(driver, /^View /);
  const more = await menuOf(driver, 'New view');
  const project = await menuOf(driver, /^Project /);
  // What is read must be what is there: an empty list would agree with everything.
  expect(tools).toEqual(expect.arrayContaining(['New component', 'Lay out', 'Zoom in', 'Overview']));
  expect(layout).toEqual(expect.arrayContaining(['Arrange this zone', 'Lines: curves']));
  expect(view).toEqual(expect.arrayContaining(['Rename…', 'Delete this view']));
  expect(more).toHaveLength(2);
  expect(project).toEqual(expect.arrayContaining(['Export as JSON', 'Language: Deutsch', 'Close project']));
  const offered = [...tools, ...layout, ...view, ...more, ...project].filter((name) => !OPENERS.has(name));

  await page.keyboard.press('ControlOrMeta+k');
  const find = page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: 'Find or do anything' }))
    .last();
  const results = page.getByRole('menu', { name: 'Results' }).locator('[role^="menuitem"]');
  for (const name of offered) {
    const words = IN_PALETTE[name] ?? name;
    await find.fill(words);
    await expect.poll(() => wordsOf(results), `the palette has “${name}”`).toContain(words);
  }
});

test('the overview is switched, and the open view renamed, by words', async ({ sample: driver }) => {
  const overview = new Hand(driver).canvas.locator('.overview');
  await driver.mapIsStill();
  const before = await overview.count();
  await driver.command('Overview');
  await expect(overview).toHaveCount(1 - before);
  await driver.command('Overview');
  await expect(overview).toHaveCount(before);
  await driver.command('Rename this view');
  const field = driver.page.getByRole('textbox', { name: 'Name of the view' });
  await field.fill('Everything');
  await field.press('Enter');
  await new Views(driver).expectOpen('Everything');
});

test('in a narrow map the tools and the legend stand in it, and not on each other', async ({
  sample: driver,
}) => {
  const { page } = driver;
  const views = new Views(driver);
  await views.switchLayer('Findings');
  for (const width of [1440, 1024, 720]) {
    await page.setViewportSize({ width, height: 768 });
    await driver.mapIsStill();
    const map = await new Hand(driver).canvas.boundingBox();
    const tools = await page.getByRole('toolbar', { name: 'Map tools' }).boundingBox();
    const verdicts = await driver.map.getByRole('group', { name: 'Crossings by verdict' }).boundingBox();
    const signs = await views.signs.boundingBox();
    if (!map || !tools || !verdicts || !signs) throw new Error(`something is not there at ${width} pixels`);
    for (const part of [tools, verdicts, signs]) {
      expect(part.x, `${width}`).toBeGreaterThanOrEqual(map.x);
      expect(part.x + part.width, `${width}`).toBeLessThanOrEqual(map.x + map.width);
    }
    for (const part of [verdicts, signs]) {
      const isBeside = part.x >= tools.x + tools.width;
      const isAbove = part.y + part.height <= tools.y;
      expect(isBeside || isAbove, `${width}`).toBe(true);
    }
  }
  await page.getByRole('button', { name: 'More tools' }).click();
  await page.getByRole('menuitem', { name: 'Overview' }).click();
  await expect(new Hand(driver).canvas.locator('.overview')).toBeVisible();
});

test('a thing on the map says which keys it answers to, in the words of this map', async ({
  sample: driver,
}) => {
  const orders = driver.onMap('Orders API').first();
  await expect(orders).toHaveAccessibleDescription(/^Enter or Space selects it\. .* \? lists all keys\.$/);
  await orders.focus();
  await driver.page.keyboard.press('Enter');
  await expect(driver.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Orders API',
  );
  await driver.page.keyboard.press('Escape');
  await expect(driver.inspector.getByRole('heading', { name: 'Harbor Parcel' })).toBeVisible();
});
