import type { Id } from '../base/ids.ts';
import { definitionOf, fieldOf } from './kinds.ts';
import type { AnyRecord } from './kinds.ts';
import { chosen, shapeOf } from './shape.ts';
import type { Shape } from './shape.ts';

/** One mention of another record: the record that mentions, the path of the field, the id. */
export interface Reference {
  readonly from: Id;
  /** `protections.0.controls.1`; the first part is the field. */
  readonly field: string;
  readonly to: Id;
}

/** Every other record that a record mentions, in the order of its fields. Its own id is not a mention. */
export function referencesOf(record: AnyRecord): Reference[] {
  const found: Reference[] = [];
  const shape = shapeOf(definitionOf(record.kind).schema);
  if (shape.is !== 'object') return found;
  for (const [name, field] of shape.fields) {
    if (name !== 'id') collect(field, fieldOf(record, name), name, record.id, found);
  }
  return found;
}

function collect(shape: Shape, value: unknown, field: string, from: Id, found: Reference[]): void {
  if (value === undefined || value === null) return;
  const form = chosen(shape, value);
  if (form.is === 'id') {
    found.push({ from, field, to: value as Id });
  } else if (form.is === 'array') {
    (value as unknown[]).forEach((item, at) => {
      collect(form.item, item, `${field}.${at}`, from, found);
    });
  } else if (form.is === 'object') {
    for (const [name, inner] of form.fields) {
      collect(inner, (value as Record<string, unknown>)[name], `${field}.${name}`, from, found);
    }
  } else if (form.is === 'map') {
    for (const [key, item] of Object.entries(value)) {
      collect(form.key, key, `${field}.${key}`, from, found);
      collect(form.value, item, `${field}.${key}`, from, found);
    }
  }
}
