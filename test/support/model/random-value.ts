import { idKinds } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { z } from '../../../shared/base/schema.ts';
import { diffSchema } from '../../../shared/model/diff-schema.ts';
import type { DiffJson } from '../../../shared/model/diff-schema.ts';
import { moment } from '../../../shared/model/records/common.ts';
import type { Pick } from './pick.ts';

/** What random values are made from: the choices, the ids that may be mentioned, and how much is said. */
export interface Source {
  readonly pick: Pick;
  readonly ids: (kind: Kind) => readonly Id[];
  /** The part of what may be left out that is said: 1 leaves nothing out and no list empty. */
  readonly full: number;
  /** A diff, for the fields that hold one. */
  readonly diff: () => DiffJson;
}

/** Left out: nothing there is to mention. */
export const NOTHING = Symbol('nothing');

const WORDS = [
  'Orders',
  'Größe',
  'Cafe\u0301',
  'password',
  'mTLS',
  'IP filter',
  'TLS 1.3',
  'two\nlines',
  '“quoted” \\ "text"',
  '✓ 🚚',
  'a/b',
  'positions',
  ' ',
];
const MOMENTS = ['2026-11-24', '2026-11-24T13:45:00Z', '2024-02-29T00:00:00.001Z', '2026-11-24T13:45Z'];

/**
 * A value of a schema, read off the schema itself: whatever a record may hold sooner or later appears, and a field
 * that is added to a record is tried from that day on.
 */
export function randomValue(schema: z.core.$ZodType, source: Source): unknown {
  const kinds = idKinds.get(schema);
  if (kinds) return randomId(kinds, source);
  if (schema === diffSchema) return source.diff();
  if (schema === moment) return source.pick.of(MOMENTS);
  const { pick } = source;
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
    case 'default':
      return pick.chance(source.full) ? randomValue(def.innerType, source) : NOTHING;
    case 'string':
      return randomText(schema, pick);
    case 'number':
      return randomNumber(schema, pick);
    case 'boolean':
      return pick.chance(0.5);
    case 'null':
      return null;
    case 'unknown':
      return pick.of<unknown>(['text', 7, true, null, [], {}]);
    case 'literal':
      return pick.of(def.values);
    case 'enum':
      return pick.of(Object.values(def.entries));
    case 'object':
      return randomObject(def.shape, source);
    case 'array':
      return randomList(def.element, source, leastLength(schema));
    case 'record':
      return randomMap(def.keyType, def.valueType, source);
    case 'union':
      return randomOption(def.options, source);
    default:
      throw new Error(`no random value for ${def.type}`);
  }
}

function randomId(kinds: readonly Kind[], { pick, ids }: Source): unknown {
  // A kind first: else the many components would leave no room for the one project.
  const known = kinds.map(ids).filter((some) => some.length > 0);
  return known.length === 0 ? NOTHING : pick.of(pick.of(known));
}

function randomText(schema: z.core.$ZodType, pick: Pick): string {
  const text = pick.times(pick.below(3), () => pick.of(WORDS)).join(' ');
  return text.length < leastLength(schema) ? pick.of(WORDS) : text;
}

function randomNumber(schema: z.core.$ZodType, pick: Pick): number {
  const { minValue, maxValue, isInt } = schema as z.ZodNumber;
  const least = Math.max(minValue ?? -1000, -1000);
  const most = Math.min(maxValue ?? 1000, least + 2000);
  if (!isInt && pick.chance(0.3)) return least + pick.below(4000) / 8;
  return pick.between(least, most);
}

/** How many letters or items there must be. */
function leastLength(schema: z.core.$ZodType): number {
  const { checks = [] } = (schema as z.core.$ZodTypes)._zod.def;
  const least = checks.map(({ _zod: { def } }) => ('minimum' in def ? Number(def.minimum) : 0));
  return Math.max(0, ...least);
}

function randomObject(shape: Readonly<Record<string, z.core.$ZodType>>, source: Source): unknown {
  const made: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const value = randomValue(field, source);
    const left = (field as z.core.$ZodTypes)._zod.def.type;
    if (value !== NOTHING) made[name] = value;
    else if (left !== 'optional' && left !== 'default') return NOTHING;
  }
  return made;
}

function randomList(element: z.core.$ZodType, source: Source, least: number): unknown {
  const { pick, full } = source;
  const items = pick.times(pick.between(full === 1 ? 1 : least, 3), () => randomValue(element, source));
  const said = items.filter((item) => item !== NOTHING);
  return said.length < least ? NOTHING : said;
}

function randomMap(key: z.core.$ZodType, value: z.core.$ZodType, source: Source): unknown {
  const entries = source.pick
    .times(source.pick.between(source.full === 1 ? 1 : 0, 3), () => [
      randomValue(key, source),
      randomValue(value, source),
    ])
    .filter((entry) => !entry.includes(NOTHING));
  return Object.fromEntries(entries as [string, unknown][]);
}

function randomOption(options: readonly z.core.$ZodType[], source: Source): unknown {
  const first = source.pick.below(options.length);
  for (let at = 0; at < options.length; at += 1) {
    const option = options[(first + at) % options.length];
    const value = option ? randomValue(option, source) : NOTHING;
    if (value !== NOTHING) return value;
  }
  return NOTHING;
}
