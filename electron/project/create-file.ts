import { rmSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { writeFailure } from './failures.ts';
import { randomName, replaceDurably } from './files.ts';
import { APPLICATION_ID, FILE_FORMAT } from './format.ts';
import { migrateTables } from './schema/migrate-tables.ts';
import { memoryDatabase } from './sql.ts';
import { Store } from './store.ts';

/**
 * Writes canonical records as a project file without a history, whole or not at all; what was at `file` is
 * replaced. For imports in the terminal and for the sample.
 */
export function createFile(file: string, records: Iterable<AnyRecord>): Result<void, Failure> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomName().slice(0, 12)}.tmp`);
  try {
    writeProjectFile(temporary, records);
    replaceDurably(temporary, file);
    return ok(undefined);
  } catch (error) {
    rmSync(temporary, { force: true });
    return err(writeFailure(error));
  }
}

/** The same to a path where nothing is, not yet in anybody's way. Throws what SQLite throws. */
export function writeProjectFile(file: string, records: Iterable<AnyRecord>): void {
  const db = memoryDatabase();
  try {
    migrateTables(db, 0, FILE_FORMAT);
    const store = new Store(db);
    store.transaction(() => {
      for (const record of records) store.addRecord(record);
    });
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${FILE_FORMAT}`);
    db.prepare('VACUUM INTO ?').run(file);
  } finally {
    db.close();
  }
}
