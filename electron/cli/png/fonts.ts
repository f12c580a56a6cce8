import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unpackWoff } from './woff.ts';

/** The faces that a picture uses. */
const FACES = ['400-normal', '400-italic', '600-normal'];

/** The interface's font lies in a package of its own, one file a script and face. */
function folder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'));
}

export interface Fonts {
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** Whether they have all letters of the text. Those that no file has are looked for in the fonts of this machine. */
  readonly complete: boolean;
}

/** The faces for the scripts that a text has letters of. */
export function fontsFor(text: string): Fonts {
  const home = folder();
  const scripts = scriptsIn(readFileSync(path.join(home, 'unicode.json'), 'utf8'));
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const needed = scripts.filter(({ has }) => letters.some(has));
  return {
    files: needed.flatMap(({ script }) =>
      FACES.map((face) => {
        const name = `inter-${script}-${face}`;
        return {
          name: `${name}.ttf`,
          bytes: unpackWoff(readFileSync(path.join(home, 'files', `${name}.woff`))),
        };
      }),
    ),
    complete: letters.every((letter) => scripts.some(({ has }) => has(letter))),
  };
}

interface Script {
  readonly script: string;
  has(letter: number): boolean;
}

/** `{ "greek": "U+0370-0377,U+038C" }`. Latin first: it is what everything else stands beside. */
function scriptsIn(json: string): Script[] {
  const said = JSON.parse(json) as Readonly<Record<string, string>>;
  const scripts = Object.entries(said).map(([script, text]) => {
    const ranges = text.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((end) => parseInt(end, 16));
      return [first, last] as const;
    });
    const has = (letter: number) => ranges.some(([first, last]) => letter >= first && letter <= last);
    return { script, has };
  });
  return scripts.toSorted((a, b) => Number(b.script === 'latin') - Number(a.script === 'latin'));
}
