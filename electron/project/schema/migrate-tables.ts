import type { Database } from '../sql.ts';
import { memoryDatabase } from '../sql.ts';
import { STEPS, stepsBetween } from './steps.ts';
import type { Step } from './step.ts';

/** Brings the tables of a working copy from one format to another, all steps in one transaction. */
export function migrateTables(db: Database, from: number, to: number, steps: readonly Step[] = STEPS): void {
  const due = stepsBetween(from, to, steps);
  db.transaction(() => {
    for (const step of due) for (const statement of step.statements) db.exec(statement);
  })();
}

/** One line for each thing that a schema holds, in a fixed order; two schemas are equal when their lines are. */
export function schemaLines(db: Database): string[] {
  const rows = db
    .prepare<[], { type: unknown; name: unknown; sql: unknown }>(
      'SELECT type, name, substr(sql, 1, 20000) AS sql FROM sqlite_schema ORDER BY type, name LIMIT 100',
    )
    .all();
  return rows.map(({ type, name, sql }) => JSON.stringify([type, name, sql]));
}

const known = new Map<number, readonly string[]>();

/** The schema that a file of a format has exactly: no more, no less, no other text. */
export function expectedSchema(format: number, steps: readonly Step[] = STEPS): readonly string[] {
  const before = steps === STEPS ? known.get(format) : undefined;
  if (before) return before;
  const db = memoryDatabase();
  try {
    migrateTables(db, 0, format, steps);
    const lines = schemaLines(db);
    if (steps === STEPS) known.set(format, lines);
    return lines;
  } finally {
    db.close();
  }
}
