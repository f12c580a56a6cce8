import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FILE_FORMAT } from '../../electron/project/format.ts';
import type { Project } from '../../electron/project/project.ts';
import { openForReading } from '../../electron/project/read-model.ts';
import type { Publication } from '../../shared/protocol/requests.ts';
import { Desk, addComponent, must, nameOf, rename } from '../electron/support/projects.ts';

const code = (publication: Publication) =>
  publication.state === 'failed' ? publication.failure.code : publication.state;

/** A colleague with Trailmap on another machine changes the file in the shared folder. */
function colleague(desk: Desk, work: (project: Project) => void): void {
  const other = new Desk();
  writeFileSync(other.file(), desk.bytes());
  const project = other.open();
  work(project);
  project.close();
  writeFileSync(desk.file(), other.bytes());
}

/** We edited, and so did they. */
function both(ours: (project: Project) => void, theirs: (project: Project) => void) {
  const desk = new Desk();
  desk.withFile();
  const project = desk.open();
  ours(project);
  colleague(desk, theirs);
  return { desk, project, changed: desk.bytes() };
}

describe('a file that somebody else changed while it was open', () => {
  const apart = () =>
    both(
      (project) => rename(project, 'component:c0', 'Ours'),
      (project) => rename(project, 'component:c1', 'Theirs'),
    );

  it('stop: nothing is written over, and the question is put', () => {
    const { desk, project, changed } = apart();
    expect(code(project.publish())).toBe('changed-on-disk');
    expect(desk.bytes().equals(changed)).toBe(true);
    expect(nameOf(project, 'component:c0')).toBe('Ours');
    project.close();
    expect(desk.bytes().equals(changed)).toBe(true);
    expect(desk.files()).toEqual(['Orders.trail']);
  });

  it('stop, and open it again: the work is there and the question is still put', () => {
    const { desk, project } = apart();
    project.close();
    const again = desk.open();
    expect(again.state()).toMatchObject({
      recovered: true,
      publication: { state: 'failed', failure: { code: 'changed-on-disk' } },
    });
    expect(nameOf(again, 'component:c0')).toBe('Ours');
    expect(code(again.publish('merge'))).toBe('published');
    again.close();
  });

  it('merge: both changes are in the file, as one entry that can be undone', () => {
    const { desk, project } = apart();
    expect(code(project.publish('merge'))).toBe('published');
    expect(project.history(1)[0]).toMatchObject({ command: 'merge', label: 'Merge Orders.trail' });
    const { model } = must(openForReading(desk.file()));
    expect(model.get('component:c0')?.name).toBe('Ours');
    expect(model.get('component:c1')?.name).toBe('Theirs');
    must(project.undo());
    expect(nameOf(project, 'component:c1')).toBe('Component 1');
    project.close();
  });

  it('merge, both changed the same thing: it is named, and nothing is overwritten', () => {
    const { desk, project, changed } = both(
      (it) => rename(it, 'component:c0', 'Ours'),
      (it) => rename(it, 'component:c0', 'Theirs'),
    );
    const publication = project.publish('merge');
    expect(publication).toMatchObject({ failure: { code: 'merge-conflict' } });
    expect(JSON.stringify(publication)).toContain('“Ours”: name was changed meanwhile');
    expect(desk.bytes().equals(changed)).toBe(true);
    expect(nameOf(project, 'component:c0')).toBe('Ours');
    expect(code(project.publish('overwrite'))).toBe('published');
    expect(must(openForReading(desk.file())).model.get('component:c0')?.name).toBe('Ours');
    project.close();
  });

  it('merge, both made the same change: there is nothing to ask', () => {
    const { project } = both(
      (it) => rename(it, 'component:c0', 'Orders API'),
      (it) => rename(it, 'component:c0', 'Orders API'),
    );
    expect(code(project.publish('merge'))).toBe('published');
    expect(project.history(5)).toHaveLength(1);
    project.close();
  });

  it('merge, what they changed we deleted: it is named', () => {
    const { project } = both(
      (it) => must(it.run('component.delete', { id: addComponent(it, 'Gone'), referring: 'refuse' })),
      (it) => rename(it, 'component:c2', 'Theirs'),
    );
    must(project.run('component.delete', { id: 'component:c2', referring: 'delete too' }));
    const publication = project.publish('merge');
    expect(publication).toMatchObject({ failure: { code: 'merge-conflict' } });
    expect(JSON.stringify(publication)).toContain('is gone');
    project.close();
  });

  it('overwrite: the file is ours', () => {
    const { desk, project } = apart();
    expect(code(project.publish('overwrite'))).toBe('published');
    const { model } = must(openForReading(desk.file()));
    expect(model.get('component:c0')?.name).toBe('Ours');
    expect(model.get('component:c1')?.name).toBe('Component 1');
    project.close();
  });

  it('keep both: theirs stays, ours is a file beside it and goes on there', () => {
    const { desk, project, changed } = apart();
    expect(code(project.publish('keep both'))).toBe('published');
    expect(desk.bytes().equals(changed)).toBe(true);
    expect(desk.files()).toEqual(['Orders (2).trail', 'Orders.trail']);
    expect(project.state().fileName).toBe('Orders (2).trail');
    rename(project, 'component:c2', 'Later');
    must(project.undo());
    project.close();
    const { model, revision } = must(openForReading(desk.file('Orders (2).trail')));
    expect(model.get('component:c0')?.name).toBe('Ours');
    expect(revision).toBe(3);
  });

  it('only touched, or written again with the same bytes: nothing is asked', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'Ours');
    writeFileSync(desk.file(), desk.bytes());
    utimesSync(desk.file(), new Date(0), new Date(0));
    expect(code(project.publish())).toBe('published');
    project.close();
  });

  it('while it was closed and all was published: the new content is shown', () => {
    const desk = new Desk();
    desk.withFile();
    desk.open().abandon();
    colleague(desk, (project) => rename(project, 'component:c1', 'Theirs'));
    const project = desk.open();
    expect(nameOf(project, 'component:c1')).toBe('Theirs');
    expect(project.state()).toMatchObject({ recovered: false, publication: { state: 'published' } });
    project.close();
  });

  it('by something that is no project: merging refuses, and the work is kept', () => {
    const { desk, project } = apart();
    writeFileSync(desk.file(), 'not a project at all, but long enough to have a header'.repeat(10));
    expect(code(project.publish('merge'))).toBe('not-a-project');
    expect(code(project.publish('keep both'))).toBe('published');
    expect(desk.files()).toContain('Orders (2).trail');
    project.close();
  });
});

describe('a file that was removed while it was open', () => {
  it('is not made again behind the person’s back, and is when they ask', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'Ours');
    rmSync(file);
    expect(code(project.close())).toBe('removed-on-disk');
    expect(desk.files()).toEqual([]);
    const again = desk.open();
    expect(again.state()).toMatchObject({
      recovered: true,
      publication: { failure: { code: 'removed-on-disk' } },
    });
    expect(code(again.publish())).toBe('published');
    again.close();
    expect(must(openForReading(file)).model.get('component:c0')?.name).toBe('Ours');
  });

  it('with its folder: the work is safe, and can be saved elsewhere', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'Ours');
    rmSync(desk.folder, { recursive: true });
    expect(code(project.publish())).toBe('removed-on-disk');
    const elsewhere = `${desk.root}/elsewhere.trail`;
    expect(code(must(project.saveAs(elsewhere)))).toBe('published');
    project.close();
    expect(must(openForReading(elsewhere)).model.get('component:c0')?.name).toBe('Ours');
  });

  it('and had nothing unpublished: there is nothing to open', () => {
    const desk = new Desk();
    const file = desk.withFile();
    desk.open().abandon();
    rmSync(file);
    expect(desk.try({ from: 'file', path: file })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a file from the future', () => {
  it('M3 is refused with its format and left untouched', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const bytes = desk.bytes();
    bytes.writeUInt32BE(FILE_FORMAT + 1, 60);
    writeFileSync(file, bytes);
    const opened = desk.try({ from: 'file', path: file, salvage: true });
    expect(opened).toMatchObject({ ok: false, error: { code: 'from-the-future' } });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(desk.files()).toEqual(['Orders.trail']);
  });
});
