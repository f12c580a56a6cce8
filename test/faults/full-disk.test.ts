import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Editing } from '../../electron/project/editing.ts';
import { FILE_FORMAT } from '../../electron/project/format.ts';
import { migrateTables } from '../../electron/project/schema/migrate-tables.ts';
import { memoryDatabase, pragma } from '../../electron/project/sql.ts';
import { Store } from '../../electron/project/store.ts';
import { Desk, must, system } from '../electron/support/projects.ts';
import { openForReading } from '../../electron/project/read-model.ts';
import { script, start } from './support/child.ts';
import { withFileLimit, withOwnMounts } from './support/own-mounts.ts';

interface Report {
  readonly acknowledged: number;
  readonly failure?: string;
  readonly shown: number;
  readonly kept: number;
  readonly publication: string;
  readonly published: number | string;
}

async function reportOf<T>(command: readonly string[]): Promise<T> {
  const child = start(command);
  return JSON.parse(await child.line((line) => line.startsWith('{'))) as T;
}

function folders() {
  const desk = new Desk();
  mkdirSync(desk.home);
  return desk;
}

const SMALL = 'size=512k';

describe('a disk of 512 kB', () => {
  it('under the working copy: everything acknowledged is there, the rest is refused as disk-full', async (test) => {
    const { home, folder } = folders();
    const command = withOwnMounts(
      `mount -t tmpfs -o ${SMALL} tmpfs '${home}'`,
      script('edit-until-full.ts', ['home', home, folder]),
    );
    if (!command)
      return test.skip('no file system of our own can be mounted here: only the database half was shown');
    const report = await reportOf<Report>(command);
    expect(report.failure).toBe('disk-full');
    expect(report.acknowledged).toBeGreaterThan(5);
    expect(report.shown).toBe(report.acknowledged);
    expect(report.kept).toBe(report.acknowledged);
  });

  it('under the file: work goes on, the file stays whole as it was, and says disk-full', async (test) => {
    const { home, folder } = folders();
    const command = withOwnMounts(
      `mount -t tmpfs -o ${SMALL} tmpfs '${folder}'`,
      script('edit-until-full.ts', ['folder', home, folder]),
    );
    if (!command) return test.skip('no file system of our own can be mounted here: publishing was not shown');
    const report = await reportOf<Report>(command);
    expect(report).toEqual({
      acknowledged: 120,
      shown: 120,
      kept: 120,
      publication: 'disk-full',
      published: 0,
    });
  });

  it('in the database alone: the step is refused, and the model stays what the disk has', () => {
    const db = memoryDatabase();
    migrateTables(db, 0, FILE_FORMAT);
    const store = new Store(db);
    store.transaction(() => {
      for (const record of system()) store.addRecord(record);
    });
    const editing = new Editing(store, system(), new Desk().options(), () => undefined);
    db.pragma(`max_page_count = ${Number(pragma(db, 'page_count')) + 20}`);
    const remarks = 'x'.repeat(8_000);
    let acknowledged = 0;
    for (;;) {
      const done = editing.run('component.create', {
        fields: { name: `Component ${acknowledged}`, remarks },
      });
      if (!done.ok) {
        expect(done.error.code).toBe('disk-full');
        break;
      }
      acknowledged++;
    }
    expect(acknowledged).toBeGreaterThan(0);
    expect(editing.model.count('component')).toBe(3 + acknowledged);
    expect(editing.journal.revision).toBe(acknowledged);
    expect(store.heads()).toHaveLength(acknowledged);
    db.close();
  });
});

describe('a system that lets no file grow further', () => {
  it('refuses the step as write-failed, and everything acknowledged is there', async () => {
    const { home, folder } = folders();
    const report = await reportOf<Report>(
      withFileLimit(800, script('edit-until-full.ts', ['home', home, folder])),
    );
    expect(['write-failed', 'disk-full']).toContain(report.failure);
    expect(report.acknowledged).toBeGreaterThan(5);
    expect(report.kept).toBe(report.acknowledged);
  });
});

describe('a folder that cannot be written', () => {
  it('work goes on in the working copy, the file is untouched, a copy can be saved elsewhere', async (test) => {
    const desk = folders();
    const file = desk.withFile();
    const before = desk.bytes();
    const elsewhere = path.join(desk.root, 'elsewhere');
    mkdirSync(elsewhere);
    const command = withOwnMounts(
      `mount --bind '${desk.folder}' '${desk.folder}' && mount -o remount,ro,bind '${desk.folder}'`,
      script('edit-read-only.ts', [desk.home, file, elsewhere]),
    );
    if (!command) return test.skip('no folder can be made read-only here');
    const report = await reportOf(command);
    expect(report).toEqual({ edit: true, publication: 'read-only', copy: true, closed: 'read-only' });
    expect(desk.bytes().equals(before)).toBe(true);
    expect(desk.files()).toEqual(['Orders.trail']);
    const copy = must(openForReading(path.join(elsewhere, 'Copy.trail')));
    expect(copy.model.get('component:c0')?.name).toBe('Orders API');
    // The folder can be written again: the work is still there and goes into the file.
    const project = desk.open();
    expect(project.state().recovered).toBe(true);
    expect(project.publish()).toEqual({ state: 'published' });
    project.close();
    expect(must(openForReading(file)).model.get('component:c0')?.name).toBe('Orders API');
  });
});
