import { expectAccessible } from './accessible.ts';
import { expect, test } from './application.ts';
import { Records } from './driver-records.ts';

test('a cell is edited by keyboard alone; the inspector shows it, and undo takes it back', async ({
  sample,
}) => {
  const records = new Records(sample);
  await sample.command('Table: Components');
  await records.filterField.fill('Orders API');
  await records.grid('Components').focus();
  await records.press('ArrowRight', 'ArrowRight');
  await records.type('Go');
  await records.press('Tab');
  await expect(sample.inspector.getByLabel('Technology')).toHaveValue('Go');
  await expect(records.rows).toHaveCount(1);
  await expect(records.rows).toContainText('Go');

  await records.press('ArrowLeft', 'F2', 'End');
  await records.type(' 1.26');
  await records.press('Escape');
  await expect(records.rows).not.toContainText('1.26');

  await records.press('ControlOrMeta+z');
  await expect(sample.inspector.getByLabel('Technology')).toHaveValue('Kotlin');
  await expect(records.rows).toContainText('Kotlin');
});

test('a choice is made with the keys, among the words of the method; Escape leaves the table', async ({
  sample,
}) => {
  const records = new Records(sample);
  await records.open('Threat actors');
  await records.filterField.fill('Carrier insider');
  await records.grid('Threat actors').focus();
  await records.press('ArrowRight', 'Enter', 'u', 'Enter');
  await expect(records.rows).toContainText('unknown');
  await records.press('Escape');
  await expect(records.filterField).toBeFocused();
});

test('a component is moved to another zone in its table, and the map has it there', async ({ sample }) => {
  const records = new Records(sample);
  await records.open('Placements');
  await records.filterField.fill('Static pages');
  await records.grid('Placements').focus();
  await records.press('ArrowRight', 'Enter');
  await records.room.getByLabel('Zone', { exact: true }).selectOption({ label: 'Services' });
  await records.press('Enter');
  await expect(records.rows).toContainText('Services');
  await records.room.getByRole('button', { name: 'Show on map' }).click();
  await expect(sample.onMap('Static pages')).toHaveAccessibleName(/in Services/);
});

test('what is filtered is copied, for a spreadsheet and for a document', async ({ sample }) => {
  const records = new Records(sample);
  await sample.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => sample.page.evaluate(() => navigator.clipboard.readText());
  await records.open('Threat actors');
  await records.filterField.fill('Outside attacker');
  await expect(records.rows).toHaveCount(1);
  await records.chooseFromMenu('Copy the rows', 'What is shown, for a spreadsheet');
  await sample.expectNotice('1 row is in the clipboard, as TSV.');
  const [head, row, ...more] = (await clipboard()).trimEnd().split('\n');
  expect(head).toMatch(/^Name\tIntent\tIs there\t/);
  expect(row).toMatch(/^Outside attacker\t/);
  expect(more).toEqual([]);
  await records.chooseFromMenu('Columns', 'Summary');
  await records.press('Escape');
  await records.chooseFromMenu('Copy the rows', 'What is shown, for a document');
  await sample.expectNotice('1 row is in the clipboard, as Markdown.');
  expect(await clipboard()).toMatch(/^\| Name \| Intent \|.*\n\| --- \|.*\n\| Outside attacker \|/);
  expect(await clipboard()).not.toContain('Summary');
});

test('connections stand under the pair of zones that they join; a record that is chosen opens its table', async ({
  sample,
}) => {
  const records = new Records(sample);
  await records.open('Connections');
  await records.room.getByLabel('Group by').selectOption('zone pair');
  await expect(records.room.getByRole('rowheader', { name: 'Back office → Data 3' })).toBeVisible();
  await expect(records.rows.first()).toContainText('Read for reports');
  await records.room.getByRole('columnheader', { name: 'Verdict' }).getByRole('button').click();
  await expect(records.rows.first()).toContainText('Ship office logs');

  await sample.command('Outside attacker');
  await sample.page.getByRole('navigation', { name: 'Rooms' }).getByText('Tables').click();
  await expect(records.grid('Threat actors')).toBeVisible();
  await expect(await records.activeCell('Threat actors')).toHaveText('Outside attacker');
});

test('the tables have no fault of accessibility', async ({ sample }) => {
  const records = new Records(sample);
  for (const theme of ['Theme: light', 'Theme: dark']) {
    await sample.command(theme);
    await records.open('Connections');
    await records.filterField.fill('status');
    await records.grid('Connections').focus();
    await records.press('F2');
    await expectAccessible(sample, '.tables-room');
    await records.press('Escape', 'Shift+ArrowDown');
    await expectAccessible(sample, '.tables-room');
  }
});

test('a new row is named where it stands, by keyboard, and is one step', async ({ sample }) => {
  const records = new Records(sample);
  await sample.command('Table: Controls');
  await records.grid('Controls').focus();
  await records.press('ControlOrMeta+Enter');
  await expect(sample.inspector.getByRole('heading', { name: 'New control' })).toBeVisible();
  await records.type('Egress filter');
  await records.press('Enter');
  await expect(records.rows.filter({ hasText: 'Egress filter' })).toHaveCount(1);
  await records.press('ControlOrMeta+z', 'ControlOrMeta+z');
  await expect(records.rows.filter({ hasText: /Egress filter|New control/ })).toHaveCount(0);
});
