import { writeSync } from 'node:fs';
import { newestEdit } from './edits.ts';
import { newId } from '../../../electron/project/new-id.ts';
import { Project } from '../../../electron/project/project.ts';
import { runCommand } from '../../../shared/commands/registry.ts';

/*
 * Edits a project without end, from where it was left, and says on its output what was acknowledged: `ack N` after
 * the N-th renaming came back. Every few milliseconds it publishes, so that a kill meets every step of that too.
 */
const [home = '', file = ''] = process.argv.slice(2);

const opened = Project.open(
  { from: 'file', path: file },
  {
    home,
    author: 'Ada',
    quietMs: 3,
    newId,
    run: runCommand,
    now: () => new Date().toISOString(),
    announce: () => undefined,
  },
);
if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail ?? ''}`);
const project = opened.value;
const say = (line: string) => writeSync(1, `${line}\n`);
say('open');

function edit(number: number): void {
  const done = project.run('component.change', {
    id: `component:c${number % 20}`,
    fields: { name: `name ${number}` },
  });
  if (!done.ok) throw new Error(`${done.error.code} ${done.error.detail ?? ''}`);
  say(`ack ${number}`);
  // Now and then a pause that is long enough for the file to be written.
  setTimeout(() => edit(number + 1), number % 5 === 0 ? 6 : 0);
}

edit(newestEdit(project.state().records) + 1);
