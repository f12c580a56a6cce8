import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { sqliteCode } from './failures.ts';
import { FILE_FORMAT } from './format.ts';
import { checkHeader } from './header.ts';
import { parseJournal, parsePositions, parseRecords, parseVersions } from './parse-rows.ts';
import type { Lose } from './parse-rows.ts';
import type { JournalRow, VersionRow } from './rows.ts';
import { SCANS, scanTable } from './scan.ts';
import { expectedSchema, migrateTables, schemaLines } from './schema/migrate-tables.ts';
import { databaseFromBytes, pragma, workingCopyFromBytes } from './sql.ts';
import type { Database } from './sql.ts';

/** Everything that a project file holds, records and tables in the current format. */
export interface FileContent {
  /** The format that the file was written in. */
  readonly format: number;
  readonly records: readonly AnyRecord[];
  readonly journal: readonly JournalRow[];
  readonly versions: readonly VersionRow[];
}

/**
 * Reads a project file's bytes as if a stranger had written them: header, read-only database in memory, SQLite's
 * own check, exact schema, bounded rows by fixed statements, each record through its schema. Nothing of the
 * file's own is run, and the file is not touched. One row that cannot be read makes the file `damaged`.
 */
export function readFile(bytes: Buffer): Result<FileContent, Failure> {
  const format = checkHeader(bytes);
  if (!format.ok) return format;
  try {
    return readDatabase(bytes, format.value);
  } catch (error) {
    // What SQLite cannot read is damage; anything else is a bug.
    const code = sqliteCode(error);
    if (code === undefined) throw error;
    return err(failure('damaged', `(${code})`));
  }
}

function readDatabase(bytes: Buffer, format: number): Result<FileContent, Failure> {
  const db = databaseFromBytes(bytes);
  try {
    if (pragma(db, 'quick_check(1)') !== 'ok')
      return err(failure('damaged', 'Its pages do not fit together.'));
    const foreign = foreignSchema(schemaLines(db), expectedSchema(format));
    if (foreign) return err(foreign);
    if (format === FILE_FORMAT) return strictContent(db, format);
  } finally {
    db.close();
  }
  return readOlder(bytes, format);
}

/** Only now, with its schema known to the letter, are the tables of an older file brought up, in a copy. */
function readOlder(bytes: Buffer, format: number): Result<FileContent, Failure> {
  const db = workingCopyFromBytes(bytes);
  try {
    migrateTables(db, format, FILE_FORMAT);
    return strictContent(db, format);
  } finally {
    db.close();
  }
}

/** What is wrong with a schema: foreign things in it make a file hostile, other words for our own make it damaged. */
export function foreignSchema(found: readonly string[], expected: readonly string[]): Failure | undefined {
  if (found.length === expected.length && found.every((line, at) => line === expected[at])) return undefined;
  const names = new Set(expected.map(nameOfLine));
  const strange = found.find((line) => !names.has(nameOfLine(line)));
  return strange === undefined
    ? failure('damaged', 'Its tables are not described as they should be.')
    : failure('hostile');
}

function nameOfLine(line: string): string {
  const [type, name] = JSON.parse(line) as unknown[];
  return JSON.stringify([type, name]);
}

function strictContent(db: Database, format: number): Result<FileContent, Failure> {
  const lost: string[] = [];
  const read = contentOf(db, format, (line) => lost.push(line));
  if (read.tooMany) return err(failure('too-large', 'It has more rows than any project.'));
  const [first] = lost;
  return first === undefined ? ok(read.content) : err(failure('damaged', `${first}.`));
}

/** Reads all tables; every row that cannot be used is told to `lose`. */
export function contentOf(
  db: Database,
  format: number,
  lose: Lose,
): { readonly content: FileContent; readonly tooMany: boolean } {
  const scans = [SCANS.records, SCANS.positions, SCANS.journal, SCANS.versions].map((each) =>
    scanTable(db, each),
  );
  const [records = [], places = [], journal = [], versions = []] = scans.map(({ rows }) => rows);
  const positions = parsePositions(places, lose);
  const content: FileContent = {
    format,
    records: parseRecords(records, positions, format, lose),
    journal: parseJournal(journal, FILE_FORMAT, lose),
    versions: parseVersions(versions, lose),
  };
  return { content, tooMany: scans.some(({ tooMany }) => tooMany) };
}
