import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { useSelection } from '../state/selection.ts';
import type { CellEdit } from './cells/cell-edit.ts';
import { arranged, grouped } from './table-rows.ts';
import type { Comparable, Sorting } from './table-rows.ts';
import { EmptyState } from './empty-state.tsx';
import { t } from '../words/t.ts';

export interface Column<R> extends Comparable<R> {
  readonly title: string;
  readonly cell?: (row: R) => ReactNode;
  /** The most room that it takes, in pixels; longer texts are cut off. */
  readonly most?: number;
  /** For what is pressed in the row, and reads as nothing. */
  readonly action?: boolean;
  /** Where its cells are walked to (`cells/`): how wide it is, in pixels, and how it is edited. */
  readonly width?: number;
  readonly edit?: CellEdit<R>;
}

interface RecordTableProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  /** The record that a row stands for: chosen by a press, shown on the map. */
  readonly idOf: (row: R) => Id | undefined;
  /** What tells rows apart where several stand for one record. */
  readonly keyOf?: (row: R) => string;
  /** What a press does besides choosing the record. */
  readonly onOpen?: (row: R) => void;
  /** The heading that a row stands under. */
  readonly groupOf?: (row: R) => string;
  readonly filter: string;
  /** Where there is nothing at all: what is empty, and what to do next. */
  readonly empty: ReactNode;
}

const ROW = 29;

/** A table of records: sortable, filtered, linked to the map, and as fast with thousands of rows as with ten. */
export function RecordTable<R>(props: RecordTableProps<R>) {
  const { label, rows, columns, idOf, keyOf, onOpen, groupOf, filter, empty } = props;
  const [sort, setSort] = useState<Sorting>();
  const scroll = useRef<HTMLDivElement>(null);
  const lines = useMemo(
    () => grouped(rows, arranged(rows, columns, filter, sort), groupOf),
    [rows, columns, filter, sort, groupOf],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  if (lines.length === 0)
    return rows.length === 0 ? empty : <EmptyState>{t('Nothing fits the filter.')}</EmptyState>;
  return (
    <div className="table-scroll" ref={scroll}>
      <table className="table" aria-label={label} aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            {columns.map((column, at) =>
              column.action ? (
                <th key={column.title}>
                  <span className="unseen">{column.title}</span>
                </th>
              ) : (
                <Head key={column.title} title={column.title} column={at} sort={sort} onSort={setSort} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} columns={columns.length} />
          {items.map(({ index }) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (!('row' in line))
              return <GroupLine key={`group ${line.heading}`} {...line} columns={columns.length} />;
            const { row } = line;
            const id = idOf(row);
            return (
              <Row
                key={keyOf?.(row) ?? id ?? index}
                {...{ row, id, columns, index }}
                {...(onOpen && { onOpen })}
              />
            );
          })}
          <Gap height={after} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly title: string;
  readonly column: number;
  readonly sort: Sorting | undefined;
  readonly onSort: (sort: Sorting) => void;
}

function Head({ title, column, sort, onSort }: HeadProps) {
  const mine = sort?.column === column ? sort : undefined;
  return (
    <th aria-sort={!mine ? 'none' : mine.down ? 'descending' : 'ascending'}>
      <button type="button" onClick={() => onSort({ column, down: mine !== undefined && !mine.down })}>
        {title} {mine && (mine.down ? '↓' : '↑')}
      </button>
    </th>
  );
}

function GroupLine({ heading, count, columns }: { heading: string; count: number; columns: number }) {
  return (
    <tr className="group-line">
      <th colSpan={columns} scope="colgroup">
        {heading} <i>{count}</i>
      </th>
    </tr>
  );
}

/** The height of the rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

interface RowProps<R> {
  readonly row: R;
  readonly id: Id | undefined;
  readonly columns: readonly Column<R>[];
  readonly index: number;
  readonly onOpen?: (row: R) => void;
}

function Row<R>({ row, id, columns, index, onOpen }: RowProps<R>) {
  const chosen = useSelection((state) => id !== undefined && state.ids.has(id));
  const show = useSelection((state) => state.show);
  const open = () => {
    if (id !== undefined) show(id);
    onOpen?.(row);
  };
  return (
    <tr
      className="row"
      tabIndex={0}
      aria-selected={chosen}
      aria-rowindex={index + 2}
      onClick={open}
      onKeyDown={(event) => {
        // What is in a cell has keys of its own.
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter') open();
        else moveTo(event);
      }}
    >
      {columns.map((column) => (
        <td
          key={column.title}
          className={column.action ? 'act' : 'cut'}
          {...(column.most !== undefined && { style: { maxWidth: column.most } })}
          title={column.action ? undefined : column.text(row)}
        >
          {column.cell ? column.cell(row) : column.text(row)}
        </td>
      ))}
    </tr>
  );
}

/** Arrow keys go from row to row, over the headings of groups. */
function moveTo(event: React.KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget } = event;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const step = (from: Element) =>
    key === 'ArrowDown' ? from.nextElementSibling : from.previousElementSibling;
  let next = step(currentTarget);
  while (next?.classList.contains('group-line') === true) next = step(next);
  if (!(next instanceof HTMLElement) || next.getAttribute('aria-hidden') === 'true') return;
  event.preventDefault();
  next.focus();
}
