import type { Id, Kind } from '../base/ids.ts';
import { canonical } from './canonical.ts';
import { definitionOf } from './kinds.ts';
import type { NewRecord, RecordOf } from './kinds.ts';

/** A new record with what its kind starts with; what is said wins over that. Throws where a field is wrong. */
export function create<K extends Kind>(kind: K, id: Id<K>, fields: NewRecord<K>): RecordOf<K> {
  const { schema, starts } = definitionOf(kind);
  return canonical(schema.parse({ ...starts, ...fields, id, kind }) as RecordOf<K>);
}
