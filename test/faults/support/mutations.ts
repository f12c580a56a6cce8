import { writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { databaseAt } from '../../../electron/project/sql.ts';

type Random = (below: number) => number;

export interface Mutation {
  readonly what: string;
  readonly bytes: Buffer;
}

/** Makes damaged and hostile variants of a project file, a different one for each number. */
export function mutationsOf(original: Buffer, folder: string, random: Random): (number: number) => Mutation {
  const hostile = hostileStatements.map((statement) => withStatement(original, folder, statement));
  const kinds: readonly ((number: number) => Mutation)[] = [
    () => flipped(original, random, 1),
    () => flipped(original, random, 1 + random(40)),
    () => ({ what: 'cut short', bytes: original.subarray(0, random(original.length)) }),
    () => wrongHeader(original, random),
    () => overwritten(original, random),
    () => ({ what: 'pages swapped', bytes: swapped(original, random) }),
    (number) => hostile[number % hostile.length] ?? flipped(original, random, 1),
  ];
  return (number) => {
    const make = kinds[number % kinds.length];
    if (!make) throw new Error('no mutation');
    return make(number);
  };
}

function flipped(original: Buffer, random: Random, bits: number): Mutation {
  const bytes = Buffer.from(original);
  for (let bit = 0; bit < bits; bit++) {
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  }
  return { what: `${bits} bits flipped`, bytes };
}

function wrongHeader(original: Buffer, random: Random): Mutation {
  const bytes = Buffer.from(original);
  const at = random(100);
  bytes[at] = random(256);
  return { what: `byte ${at} of the header`, bytes };
}

function overwritten(original: Buffer, random: Random): Mutation {
  const bytes = Buffer.from(original);
  const length = 1 + random(2_000);
  const at = random(Math.max(1, bytes.length - length));
  for (let each = at; each < at + length && each < bytes.length; each++) bytes[each] = random(256);
  return { what: `${length} bytes of noise at ${at}`, bytes };
}

function swapped(original: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(original);
  const pages = Math.floor(bytes.length / 4096);
  const [a, b] = [1 + random(pages - 1), 1 + random(pages - 1)];
  original.copy(bytes, a * 4096, b * 4096, (b + 1) * 4096);
  original.copy(bytes, b * 4096, a * 4096, (a + 1) * 4096);
  return bytes;
}

const hostileStatements = [
  `CREATE TRIGGER quiet AFTER INSERT ON records BEGIN DELETE FROM journal; END`,
  `CREATE VIEW extra AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`,
  `CREATE INDEX slow ON records (body)`,
  `CREATE TABLE more (a TEXT) STRICT`,
  `CREATE VIRTUAL TABLE found USING fts5(body)`,
  `DROP TABLE versions`,
  `ALTER TABLE versions ADD COLUMN extra TEXT`,
  `UPDATE records SET body = '{"name":' || json_quote(hex(zeroblob(6000000))) || '}' WHERE id = 'component:c1'`,
  `UPDATE records SET body = replace(hex(zeroblob(400000)), '0', '[') WHERE id = 'component:c2'`,
  `UPDATE records SET id = 'component:' || hex(zeroblob(20000)) WHERE id = 'component:c1'`,
  `UPDATE records SET kind = 'zone' WHERE kind = 'component'`,
  `INSERT INTO records SELECT 'component:x' || value, 'component', '{}' FROM json_each('[' || trim(replace(hex(zeroblob(20000)), '00', '0,'), ',') || ']') GROUP BY key LIMIT 1`,
  `UPDATE journal SET diff = '[]'`,
  `UPDATE journal SET undoes = 9999, revision = revision + 9007199254740000`,
  `UPDATE positions SET body = '{"x":1e400,"y":0}'`,
  `PRAGMA user_version = 77`,
  `PRAGMA application_id = 1`,
];

function withStatement(original: Buffer, folder: string, statement: string): Mutation {
  const file = path.join(folder, 'hostile.trail');
  writeFileSync(file, original);
  const db = databaseAt(file);
  try {
    db.exec(statement);
  } finally {
    db.close();
  }
  return { what: statement.slice(0, 60), bytes: readFileSync(file) };
}
