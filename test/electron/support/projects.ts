import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Id } from '../../../shared/base/ids.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { create } from '../../../shared/model/create.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { createFile } from '../../../electron/project/create-file.ts';
import { newId } from '../../../electron/project/new-id.ts';
import { Project } from '../../../electron/project/project.ts';
import type { ProjectEvent, ProjectOptions } from '../../../electron/project/project.ts';
import type { Source } from '../../../electron/project/source.ts';

const made: string[] = [];

/** A new folder of this test's own, removed when the tests of the file are done; `fast`: in memory, where there is such. */
export function scratch(fast = false): string {
  const parent = fast && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = realpathSync(mkdtempSync(path.join(parent, 'trailmap-test-')));
  made.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A small system: a zone, some components placed in it, one view with a box for each. */
export function system(components = 3): AnyRecord[] {
  const records: AnyRecord[] = [
    create('project', 'project:p', { name: 'Orders' }),
    create('zone', 'zone:backend', { name: 'Backend' }),
  ];
  const positions: Record<Id<'placement'>, { x: number; y: number }> = {};
  for (let number = 0; number < components; number++) {
    const [component, placement] = [`component:c${number}`, `placement:c${number}`] as const;
    records.push(create('component', component, { name: `Component ${number}` }));
    records.push(create('placement', placement, { component, zone: 'zone:backend' }));
    positions[placement] = { x: number * 10, y: 20 };
  }
  records.push(create('view', 'view:map', { name: 'Map', positions }));
  return records;
}

/** Connections between the components of `system`, one after the other. */
export function connections(count: number, components: number): AnyRecord[] {
  return Array.from({ length: count }, (_, number) =>
    create('connection', `connection:k${number}`, {
      from: { placements: [`placement:c${number % components}`] },
      to: { placements: [`placement:c${(number * 7 + 1) % components}`] },
    }),
  );
}

/** One person's desk: a recovery folder, a folder with project files, and the clock. */
export class Desk {
  readonly root: string;
  readonly home: string;
  readonly folder: string;
  readonly events: ProjectEvent[] = [];
  #minutes = 0;

  constructor(fast = false) {
    this.root = scratch(fast);
    this.home = path.join(this.root, 'home');
    this.folder = path.join(this.root, 'team');
    mkdirSync(this.folder);
  }

  file(name = 'Orders.trail'): string {
    return path.join(this.folder, name);
  }

  /** Puts a project file into the team's folder. */
  withFile(records: readonly AnyRecord[] = system(), name = 'Orders.trail'): string {
    const written = createFile(this.file(name), records);
    if (!written.ok) throw new Error(written.error.code);
    return this.file(name);
  }

  /** Everything that lies in the team's folder. */
  files(): string[] {
    return readdirSync(this.folder).toSorted();
  }

  bytes(name = 'Orders.trail'): Buffer {
    return readFileSync(this.file(name));
  }

  options(change: Partial<ProjectOptions> = {}): ProjectOptions {
    return {
      home: this.home,
      author: 'Ada',
      quietMs: 1_000_000,
      newId,
      run: runCommand,
      now: () => `2026-11-24T10:${String(this.#minutes++ % 60).padStart(2, '0')}:00Z`,
      announce: (event) => this.events.push(event),
      ...change,
    };
  }

  try(source: Source, change: Partial<ProjectOptions> = {}) {
    return Project.open(source, this.options(change));
  }

  open(name = 'Orders.trail', change: Partial<ProjectOptions> = {}): Project {
    const opened = this.try({ from: 'file', path: this.file(name) }, change);
    if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail ?? ''}`);
    return opened.value;
  }
}

/** What the person does, in their words; each throws when it is refused. */
export function rename(project: Project, component: Id<'component'>, name: string): number {
  return must(project.run('component.change', { id: component, fields: { name } })).revision;
}

export function addComponent(project: Project, name: string): string {
  const [id] = must(project.run('component.create', { fields: { name } })).created;
  if (id === undefined) throw new Error('nothing was made');
  return id;
}

export function nameOf(project: Project, id: string): string | undefined {
  const record = project.state().records.find((each) => (each as AnyRecord).id === id) as
    AnyRecord | undefined;
  return record && 'name' in record ? record.name : undefined;
}

export function must<T>(
  answer: { ok: true; value: T } | { ok: false; error: { code: string; detail?: string } },
): T {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.detail ?? ''}`);
  return answer.value;
}
