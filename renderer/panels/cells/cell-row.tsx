import { memo } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { useSelection } from '../../state/selection.ts';
import type { Column } from '../record-table.tsx';
import type { Sorting } from '../table-rows.ts';
import { CellEditor } from './cell-editor.tsx';
import type { ActiveCell } from './use-cells.ts';

interface HeadRowProps {
  readonly columns: readonly Pick<Column<never>, 'title'>[];
  readonly sort: Sorting | undefined;
  readonly onSort: (sort: Sorting) => void;
}

/** What the columns are called; a press sorts. */
export function HeadRow({ columns, sort, onSort }: HeadRowProps) {
  return (
    <div role="row" className="cells-head" aria-rowindex={1}>
      {columns.map(({ title }, column) => {
        const mine = sort?.column === column ? sort : undefined;
        return (
          <div
            key={`${column} ${title}`}
            role="columnheader"
            aria-sort={!mine ? 'none' : mine.down ? 'descending' : 'ascending'}
          >
            <button type="button" onClick={() => onSort({ column, down: mine !== undefined && !mine.down })}>
              {title} {mine && (mine.down ? '↓' : '↑')}
            </button>
          </div>
        );
      })}
    </div>
  );
}

/** The heading of the group that begins here. */
export function GroupRow({ heading, count, top }: { heading: string; count: number; top: number }) {
  return (
    <div role="row" className="cells-group" style={{ top }}>
      <div role="rowheader">
        {heading} <i>{count}</i>
      </div>
    </div>
  );
}

interface CellRowProps<R> {
  readonly row: R;
  readonly id: Id;
  readonly columns: readonly Column<R>[];
  readonly index: number;
  readonly top: number;
  /** The active cell, where it is in this row. */
  readonly active: ActiveCell | undefined;
  /** The column of the active cell, while several rows are selected: what is said there goes into all of them. */
  readonly along: number | undefined;
  readonly onType: (text: string) => void;
  readonly onFinish: (text?: string) => void;
  /** The id of the element that is the active cell. */
  readonly activeId: string;
}

function OneRow<R>(props: CellRowProps<R>) {
  const { row, id, columns, index, top, active, along, activeId, onType, onFinish } = props;
  const chosen = useSelection((state) => state.ids.has(id));
  return (
    <div
      role="row"
      className="cells-row"
      style={{ top }}
      aria-selected={chosen}
      aria-rowindex={index + 2}
      data-record={id}
    >
      {columns.map((column, at) => {
        const mine = active?.column === at ? active : undefined;
        const text = column.text(row);
        const editing = mine?.text !== undefined && column.edit !== undefined;
        const classes = [
          column.edit ? '' : 'read',
          mine ? 'active' : '',
          editing ? 'editing' : '',
          chosen && !mine && at === along && column.edit ? 'along' : '',
        ];
        return (
          <div
            key={`${at} ${column.title}`}
            role="gridcell"
            className={classes.filter(Boolean).join(' ')}
            data-column={at}
            {...(mine && { id: activeId })}
            {...(!editing && { title: text })}
          >
            {editing && column.edit ? (
              <CellEditor
                edit={column.edit}
                row={row}
                label={column.title}
                text={mine.text ?? ''}
                onType={onType}
                onFinish={onFinish}
              />
            ) : column.cell ? (
              column.cell(row)
            ) : (
              text
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Drawn again only when something in it changes, not with every step of scrolling or walking. */
export const CellRow = memo(OneRow) as typeof OneRow;
