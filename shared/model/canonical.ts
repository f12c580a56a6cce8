import { byText } from '../base/compare.ts';
import { definitionOf } from './kinds.ts';
import type { AnyRecord } from './kinds.ts';
import { chosen, shapeOf } from './shape.ts';
import type { Shape } from './shape.ts';

/**
 * The one form of a record (SPEC R4): keys in the order of its schema, what is not said left out, lists whose
 * order means nothing sorted and without repeats, text in Unicode NFC. Equal content is equal text.
 */
export function canonical<R extends AnyRecord>(record: R): R {
  return ordered(shapeOf(definitionOf(record.kind).schema), record) as R;
}

/** The canonical JSON text of a record. */
export function canonicalText(record: AnyRecord): string {
  return JSON.stringify(canonical(record));
}

/**
 * What this made is in its canonical form, and records are never altered: a record of which one entry changed
 * (a dragged box among a thousand) costs that entry, not all of them.
 */
const known = new WeakSet();

function ordered(shape: Shape, value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null || known.has(value)) return value;
  const made = orderedAnew(shape, value);
  known.add(made);
  return made;
}

function orderedAnew(shape: Shape, value: object): object {
  const form = chosen(shape, value);
  if (form.is === 'object') return orderedObject(form.fields, value as Readonly<Record<string, unknown>>);
  if (form.is === 'array' && Array.isArray(value)) {
    const items = value.map((item) => ordered(form.item, item));
    return form.unordered ? [...new Set(items as string[])].toSorted(byText) : items;
  }
  const inner: Shape = form.is === 'map' ? form.value : { is: 'leaf' };
  if (Array.isArray(value)) return value.map((item) => ordered(inner, item));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const each = entries.map(([key, item]) => [key.normalize('NFC'), ordered(inner, item)] as const);
  return Object.fromEntries(each.toSorted(([a], [b]) => byText(a, b)));
}

function orderedObject(
  fields: readonly (readonly [string, Shape])[],
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, field] of fields) {
    if (value[name] !== undefined) out[name] = ordered(field, value[name]);
  }
  return out;
}
