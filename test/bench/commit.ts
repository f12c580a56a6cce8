import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFile } from '../../electron/project/create-file.ts';
import type { CommittedEvent } from '../../electron/project/editing.ts';
import { FILE_FORMAT } from '../../electron/project/format.ts';
import { newId } from '../../electron/project/new-id.ts';
import { Project } from '../../electron/project/project.ts';
import { rowOf } from '../../electron/project/rows.ts';
import { migrateTables } from '../../electron/project/schema/migrate-tables.ts';
import type { Database } from '../../electron/project/sql.ts';
import { Store } from '../../electron/project/store.ts';
import { connect } from '../../electron/project/working.ts';
import { runCommand } from '../../shared/commands/registry.ts';
import type { Figure } from './figure.ts';
import type { Id } from '../../shared/base/ids.ts';
import { create } from '../../shared/model/create.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';

const COMPONENTS = 1_000;
const CONNECTIONS = 1_500;
const WARM = 100;
const ROUNDS = 400;

/**
 * One changed record at 1,000 components, committed inside the project's process, beside a bare transaction that
 * writes the same bytes to the same tables with the same pragmas, turn by turn; and what 200 drags add to the file.
 */
export function benchCommit(report: (figure: Figure) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'trailmap-bench-'));
  try {
    const file = path.join(folder, 'Big.trail');
    const records = bigModel();
    const made = createFile(file, records);
    if (!made.ok) throw new Error(made.error.code);
    const bare = bareDatabase(path.join(folder, 'bare.db'), records);
    const desk = open(folder, file);
    compare(report, 'commit of one changed component', desk, bareRename(bare), rename);
    compare(report, 'commit of one dragged box', desk, bareDrag(bare), drag);
    desk.project.close();
    bare.close();
    sizeAfterDrags(report, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Desk {
  readonly project: Project;
  newest(): CommittedEvent;
}

function open(home: string, file: string): Desk {
  let newest: CommittedEvent | undefined;
  const opened = Project.open(
    { from: 'file', path: file },
    {
      home,
      author: 'Ada',
      quietMs: 1_000_000,
      newId,
      run: runCommand,
      now: () => new Date().toISOString(),
      announce: (event) => {
        if (event.event === 'committed') newest = event;
      },
    },
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return {
    project: opened.value,
    newest: () => {
      if (!newest) throw new Error('nothing was committed');
      return newest;
    },
  };
}

/** Runs an edit through the project; answers how long that took, in milliseconds. */
type Edit = (project: Project, number: number) => number;
/** Writes the same bytes without a project; answers how long that took. */
type Bare = (event: CommittedEvent, number: number) => number;

function compare(report: (figure: Figure) => void, name: string, desk: Desk, bare: Bare, edit: Edit): void {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let number = 0; number < WARM + ROUNDS; number++) {
    const time = edit(desk.project, number);
    const bareTime = bare(desk.newest(), number);
    if (number < WARM) continue;
    ours.push(time);
    theirs.push(bareTime);
  }
  const [value, comparison] = [rounded(median(ours)), rounded(median(theirs))];
  report({
    name: `${name} at ${COMPONENTS} components, median`,
    value,
    unit: 'ms',
    comparedWith: 'a bare transaction: same bytes, tables and pragmas',
    comparison,
    ratio: rounded(value / comparison),
    target: 'ratio below 2',
  });
}

const rename: Edit = (project, number) =>
  timed(() => project.run('component.change', { id: componentOf(number), fields: { name: nameOf(number) } }));

const drag: Edit = (project, number) =>
  timed(() => {
    const positions = { [placementOf(number)]: { x: number + 0.5, y: 3 } };
    return project.run('view.arrange', { view: 'view:map', positions }, `drag ${number}`);
  });

function bareRename(db: Database): Bare {
  const put = db.prepare(
    'INSERT INTO records VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
  );
  const entry = entryStatement(db);
  return (event, number) => {
    const { id, kind, body } = rowOf(create('component', componentOf(number), { name: nameOf(number) }));
    const row = entryRow(event);
    const work = db.transaction(() => {
      put.run(id, kind, body);
      entry.run(...row);
    });
    return timed(() => work.immediate());
  };
}

function bareDrag(db: Database): Bare {
  const put = db.prepare(
    'INSERT INTO positions VALUES (?, ?, ?) ON CONFLICT (view, subject) DO UPDATE SET body = excluded.body',
  );
  const entry = entryStatement(db);
  return (event, number) => {
    const body = JSON.stringify({ x: number + 0.5, y: 3 });
    const row = entryRow(event);
    const work = db.transaction(() => {
      put.run('view:map', placementOf(number), body);
      entry.run(...row);
    });
    return timed(() => work.immediate());
  };
}

function entryStatement(db: Database) {
  return db.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
}

function entryRow({ revision, label, command, diff }: CommittedEvent) {
  const time = new Date().toISOString();
  return [revision, time, 'Ada', label, command, JSON.stringify(diff), null, `drag ${revision}`, FILE_FORMAT];
}

function bareDatabase(file: string, records: readonly AnyRecord[]): Database {
  const db = connect(file);
  migrateTables(db, 0, FILE_FORMAT);
  const store = new Store(db);
  store.transaction(() => {
    for (const record of records) store.addRecord(record);
  });
  return db;
}

function sizeAfterDrags(report: (figure: Figure) => void, folder: string): void {
  const file = path.join(folder, 'Dragged.trail');
  createFile(file, bigModel());
  const before = statSync(file).size;
  const { project } = open(folder, file);
  for (let number = 0; number < 200; number++) drag(project, number * 3);
  project.close();
  const after = statSync(file).size;
  report({
    name: `size of the file after 200 drags at ${COMPONENTS} components`,
    value: after,
    unit: 'bytes',
    comparedWith: 'before the drags',
    comparison: before,
    ratio: rounded(after / before),
  });
}

function bigModel(): AnyRecord[] {
  const numbers = Array.from({ length: COMPONENTS }, (_, number) => number);
  const zone = (number: number): Id<'zone'> => `zone:z${number % 40}`;
  const positions = numbers.map((number) => [placementOf(number), { x: number * 7, y: number * 3 }] as const);
  return [
    create('project', 'project:p', { name: 'Big' }),
    ...Array.from({ length: 40 }, (_, number) => create('zone', zone(number), { name: `Zone ${number}` })),
    ...numbers.map((number) => create('component', componentOf(number), { name: `Component ${number}` })),
    ...numbers.map((number) =>
      create('placement', placementOf(number), { component: componentOf(number), zone: zone(number) }),
    ),
    ...Array.from({ length: CONNECTIONS }, (_, number) =>
      create('connection', `connection:k${number}`, {
        from: { placements: [placementOf(number % COMPONENTS)] },
        to: { placements: [placementOf((number * 7 + 1) % COMPONENTS)] },
      }),
    ),
    create('view', 'view:map', { name: 'Map', positions: Object.fromEntries(positions) }),
  ];
}

function componentOf(number: number): Id<'component'> {
  return `component:c${number % COMPONENTS}`;
}

function placementOf(number: number): Id<'placement'> {
  return `placement:c${number % COMPONENTS}`;
}

function nameOf(number: number): string {
  return `Component with its ${number}th name`;
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
