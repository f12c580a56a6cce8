import type { Id } from '../base/ids.ts';
import { definitionOf } from '../model/kinds.ts';
import type { AnyRecord } from '../model/kinds.ts';
import { chosen, shapeOf } from '../model/shape.ts';
import type { Shape } from '../model/shape.ts';

const GONE = Symbol('gone');

/**
 * A record without its mentions of records that are gone: taken out of lists and maps, optional fields left out,
 * and what cannot be without them left out with them. Undefined when the record itself cannot stand without.
 */
export function withoutMentions<R extends AnyRecord>(record: R, gone: ReadonlySet<Id>): R | undefined {
  const left = strip(shapeOf(definitionOf(record.kind).schema), record, gone);
  if (left === GONE) return undefined;
  const stands = left as R;
  return stands.kind === 'connection' && hasEmptyEnd(stands) ? undefined : stands;
}

function hasEmptyEnd(record: Extract<AnyRecord, { kind: 'connection' }>): boolean {
  return [record.from, record.to].some((end) => 'placements' in end && end.placements.length === 0);
}

function strip(shape: Shape, value: unknown, gone: ReadonlySet<Id>): unknown {
  if (value === undefined || value === null) return value;
  const form = chosen(shape, value);
  if (form.is === 'id') return gone.has(value as Id) ? GONE : value;
  if (form.is === 'array') return stripped(value as unknown[], (item) => strip(form.item, item, gone));
  if (form.is === 'map') {
    const entries = Object.entries(value).flatMap(([key, item]) => {
      const left = strip(form.key, key, gone) === GONE ? GONE : strip(form.value, item, gone);
      return left === GONE ? [] : [[key, left] as const];
    });
    return Object.fromEntries(entries);
  }
  return form.is === 'object' ? stripObject(form, value as Readonly<Record<string, unknown>>, gone) : value;
}

function stripped(items: readonly unknown[], each: (item: unknown) => unknown): unknown[] {
  return items.map(each).filter((item) => item !== GONE);
}

function stripObject(
  form: Extract<Shape, { is: 'object' }>,
  value: Readonly<Record<string, unknown>>,
  gone: ReadonlySet<Id>,
): unknown {
  const left: Record<string, unknown> = { ...value };
  let lost = false;
  for (const [name, field] of form.fields) {
    const now = strip(field, value[name], gone);
    if (now === GONE) {
      delete left[name];
      lost = true;
    } else if (name in left) left[name] = now;
  }
  if (!lost) return left;
  // Only where a field went can the object have stopped being one of its kind; or it is what it is by default.
  const read = form.schema.safeParse(left);
  return read.success ? read.data : GONE;
}
