import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesUnder, hashOf } from '../../../electron/launch/source-hash.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'trailmap-build-'));
  write('shared/a.ts', 'a');
  write('shared/deep/b.ts', 'b');
  write('package.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

const sources = ['shared', 'package.json'];
const hash = (): string => hashOf(folder, sources);

describe('the hash beside a build', () => {
  it('is of names and contents: a fresh checkout with fresh times has the same', () => {
    const before = hash();
    rmSync(path.join(folder, 'shared'), { recursive: true });
    write('shared/deep/b.ts', 'b');
    write('shared/a.ts', 'a');
    expect(hash()).toBe(before);
  });

  it.each([
    ['a changed file', () => write('shared/a.ts', 'A')],
    ['a new file', () => write('shared/c.ts', '')],
    ['a removed file', () => rmSync(path.join(folder, 'shared/a.ts'))],
    ['a file by itself', () => write('package.json', '{ }')],
    ['text that moved to another file', () => (write('shared/a.ts', ''), write('shared/deep/b.ts', 'ab'))],
  ])('changes with %s', (_what, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it('does not look at what is installed or photographed', () => {
    const before = hash();
    write('shared/node_modules/x/index.js', '');
    write('shared/screenshots/x.png', '');
    expect(hash()).toBe(before);
  });
});

describe('the list of files', () => {
  it('is sorted, with slashes, and of files only', () => {
    expect(filesUnder(folder)).toEqual(['package.json', 'shared/a.ts', 'shared/deep/b.ts']);
  });
});
