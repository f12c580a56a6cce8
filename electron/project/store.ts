import { ids } from '../../shared/model/diff.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { positionRowsOf, rowOf } from './rows.ts';
import type { JournalRow, VersionRow } from './rows.ts';
import type { Database, Statement, Transaction } from './sql.ts';

/** An entry of the journal without its diff. */
export type JournalHead = Omit<JournalRow, 'diff'>;

const HEAD = 'revision, time, author, label, command, undoes, gesture, format';
/** The half of a store that alters nothing: it can be handed out freely. */
export interface ReadableStore {
  /** Every entry without its diff, oldest first. */
  heads(): JournalHead[];
  /** Entries before a revision, newest first. */
  headsBefore(before: number, limit: number): JournalHead[];
  diffText(revision: number): string | undefined;
  /** Every record that an entry added or updated, with the newest that did. */
  lastChanges(): ChangeRow[];
  versions(): VersionRow[];
}

/** A record that was changed: by which entry last. */
export interface ChangeRow {
  readonly id: string;
  readonly time: string;
  readonly revision: number;
}

/** The project's tables, through fixed statements. Every writing method belongs inside `transaction`. */
export class Store implements ReadableStore {
  readonly #db: Database;
  readonly #transaction: Transaction;
  readonly #putRecord: Statement<[string, string, string], unknown>;
  readonly #dropRecord: Statement<[string], unknown>;
  readonly #putPosition: Statement<[string, string, string], unknown>;
  readonly #dropPosition: Statement<[string, string], unknown>;
  readonly #dropPositions: Statement<[string], unknown>;
  readonly #putEntry: Statement<[JournalRow], unknown>;
  readonly #dropEntry: Statement<[number], unknown>;
  readonly #diff: Statement<[number], { diff: string }>;

  constructor(db: Database) {
    this.#db = db;
    this.#transaction = db.transaction((work: () => void) => work());
    this.#putRecord = db.prepare(
      'INSERT INTO records (id, kind, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
    );
    this.#dropRecord = db.prepare('DELETE FROM records WHERE id = ?');
    this.#putPosition = db.prepare(
      'INSERT INTO positions (view, subject, body) VALUES (?, ?, ?) ON CONFLICT (view, subject) DO UPDATE SET body = excluded.body',
    );
    this.#dropPosition = db.prepare('DELETE FROM positions WHERE view = ? AND subject = ?');
    this.#dropPositions = db.prepare('DELETE FROM positions WHERE view = ?');
    this.#putEntry = db.prepare(
      `INSERT INTO journal (${HEAD}, diff) VALUES (@revision, @time, @author, @label, @command, @undoes, @gesture, @format, @diff)`,
    );
    this.#dropEntry = db.prepare('DELETE FROM journal WHERE revision = ?');
    this.#diff = db.prepare('SELECT diff FROM journal WHERE revision = ?');
  }

  /** Carries out all of it or nothing, and is on the disk when it returns. Throws what SQLite throws. */
  transaction(work: () => void): void {
    this.#transaction.immediate(work);
  }

  putRecord(record: AnyRecord): void {
    const { id, kind, body } = rowOf(record);
    this.#putRecord.run(id, kind, body);
  }

  addRecord(record: AnyRecord): void {
    this.putRecord(record);
    for (const { view, subject, body } of positionRowsOf(record)) this.#putPosition.run(view, subject, body);
  }

  /** Writes what a diff changes and nothing else; `after` is the model that it leads to. */
  putDiff(diff: Diff, after: Model): void {
    for (const id of ids(diff.removed)) {
      this.#dropPositions.run(id);
      this.#dropRecord.run(id);
    }
    for (const record of Object.values(diff.added)) this.addRecord(record);
    for (const id of ids(diff.updated)) {
      const record = after.get(id);
      if (record) this.#putUpdated(record, Object.entries(diff.updated[id] ?? {}));
    }
  }

  #putUpdated(record: AnyRecord, changes: readonly (readonly [string, readonly [unknown, unknown]])[]): void {
    let whole = false;
    for (const [field, [, to]] of changes) {
      if (!field.startsWith('positions/')) whole = true;
      else if (to === null) this.#dropPosition.run(record.id, field.slice('positions/'.length));
      else this.#putPosition.run(record.id, field.slice('positions/'.length), JSON.stringify(to));
    }
    if (whole) this.putRecord(record);
  }

  putEntry(entry: JournalRow): void {
    this.#putEntry.run(entry);
  }

  dropEntry(revision: number): void {
    this.#dropEntry.run(revision);
  }

  putVersion({ name, revision, time, author }: VersionRow): void {
    this.#db
      .prepare('INSERT INTO versions (name, revision, time, author) VALUES (?, ?, ?, ?)')
      .run(name, revision, time, author);
  }

  heads(): JournalHead[] {
    return this.#db.prepare<[], JournalHead>(`SELECT ${HEAD} FROM journal ORDER BY revision`).all();
  }

  headsBefore(before: number, limit: number): JournalHead[] {
    return this.#db
      .prepare<[number, number], JournalHead>(
        `SELECT ${HEAD} FROM journal WHERE revision < ? ORDER BY revision DESC LIMIT ?`,
      )
      .all(before, limit);
  }

  diffText(revision: number): string | undefined {
    return this.#diff.get(revision)?.diff;
  }

  /** Reads the diffs where they lie: of a long history they are far more than what is asked for. */
  lastChanges(): ChangeRow[] {
    const part = (name: 'added' | 'updated') =>
      `SELECT part.key AS id, time, revision FROM journal, json_each(journal.diff, '$.${name}') AS part`;
    // With max(), SQLite takes the other columns from the row that has it.
    return this.#db
      .prepare<[], ChangeRow>(
        `SELECT id, time, max(revision) AS revision FROM (${part('added')} UNION ALL ${part('updated')}) GROUP BY id ORDER BY id`,
      )
      .all();
  }

  versions(): VersionRow[] {
    return this.#db
      .prepare<[], VersionRow>('SELECT name, revision, time, author FROM versions ORDER BY revision, name')
      .all();
  }
}
