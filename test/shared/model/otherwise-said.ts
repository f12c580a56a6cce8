import { definitionOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { chosen, shapeOf } from '../../../shared/model/shape.ts';
import type { Shape } from '../../../shared/model/shape.ts';
import type { Pick } from '../../support/model/pick.ts';

/** The same record as another program might write it: keys and sets in any order, repeats, decomposed letters. */
export function otherwiseSaid(record: AnyRecord, pick: Pick): unknown {
  return said(shapeOf(definitionOf(record.kind).schema), record, pick);
}

function said(shape: Shape, value: unknown, pick: Pick): unknown {
  if (typeof value === 'string') return value.normalize('NFD');
  if (typeof value !== 'object' || value === null) return value;
  const form = chosen(shape, value);
  if (Array.isArray(value)) {
    const item: Shape = form.is === 'array' ? form.item : { is: 'leaf' };
    const items = value.map((one: unknown) => said(item, one, pick));
    return form.is === 'array' && form.unordered ? shuffled([...items, ...items.slice(0, 1)], pick) : items;
  }
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key.normalize('NFD'),
    said(fieldShape(form, key), inner, pick),
  ]);
  return Object.fromEntries(shuffled(entries, pick));
}

function fieldShape(form: Shape, key: string): Shape {
  if (form.is === 'map') return form.value;
  const field = form.is === 'object' ? form.fields.find(([name]) => name === key) : undefined;
  return field ? field[1] : { is: 'leaf' };
}

function shuffled<T>(items: readonly T[], pick: Pick): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(pick.below(left.length), 1));
}
