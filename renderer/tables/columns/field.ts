import type { Kind } from '../../../shared/base/ids.ts';
import { z } from '../../../shared/base/schema.ts';
import { definitionOf, fieldOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { bare } from '../../state/choices.ts';

/*
 * Fields as a table names them: `summary`, or `boundary.configuredAt` for what is said within another. What a field may
 * say is read from the schema of its kind, so that a table can offer nothing else.
 */

/** What a record says there. */
export function saidAt(record: AnyRecord, path: string): unknown {
  const [field = '', inner] = path.split('.');
  const value = fieldOf(record, field);
  return inner === undefined ? value : isObject(value) ? value[inner] : undefined;
}

/** The fields of a `change` command that say it there; what surrounds it stays as it is. */
export function saying(record: AnyRecord, path: string, value: unknown): Record<string, unknown> {
  const [field = '', inner] = path.split('.');
  if (inner === undefined) return { [field]: value };
  const before = fieldOf(record, field);
  const { [inner]: _before, ...rest } = isObject(before) ? before : {};
  return { [field]: value === null ? rest : { ...rest, [inner]: value } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export interface FieldRule {
  /** The choices, where it is one of a few. */
  readonly choices: readonly string[];
  /** It may be left out. */
  readonly optional: boolean;
  /** A text that says something. */
  readonly needed: boolean;
}

/** What the schema of a kind says of a field. */
export function ruleOf(kind: Kind, path: string): FieldRule {
  let at: unknown = definitionOf(kind).schema;
  for (const name of path.split('.')) {
    const object = bare(at);
    if (!(object instanceof z.ZodObject)) throw new Error(`${kind} has no field ${path}`);
    at = (object.shape as Readonly<Record<string, unknown>>)[name];
  }
  if (at === undefined) throw new Error(`${kind} has no field ${path}`);
  const inside = bare(at);
  const optional = at instanceof z.ZodOptional || at instanceof z.ZodExactOptional;
  return {
    choices: inside instanceof z.ZodEnum ? inside.options.map(String) : [],
    optional,
    needed: !optional && inside instanceof z.ZodString && !inside.safeParse('').success,
  };
}
