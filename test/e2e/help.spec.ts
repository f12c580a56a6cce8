import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Keys that the sheet calls otherwise than the browser does. */
const CALLED: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};
/** A second key for the same: what it stands beside is listed. */
const BESIDE: Readonly<Record<string, string>> = { Backspace: 'Delete', ContextMenu: 'F10', '=': '+' };

function called(key: string): string {
  const one = BESIDE[key] ?? key;
  return CALLED[one] ?? one;
}

/** The keys of a table of keys: `n: canvasCommands.addComponent`. */
function keysOfTable(source: string, name: string): string[] {
  const body = new RegExp(String.raw`const ${name}\b[^=]*=> void>> = \{\n([\s\S]*?)\n\};`).exec(source)?.[1];
  return [...(body ?? '').matchAll(/^ {2}(?:'([^']+)'|(\w+)):/gm)].map((found) => found[1] ?? found[2] ?? '');
}

/** Letters that are compared with what was pressed. */
function lettersOf(source: string): string[] {
  return [...source.matchAll(/\bkey === '(.)'/g)].map((found) => found[1] ?? '');
}

/** Keys with a name, wherever the page answers to them. */
function namedKeys(source: string): string[] {
  const found = source.matchAll(
    /(?:\b(?:event\.)?key [!=]== |\bcase )'(Arrow\w+|Enter|Escape|Tab|Home|End|Page\w+|F\d+|Delete|Backspace|ContextMenu| )'/g,
  );
  return [...found].map((one) => one[1] ?? '');
}

/** How the sheet has to call everything that the page answers to. */
function answeredTo(): { readonly whole: readonly string[]; readonly parts: readonly string[] } {
  const map = read('renderer/canvas/tools/keyboard.ts');
  const shell = read('renderer/shell/keyboard.ts');
  const letters = lettersOf(shell);
  const withCtrl = [...keysOfTable(map, 'COMMAND_KEYS'), ...letters.filter((key) => /[a-z]/.test(key))];
  const plain = [...keysOfTable(map, 'KEYS'), ...letters.filter((key) => !/[a-z]/.test(key))];
  const sources = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).map(read);
  return {
    whole: [
      ...withCtrl.map((key) => `Ctrl ${key.toUpperCase()}`),
      ...plain.map((key) => called(key.replace(/(?<=^|^Shift )[a-z]$/, (letter) => letter.toUpperCase()))),
    ],
    parts: [...new Set(sources.flatMap(namedKeys))].map(called),
  };
}

async function listed({ page }: Driver): Promise<string[]> {
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys and actions' });
  await expect(sheet.locator('kbd').first()).toBeVisible();
  return await sheet.locator('kbd').allInnerTexts();
}

test('the sheet of keys lists every key that the page answers to', async ({ sample }) => {
  const { whole, parts } = answeredTo();
  // A source that is written otherwise must not make this test one of nothing.
  expect(whole).toEqual(expect.arrayContaining(['N', 'Shift L', '>', 'F2', 'Del', 'Ctrl D', 'Ctrl K', '?']));
  expect(whole.length).toBeGreaterThan(25);
  expect(parts).toEqual(expect.arrayContaining(['Enter', 'Esc', 'Tab', '→', 'Home', 'PgDn', 'F10']));
  const keys = await listed(sample);
  expect(whole.filter((key) => !keys.includes(key))).toEqual([]);
  const words = new Set(keys.flatMap((key) => key.split(/[ ,]+/)));
  expect(parts.filter((key) => !words.has(key))).toEqual([]);
});

test('a key more would be missed', () => {
  const table = "const KEYS: Readonly<Record<string, () => void>> = {\n  j: jump,\n  'Shift j': fall,\n};";
  expect(keysOfTable(table, 'KEYS')).toEqual(['j', 'Shift j']);
  expect(lettersOf("else if (key === 'j') jump();")).toEqual(['j']);
  expect(namedKeys("if (event.key === 'F7') look(); switch (key) { case 'End': stop(); }")).toEqual([
    'F7',
    'End',
  ]);
});
