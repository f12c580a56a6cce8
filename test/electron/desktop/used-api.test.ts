import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as double from '../../support/electron-double/module.ts';
import { buildDesktopFixture, type DesktopFixture } from '../../support/desktop-fixture.ts';
import { used } from './double.types.ts';

let fixture: DesktopFixture;
let found: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(async () => {
  fixture = await buildDesktopFixture();
  found = usesOfElectron(await readFile(fixture.mainFile, 'utf8'));
}, 60_000);

afterAll(() => fixture.remove());

/** Every `electron.X` and `electron.X.Y` of a bundle. */
function usesOfElectron(bundle: string): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const [, name = '', member] of bundle.matchAll(/\belectron\.(\w+)(?:\.(\w+))?/g)) {
    const members = uses.get(name) ?? new Set<string>();
    uses.set(name, member === undefined ? members : members.add(member));
  }
  return uses;
}

describe('what the built desktop uses of Electron', () => {
  it('is found', () => {
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['app', 'BrowserWindow', 'ipcMain', 'protocol']),
    );
    expect(found.get('app')).toContain('whenReady');
  });

  it('is in the double', () => {
    const missing = [...found].flatMap(([name, members]) => {
      const export_: unknown = Reflect.get(double, name);
      if (export_ === undefined || export_ === null) return [name];
      return [...members]
        .filter((member) => !(member in Object(export_)))
        .map((member) => `${name}.${member}`);
    });
    expect(missing).toEqual([]);
  });

  it('is exactly what the type test holds to electron.d.ts', () => {
    const inBundle = Object.fromEntries([...found].map(([name, members]) => [name, [...members].toSorted()]));
    const held = Object.fromEntries(
      Object.entries(used).map(([name, members]) => [name, members.toSorted()]),
    );
    expect(inBundle).toEqual(held);
  });
});
