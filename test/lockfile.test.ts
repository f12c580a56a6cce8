import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lockfile {
  readonly packages: Readonly<Record<string, Entry>>;
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function lockfile(file: string): Lockfile {
  return JSON.parse(read(file)) as Lockfile;
}

/** The entry that Node would find for a package, from the folder that asks: the nearest `node_modules` upward. */
function resolve({ packages }: Lockfile, from: string, name: string): Entry | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found !== undefined || folder === '') return found;
  }
}

function missingOptionals(lock: Lockfile): string[] {
  return Object.entries(lock.packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => resolve(lock, folder, name) === undefined)
      .map((name) => `${folder} -> ${name}`),
  );
}

const manifest = JSON.parse(read('package.json')) as Entry & { readonly scripts: Record<string, string> };
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const files = ['package-lock.json', 'electron/launch/runtime/package-lock.json'];

describe.each(files)('%s', (file) => {
  const lock = lockfile(file);

  // `npm install` drops an optional package that the registry lacks without a word; `npm ci` then refuses.
  it('has an entry for every optional dependency', () => {
    expect(missingOptionals(lock)).toEqual([]);
  });

  it('names no registry and has a checksum for everything', () => {
    const entries = Object.entries(lock.packages).filter(([folder]) => folder !== '');
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual(
      [],
    );
    expect(entries.filter(([, { integrity }]) => integrity === undefined).map(([folder]) => folder)).toEqual(
      [],
    );
    expect(read(file)).not.toMatch(/registry\.|"https?:[^"]*\.tgz/);
  });
});

describe('the lockfile test', () => {
  it('would notice an optional package that was dropped', () => {
    const tool = { optionalDependencies: { '@tool/linux': '1.0.0', '@tool/mac': '1.0.0' } };
    const packages = { 'node_modules/tool': tool, 'node_modules/@tool/linux': {} };
    expect(missingOptionals({ packages })).toEqual(['node_modules/tool -> @tool/mac']);
  });

  it('finds a package where Node would: below the one that asks, or above it', () => {
    const packages = {
      'node_modules/a/node_modules/b': { version: '2.0.0' },
      'node_modules/b': { version: '1.0.0' },
    };
    expect(resolve({ packages }, 'node_modules/a', 'b')?.version).toBe('2.0.0');
    expect(resolve({ packages }, 'node_modules/c/node_modules/d', 'b')?.version).toBe('1.0.0');
    expect(resolve({ packages }, 'node_modules/a', 'x')).toBeUndefined();
  });
});

describe('package.json', () => {
  it('has nothing unbundled but the database, and what the command line draws PNGs with', () => {
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([
      '@fontsource/inter',
      '@resvg/resvg-js',
      'better-sqlite3',
    ]);
    expect(manifest.optionalDependencies).toBeUndefined();
  });

  it('pins every version exactly', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(all).filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  it('sends every verb through the launcher, and has no pre or post script, which npm would not run', () => {
    const scripts = Object.entries(manifest.scripts);
    expect(scripts.filter(([name, text]) => text !== `node electron/launch/run.mjs ${name}`)).toEqual([]);
    expect(scripts.filter(([name]) => /^(pre|post)/.test(name))).toEqual([]);
  });
});
