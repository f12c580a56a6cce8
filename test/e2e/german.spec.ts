import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const catalog = z.record(z.string(), z.string()).parse(JSON.parse(read('renderer/words/de.json')));
const written = read('resources/samples/harbor-parcel.json');

/** A hole in a message that holds whatever was put in; other holes hold a choice of words. */
const HOLE = /\{\w+\}/g;

function literally(text: string): string {
  return text.replaceAll(/[.*+?^$|()\\/]/g, String.raw`\$&`);
}

/** English messages that German says otherwise and nobody wrote into the project, as what they look like when said. */
const english = Object.keys(catalog)
  .filter((message) => catalog[message] !== message && !written.includes(message))
  .filter((message) => !/[{}<[#]/.test(message.replaceAll(HOLE, '')))
  .filter((message) => message === message.replaceAll(HOLE, '') || /[a-z]{3,} [a-z]{3,}/i.test(message))
  .map((message) => new RegExp(`^${message.split(HOLE).map(literally).join('.+')}$`));

/** Every text that a person can see or hear here, and that is an English message. */
async function stillEnglish({ page }: Driver): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walk.nextNode()) found.push(walk.currentNode.textContent ?? '');
    for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(one.getAttribute(name) ?? '');
    }
    return found.map((text) => text.trim());
  });
  return [...new Set(texts)].filter((text) => english.some((message) => message.test(text)));
}

test('who speaks German reads German, in every room', async ({ sample: driver }) => {
  const { page } = driver;
  await driver.mapIsStill();
  expect((await stillEnglish(driver)).length, 'what English looks like').toBeGreaterThan(40);
  await driver.command('Language: Deutsch');
  const nothingIsEnglish = async (where: string) => {
    expect.soft(await stillEnglish(driver), where).toEqual([]);
  };
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('main', { name: 'Karte' })).toBeVisible();
  await nothingIsEnglish('map');
  for (const tab of ['Reichweite', 'Pfade', 'Angriffsfläche', 'Prüfungen', 'Fällig', 'In Zonen', 'Verlauf']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await nothingIsEnglish(tab);
  }
  for (const name of ['Orders API', 'Services', 'Support agent']) {
    await page
      .getByRole('treeitem', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await nothingIsEnglish(name);
  }
  for (const room of ['Tabellen', 'Änderungen', 'Befunde', 'Karte']) {
    await page
      .getByRole('button', { name: new RegExp(`^${room}`) })
      .first()
      .click();
    await nothingIsEnglish(room);
  }
  for (const table of [
    'Komponenten',
    'Verbindungen',
    'Bedrohungsakteure',
    'Annahmen',
    'Maßnahmen',
    'Befunde',
  ]) {
    await page.getByRole('button', { name: /^Tabellen/ }).click();
    await page
      .getByRole('button', { name: new RegExp(`^${table} ?\\d`) })
      .first()
      .click();
    await nothingIsEnglish(`table ${table}`);
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Tasten und Aktionen' })).toBeVisible();
  await nothingIsEnglish('help');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Neue Änderung…' }).click();
  await nothingIsEnglish('change');
});
