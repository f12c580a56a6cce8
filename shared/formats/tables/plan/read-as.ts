import type { Model } from '../../../model/model.ts';
import { values } from '../cells/lists.ts';
import type { Value } from '../cells/lists.ts';
import { columnOf } from '../columns/tables.ts';
import { Book } from '../names/book.ts';
import type { Plan, PlannedRow, PlannedTable } from './types.ts';

const books = new WeakMap<Model, Book>();

/** Roles whose cells may have several values. */
const SEVERAL: ReadonlySet<string> = new Set(
  (
    'included fromComponents toComponents transport method protections assets assetsBack through access holds places ' +
    'from to actor connections leansOn footholdPlaces zones aliases tags about targets guards classification separatedBy'
  ).split(' '),
);

/**
 * What each cell of a row was read as: the values that the table would write of the record when the plan is entered.
 * Parts stand below what they are parts of, one deeper.
 */
export function readAs(
  plan: Plan,
  { kind, columns }: PlannedTable,
  { record }: PlannedRow,
): readonly (readonly Value[])[] {
  const one = record === undefined ? undefined : plan.after.get(record);
  if (!one || kind === undefined) return columns.map(() => []);
  const book = books.get(plan.after) ?? new Book(plan.after);
  books.set(plan.after, book);
  return columns.map(({ role }) => {
    const text = role === undefined ? '' : (columnOf(kind, role)?.write(one, book) ?? '');
    if (role !== undefined && SEVERAL.has(role)) return values(text);
    return text === '' ? [] : [{ text, depth: 0 }];
  });
}
