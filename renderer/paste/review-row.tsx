import { memo } from 'react';
import { noteInWords } from '../../shared/formats/tables/plan/note-words.ts';
import type { Note, PlannedRow, PlannedTable } from '../../shared/formats/tables/plan/types.ts';
import type { Model } from '../../shared/model/model.ts';
import { calledIn } from './called-in.ts';
import { usePaste } from './review-state.ts';
import { asks, DOES } from './words.ts';
import { t } from '../words/t.ts';

interface RowProps {
  readonly table: PlannedTable;
  readonly row: PlannedRow;
  readonly index: number;
  readonly model: Model;
  readonly isActive: boolean;
  /** Whether there is a column for what is to be looked at. */
  readonly asked: boolean;
  readonly top: number;
  readonly id?: string;
}

/** A row: whether it is taken, what it does, its cells, and what is to be looked at in it. */
export const ReviewRow = memo(function ReviewRow(props: RowProps) {
  const { table, row, index, model, isActive, asked, top, id } = props;
  const { sayRow } = usePaste.getState();
  const isOut = row.does === 'left out';
  const notes = isOut ? [] : row.notes.filter(asks);
  const words = notes.map((note) => noteInWords(note, (one) => calledIn(model, one)));
  return (
    <div
      role="row"
      className={isOut ? 'cells-row out' : 'cells-row'}
      style={{ top }}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      {...(id !== undefined && { id })}
      data-row={index}
    >
      <span role="gridcell" className="take">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={
            row.name === ''
              ? t('Take row {number}', { number: row.at + 1 })
              : t('Take {name}', { name: row.name })
          }
          checked={!isOut}
          disabled={table.leftOut}
          onChange={(event) => sayRow(table.at, row.at, { leftOut: !event.target.checked })}
        />
      </span>
      <span role="gridcell" className={`does ${row.does.replace(' ', '-')}`}>
        {DOES[row.does]}
      </span>
      {row.cells.map((cell, column) => {
        const role = table.columns[column]?.role;
        const mine = notes.filter((note) => note.column === role && role !== undefined);
        return (
          <span role="gridcell" key={column} className={cellLook(mine, role)} title={cell}>
            {cell.replaceAll('\n', ' ')}
          </span>
        );
      })}
      {asked && (
        <span role="gridcell" className="asks" title={words.join('\n')}>
          {words.length > 0 && <span aria-hidden="true">◆ </span>}
          {words.join(' ')}
        </span>
      )}
    </div>
  );
});

function cellLook(notes: readonly Note[], role: string | undefined): string {
  if (notes.length > 0) return 'marked';
  return role === undefined ? 'unread' : '';
}
