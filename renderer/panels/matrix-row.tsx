import type { VirtualItem } from '@tanstack/react-virtual';
import type { MatrixCell, MatrixHead } from './matrix.tsx';
import { MATRIX_HEAD } from './matrix-sizes.ts';
import { t } from '../words/t.ts';

interface MatrixRowProps {
  readonly row: MatrixHead;
  readonly line: VirtualItem;
  readonly columns: readonly MatrixHead[];
  readonly items: readonly VirtualItem[];
  readonly cellOf: (row: MatrixHead, column: MatrixHead) => MatrixCell | undefined;
  /** The column of the cell in this row that the Tab key leads to, and of the one that is looked at. */
  readonly stop: number | undefined;
  readonly looked: number | undefined;
  /** The element that says more of the cell that is looked at. */
  readonly foot: string;
  readonly onLook: (column: number) => void;
  readonly onChoose: (column: number) => void;
  /** Whether the key leads somewhere. */
  readonly onKey: (key: string, column: number) => boolean;
}

export function MatrixRow(props: MatrixRowProps) {
  const { row, line, columns, items, cellOf, stop, looked, foot, onLook, onChoose, onKey } = props;
  return (
    <div
      role="row"
      aria-rowindex={line.index + 2}
      className="matrix-row"
      style={{ top: line.start, height: line.size }}
    >
      <div role="rowheader" className="matrix-row-head" style={{ width: MATRIX_HEAD }} title={row.name}>
        {row.name}
      </div>
      {items.map(({ index, start, size }) => {
        const column = columns[index];
        if (!column) return null;
        const cell = cellOf(row, column);
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={index + 2}
            aria-describedby={foot}
            tabIndex={index === stop ? 0 : -1}
            className={`matrix-cell${index === looked ? ' looked' : ''}`}
            style={{ left: MATRIX_HEAD + start, width: size }}
            onMouseEnter={() => onLook(index)}
            onFocus={() => onLook(index)}
            onClick={() => onChoose(index)}
            onKeyDown={(event) => {
              if (onKey(event.key, index)) event.preventDefault();
            }}
          >
            <span className="unseen">{`${row.name}, ${column.name}: ${cell?.name ?? t('not reached')}`}</span>
            <span className="matrix-drawn" aria-hidden="true">
              {cell?.drawn ?? '–'}
            </span>
          </div>
        );
      })}
    </div>
  );
}
