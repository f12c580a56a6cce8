import type { Step } from './step.ts';

/*
 * STRICT and WITHOUT ROWID, keyed by text (the journal by its revision): there are no row numbers that tell how
 * the content came about, so equal content is equal bytes after VACUUM INTO.
 */
export const tables: Step = {
  to: 1,
  what: 'records, positions of views, journal, named versions',
  statements: [
    `CREATE TABLE records (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE positions (
  view TEXT NOT NULL REFERENCES records (id),
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (view, subject)
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE journal (
  revision INTEGER NOT NULL PRIMARY KEY,
  time TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  command TEXT NOT NULL,
  diff TEXT NOT NULL,
  undoes INTEGER,
  gesture TEXT,
  format INTEGER NOT NULL
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE versions (
  name TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  time TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  ],
};
