import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFile } from '../../electron/project/create-file.ts';
import { FILE_FORMAT } from '../../electron/project/format.ts';
import { newId } from '../../electron/project/new-id.ts';
import { Project } from '../../electron/project/project.ts';
import { rowOf } from '../../electron/project/rows.ts';
import { migrateTables } from '../../electron/project/schema/migrate-tables.ts';
import { Store } from '../../electron/project/store.ts';
import { connect } from '../../electron/project/working.ts';
import { runCommand } from '../../shared/commands/registry.ts';
import { create } from '../../shared/model/create.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';

/** One figure beside what it is compared with, both from this run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly comparedWith?: string;
  readonly comparison?: number;
  readonly ratio?: number;
  readonly target?: string;
}

const COMPONENTS = 1_000;
const CONNECTIONS = 1_500;
const WARM = 100;
const ROUNDS = 400;

/**
 * One changed record at 1,000 components, committed inside the project's process, beside a bare transaction that
 * writes the same bytes to the same tables with the same pragmas; and how much 200 drags add to the file.
 */
export function benchCommit(report: (figure: Figure) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'trailmap-bench-'));
  try {
    const file = path.join(folder, 'Big.trail');
    const made = createFile(file, bigModel());
    if (!made.ok) throw new Error(made.error.code);
    const before = statSync(file).size;
    const project = open(folder, file);
    const bare = bareTransactions(folder);
    measure(report, 'commit of one changed record', project, bare, renameArgs);
    measure(report, 'commit of one dragged box', project, bare, dragArgs);
    project.close();
    sizeAfterDrags(report, folder, before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Edit {
  readonly command: string;
  readonly args: unknown;
  readonly gesture?: string;
  /** The same bytes for the bare transaction. */
  readonly row: (store: Store) => void;
}

function renameArgs(number: number): Edit {
  const id: Id<'component'> = `component:c${number % COMPONENTS}`;
  const name = `Renamed for the ${number}th time`;
  const record = create('component', id, { name });
  return { command: 'component.change', args: { id, fields: { name } }, row: (store) => store.putRecord(record) };
}

function dragArgs(number: number): Edit {
  const subject: Id<'placement'> = `placement:c${number % COMPONENTS}`;
  const position = { x: number + 0.5, y: 3 };
  const diff = { added: {}, removed: {}, updated: { 'view:map': { [`positions/${subject}`]: [null, position] } } };
  return {
    command: 'view.arrange',
    args: { view: 'view:map', positions: { [subject]: position } },
    gesture: `drag ${number}`,
    row: (store) => store.putDiff(diff as never, NO_MODEL),
  };
}
