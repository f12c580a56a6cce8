import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { writeJson } from '../../shared/formats/json/write.ts';
import { create } from '../../shared/model/create.ts';
import { placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { mosquitto } from '../support/mosquitto/mosquitto.ts';
import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';
import { NOT_MEANT, expectSameRecords, importRecords, recordsIn } from './same-records.ts';

const REPORT = readFileSync(path.resolve(import.meta.dirname, '../support/mosquitto/report.md'), 'utf8');

/** What the lines of a team's first minutes are about; what has other names, or is only drawn, the tables bring. */
function isPlain({ listed, aliases }: RecordOf<'zone'> | RecordOf<'component'>): boolean {
  return listed && aliases.length === 0;
}

/** Zones and the components in them, one line each. */
function linesFor(model: Model): string[] {
  const zones = model.all('zone').filter(isPlain);
  const placements = model.all('placement').filter(({ id, component: of }) => {
    const component = model.get(of);
    const zone = zoneOfPlacement(model, id);
    const there = zone === undefined || zones.some((each) => each.id === zone);
    return there && component !== undefined && isPlain(component);
  });
  return [
    ...zones.map(({ name, external }) => `${external ? 'external zone' : 'zone'} ${name}`),
    ...placements.map(({ id }) => {
      const zone = zoneOfPlacement(model, id);
      return `${placementName(model, id)} in ${(zone && model.get(zone)?.name) ?? 'no zone'}`;
    }),
  ];
}

/** Goes on by Tab to what is called like that. */
async function tabTo({ page }: Driver, thing: Locator): Promise<void> {
  await expect(thing).toBeVisible();
  for (let left = 100; left > 0; left -= 1) {
    await page.keyboard.press('Tab');
    if (await thing.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead there');
}

test('a published model from nothing, by keyboard alone: lines for the structure, its tables for the rest', async ({
  house,
}) => {
  const json = path.join(house.folder, 'By keyboard.json');
  writeFileSync(json, writeJson([create('project', 'project:p', { name: 'By keyboard' })]));
  const driver = await house.open(importRecords(json));
  const { page } = driver;
  const { keyboard } = page;
  await expect(driver.map).toContainText('Nothing is on the map yet.');

  await keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Quick entry' });
  await expect(field).toBeFocused();
  const model = mosquitto();
  for (const line of linesFor(model)) {
    // Nobody waits for a line to be carried out before typing the next.
    await keyboard.insertText(line);
    await keyboard.press('Enter');
  }
  await expect(page.getByRole('list', { name: 'Lines that are not entered yet' })).toHaveCount(0, {
    timeout: 60_000,
  });
  await expect(field).toHaveValue('');
  await driver.expectInOutline('mosquitto_passwd');

  await keyboard.press('ControlOrMeta+k');
  await expect(
    page.getByRole('dialog').getByRole('textbox').or(page.getByRole('searchbox')).last(),
  ).toBeFocused();
  await keyboard.type('Paste tables of a report');
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text of the tables' })).toBeFocused();
  await keyboard.insertText(REPORT);
  await tabTo(driver, page.getByRole('button', { name: 'Look through it' }));
  await keyboard.press('Enter');
  await tabTo(driver, page.getByRole('button', { name: 'Enter it' }));
  await keyboard.press('Enter');
  await driver.expectNotice(/^Entered: 10 threat actors/);
  await driver.expectPublished();

  const except = { ...NOT_MEANT, kinds: ['view', 'project'] as const };
  expectSameRecords(recordsIn(path.join(house.folder, 'By keyboard.trail')), model.records(), except);
  await house.tidyUp();
});
