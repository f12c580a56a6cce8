import { LIMITS } from './format.ts';
import {} from './sql.ts';
import type { Database } from './sql.ts';

/** How one table is read: fixed texts only. Columns are bounded before their content is fetched. */
export interface TableScan {
  readonly table: string;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  readonly limit: number;
}

const bounded = (column: string, bytes: number) =>
  `CASE WHEN octet_length(${column}) <= ${bytes} THEN ${column} END AS ${column}`;
const short = (column: string) => bounded(column, LIMITS.text);
const long = (column: string) => `${bounded(column, LIMITS.body)}, octet_length(${column}) AS size`;

export const SCANS = {
  records: {
    table: 'records',
    keys: ['id'],
    columns: [short('id'), short('kind'), long('body')],
    limit: LIMITS.records,
  },
  positions: {
    table: 'positions',
    keys: ['view', 'subject'],
    columns: [short('view'), short('subject'), long('body')],
    limit: LIMITS.positions,
  },
  journal: {
    table: 'journal',
    keys: ['revision'],
    columns: [
      'revision',
      ...['time', 'author', 'label', 'command', 'gesture'].map(short),
      'undoes',
      'format',
      long('diff'),
    ],
    limit: LIMITS.journal,
  },
  versions: {
    table: 'versions',
    keys: ['name'],
    columns: [short('name'), 'revision', short('time'), short('author')],
    limit: LIMITS.versions,
  },
} as const satisfies Record<string, TableScan>;

export type RawRow = Readonly<Record<string, unknown>>;

/** The rows of a table, up to its limit. */
export interface Scanned {
  readonly rows: readonly RawRow[];
  readonly tooMany: boolean;
}

/** Reads a table from end to end. Throws what SQLite throws. */
export function scanTable(db: Database, scan: TableScan): Scanned {
  const { table, keys, columns, limit } = scan;
  const rows = db
    .prepare<[], RawRow>(
      `SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${keys.join(', ')} LIMIT ${limit + 1}`,
    )
    .all();
  return { rows: rows.slice(0, limit), tooMany: rows.length > limit };
}
