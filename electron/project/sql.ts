import Sqlite from 'better-sqlite3';
import type BetterSqlite from 'better-sqlite3';

/*
 * The door to SQLite: nothing else in Trailmap imports better-sqlite3. Values reach SQL as parameters only; the
 * statements are fixed texts in this folder.
 */

export type Database = BetterSqlite.Database;
export type Statement<P extends unknown[], R> = BetterSqlite.Statement<P, R>;
export type Transaction = BetterSqlite.Transaction<(work: () => void) => void>;

/**
 * A stranger's bytes as a read-only database in memory: no side files, no locks, no journal beside it that
 * SQLite would apply. The driver itself sets SQLITE_DBCONFIG_DEFENSIVE on every connection and is never told
 * otherwise. Throws where SQLite refuses the bytes at once.
 */
export function databaseFromBytes(bytes: Buffer): Database {
  return guarded(new Sqlite(bytes, { readonly: true }));
}

/** The same bytes as a database in memory that may be altered, for the steps that bring an old file up. */
export function workingCopyFromBytes(bytes: Buffer): Database {
  return guarded(new Sqlite(bytes));
}

export function memoryDatabase(): Database {
  return guarded(new Sqlite(':memory:'));
}

/** A database file of our own. `waitMs`: how long to wait for another process to let go of it. */
export function databaseAt(path: string, waitMs = 0): Database {
  return new Sqlite(path, { timeout: waitMs });
}

function guarded(db: Database): Database {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  return db;
}

/** The first column of a pragma's first row. */
export function pragma(db: Database, name: string): unknown {
  return db.pragma(name, { simple: true });
}
