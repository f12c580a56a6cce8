import { idKinds, isId, kindOf } from '../../../shared/base/ids.ts';
import type { z } from '../../../shared/base/schema.ts';

/*
 * What can be said with a schema, as a list, and what a value says of it: a field said, an optional one left out,
 * each word of a choice, each form of a union, each kind that an id may name.
 */

/** An id of any kind is one thing to say, not seventeen; so is the name of any kind. */
const FEW = 3;
const MANY = 12;

/** Everything that values of a schema can say. */
export function sayable(schema: z.core.$ZodType, path: string): string[] {
  const kinds = idKinds.get(schema);
  if (kinds) return kinds.length > FEW ? [`${path} -> a record`] : kinds.map((kind) => `${path} -> ${kind}`);
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
      return [`${path} left out`, ...sayable(def.innerType, path)];
    case 'default':
      return sayable(def.innerType, path);
    case 'boolean':
      return [`${path} true`, `${path} false`];
    case 'enum':
      return manyWords(def.entries)
        ? [`${path} said`]
        : Object.values(def.entries).map((word) => `${path} ${word}`);
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => sayable(field, `${path}.${name}`));
    case 'array':
      return sayable(def.element, `${path}[]`);
    case 'record':
      return [...sayable(def.keyType, `${path} key`), ...sayable(def.valueType, `${path}[]`)];
    case 'union':
      return def.options.flatMap((option, at) => sayable(option, `${path}/${at}`));
    case 'lazy':
      return [];
    default:
      return [`${path} said`];
  }
}

/** Puts into `seen` what a value says, in the words of `sayable`. */
export function hear(schema: z.core.$ZodType, value: unknown, path: string, seen: Set<string>): void {
  const kinds = idKinds.get(schema);
  if (kinds && typeof value === 'string' && isId(value)) {
    seen.add(`${path} -> ${kinds.length > FEW ? 'a record' : kindOf(value)}`);
    return;
  }
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
    case 'default':
      if (value === undefined) seen.add(`${path} left out`);
      else hear(def.innerType, value, path, seen);
      return;
    case 'boolean':
      seen.add(`${path} ${String(value)}`);
      return;
    case 'enum':
      seen.add(manyWords(def.entries) ? `${path} said` : `${path} ${String(value)}`);
      return;
    case 'object':
      for (const [name, field] of Object.entries(def.shape))
        hear(field, (value as Record<string, unknown>)[name], `${path}.${name}`, seen);
      return;
    case 'array':
      for (const item of value as unknown[]) hear(def.element, item, `${path}[]`, seen);
      return;
    case 'record':
      for (const [key, item] of Object.entries(value as object)) {
        hear(def.keyType, key, `${path} key`, seen);
        hear(def.valueType, item, `${path}[]`, seen);
      }
      return;
    case 'union': {
      const at = def.options.findIndex((option) => (option as z.ZodType).safeParse(value).success);
      const option = def.options[at];
      if (option) hear(option, value, `${path}/${at}`, seen);
      return;
    }
    case 'lazy':
      return;
    default:
      seen.add(`${path} said`);
  }
}

function manyWords(entries: object): boolean {
  return Object.keys(entries).length > MANY;
}
