import { expect, test } from './application.ts';

test('the outline goes from line to line by keys', async ({ sample: driver }) => {
  await driver.choose('Routing');
  await driver.page.keyboard.press('ArrowDown');
  await expect(driver.outline.getByRole('treeitem', { name: 'Tracking', exact: true })).toBeFocused();
  await driver.page.keyboard.press('Enter');
  await expect(driver.inspector.getByRole('heading', { name: 'Tracking' })).toBeVisible();
});

test('a zone says what it holds, what separates it, and where it lies; each can be changed', async ({
  sample: driver,
}) => {
  await driver.choose('Edge');
  await expect(driver.inspector.getByRole('heading', { name: 'Components 5' })).toBeVisible();
  const separated = driver.inspector.getByRole('group', { name: 'What separates it' });
  await separated.getByLabel('network segment').check();
  await driver.inspector.getByRole('checkbox', { name: 'Outside our control' }).click();
  await expect(driver.onMap(/^Edge, external trust zone/)).toBeVisible();
  await driver.undo();
  await expect(driver.onMap(/^Edge, trust zone/)).toBeVisible();
  await expect(separated.getByLabel('network segment')).toBeChecked();
});

test('a component shows all its placements, and leads to the others', async ({ sample: driver }) => {
  await driver.choose('Log agent');
  await expect(driver.inspector.getByRole('heading', { name: '3 placements' })).toBeVisible();
  const zone = driver.inspector.getByLabel('Zone of this placement');
  await expect(zone.locator('option:checked')).toHaveText('Back office');
  await driver.inspector.getByRole('button', { name: 'also in Edge' }).click();
  await expect(zone.locator('option:checked')).toHaveText('Edge');
  await driver.inspector.getByRole('button', { name: 'Place again' }).click();
  await expect(driver.inspector.getByRole('heading', { name: '4 placements' })).toBeVisible();
});

test('a connection is renamed, turned round, and given a second way to be protected', async ({
  sample: driver,
}) => {
  await driver.page.getByRole('searchbox', { name: 'Filter the table' }).fill('Place order');
  await driver.crossings.getByRole('row').filter({ hasText: 'Place order' }).click();
  await expect(driver.inspector).toContainText('Guarded');
  await driver.inspector.getByRole('button', { name: 'Add option' }).click();
  const caller = driver.inspector.getByLabel('Caller', { exact: true });
  const options = driver.inspector.getByRole('table', { name: 'Protections' });
  await expect(options.getByRole('row')).toHaveCount(3);
  await caller.selectOption('no');
  await expect(driver.inspector).toContainText('Partly guarded');
  await driver.expectCrossing('Place order', 'partly');
  await driver.inspector.getByRole('button', { name: 'Turn round' }).click();
  await expect(driver.inspector).toContainText('crosses Services → Edge');
  await driver.inspector.getByRole('textbox', { name: 'Name', exact: true }).fill('Order status');
  await driver.page.keyboard.press('Enter');
  await expect(driver.inspector.getByRole('heading', { name: 'Order status' })).toBeVisible();
  await driver.inspector.getByRole('button', { name: 'Change where it goes' }).click();
  await driver.inspector.getByRole('combobox', { name: 'Where it goes' }).fill('Audit');
  await driver.page.getByRole('option', { name: /^Audit log/ }).click();
  await expect(driver.inspector).toContainText('crosses Services → Data');
});

test('an actor shows what it has access to, and is given more', async ({ sample: driver }) => {
  await driver.choose('Support agent');
  await expect(driver.inspector).toContainText('THREAT ACTOR');
  await driver.inspector.getByLabel('It is there').selectOption({ label: 'zone Data' });
  const takeAway = driver.inspector.getByRole('button', { name: 'remove: is there Data' });
  await expect(takeAway).toBeVisible();
  await driver.undo();
  await expect(takeAway).toHaveCount(0);
});

test('the table of crossings is sorted by a press on its head, and shows a row on the map', async ({
  sample: driver,
}) => {
  const first = driver.crossings.getByRole('row').nth(1);
  await expect(first).toContainText('unguarded');
  await driver.crossings.getByRole('button', { name: 'Connection' }).click();
  await expect(driver.crossings.getByRole('columnheader', { name: 'Connection' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const name = (await first.getByRole('cell').nth(1).innerText()).trim();
  await first.click();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(driver.map.locator('.map-line.selected')).toHaveAttribute(
    'aria-label',
    new RegExp(`^${name}`),
  );
});

test('what stays inside a zone has a table of its own, without a verdict', async ({ sample: driver }) => {
  await driver.openTable('Inside zones');
  const inside = driver.page.getByRole('table', { name: 'Connections inside zones' });
  await expect(inside.getByRole('row')).toHaveCount(15);
  await expect(inside.getByRole('columnheader', { name: 'Verdict' })).toHaveCount(0);
});

test('a version is named, and the history shows what was done', async ({ sample: driver }) => {
  await driver.rename('Notifier', 'Messenger');
  await driver.command('Name this version');
  const dialog = driver.page.getByRole('dialog', { name: 'Name this version' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('2.4 release');
  await dialog.getByRole('button', { name: 'Name it' }).click();
  await driver.expectNotice('This state is now version “2.4 release”.');
  await driver.openTable('History');
  await expect(driver.page.getByRole('cell', { name: /Notifier|Messenger/ }).first()).toBeVisible();
});

test('an empty project says how to begin, and a first line draws the first crossing', async ({
  sample: driver,
}) => {
  await driver.command('Close project');
  await driver.page.getByRole('button', { name: /New project/ }).click();
  await expect(driver.map).toContainText('Nothing is on the map yet.');
  const lines = [
    'external zone Internet',
    'zone Edge',
    'Browser in Internet -> Web gateway in Edge : requests, HTTPS',
  ];
  for (const line of lines) {
    await driver.typeLine(line);
    await driver.page.keyboard.press('Enter');
  }
  await expect(driver.onMap(/^Web gateway, .* in Edge/)).toBeVisible();
  await driver.expectCrossing('Browser → Web gateway', 'not stated');
});
