import type { Id, Kind } from '../base/ids.ts';
import { kindOf } from '../base/ids.ts';
import { definitionOf } from './kinds.ts';
import type { AnyRecord } from './kinds.ts';
import { chosen, shapeOf } from './shape.ts';
import type { Shape } from './shape.ts';

/** The same records under ids of their own, still speaking of each other: what is made from a template. */
export function withNewIds(
  records: readonly AnyRecord[],
  newId: <K extends Kind>(kind: K) => Id<K>,
): AnyRecord[] {
  const now = new Map<Id, Id>(records.map(({ id }) => [id, newId(kindOf(id))]));
  return records.map((record) => renamed(record, now));
}

/** A record that speaks of the new ids: only where ids stand, never in text that looks like one. */
export function renamed(record: AnyRecord, now: ReadonlyMap<Id, Id>): AnyRecord {
  return speaking(shapeOf(definitionOf(record.kind).schema), record, now) as AnyRecord;
}

function speaking(shape: Shape, value: unknown, now: ReadonlyMap<Id, Id>): unknown {
  if (value === undefined || value === null) return value;
  const form = chosen(shape, value);
  switch (form.is) {
    case 'id':
      return now.get(value as Id) ?? value;
    case 'array':
      return (value as unknown[]).map((item) => speaking(form.item, item, now));
    case 'map':
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          String(speaking(form.key, key, now)),
          speaking(form.value, item, now),
        ]),
      );
    case 'object': {
      const fields = new Map(form.fields);
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => {
          const field = fields.get(name);
          return [name, field ? speaking(field, item, now) : item];
        }),
      );
    }
    default:
      return value;
  }
}
