import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TYPE, parse } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { messagesIn } from './support/messages.ts';
import { vocabulary } from './support/vocabulary.ts';

const root = path.resolve(import.meta.dirname, '..');
const words = vocabulary();
const { messages, unsaid } = messagesIn(root, words);
const wanted = new Set([...messages.map(({ key }) => key), ...words]);
const languages = globSync('renderer/words/??.json', { cwd: root }).map((file) =>
  path.basename(file, '.json'),
);

describe('words of the page', () => {
  it('W1 are said through a catalogue, all of them', () => {
    expect(unsaid.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  it('W2 stand in one list, with where they are said: made anew by running this test with -u', async () => {
    const places = [...wanted].toSorted().map((key) => [key, filesOf(key)]);
    const text = await format(JSON.stringify(Object.fromEntries(places)), {
      parser: 'json',
      printWidth: 110,
    });
    await expect(text).toMatchFileSnapshot('../renderer/words/messages.json');
  });

  describe.each(languages)('in %s', (language) => {
    const text = readFileSync(path.join(root, 'renderer/words', `${language}.json`), 'utf8');
    const catalog = z.record(z.string(), z.string().min(1)).parse(JSON.parse(text));

    it('W3 are all there, and nothing that is said nowhere', () => {
      expect([...wanted].filter((key) => !(key in catalog))).toEqual([]);
      expect(Object.keys(catalog).filter((key) => !wanted.has(key))).toEqual([]);
    });

    it('W4 hold what the English message holds: values, choices, marks', () => {
      const astray = Object.entries(catalog).filter(
        ([key, said]) => holes(said) !== holes(withoutContext(key)),
      );
      expect(astray).toEqual([]);
    });
  });
});

function filesOf(key: string): string[] {
  return [...new Set(messages.filter((message) => message.key === key).map(({ file }) => file))];
}

function withoutContext(key: string): string {
  return key.replace(/ \[[^\]]*\]$/, '');
}

/** The names of what is put into a message, each once, in order of the alphabet. */
function holes(message: string): string {
  return [...new Set(named(parse(message)))].toSorted().join(' ');
}

function named(parts: readonly MessageFormatElement[]): string[] {
  return parts.flatMap((part): string[] => {
    if (part.type === TYPE.literal || part.type === TYPE.pound) return [];
    if (part.type === TYPE.tag) return [`<${part.value}>`, ...named(part.children)];
    if (part.type !== TYPE.plural && part.type !== TYPE.select) return [part.value];
    return [part.value, ...Object.values(part.options).flatMap(({ value }) => named(value))];
  });
}
