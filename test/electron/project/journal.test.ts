import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/ids.ts';
import { canonicalText } from '../../../shared/model/canonical.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { createFile } from '../../../electron/project/create-file.ts';
import type { Project } from '../../../electron/project/project.ts';
import { openForReading } from '../../../electron/project/read-model.ts';
import { Desk, addComponent, connections, must, nameOf, rename, system } from '../support/projects.ts';

const text = (project: Project) =>
  project
    .state()
    .records.map((record) => canonicalText(record as AnyRecord))
    .join('\n');

/** One box was dragged to another place. */
function drag(project: Project, placement: Id<'placement'>, x: number, gesture?: string) {
  const args = { view: 'view:map', positions: { [placement]: { x, y: 20 } } };
  return must(project.run('view.arrange', args, gesture));
}

describe('undo and redo', () => {
  it('take back and bring back, byte for byte, however often', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    const states = [text(project)];
    for (const name of ['One', 'Two', 'Three']) {
      rename(project, 'component:c0', name);
      states.push(text(project));
    }
    for (const state of states.slice(0, -1).toReversed()) {
      must(project.undo());
      expect(text(project)).toBe(state);
    }
    expect(project.undo()).toMatchObject({ error: { code: 'nothing-to-undo' } });
    for (const state of states.slice(1)) {
      must(project.redo());
      expect(text(project)).toBe(state);
    }
    expect(project.redo()).toMatchObject({ error: { code: 'nothing-to-redo' } });
    expect(project.history(20)).toHaveLength(9);
    project.close();
  });

  it('survive closing, and closing between undo and redo', () => {
    const desk = new Desk();
    desk.withFile();
    const first = desk.open();
    const added = addComponent(first, 'Printer');
    must(first.undo());
    first.close();
    const second = desk.open();
    expect(second.state().redo).toMatch(/Printer/);
    must(second.redo());
    expect(nameOf(second, added)).toBe('Printer');
    second.close();
    const third = desk.open();
    must(third.undo());
    expect(nameOf(third, added)).toBeUndefined();
    third.close();
  });

  it('a new edit ends redo, and says what each step was', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'One');
    must(project.undo());
    expect(project.state().redo).toBeDefined();
    rename(project, 'component:c1', 'Two');
    expect(project.state().redo).toBeUndefined();
    const [newest, undone, first] = project.history(10);
    expect(newest).toMatchObject({ revision: 3, author: 'Ada', command: 'component.change' });
    expect(undone).toMatchObject({ command: 'undo', undoes: 1 });
    expect(first).toMatchObject({ revision: 1 });
    expect(project.history(10, 3)).toHaveLength(2);
    project.close();
  });

  it('L2 say of every record when it was last changed, also by taking back', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    expect(project.changed()).toEqual({});
    rename(project, 'component:c0', 'One');
    rename(project, 'component:c1', 'Two');
    const added = addComponent(project, 'Printer');
    rename(project, 'component:c0', 'Again');
    const last = project.changed();
    const [again, add, two] = project.history(10);
    expect(last['component:c0']).toEqual({ at: again?.at, revision: 4 });
    expect(last['component:c1']).toEqual({ at: two?.at, revision: 2 });
    expect(last[added]).toEqual({ at: add?.at, revision: 3 });
    expect(last).not.toHaveProperty('component:c2');
    must(project.undo());
    expect(project.changed()['component:c0']).toMatchObject({ revision: 5 });
    project.close();
  });

  it('are told to every window with each commit', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'One');
    must(project.undo());
    const committed = desk.events.filter(({ event }) => event === 'committed');
    expect(committed).toMatchObject([{ revision: 1 }, { revision: 2, command: 'undo' }]);
    expect(committed[0]).toHaveProperty('undo');
    expect(committed[1]).not.toHaveProperty('undo');
    expect(committed[1]).toHaveProperty('redo');
    project.close();
  });
});

describe('one gesture', () => {
  it('D6 is one entry in the history, undone in one step', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    const before = text(project);
    for (let x = 100; x < 110; x++) drag(project, 'placement:c0', x, 'drag 1');
    expect(project.history(10)).toHaveLength(1);
    drag(project, 'placement:c1', 50, 'drag 2');
    expect(project.history(10)).toHaveLength(2);
    must(project.undo());
    must(project.undo());
    expect(text(project)).toBe(before);
    project.close();
  });

  it('ends where another edit, an undo or a named version comes in between', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    drag(project, 'placement:c0', 100, 'drag');
    rename(project, 'component:c0', 'One');
    drag(project, 'placement:c0', 101, 'drag');
    expect(project.history(10)).toHaveLength(3);
    must(project.undo());
    drag(project, 'placement:c0', 102, 'drag');
    expect(project.history(10)).toHaveLength(5);
    must(project.nameVersion('Review'));
    drag(project, 'placement:c0', 103, 'drag');
    expect(project.history(10)).toHaveLength(6);
    project.close();
  });

  it('that ends where it began leaves a history that can be undone', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    const before = text(project);
    drag(project, 'placement:c0', 100, 'drag');
    drag(project, 'placement:c0', 0, 'drag');
    must(project.run('view.change', { id: 'view:map', fields: { name: 'Other' } }));
    while (project.state().undo !== undefined) must(project.undo());
    expect(text(project)).toBe(before);
    project.close();
  });
});

describe('the size of the file', () => {
  it('grows by little over 200 drags in a project of 1,000 components', () => {
    const desk = new Desk();
    const file = desk.withFile([...system(1_000), ...connections(1_500, 1_000)]);
    const before = statSync(file).size;
    const project = desk.open();
    for (let number = 0; number < 200; number++) {
      drag(project, `placement:c${number * 3}`, number * 30 + 7, `drag ${number}`);
    }
    project.close();
    const grown = statSync(file).size - before;
    console.log(`${before} bytes, after 200 drags ${grown} more`);
    expect(grown).toBeLessThan(100_000);
  });
});

describe('equal content', () => {
  it('R4 is equal bytes: the same records and history by another way, and through a copy', () => {
    const [one, other] = [new Desk(), new Desk()];
    for (const desk of [one, other]) {
      desk.withFile();
      const project = desk.open();
      rename(project, 'component:c0', 'One');
      // The other one publishes, closes and is opened again in between, and loses a page of pages on the way.
      if (desk === other) {
        project.publish();
        project.close();
        const again = desk.open();
        rename(again, 'component:c1', 'Two');
        again.abandon();
        desk.open().close();
      } else {
        rename(project, 'component:c1', 'Two');
        project.close();
      }
    }
    expect(one.bytes().equals(other.bytes())).toBe(true);
  });

  it('without a history a copy is equal to a file made from the records', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'Secret plan');
    rename(project, 'component:c0', 'One');
    const copy = must(project.copy('trail without history'));
    expect(copy.includes('Secret plan')).toBe(false);
    const made = createFile(desk.file('made.trail'), must(openForReading(copy)).model.records());
    expect(made.ok).toBe(true);
    expect(desk.bytes('made.trail').equals(copy)).toBe(true);
    expect(must(project.copy('trail')).includes('Secret plan')).toBe(true);
    project.close();
  });
});

describe('named versions', () => {
  it('are kept in the file, once each', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'One');
    expect(must(project.nameVersion('First review'))).toMatchObject({ revision: 1, author: 'Ada' });
    expect(project.nameVersion('First review')).toMatchObject({ error: { code: 'refused' } });
    project.close();
    expect(must(openForReading(file)).versions).toMatchObject([{ name: 'First review', revision: 1 }]);
  });
});
