import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOURS, THEMES } from '../shared/documents/picture/colours.ts';
import { OUTLINES } from '../shared/documents/picture/glyphs.ts';

/* A picture is drawn without the page's style sheet and components; here the two are held together. */

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '../renderer', file), 'utf8');

/** The tokens of a theme in the interface's style sheet. */
function tokensOf(theme: (typeof THEMES)[number]): Readonly<Record<string, string>> {
  const start = theme === 'light' ? ':root {' : `[data-theme='${theme}'] {`;
  const [, block = ''] = read('ui/tokens.css').split(start);
  const [own = ''] = block.split('}');
  return Object.fromEntries(
    [...own.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

describe('a picture and the map in the application', () => {
  it.each(THEMES)('have the same colours when it is %s', (theme) => {
    expect(tokensOf(theme)).toMatchObject(COLOURS[theme]);
    expect(Object.keys(COLOURS[theme]).length).toBeGreaterThan(20);
  });

  // Those of the gates are held together by test/renderer/ui/gate-path.test.ts.
  it('have the same glyphs on cards and actors', () => {
    const drawn = read('canvas/nodes/glyphs.tsx');
    expect([OUTLINES.key, OUTLINES.shoulders].filter((outline) => !drawn.includes(outline))).toEqual([]);
  });
});
