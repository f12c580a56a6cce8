import AxeBuilder from '@axe-core/playwright';
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

/** Themes differ in nothing but colours: what is not about those is looked at once. */
async function faults(driver: Driver, place: Place): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await wear(driver, theme);
    const axe = new AxeBuilder({ page: driver.page }).setLegacyMode(true);
    if (place.part !== undefined) axe.include(place.part);
    if (theme !== 'light') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    found.push(...violations.map((violation) => `${place.name}, ${theme}: ${inWords(violation)}`));
  }
  return found;
}

function inWords({ id, nodes }: { id: string; nodes: readonly { html: string }[] }): string {
  const [first] = nodes;
  return `${id}, ${nodes.length} times: ${first?.html.slice(0, 240) ?? ''}`;
}

test.beforeEach(({ sample: { page } }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const [what, places] of Object.entries({
  'the map and its inspector': MAP,
  'the tables below': TABLES,
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
