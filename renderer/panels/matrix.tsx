import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { MatrixRow } from './matrix-row.tsx';
import { MATRIX_COLUMN, MATRIX_HEAD, MATRIX_ROW } from './matrix-sizes.ts';
import { walked } from './matrix-walk.ts';
import type { MatrixAt } from './matrix-walk.ts';

/** A row or a column of a matrix. */
export interface MatrixHead {
  readonly id: string;
  readonly name: string;
  readonly hue?: string;
}

/** What a cell draws, what it is called, and what the foot says while it is looked at. */
export interface MatrixCell {
  readonly drawn: ReactNode;
  readonly name: string;
  readonly foot: string;
}

interface MatrixProps {
  readonly label: string;
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  readonly cellOf: (row: MatrixHead, column: MatrixHead) => MatrixCell | undefined;
  readonly onChoose: (row: MatrixHead, column: MatrixHead) => void;
  /** What the foot says while no cell is looked at, and of a cell with nothing in it. */
  readonly hint: string;
  readonly none: string;
}

/** Two lists against each other. Arrow keys walk over it, and only what is in sight is in the document. */
export function Matrix(props: MatrixProps) {
  const { label, rows, columns, cellOf, onChoose, hint, none } = props;
  const foot = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => MATRIX_ROW,
    overscan: 4,
    paddingStart: MATRIX_ROW,
    scrollPaddingStart: MATRIX_ROW,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => MATRIX_COLUMN,
    overscan: 2,
    scrollPaddingStart: MATRIX_HEAD,
  });
  const [stop, setStop] = useState<MatrixAt>({ row: 0, column: 0 });
  const [looked, setLooked] = useState<MatrixAt>();
  const focusStop = useFocusStop(scroll);
  const size = { row: rows.length, column: columns.length };
  const onKey = (key: string, at: MatrixAt): boolean => {
    const next = walked(key, at, size);
    const [row, column] = [rows[at.row], columns[at.column]];
    if (next) {
      lines.scrollToIndex(next.row);
      across.scrollToIndex(next.column);
      setStop(next);
      focusStop();
    } else if ((key === 'Enter' || key === ' ') && row && column) onChoose(row, column);
    else return false;
    return true;
  };
  const now = within(stop, size);
  const [row, column] = looked ? [rows[looked.row], columns[looked.column]] : [];
  return (
    <>
      <div className="matrix-scroll" ref={scroll} onMouseLeave={() => setLooked(undefined)}>
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          className="matrix"
          style={{ width: MATRIX_HEAD + across.getTotalSize(), height: lines.getTotalSize() }}
        >
          <div role="row" aria-rowindex={1} className="matrix-heads" style={{ height: MATRIX_ROW }}>
            <div role="columnheader" className="matrix-corner" style={{ width: MATRIX_HEAD }}>
              <span className="unseen">{label}</span>
            </div>
            {across.getVirtualItems().map((item) => (
              <ColumnHead
                key={item.index}
                head={columns[item.index]}
                index={item.index}
                start={item.start}
                size={item.size}
              />
            ))}
          </div>
          {lines.getVirtualItems().map((line) => {
            const head = rows[line.index];
            const at = (index: number) => ({ row: line.index, column: index });
            return (
              head && (
                <MatrixRow
                  key={head.id}
                  row={head}
                  {...{ line, columns, cellOf, foot }}
                  items={across.getVirtualItems()}
                  stop={now.row === line.index ? now.column : undefined}
                  looked={looked?.row === line.index ? looked.column : undefined}
                  onLook={(index) => setLooked(at(index))}
                  onChoose={(index) => {
                    const chosen = columns[index];
                    setStop(at(index));
                    if (chosen) onChoose(head, chosen);
                  }}
                  onKey={(key, index) => onKey(key, at(index))}
                />
              )
            );
          })}
        </div>
      </div>
      <p className="matrix-foot" id={foot}>
        {row && column ? (
          <>
            <b>
              {row.name} · {column.name}
            </b>{' '}
            {cellOf(row, column)?.foot ?? none}
          </>
        ) : (
          hint
        )}
      </p>
    </>
  );
}

function ColumnHead({
  head,
  index,
  start,
  size,
}: {
  head: MatrixHead | undefined;
  index: number;
  start: number;
  size: number;
}) {
  if (!head) return null;
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className="matrix-column-head"
      style={{ left: MATRIX_HEAD + start, width: size }}
      title={head.name}
    >
      {head.hue !== undefined && <span className="swatch" style={{ background: head.hue }} />}
      <span>{head.name}</span>
    </div>
  );
}

/** A matrix can shrink under the cell that the Tab key led to. */
function within({ row, column }: MatrixAt, size: MatrixAt): MatrixAt {
  return { row: Math.min(row, size.row - 1), column: Math.min(column, size.column - 1) };
}

/** Moves the focus to the stop once it is drawn: what a key led to may have been out of sight. */
function useFocusStop(scroll: React.RefObject<HTMLDivElement | null>): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    const cell = wanted.current
      ? scroll.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')
      : undefined;
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
  });
  return () => {
    wanted.current = true;
  };
}
