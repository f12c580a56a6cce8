import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { rolesOf } from '../../shared/formats/tables/columns/tables.ts';
import { NO_ROLE } from '../../shared/formats/tables/plan/types.ts';
import type { PlannedTable } from '../../shared/formats/tables/plan/types.ts';
import type { Model } from '../../shared/model/model.ts';
import { usePaste } from './review-state.ts';
import { ReviewRow } from './review-row.tsx';
import { asksIn } from './words.ts';
import { t, word } from '../words/t.ts';

/** How high a row and the head are, in pixels: the style sheet says the same. */
const ROW = 29;
const HEAD = 50;
const NARROW = 96;
const WIDE = 250;
/** What is to be looked at stays in sight on the right. */
const ASKS = 250;

interface GridProps {
  readonly label: string;
  readonly table: PlannedTable;
  readonly model: Model;
  /** The id of what says the keys. */
  readonly described: string;
}

/** The rows of a table as they are read. The grid keeps the focus and says which row is meant. */
export function ReviewGrid({ label, table, model, described }: GridProps) {
  const { rows, at: place } = table;
  const grid = useRef<HTMLDivElement>(null);
  const activeId = useId();
  const row = usePaste((state) => state.row);
  const active = Math.max(0, Math.min(row, rows.length - 1));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  });
  useEffect(() => {
    virtual.scrollToIndex(active);
  }, [active, virtual]);
  const goTo = (index: number) => {
    usePaste.getState().look(place, Math.max(0, Math.min(rows.length - 1, index)));
  };
  const items = virtual.getVirtualItems();
  const asked = rows.some(asksIn);
  return (
    <div
      ref={grid}
      role="grid"
      className="cells review-grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-describedby={described}
      {...(items.some(({ index }) => index === active) && { 'aria-activedescendant': activeId })}
      onMouseDown={({ target }) => {
        const pressed = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;
        if (pressed) usePaste.getState().look(place, Number(pressed.dataset['row']));
      }}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onKey(event, table, active, goTo);
      }}
    >
      <div className="cells-width" style={widthsOf(table)}>
        <Head table={table} />
        <div role="rowgroup" className="cells-body" style={{ height: rows.length * ROW }}>
          {items.map(({ index, start }) => {
            const one = rows[index];
            const isActive = index === active;
            return (
              one && (
                <ReviewRow
                  key={index}
                  {...{ table, row: one, index, model, isActive, asked, top: start - HEAD }}
                  {...(isActive && { id: activeId })}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function onKey(
  event: KeyboardEvent,
  { at, rows }: PlannedTable,
  active: number,
  goTo: (index: number) => void,
): void {
  const row = rows[active];
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(active + 1),
    ArrowUp: () => goTo(active - 1),
    PageDown: () => goTo(active + 12),
    PageUp: () => goTo(active - 12),
    Home: () => goTo(0),
    End: () => goTo(rows.length - 1),
    ' ': () => row && usePaste.getState().sayRow(at, row.at, { leftOut: row.does !== 'left out' }),
    Enter: () => document.querySelector<HTMLElement>('.row-pane textarea, .row-pane select')?.focus(),
  };
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function Head({ table }: { table: PlannedTable }) {
  const { kind, columns, at } = table;
  const roles = kind === undefined ? [] : rolesOf(kind);
  return (
    <div role="rowgroup">
      <div role="row" className="cells-head" aria-rowindex={1}>
        <span role="columnheader">
          <span className="unseen">{t('Taken')}</span>
        </span>
        <span role="columnheader">{t('Does')}</span>
        {columns.map(({ heading, role }, column) => (
          <span role="columnheader" key={column}>
            <span className="said" title={heading}>
              {heading}
            </span>
            {kind !== undefined && (
              <select
                className="input"
                aria-label={t('What the column {heading} is', { heading })}
                value={role ?? NO_ROLE}
                onChange={(event) => {
                  const before = usePaste.getState().choices.tables?.[at]?.columns ?? {};
                  usePaste.getState().sayTable(at, { columns: { ...before, [column]: event.target.value } });
                }}
              >
                <option value={NO_ROLE}>{t('— into the remarks')}</option>
                {roles.map((one) => (
                  <option key={one.role} value={one.role}>
                    {word(one.heading)}
                  </option>
                ))}
              </select>
            )}
          </span>
        ))}
        {table.rows.some(asksIn) && (
          <span role="columnheader" className="asks">
            {t('To look at')}
          </span>
        )}
      </div>
    </div>
  );
}

/** Columns are as wide as what stands in them, within bounds. */
function widthsOf({ columns, rows }: PlannedTable): CSSProperties & Record<'--columns', string> {
  const widths = columns.map(({ heading }, column) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, { cells }) => Math.max(most, (cells[column] ?? '').length), heading.length);
    return Math.min(WIDE, Math.max(NARROW, longest * 6.4 + 20));
  });
  const shared = widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ');
  const asked = rows.some(asksIn) ? ` ${ASKS}px` : '';
  return {
    '--columns': `36px 92px ${shared}${asked}`,
    minWidth: widths.reduce((sum, width) => sum + width, 36 + 92 + (asked === '' ? 0 : ASKS)),
  };
}
