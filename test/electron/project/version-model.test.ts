import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/model/canonical.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Project } from '../../../electron/project/project.ts';
import { Desk, addComponent, must, rename } from '../support/projects.ts';

const textOf = (records: readonly unknown[]) =>
  records.map((record) => canonicalText(record as AnyRecord)).join('\n');
const now = (project: Project) => textOf(project.state().records);
const at = (project: Project, revision: number) => textOf(must(project.modelAt(revision)));

function drag(project: Project, x: number) {
  must(project.run('view.arrange', { view: 'view:map', positions: { 'placement:c0': { x, y: 0 } } }, 'drag'));
}

describe('the model of an earlier revision', () => {
  it('is what it was, byte for byte, through edits, deletions and undo', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    const states = new Map([[0, now(project)]]);
    const remember = () => states.set(project.state().revision, now(project));
    rename(project, 'component:c0', 'One');
    remember();
    addComponent(project, 'Printer');
    remember();
    must(project.run('placement.delete', { id: 'placement:c1', referring: 'release' }));
    remember();
    must(project.undo());
    remember();
    must(project.redo());
    remember();
    for (const [revision, state] of states) expect(at(project, revision)).toBe(state);
    project.close();
  });

  it('is that of a named version after reopening, with a drag in between that is one entry', () => {
    const desk = new Desk();
    desk.withFile();
    const first = desk.open();
    rename(first, 'component:c0', 'One');
    const named = must(first.nameVersion('Reviewed'));
    const then = now(first);
    for (const x of [5, 50, 500]) drag(first, x);
    rename(first, 'component:c0', 'Two');
    first.close();
    const second = desk.open();
    expect(at(second, named.revision)).toBe(then);
    expect(at(second, second.state().revision)).toBe(now(second));
    second.close();
  });

  it('is refused for what is yet to come', () => {
    const desk = new Desk();
    desk.withFile();
    const project = desk.open();
    expect(project.modelAt(1)).toMatchObject({ ok: false, error: { code: 'refused' } });
    project.close();
  });
});
