import { KINDS } from '../../base/ids.ts';
import { byId } from '../../base/compare.ts';
import { canonical } from '../../model/canonical.ts';
import type { AnyRecord } from '../../model/kinds.ts';
import { FORMAT } from '../../model/migrate.ts';

/**
 * The native interchange, `{ "trailmap": 2, "records": [ … ] }`: records by kind and then by id, each in its
 * canonical form, one property a line. The same records are the same bytes, in whatever order they come.
 */
export function writeJson(records: Iterable<AnyRecord>): string {
  const sorted = [...records].toSorted(byId);
  const ordered = KINDS.flatMap((kind) => sorted.filter((record) => record.kind === kind));
  return `${JSON.stringify({ trailmap: FORMAT, records: ordered.map((record) => canonical(record)) }, null, 2)}\n`;
}
