import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { create } from '../../../shared/model/create.ts';
import { folderOf, unsavedKeys } from '../../../electron/project/home.ts';
import { readMeta, writeMeta } from '../../../electron/project/meta.ts';
import { openForReading } from '../../../electron/project/read-model.ts';
import { Desk, addComponent, must, nameOf, rename, system } from '../support/projects.ts';

describe('a project from a file', () => {
  it('shows what the file has and changes nothing in it', () => {
    const desk = new Desk();
    desk.withFile();
    const before = desk.bytes();
    const project = desk.open();
    const state = project.state();
    expect(state.fileName).toBe('Orders.trail');
    expect(state.records).toHaveLength(system().length);
    expect(state.problems).toEqual([]);
    expect(state.publication).toEqual({ state: 'published' });
    expect(project.close()).toEqual({ state: 'published' });
    expect(desk.bytes().equals(before)).toBe(true);
    expect(desk.files()).toEqual(['Orders.trail']);
  });

  it('writes the file when it closes, and leaves nothing in the recovery folder', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'Orders API');
    project.close();
    expect(must(openForReading(file)).model.get('component:c0')?.name).toBe('Orders API');
    expect(existsSync(folderOf(desk.home, file).folder)).toBe(false);
    expect(desk.files()).toEqual(['Orders.trail']);
  });

  it('keeps every acknowledged edit when the process ends without closing', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const before = readFileSync(file);
    const first = desk.open();
    rename(first, 'component:c0', 'Orders API');
    const added = addComponent(first, 'Printer');
    first.abandon();
    expect(readFileSync(file).equals(before)).toBe(true);
    const second = desk.open();
    expect(second.state().recovered).toBe(true);
    expect(nameOf(second, 'component:c0')).toBe('Orders API');
    expect(nameOf(second, added)).toBe('Printer');
    second.close();
    expect(must(openForReading(file)).revision).toBe(2);
  });
});

describe('the working database', () => {
  it('is durable before a step is acknowledged, and belongs to this process alone', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const project = desk.open();
    expect(project.durability()).toEqual({ journalMode: 'wal', synchronous: 2, lockingMode: 'exclusive' });
    expect(desk.try({ from: 'file', path: file })).toMatchObject({ error: { code: 'already-open' } });
    project.close();
    desk.open().close();
  });

  it('that is damaged is put aside and said so; the file is opened', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'Lost');
    project.abandon();
    writeFileSync(folderOf(desk.home, file).work, 'no database at all');
    const again = desk.open();
    expect(again.state().lost).toEqual([
      'the working copy: it was damaged; what the file did not have yet is gone',
    ]);
    expect(nameOf(again, 'component:c0')).toBe('Component 0');
    again.close();
  });

  it('that was never finished is made anew', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const { folder, work } = folderOf(desk.home, file);
    mkdirSync(folder, { recursive: true });
    writeFileSync(work, '');
    const project = desk.open();
    expect(project.state().lost).toEqual([]);
    expect(nameOf(project, 'component:c0')).toBe('Component 0');
    project.close();
  });
});

describe('publishing', () => {
  it('happens by itself after a quiet moment', async () => {
    const desk = new Desk();
    const file = desk.withFile();
    const project = desk.open('Orders.trail', { quietMs: 20 });
    rename(project, 'component:c0', 'Quiet');
    expect(project.state().publication).toEqual({ state: 'pending' });
    await vi.waitFor(() => expect(project.state().publication).toEqual({ state: 'published' }));
    expect(must(openForReading(file)).model.get('component:c0')?.name).toBe('Quiet');
    expect(desk.events.filter(({ event }) => event === 'publication')).toHaveLength(2);
    project.close();
  });

  it('keeps the file’s permissions, and goes through a link to the real file', () => {
    const desk = new Desk();
    const file = desk.withFile();
    chmodSync(file, 0o600);
    symlinkSync(file, desk.file('link.trail'));
    const project = desk.open('link.trail');
    rename(project, 'component:c0', 'Linked');
    project.close();
    expect(lstatSync(desk.file('link.trail')).isSymbolicLink()).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(must(openForReading(file)).model.get('component:c0')?.name).toBe('Linked');
  });

  it('that was interrupted after the rename counts as done, before it as not begun', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'One');
    project.publish();
    project.abandon();
    const folder = folderOf(desk.home, file);
    const meta = readMeta(folder);
    if (!meta?.published) throw new Error('no notes');
    const { stamp, revision, versions } = meta.published;
    const temporary = '.Orders.trail.0123456789ab.tmp';
    // As a process leaves it that is killed between the rename and its notes.
    writeMeta(folder, {
      ...meta,
      published: { stamp: { ...stamp, sha256: 'of before' }, revision: 0, versions: 0 },
      publishing: { temporary, sha256: stamp.sha256, revision, versions },
    });
    writeFileSync(desk.file(temporary), 'half of it');
    const again = desk.open();
    expect(again.state()).toMatchObject({ recovered: false, publication: { state: 'published' } });
    expect(desk.files()).toEqual(['Orders.trail']);
    again.close();
  });
});

describe('a project without a file', () => {
  it('waits in the recovery folder until it is given one', () => {
    const desk = new Desk();
    const made = must(desk.try({ from: 'records', name: 'New', records: system() }));
    rename(made, 'component:c0', 'One');
    const { again } = made.state();
    expect(made.state().fileName).toBeUndefined();
    made.close();
    const project = must(desk.try(again));
    expect(nameOf(project, 'component:c0')).toBe('One');
    expect(must(project.saveAs(desk.file('New.trail')))).toEqual({ state: 'published' });
    expect(project.state().fileName).toBe('New.trail');
    must(project.undo());
    project.close();
    expect(must(openForReading(desk.file('New.trail'))).revision).toBe(2);
    expect(unsavedKeys(desk.home)).toEqual([]);
  });

  it('is not saved over a file with work that still waits to be written to it', () => {
    const desk = new Desk();
    desk.withFile();
    const waiting = desk.open();
    rename(waiting, 'component:c0', 'Waiting');
    const made = must(desk.try({ from: 'records', name: 'New', records: system() }));
    expect(made.saveAs(desk.file())).toMatchObject({ error: { code: 'already-open' } });
    waiting.abandon();
    expect(made.saveAs(desk.file())).toMatchObject({ error: { code: 'refused' } });
    made.close();
    const again = desk.open();
    expect(nameOf(again, 'component:c0')).toBe('Waiting');
    again.close();
  });

  it('from a file’s bytes keeps the history, and never touches that file', () => {
    const desk = new Desk();
    desk.withFile();
    const first = desk.open();
    rename(first, 'component:c0', 'One');
    first.close();
    const bytes = desk.bytes();
    const project = must(desk.try({ from: 'bytes', name: 'Orders.trail', bytes }));
    expect(project.state().fileName).toBeUndefined();
    must(project.undo());
    project.close(true);
    expect(desk.bytes().equals(bytes)).toBe(true);
  });
});

describe('integrity', () => {
  it('problems of a foreign file are told and do not stop work; new ones are refused', () => {
    const desk = new Desk();
    const broken = create('connection', 'connection:k', {
      from: { placements: ['placement:gone'] },
      to: { zone: 'zone:backend' },
    });
    desk.withFile([...system(), broken]);
    const project = desk.open();
    expect(project.state().problems).toEqual([
      'The connection connection:k mentions placement:gone, which is not there (from.placements.0).',
    ]);
    rename(project, 'component:c0', 'One');
    must(project.run('connection.change', { id: 'connection:k', fields: { name: 'Still broken' } }));
    project.close();
  });
});
