import { idKinds } from '../../../../shared/base/ids.ts';
import type { Kind } from '../../../../shared/base/ids.ts';
import type { z } from '../../../../shared/base/schema.ts';
import { moment } from '../../../../shared/model/records/common.ts';

/*
 * What a schema says about how a value is entered. A record's own file stays the only place that knows its fields: a
 * field that is added there can be entered here at once.
 */

export type Form =
  | { readonly is: 'text'; readonly long: boolean }
  | { readonly is: 'day' }
  | { readonly is: 'number' }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  /** A literal: there is nothing to enter. */
  | { readonly is: 'fixed'; readonly value: string | boolean }
  | { readonly is: 'id'; readonly kinds: readonly Kind[] }
  | { readonly is: 'list'; readonly item: Form; readonly schema: z.core.$ZodType }
  | { readonly is: 'object'; readonly parts: readonly Part[]; readonly schema: z.core.$ZodType }
  | { readonly is: 'one of'; readonly options: readonly Option[] }
  /** Entries under names that people choose. */
  | { readonly is: 'entries'; readonly item: Form };

export interface Part {
  readonly name: string;
  readonly form: Form;
  /** It can be left out. */
  readonly optional: boolean;
}

export interface Option {
  readonly name: string;
  readonly form: Form;
  readonly schema: z.core.$ZodType;
}

const known = new WeakMap<object, Form>();

export function formOf(schema: z.core.$ZodType): Form {
  const before = known.get(schema);
  if (before) return before;
  const form = read(schema);
  known.set(schema, form);
  return form;
}

/** Beyond this a text is no line any more: `line` and `prose` in `shared/model/records/common.ts`. */
const LINE = 4_000;

function read(schema: z.core.$ZodType): Form {
  if ((schema as unknown) === moment) return { is: 'day' };
  const kinds = idKinds.get(schema);
  if (kinds) return { is: 'id', kinds };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nonoptional':
      return formOf(def.innerType);
    case 'string':
      return { is: 'text', long: ((schema as z.ZodString).maxLength ?? Infinity) > LINE };
    case 'number':
      return { is: 'number' };
    case 'boolean':
      return { is: 'flag' };
    case 'enum':
      return { is: 'choice', values: Object.values(def.entries).map(String) };
    case 'literal':
      return { is: 'fixed', value: def.values[0] === true ? true : String(def.values[0]) };
    case 'array':
      return { is: 'list', item: formOf(def.element), schema: def.element };
    case 'object':
      return { is: 'object', parts: partsOf(def.shape), schema };
    case 'record':
      return { is: 'entries', item: formOf(def.valueType) };
    case 'union':
      return union(def.options);
    default:
      return { is: 'text', long: false };
  }
}

function partsOf(shape: z.core.$ZodShape): Part[] {
  return Object.entries(shape).map(([name, field]) => ({
    name,
    form: formOf(field),
    optional: ['optional', 'default'].includes((field as z.core.$ZodTypes)._zod.def.type),
  }));
}

function union(options: readonly z.core.$ZodType[]): Form {
  const forms = options.map((schema) => ({ schema, form: formOf(schema) }));
  // Text, a number or yes and no: entered as text, and read as what it looks like.
  if (forms.some(({ form }) => form.is !== 'object')) return { is: 'text', long: false };
  return { is: 'one of', options: forms.map((option) => ({ ...option, name: optionName(option.form) })) };
}

/** An option is called by its literal, or by the field that only it has. */
function optionName(form: Form): string {
  if (form.is !== 'object') return '';
  const [first] = form.parts;
  const literal = form.parts.find(
    ({ form: inner }) => inner.is === 'fixed' && typeof inner.value === 'string',
  );
  return literal?.form.is === 'fixed' ? String(literal.form.value) : (first?.name ?? '');
}
