import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeJson } from '../../shared/formats/json/write.ts';
import { create } from '../../shared/model/create.ts';
import { mosquitto } from '../support/mosquitto/mosquitto.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './application.ts';
import { Paste } from './driver-paste.ts';
import { NOT_MEANT, expectSameRecords, importRecords, recordsIn } from './same-records.ts';

const REPORT = readFileSync(path.resolve(import.meta.dirname, '../support/mosquitto/report.md'), 'utf8');

test('the tables of a report, pasted into an empty project, end in the records that were entered by hand', async ({
  house,
}) => {
  const json = path.join(house.folder, 'Mosquitto.json');
  writeFileSync(json, writeJson([create('project', 'project:p', { name: 'Mosquitto' })]));
  const driver = await house.open(importRecords(json));
  const paste = new Paste(driver);
  await paste.open();
  await paste.put(REPORT);
  await expect(paste.found.getByRole('button')).toHaveCount(13);
  await paste.enter();
  await driver.expectNotice(/^Entered: 10 threat actors, 5 sensitive data/);
  await driver.mapIsStill();
  await expect(driver.onMap(/^Process, trust zone/)).toBeVisible();
  await driver.expectCrossing('mosquitto_ctrl_dynsec', 'partly');
  await driver.expectPublished();
  const except = { ...NOT_MEANT, kinds: ['view', 'project'] as const };
  expectSameRecords(recordsIn(path.join(house.folder, 'Mosquitto.trail')), mosquitto().records(), except);

  await driver.undo();
  await driver.expectNotInOutline('Proxy Operator');
  await expect(driver.onMap(/^Process, trust zone/)).toHaveCount(0);
  await house.tidyUp();
});

const SHEET = [
  ['Originating Zone', 'Destination Zone', 'What it sends', 'Connection Type', 'Owner'],
  ['Internet', 'Edge', 'Quotes for a parcel', 'HTTPS', 'Sales'],
  ['Internett', 'Warehouse', 'Stock lists', 'plain TCP', 'Depot'],
  ['Internet', 'Edge', 'Not this one', 'HTTPS', ''],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

test('what is pasted on the map is looked through: columns, names, rows; nothing is dropped', async ({
  sample: driver,
}) => {
  const paste = new Paste(driver);
  const { page } = driver;
  await paste.paste(SHEET);
  await expect(paste.grid).toBeVisible();

  // A heading that nobody knows: what its column is is said.
  await paste.grid.getByLabel('What the column What it sends is').selectOption('Data Description');
  await expect(paste.rowOf('Stock lists')).toContainText('“Internett” is taken for Internet.');

  await expect(paste.row.getByLabel('Owner (into the remarks)')).toHaveValue('Sales');

  // A row is left out by the keyboard.
  await paste.grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(paste.rowOf('Not this one')).toContainText('left out');

  // A cell is corrected by the keyboard as well.
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const data = paste.row.getByLabel('What it sends');
  await data.fill('Quotes, each for a parcel');
  await data.press('Tab');
  await expect(paste.rowOf('Quotes, each for a parcel')).toContainText('new');

  // A name near another is said to mean it, for every row at once.
  await paste.look('Names');
  await page.getByLabel('What “Warehouse” means').selectOption('Back office');
  await expect(page.getByRole('row').filter({ hasText: 'Warehouse' })).toContainText('As you said.');
  await paste.enter();

  await driver.expectNotice('Entered: 2 connections.');
  await driver.expectCrossing('Internet → Back office', 'unguarded');
  await driver.undo();
  await expect(driver.crossings.getByRole('row').filter({ hasText: 'Internet → Back office' })).toHaveCount(
    0,
  );
});

test('tables of a word processor come with whole cells, and what is none of a model is kept in words', async ({
  sample: driver,
}) => {
  const paste = new Paste(driver);
  await paste.open();
  const html = `<p>Roles</p><table><tr><td>Actor</td><td>Description</td></tr>
    <tr><td>Night porter</td><td><p>Opens doors.</p><p>Locks them.</p></td></tr></table>
    <table><tr><td>Week</td><td>Days of a consultant</td></tr><tr><td>1</td><td>5</td></tr></table>`;
  await paste.paste('Actor Description Night porter', html);
  await expect(paste.row.getByLabel('Description')).toHaveValue('Opens doors.\nLocks them.');
  await paste.look('Not placed');
  await expect(paste.room).toContainText('| 1 | 5 |');

  // A document gives its tables one by one.
  await paste.paste('Component\tDescription\nKey safe\tKeeps keys');
  await expect(paste.rowOf('Key safe')).toContainText('new');
  await paste.look('Roles');
  await paste.enter();
  await driver.expectInOutline('Night porter');
  await driver.expectInOutline('Key safe');

  // Taken back, it is under review again.
  await driver.page.getByRole('button', { name: 'Take it back' }).click();
  await paste.look('Roles');
  await expect(paste.rowOf('Night porter')).toContainText('new');
});

test('text without tables is refused in words, and stays where it is', async ({ sample: driver }) => {
  const paste = new Paste(driver);
  await paste.open();
  await paste.put('   \nDear all');
  await expect(paste.room.getByRole('alert')).toContainText('Nothing was entered.');
  await expect(paste.room.getByRole('textbox', { name: 'Text of the tables' })).toHaveValue(/Dear all/);
});

test('pasting is accessible in every theme', async ({ sample: driver }) => {
  const paste = new Paste(driver);
  for (const theme of ['light', 'dark', 'high contrast']) {
    await driver.command(`Theme: ${theme}`);
    await paste.open();
    await expectAccessible(driver, '.paste-room');
    await paste.put(REPORT);
    await paste.look('Trust zones');
    await paste.rowOf('Process').click();
    await expectAccessible(driver, '.paste-room');
    for (const pane of ['Names', 'Not placed']) {
      await paste.look(pane);
      await expectAccessible(driver, '.paste-room');
    }
    await paste.room.getByRole('button', { name: 'Start over' }).click();
  }
});
