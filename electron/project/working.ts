import { existsSync, readFileSync, rmSync } from 'node:fs';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { sqliteCode, writeFailure } from './failures.ts';
import { APPLICATION_ID, FILE_FORMAT } from './format.ts';
import { contentOf, readFile } from './read-file.ts';
import type { FileContent } from './read-file.ts';
import { migrateTables } from './schema/migrate-tables.ts';
import { databaseAt, pragma } from './sql.ts';
import type { Database } from './sql.ts';
import { Store } from './store.ts';

/** A process that was killed lets go of its lock a moment after it is gone. */
const WAIT_FOR_LOCK_MS = 300;

/** The database that every command is written to before it is acknowledged. This process alone has it open. */
export class Working {
  readonly store: Store;
  readonly #db: Database;

  private constructor(db: Database) {
    this.#db = db;
    this.store = new Store(db);
  }

  /**
   * Makes a working database of some content where none is, in one transaction: a half-made one has no format and is
   * made anew. `locked` runs as soon as no other process can have it. Fails as `already-open` when one was quicker;
   * throws what the system and SQLite throw.
   */
  static create(
    file: string,
    content: Omit<FileContent, 'format'>,
    locked: () => void = () => undefined,
  ): Result<Working, Failure> {
    // What SQLite keeps beside a database that is gone would be applied to the new one.
    if (!existsSync(file)) removeDatabase(file);
    const db = connect(file);
    try {
      if (pragma(db, 'user_version') !== 0) return closing(db, failure('already-open'));
      locked();
      fill(db, content);
      return ok(new Working(db));
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /**
   * Opens the working database that is there, with its content. Fails as `already-open` while another process has
   * it, as `not-found` when it was never finished, and as `damaged` when it is not whole (SQLite's own recovery has
   * run by then).
   */
  static open(file: string): Result<{ working: Working; content: FileContent }, Failure> {
    let db: Database | undefined;
    try {
      db = connect(file);
      const format = Number(pragma(db, 'user_version'));
      if (format > FILE_FORMAT) return closing(db, failure('from-the-future'));
      if (format < FILE_FORMAT) return broughtUp(db, file, format);
      const lost: string[] = [];
      const { content } = contentOf(db, format, (line) => lost.push(line));
      const [first] = lost;
      return first === undefined
        ? ok({ working: new Working(db), content })
        : closing(db, failure('damaged', first));
    } catch (error) {
      db?.close();
      const code = sqliteCode(error);
      if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return err(failure('damaged', `(${code})`));
      return err(writeFailure(error));
    }
  }

  /** Writes the project's canonical bytes to a path where nothing is. */
  vacuumInto(file: string): void {
    this.#db.prepare('VACUUM INTO ?').run(file);
  }

  /** The pragmas that durability rests on, as they are in force. */
  durability(): {
    readonly journalMode: unknown;
    readonly synchronous: unknown;
    readonly lockingMode: unknown;
  } {
    return {
      journalMode: pragma(this.#db, 'journal_mode'),
      synchronous: pragma(this.#db, 'synchronous'),
      lockingMode: pragma(this.#db, 'locking_mode'),
    };
  }

  close(): void {
    this.#db.close();
  }
}

function fill(db: Database, content: Omit<FileContent, 'format'>): void {
  db.transaction(() => {
    migrateTables(db, 0, FILE_FORMAT);
    const store = new Store(db);
    for (const record of content.records) store.addRecord(record);
    for (const entry of content.journal) store.putEntry(entry);
    for (const version of content.versions) store.putVersion(version);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${FILE_FORMAT}`);
  })();
}

/** A connection with the pragmas that durability rests on; EXCLUSIVE before WAL, so that there is no shared memory. */
export function connect(file: string): Database {
  const db = databaseAt(file, WAIT_FOR_LOCK_MS);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    // The lock is taken with the first write, not with the pragma.
    db.transaction(() => undefined).immediate();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A database of an older version of Trailmap: its bytes are read like any older file, and it is made anew. */
function broughtUp(
  db: Database,
  file: string,
  format: number,
): Result<{ working: Working; content: FileContent }, Failure> {
  if (format < 1) return closing(db, failure('not-found'));
  const copy = `${file}.older`;
  rmSync(copy, { force: true });
  db.prepare('VACUUM INTO ?').run(copy);
  const content = readFile(readFileSync(copy));
  db.close();
  if (!content.ok) return content;
  removeDatabase(file);
  const working = Working.create(file, content.value);
  rmSync(copy, { force: true });
  return working.ok ? ok({ working: working.value, content: content.value }) : working;
}

function closing(db: Database, because: Failure): Result<never, Failure> {
  db.close();
  return err(because);
}

/** A database with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}
