import type { Kind } from '../../shared/base/ids.ts';
import type { AnyRecord, RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Column } from '../panels/record-table.tsx';
import type { KindTable, RecordColumn, Step } from './columns/column.ts';

/** A table of which kind no longer matters: what the room shows. */
export interface BoundTable {
  readonly kind: Kind;
  readonly title: string;
  readonly empty: string;
  readonly fresh: Step | undefined;
  /** Each column, and whether it is shown from the start. */
  readonly titles: readonly (readonly [title: string, atFirst: boolean])[];
  readonly groups: readonly string[];
  rows(model: Model): readonly AnyRecord[];
  columns(model: Model): readonly Column<AnyRecord>[];
  groupOf(title: string, model: Model): ((record: AnyRecord) => string) | undefined;
}

/** The one place where a table forgets its kind: its rows are all of it. */
export function bind<K extends Kind>(table: KindTable<K>): BoundTable {
  const { kind, title, empty, columns, groups = [], fresh } = table;
  return {
    kind,
    title,
    empty,
    fresh,
    titles: columns.map((column) => [column.title, column.later !== true]),
    groups: groups.map((group) => group.title),
    rows: (model) => model.all(kind),
    columns: (model) => columns.map((column) => bound(column, model)),
    groupOf(wanted, model) {
      const group = groups.find((each) => each.title === wanted);
      return group && ((record) => group.of(record as RecordOf<K>, model));
    },
  };
}

function bound<K extends Kind>(column: RecordColumn<K>, model: Model): Column<AnyRecord> {
  const { title, width, order, cell, edit } = column;
  const editing = edit?.(model);
  return {
    title,
    width,
    text: remembered((record) => column.text(record as RecordOf<K>, model)),
    ...(order && { order: (record: AnyRecord) => order(record as RecordOf<K>, model) }),
    ...(cell && { cell: (record: AnyRecord) => cell(record as RecordOf<K>, model) }),
    ...(editing && {
      edit: {
        as: editing.as,
        value: (record) => editing.value(record as RecordOf<K>),
        options: (record) => editing.options?.(record as RecordOf<K>) ?? [],
        suggestions: editing.suggestions ?? [],
        needed: editing.needed ?? false,
        step: (record, value) => editing.step(record as RecordOf<K>, value),
      },
    }),
  };
}

/** Filter, order and cells ask for the same texts again and again. */
function remembered(text: (record: AnyRecord) => string): (record: AnyRecord) => string {
  const known = new WeakMap<AnyRecord, string>();
  return (record) => {
    const before = known.get(record);
    if (before !== undefined) return before;
    const now = text(record);
    known.set(record, now);
    return now;
  };
}
