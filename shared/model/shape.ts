import { idKinds } from '../base/ids.ts';
import type { Kind } from '../base/ids.ts';
import type { z } from '../base/schema.ts';
import { unordered } from './records/common.ts';

/**
 * What a schema says about the form of a value, as far as the canonical form and the references need it.
 * Read from the zod schemas, so that a record's file stays the only place that knows its fields.
 */
export type Shape =
  | { readonly is: 'leaf' }
  | { readonly is: 'id'; readonly kinds: readonly Kind[] }
  | {
      readonly is: 'object';
      readonly schema: z.ZodType;
      readonly fields: readonly (readonly [string, Shape])[];
    }
  | { readonly is: 'array'; readonly item: Shape; readonly unordered: boolean }
  | { readonly is: 'map'; readonly key: Shape; readonly value: Shape }
  | {
      readonly is: 'union';
      readonly options: readonly { readonly schema: z.ZodType; readonly shape: Shape }[];
    };

const LEAF: Shape = { is: 'leaf' };
const known = new WeakMap<object, Shape>();

export function shapeOf(schema: z.core.$ZodType): Shape {
  const before = known.get(schema);
  if (before) return before;
  const shape = read(schema);
  known.set(schema, shape);
  return shape;
}

function read(schema: z.core.$ZodType): Shape {
  const kinds = idKinds.get(schema);
  if (kinds) return { is: 'id', kinds };
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nonoptional':
      return shapeOf(def.innerType);
    case 'object':
      return {
        is: 'object',
        schema: schema as z.ZodType,
        fields: Object.entries(def.shape).map(([name, field]) => [name, shapeOf(field)]),
      };
    case 'array':
      return { is: 'array', item: shapeOf(def.element), unordered: unordered.has(schema) };
    case 'record':
      return { is: 'map', key: shapeOf(def.keyType), value: shapeOf(def.valueType) };
    case 'union':
      return union(def.options);
    default:
      return LEAF;
  }
}

function union(options: readonly z.core.$ZodType[]): Shape {
  const shapes = options.map((option) => ({ schema: option as z.ZodType, shape: shapeOf(option) }));
  return shapes.every(({ shape }) => shape.is === 'leaf') ? LEAF : { is: 'union', options: shapes };
}

/** The option of a union that a value is of; a value that fits none is a leaf. */
export function chosen(shape: Shape, value: unknown): Shape {
  if (shape.is !== 'union') return shape;
  const likely = shape.options.filter((option) => looksLike(option.shape, value));
  // Reading costs much more than looking; what looks like one option only is that one, where it is anything.
  const option = likely.length > 1 ? likely.find(({ schema }) => schema.safeParse(value).success) : likely[0];
  return option ? chosen(option.shape, value) : LEAF;
}

/** Whether a value can be of a shape, as far as its own keys and the words that set options apart say. */
function looksLike(shape: Shape, value: unknown): boolean {
  if (shape.is !== 'object') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const marks = marksOf(shape);
  return (
    marks.needed.every((name) => name in value) &&
    marks.words.every(([name, words]) => words.has((value as Record<string, unknown>)[name])) &&
    Object.keys(value).every((name) => marks.fields.has(name))
  );
}

interface Marks {
  readonly fields: ReadonlySet<string>;
  /** Fields that are there in every value of the shape. */
  readonly needed: readonly string[];
  /** Fields that can only be one of these. */
  readonly words: readonly (readonly [string, ReadonlySet<unknown>])[];
}

const marksKnown = new WeakMap<Shape, Marks>();

function marksOf(shape: Extract<Shape, { is: 'object' }>): Marks {
  let marks = marksKnown.get(shape);
  if (!marks) marksKnown.set(shape, (marks = readMarks(shape)));
  return marks;
}

function readMarks({ schema, fields }: Extract<Shape, { is: 'object' }>): Marks {
  const parts = Object.entries((schema as z.ZodObject).shape).map(
    ([name, field]) => [name, field as z.core.$ZodTypes] as const,
  );
  return {
    fields: new Set(fields.map(([name]) => name)),
    needed: parts.filter(([, field]) => field._zod.optin === undefined).map(([name]) => name),
    words: parts.flatMap(([name, { _zod }]) =>
      _zod.def.type === 'literal' ? [[name, new Set<unknown>(_zod.def.values)] as const] : [],
    ),
  };
}
