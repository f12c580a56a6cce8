import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { isId } from '../../../shared/base/ids.ts';
import { useSelection } from '../../state/selection.ts';
import type { Column } from '../record-table.tsx';
import type { Sorting, TableLine } from '../table-rows.ts';
import { CellRow, GroupRow, HeadRow } from './cell-row.tsx';
import { setCurrentCells } from './current-cells.ts';
import { FillLine } from './fill-line.tsx';
import { useCells } from './use-cells.ts';

interface CellTableProps<R> {
  readonly label: string;
  /** Rows and headings as they stand: filtered, sorted and grouped. */
  readonly lines: readonly TableLine<R>[];
  readonly columns: readonly Column<R>[];
  readonly idOf: (row: R) => Id;
  readonly sort: Sorting | undefined;
  readonly onSort: (sort: Sorting) => void;
  /** Escape, where nothing is edited: the way out by keyboard. */
  readonly leave: () => void;
  /** Ctrl and Enter, where nothing is edited: one more row. */
  readonly add?: () => void;
  /** Its keys, below it; while several rows are selected it says there what can be done to them. */
  readonly keys: ReactNode;
}

/** How high a row and the head are, in pixels: the style sheet says the same. */
const ROW = 29;
const HEAD = 27;

/**
 * A table whose cells are walked to and edited, as fast with thousands of rows as with ten. It keeps the focus itself and
 * says which cell is meant: a cell that scrolls out of sight leaves the document, and the focus would go with it.
 */
export function CellTable<R extends object>(props: CellTableProps<R>) {
  const { label, lines, columns, idOf, sort, onSort, leave, add, keys } = props;
  const grid = useRef<HTMLDivElement>(null);
  const activeId = useId();
  const keysId = useId();
  const rowLines = useMemo(() => lines.flatMap((line, at) => ('row' in line ? [at] : [])), [lines]);
  const rows = useMemo(() => lines.flatMap((line) => ('row' in line ? [line.row] : [])), [lines]);
  const page = () => Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / ROW) - 2);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  });
  const reveal = (row: number) => virtual.scrollToIndex(rowLines[row] ?? 0, { align: 'auto' });
  const cells = useCells({ rows, columns, idOf, page, reveal, grid, leave, ...(add && { add }) });
  const several = useSelection((state) => state.ids.size > 1);
  const latest = useRef(cells);
  useLayoutEffect(() => {
    latest.current = cells;
    setCurrentCells(cells);
  });
  useEffect(() => () => setCurrentCells(undefined), []);
  const onType = useCallback((text: string) => latest.current.type(text), []);
  const onFinish = useCallback((text?: string) => latest.current.finish(text), []);
  const items = virtual.getVirtualItems();
  const activeLine = rowLines[cells.row];
  const drawn = items.some(({ index }) => index === activeLine);
  useEffect(() => {
    if (activeLine === undefined) return;
    if (!cells.wanted.current) {
      // Scrolled away while it was edited: what was typed is not lost.
      if (!drawn) cells.finish();
    } else if (!drawn) virtual.scrollToIndex(activeLine);
    else {
      cells.wanted.current = false;
      document
        .querySelector(`#${CSS.escape(activeId)}`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [cells, activeLine, drawn, virtual, activeId]);
  return (
    <>
      <div
        ref={grid}
        role="grid"
        className="cells"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-describedby={keysId}
        aria-multiselectable={true}
        {...(drawn && { 'aria-activedescendant': activeId })}
        onKeyDown={cells.onKeyDown}
        onCopy={cells.onCopy}
        onPaste={cells.onPaste}
        onFocus={(event) => {
          if (event.target === event.currentTarget) cells.onFocus();
        }}
        onMouseDown={(event) => {
          const pressed = cellOf(event.target);
          if (!pressed) return;
          const held = event.shiftKey ? 'shift' : event.ctrlKey || event.metaKey ? 'ctrl' : undefined;
          cells.press(pressed.id, pressed.column, held);
          if (held === undefined) return;
          // Else Shift would select the text between.
          event.preventDefault();
          grid.current?.focus({ preventScroll: true });
        }}
        onDoubleClick={({ target }) => {
          const pressed = cellOf(target);
          if (pressed) cells.open(pressed.id, pressed.column);
        }}
      >
        <div className="cells-width" style={widthsOf(columns)}>
          <HeadRow columns={columns} sort={sort} onSort={onSort} />
          <div role="rowgroup" className="cells-body" style={{ height: lines.length * ROW }}>
            {items.map(({ index, start }) => {
              const line = lines[index];
              const top = start - HEAD;
              if (line === undefined) return null;
              if (!('row' in line)) return <GroupRow key={`group ${line.heading}`} {...line} top={top} />;
              const id = idOf(line.row);
              return (
                <CellRow
                  key={id}
                  {...{ id, row: line.row, columns, index, top, activeId, onType, onFinish }}
                  active={cells.active?.id === id ? cells.active : undefined}
                  along={several ? cells.active?.column : undefined}
                />
              );
            })}
          </div>
        </div>
      </div>
      <FillLine cells={cells} rows={rows} columns={columns} idOf={idOf} keys={keys} keysId={keysId} />
    </>
  );
}

/** Columns share the room that there is, and are never narrower than they say. */
function widthsOf(columns: readonly Column<never>[]): CSSProperties & Record<'--columns', string> {
  const widths = columns.map(({ width = 120 }) => width);
  return {
    '--columns': widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' '),
    minWidth: widths.reduce((sum, width) => sum + width, 0),
  };
}

/** The cell that was pressed; none within its editor. */
function cellOf(target: EventTarget): { readonly id: Id; readonly column: number } | undefined {
  if (!(target instanceof HTMLElement) || target.closest('.cell-editor')) return undefined;
  const cell = target.closest<HTMLElement>('[data-column]');
  const id = cell?.parentElement?.dataset['record'];
  if (!cell || id === undefined || !isId(id)) return undefined;
  return { id, column: Number(cell.dataset['column']) };
}
