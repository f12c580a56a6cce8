import type { Kind } from '../../shared/base/ids.ts';
import { z } from '../../shared/base/schema.ts';
import { definitionOf } from '../../shared/model/kinds.ts';

/** What a field of a kind of record may say, where it is one of a few; nothing where it is anything else. */
export function choicesOf(kind: Kind, field: string): readonly string[] {
  const object = bare(definitionOf(kind).schema);
  if (!(object instanceof z.ZodObject)) return [];
  const inside = bare((object.shape as Readonly<Record<string, unknown>>)[field]);
  return inside instanceof z.ZodEnum ? inside.options.map(String) : [];
}

/** A schema without what says that it may be left out. */
export function bare(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodDefault || at instanceof z.ZodOptional || at instanceof z.ZodExactOptional) {
    at = at.unwrap();
  }
  return at;
}
