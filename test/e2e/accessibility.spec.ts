import { faultsOf } from './accessible.ts';
import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';

/*
 * Every room, panel and dialog, in every theme, held to all rules of axe: none is switched off, no part is left out, and a
 * small fault counts like a grave one.
 */

const THEMES = ['light', 'dark', 'high contrast'] as const;

interface Place {
  readonly name: string;
  /** The part that is new there; the whole page where none is named. */
  readonly part?: string;
  open(driver: Driver): Promise<void>;
}

const bottom = (tab: string): Place => ({
  name: `the table ${tab} below the map`,
  part: '.tables',
  open: async ({ page }) => {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(page.getByRole('tabpanel').first()).toBeVisible();
  },
});

const inspector = (name: string): Place => ({
  name: `the inspector of ${name}`,
  part: '.right',
  open: async (driver) => {
    await driver.choose(name);
    await expect(driver.inspector.getByRole('heading').first()).toBeVisible();
  },
});

const dialog = (words: string): Place => ({
  name: `the dialog ${words}`,
  part: '.veil',
  open: async (driver) => {
    await driver.page.keyboard.press('Escape');
    await expect(driver.page.getByRole('dialog')).toHaveCount(0);
    await driver.command(words);
    await expect(driver.page.getByRole('dialog').getByRole('button').first()).toBeVisible();
  },
});

const room = (words: string, main: RegExp | string): Place => ({
  name: `the room ${words}`,
  open: async (driver) => {
    await driver.command(words);
    await expect(driver.page.getByRole('main', { name: main })).toBeVisible();
  },
});

const MAP: readonly Place[] = [
  { name: 'the map', open: () => Promise.resolve() },
  inspector('Orders API'),
  inspector('Services'),
  inspector('Outside attacker'),
  inspector('Card numbers'),
];

const TABLES: readonly Place[] = [
  bottom('Crossings'),
  bottom('Reach'),
  bottom('Paths'),
  bottom('Exposure'),
  bottom('Checks'),
  bottom('Due'),
  bottom('Inside zones'),
  bottom('History'),
  {
    name: 'the review of what is due',
    part: '.below',
    open: async (driver) => {
      await driver.command('Review what is due');
      await expect(driver.page.getByRole('region', { name: 'Review', exact: true })).toBeVisible();
    },
  },
];

const LOOKS: readonly Place[] = [
  {
    name: 'what if a connection were not there',
    open: async (driver) => {
      await driver.crossings.getByRole('row').filter({ hasText: 'Help pages' }).click();
      await driver.inspector.getByRole('switch', { name: 'What if it were not there?' }).press('Space');
      await expect(driver.map.getByRole('region', { name: 'What if' })).toBeVisible();
    },
  },
  {
    name: 'the map compared with an earlier version',
    part: '.look-strip',
    open: async (driver) => {
      await driver.command('Name this version');
      const naming = driver.page.getByRole('dialog', { name: 'Name this version' });
      await naming.getByRole('textbox', { name: 'Name' }).fill('2.4 release');
      await naming.getByRole('button', { name: 'Name it' }).click();
      await expect(naming).toHaveCount(0);
      await driver.moveTo('Label service', 'Back office');
      await driver.command('Compare with an earlier version');
      await driver.map.getByLabel('Compare with').selectOption({ label: 'version “2.4 release”' });
      await expect(driver.map.getByRole('region', { name: 'Difference' })).toContainText('1 moved');
    },
  },
  {
    name: 'the layers of a view',
    part: '.layers',
    open: async ({ page }) => {
      await page.getByRole('button', { name: /^Layers, / }).click();
      await expect(page.getByRole('dialog', { name: 'Layers' })).toBeVisible();
    },
  },
  {
    name: 'the menu of a view',
    part: '[role=menu]',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page
        .getByRole('region', { name: 'Views' })
        .getByRole('button', { name: /^View / })
        .click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
];

const ROOMS: readonly Place[] = [
  room('List of changes', 'Changes'),
  room('Findings: board', 'Findings'),
  room('Findings: table', 'Findings'),
  room('Response procedures', 'Findings'),
  room('Verify zones and controls', 'Findings'),
  room('Table: Components', 'Tables'),
  room('Table: Connections', 'Tables'),
  room('Paste tables of a report', /paste/i),
  {
    name: 'the start page',
    open: async (driver) => {
      await driver.command('Close project');
      await driver.seesStartPage();
    },
  },
];

const DIALOGS: readonly Place[] = [
  {
    name: 'the question before something is deleted',
    part: '.veil',
    open: async (driver) => {
      await driver.choose('Orders API');
      await driver.page.keyboard.press('Delete');
      await expect(driver.page.getByRole('dialog')).toContainText('Goes as well');
    },
  },
  dialog('Copy or save a picture'),
  dialog('Keeping it true'),
  dialog('Name this version'),
  {
    name: 'the palette',
    part: '.veil',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'the sheet of keys',
    part: '.veil',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'the change wizard',
    open: async (driver) => {
      await driver.page.keyboard.press('Escape');
      await expect(driver.page.getByRole('dialog')).toHaveCount(0);
      await driver.beginChange('Ship labels abroad', 'PR #1184', 'label team');
      await expect(driver.wizard).toBeVisible();
    },
  },
];

async function wear({ page }: Driver, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

async function faults(driver: Driver, place: Place): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await wear(driver, theme);
    const here = await faultsOf(driver, place.part);
    found.push(...here.map((fault) => `${place.name}, ${theme}: ${fault}`));
  }
  return found;
}

test.beforeEach(({ sample: { page } }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const [what, places] of Object.entries({
  'the map and its inspector': MAP,
  'the tables below': TABLES,
  'what is looked at on the map': LOOKS,
  'the rooms': ROOMS,
  'what lies over them': DIALOGS,
})) {
  test(`${what} can be used by everybody, in every theme`, async ({ sample: driver }) => {
    const found: string[] = [];
    for (const place of places) {
      await place.open(driver);
      found.push(...(await faults(driver, place)));
    }
    expect(found).toEqual([]);
  });
}

test('in German everything has a name as well, and the page says which language it speaks', async ({
  sample: driver,
}) => {
  const { page } = driver;
  await driver.command('Language: Deutsch');
  await expect(page.getByRole('main', { name: 'Karte' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const found = [...(await faultsOf(driver))];
  for (const room of ['Tabellen', 'Befunde']) {
    const button = page.getByRole('button', { name: new RegExp(`^${room}`) }).first();
    await button.click();
    await expect(page.getByRole('main', { name: room })).toBeVisible();
    found.push(...(await faultsOf(driver)));
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Tasten und Aktionen' })).toBeVisible();
  found.push(...(await faultsOf(driver, '.veil')));
  expect(found).toEqual([]);
});

test('at twice the size of text, everything is still there and nothing runs out of the window', async ({
  sample: driver,
}) => {
  const { page } = driver;
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: width / 2, height: height / 2 });
  const sizes = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(sizes.scrollWidth).toBe(sizes.clientWidth);
  for (const name of [/^Project /, /^Undo/, /^Redo/, /^Find/])
    await expect(page.getByRole('button', { name }).first()).toBeInViewport();
});
