import { writeSync } from 'node:fs';
import path from 'node:path';
import { createFile } from '../../../electron/project/create-file.ts';
import { newId } from '../../../electron/project/new-id.ts';
import { Project } from '../../../electron/project/project.ts';
import type { ProjectOptions } from '../../../electron/project/project.ts';
import { openForReading } from '../../../electron/project/read-model.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { create } from '../../../shared/model/create.ts';

/*
 * Adds components, each with a page of remarks, until the disk refuses, and says what was kept. `what` is `home` (the
 * working database has no more space) or `folder` (the file has none, the work goes on).
 */
const [what = '', home = '', folder = ''] = process.argv.slice(2);
const file = path.join(folder, 'Orders.trail');
const remarks = 'x'.repeat(8_000);

const options: ProjectOptions = {
  home,
  author: 'Ada',
  quietMs: 1_000_000,
  newId,
  run: runCommand,
  now: () => new Date().toISOString(),
  announce: () => undefined,
};

function open(): Project {
  const opened = Project.open({ from: 'file', path: file }, options);
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail ?? ''}`);
  return opened.value;
}

/** Adds until something fails; answers how many were acknowledged, and the failure. */
function fill(project: Project, most: number): { acknowledged: number; failure?: string } {
  for (let acknowledged = 0; acknowledged < most; acknowledged++) {
    const done = project.run('component.create', { fields: { name: `Component ${acknowledged}`, remarks } });
    if (!done.ok) return { acknowledged, failure: done.error.code };
  }
  return { acknowledged: most };
}

const components = (project: Project) =>
  project.state().records.filter((record) => (record as { kind: string }).kind === 'component').length;

createFile(file, [create('project', 'project:p', { name: 'Orders' })]);
const project = open();
const filled = fill(project, what === 'home' ? 10_000 : 120);
const shown = components(project);
const publication = project.publish();
project.abandon();
const again = open();
const read = openForReading(file);
const report = {
  ...filled,
  shown,
  kept: components(again),
  publication: publication.state === 'failed' ? publication.failure.code : publication.state,
  published: read.ok ? read.value.model.count('component') : read.error.code,
};
again.abandon();
writeSync(1, `${JSON.stringify(report)}\n`);
