import { describe, expect, it } from 'vitest';
import { FILE_FORMAT } from '../../../../electron/project/format.ts';
import {
  expectedSchema,
  migrateTables,
  schemaLines,
} from '../../../../electron/project/schema/migrate-tables.ts';
import type { Step } from '../../../../electron/project/schema/step.ts';
import { STEPS, stepsBetween } from '../../../../electron/project/schema/steps.ts';
import { databaseFromBytes, memoryDatabase } from '../../../../electron/project/sql.ts';
import { Desk } from '../../support/projects.ts';

/** Steps that a next version might bring. */
const next: readonly Step[] = [
  ...STEPS,
  {
    to: 2,
    what: 'notes',
    statements: ['CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID'],
  },
  {
    to: 3,
    what: 'notes have a text, taken from the names of versions',
    statements: [
      `ALTER TABLE notes ADD COLUMN text TEXT NOT NULL DEFAULT ''`,
      `INSERT INTO notes (id, text) SELECT 'note:' || name, author FROM versions`,
    ],
  },
];

describe('the numbered steps of the tables', () => {
  it('lead to exactly the schema that every published file has', () => {
    const desk = new Desk();
    desk.withFile();
    const db = databaseFromBytes(desk.bytes());
    expect(schemaLines(db)).toEqual(expectedSchema(FILE_FORMAT));
    db.close();
  });

  it('M1 bring content from one format to the next, step by step, and leave the rest as it was', () => {
    const db = memoryDatabase();
    migrateTables(db, 0, 1, next);
    db.exec(`INSERT INTO versions VALUES ('Review', 4, '2026-11-24', 'Ada')`);
    db.exec(`INSERT INTO records VALUES ('project:p', 'project', '{}')`);
    migrateTables(db, 1, 2, next);
    expect(db.prepare('SELECT count(*) AS n FROM notes').get()).toEqual({ n: 0 });
    migrateTables(db, 2, 3, next);
    expect(db.prepare('SELECT id, text FROM notes').all()).toEqual([{ id: 'note:Review', text: 'Ada' }]);
    expect(db.prepare('SELECT id, body FROM records').all()).toEqual([{ id: 'project:p', body: '{}' }]);
    expect(schemaLines(db)).toEqual(expectedSchema(3, next));
    db.close();
  });

  it('happen all or not at all', () => {
    const db = memoryDatabase();
    migrateTables(db, 0, 1, next);
    const before = schemaLines(db);
    const broken: Step = {
      to: 3,
      what: 'broken',
      statements: ['CREATE TABLE half (a TEXT) STRICT', 'NONSENSE'],
    };
    expect(() => migrateTables(db, 1, 3, [...next.slice(0, 2), broken])).toThrow();
    expect(schemaLines(db)).toEqual(before);
    db.close();
  });

  it('are numbered upwards', () => {
    const [first] = STEPS;
    if (!first) throw new Error('no steps');
    expect(() => stepsBetween(0, 9, [first, first])).toThrow(/out of order/);
    expect(stepsBetween(1, 3, next).map(({ to }) => to)).toEqual([2, 3]);
  });
});
