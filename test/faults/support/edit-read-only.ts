import { writeSync } from 'node:fs';
import path from 'node:path';
import { newId } from '../../../electron/project/new-id.ts';
import { Project } from '../../../electron/project/project.ts';
import { runCommand } from '../../../shared/commands/registry.ts';

/** Edits a project whose folder cannot be written, and says how that went. */
const [home = '', file = '', elsewhere = ''] = process.argv.slice(2);
const opened = Project.open(
  { from: 'file', path: file },
  {
    home,
    author: 'Ada',
    quietMs: 1_000_000,
    newId,
    run: runCommand,
    now: () => new Date().toISOString(),
    announce: () => undefined,
  },
);
if (!opened.ok) throw new Error(opened.error.code);
const project = opened.value;
const edit = project.run('component.change', { id: 'component:c0', fields: { name: 'Orders API' } });
const publication = project.publish();
const copy = project.copyTo(path.join(elsewhere, 'Copy.trail'), 'trail');
const closed = project.close();
const code = (state: typeof publication) => (state.state === 'failed' ? state.failure.code : state.state);
const report = { edit: edit.ok, publication: code(publication), copy: copy.ok, closed: code(closed) };
writeSync(1, `${JSON.stringify(report)}\n`);
