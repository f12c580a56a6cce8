import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { z } from '../../../shared/base/schema.ts';
import { canonical } from '../../../shared/model/canonical.ts';
import { definitionOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { NOTHING, randomValue } from './random-value.ts';
import type { Source } from './random-value.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a kind's schema, by name. */
export function shapeOfKind(kind: Kind): Readonly<Record<string, z.core.$ZodType>> {
  const def = (definitionOf(kind).schema as z.core.$ZodType as z.core.$ZodTypes)._zod.def;
  if (def.type !== 'object') throw new Error(`${kind} is no object`);
  return def.shape;
}

/** Random fields of a kind but for its id; `own` wins, and `undefined` there leaves a field out. */
export function randomFields(kind: Kind, source: Source, own: Fields = {}): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shapeOfKind(kind))) {
    if (name === 'id' || name === 'kind') continue;
    const value = name in own ? own[name] : randomValue(field, source);
    if (value !== NOTHING && value !== undefined) made[name] = value;
  }
  return made;
}

/** A random record that its schema reads. */
export function randomRecord(kind: Kind, id: Id, source: Source, own: Fields = {}): AnyRecord {
  const fields = randomFields(kind, source, own);
  return canonical(definitionOf(kind).schema.parse({ ...fields, id, kind }) as AnyRecord);
}
