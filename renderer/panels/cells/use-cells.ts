import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { cellsAs } from '../../../shared/formats/tables/write.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { useSelection } from '../../state/selection.ts';
import type { Column } from '../record-table.tsx';
import type { CurrentCells } from './current-cells.ts';
import { t } from '../../words/t.ts';
import { beginning } from './cell-edit.ts';
import { movedBy, tabbed, types } from './cell-keys.ts';
import type { Size, Spot } from './cell-keys.ts';
import { filled, onlyRead, pastedBlock } from './fill.ts';
import { useFill } from './use-fill.ts';
import type { Told, ToldWords } from './use-fill.ts';
import { useRows } from './use-rows.ts';

/** The cell that the keys speak of. It stays with its record, wherever sorting or an edit takes that. */
export interface ActiveCell {
  readonly id: Id;
  readonly column: number;
  /** What is in its editor, while it has one. */
  readonly text?: string;
}

interface Given<R> {
  /** The rows as they stand, without the headings between them. */
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly idOf: (row: R) => Id;
  /** How many rows a page has. */
  readonly page: () => number;
  /** Brings a row into sight. */
  readonly reveal: (row: number) => void;
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Escape, where nothing is edited. */
  readonly leave: () => void;
  /** Ctrl and Enter, where nothing is edited. */
  readonly add?: () => void;
}

export interface Cells extends CurrentCells {
  readonly active: ActiveCell | undefined;
  /** The row of the active cell among the rows; -1 where it is filtered away. */
  readonly row: number;
  /** The active cell has moved and is to be brought into sight. */
  readonly wanted: RefObject<boolean>;
  /** What came of the last thing that was said. */
  readonly told: Told | undefined;
  /** A cell is pressed: with Shift all rows up to it are selected, with Ctrl one more. */
  press(id: Id, column: number, held?: 'shift' | 'ctrl'): void;
  open(id: Id, column: number): void;
  type(text: string): void;
  /** Ends the editing of a cell; `text` where it is not what was last typed. */
  finish(text?: string): void;
  onKeyDown(event: KeyboardEvent): void;
  onCopy(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
  onFocus(): void;
}

/** Cells that are walked and edited with the keys of a spreadsheet. */
export function useCells<R extends object>(given: Given<R>): Cells {
  const { rows, columns, idOf, grid } = given;
  const [active, setActive] = useState<ActiveCell>();
  const wanted = useRef(false);
  // An editor that goes away says its blur once more: by then it is closed.
  const editing = useRef(false);
  const places = useMemo(() => new Map(rows.map((row, at) => [idOf(row), at])), [rows, idOf]);
  const chosen = useRows({ rows, idOf, places, reveal: given.reveal });
  const { told, say, forget } = useFill(idOf);
  const place = active ? places.get(active.id) : undefined;
  const current = place === undefined ? undefined : rows[place];
  const column = active && columns[active.column];
  useShownRecord(places, (at) => goTo(at, active?.column ?? 0));

  function goTo(at: number, to: number): void {
    const row = rows[at];
    if (row === undefined) return;
    const id = idOf(row);
    wanted.current = true;
    setActive({ id, column: to });
    if (!useSelection.getState().ids.has(id)) chosen.selectOnly(at);
  }

  function begin(at: number, to: number, typed?: string): void {
    const row = rows[at];
    const how = columns[to]?.edit;
    if (row === undefined) return;
    goTo(at, to);
    if (!how) {
      say({ why: onlyRead(columns[to]?.title ?? '') });
      return;
    }
    editing.current = true;
    forget();
    setActive({ id: idOf(row), column: to, text: beginning(how, row, typed) });
  }

  /** @param everywhere in all rows that are selected, and not only in this one. */
  function finish(text = active?.text, everywhere = false): void {
    if (!active || !editing.current || text === undefined) return;
    editing.current = false;
    setActive({ id: active.id, column: active.column });
    if (current === undefined || !column) return;
    const to = everywhere ? selectedRows() : [current];
    say(filled(to, column, text), to.length > 1 ? setWords(column.title) : undefined);
  }

  function selectedRows(): readonly R[] {
    return place === undefined ? [] : chosen.selected(place).flatMap((at) => rows[at] ?? []);
  }

  function empty(): void {
    if (!column) return;
    const to = selectedRows();
    const words: ToldWords = (things) =>
      t('“{column}” emptied in {things}', { column: column.title, things });
    say(filled(to, column, ''), to.length > 1 ? words : undefined);
  }

  /** Into the selected rows from the first of them; into a single one from the row above it. */
  function copyDown(): void {
    if (place === undefined || !column) return;
    const [first = place, ...others] = chosen.selected(place);
    const source = rows[others.length > 0 ? first : first - 1];
    if (source === undefined) {
      say({ why: t('There is no row above it.') });
      return;
    }
    const to = (others.length > 0 ? others : [first]).flatMap((at) => rows[at] ?? []);
    say(filled(to, column, column.edit?.value(source) ?? ''), (things) =>
      t('“{column}” copied down into {things}', { column: column.title, things }),
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!active || place === undefined) return;
    const spot: Spot = { row: place, column: active.column };
    const size: Size = { rows: rows.length, columns: columns.length, page: given.page() };
    const edits = editing.current;
    const to = edits ? edited(event, spot, size) : walked(event, spot, size);
    if (!to) return;
    event.preventDefault();
    if (to !== spot) {
      if (!edits) forget();
      goTo(to.row, to.column);
    }
    grid.current?.focus({ preventScroll: true });
  }

  /** A key while no cell is edited: where it leads. */
  function walked(event: KeyboardEvent, spot: Spot, size: Size): Spot | undefined {
    if (event.target !== grid.current) return undefined;
    const { key } = event;
    if (key === 'Tab') return tabbed(spot, size, event.shiftKey);
    const does = doneBy(event, spot);
    if (does) {
      does();
      return spot;
    }
    if (key === 'Escape') given.leave();
    else if (key === 'Enter' && isCommand(event)) given.add?.();
    else if (key === 'Enter' || key === 'F2' || types(event)) {
      begin(spot.row, spot.column, types(event) ? key : undefined);
    } else return moved(event, spot, size);
    event.preventDefault();
    return undefined;
  }

  /** What a key does to all rows that are selected. */
  function doneBy(event: KeyboardEvent, { row }: Spot): (() => void) | undefined {
    const key = event.key.toLowerCase();
    if (key === 'delete' || key === 'backspace') return empty;
    if (key === 'escape' && chosen.selected(row).length > 1)
      return () => select(() => chosen.selectOnly(row));
    if (!isCommand(event) || event.shiftKey || event.altKey) return undefined;
    return key === 'd' ? copyDown : key === 'a' ? () => select(chosen.selectAll) : undefined;
  }

  function select(rowsOf: () => void): void {
    forget();
    rowsOf();
  }

  function moved(event: KeyboardEvent, spot: Spot, size: Size): Spot | undefined {
    const from = { row: chosen.reached(spot.row), column: spot.column };
    const further = event.shiftKey ? movedBy(event, from, size) : undefined;
    if (further && (further.row !== from.row || further.column === spot.column)) {
      select(() => chosen.extend(spot.row, further.row));
      return spot;
    }
    const to = movedBy(event, spot, size);
    if (to && to.row !== spot.row) chosen.selectOnly(to.row);
    return to;
  }

  /** A key in a cell's editor; what types is its own. */
  function edited(event: KeyboardEvent, spot: Spot, size: Size): Spot | undefined {
    const { key, shiftKey, nativeEvent } = event;
    if (nativeEvent.isComposing) return undefined;
    if (key === 'Escape') {
      editing.current = false;
      if (active) setActive({ id: active.id, column: active.column });
      return spot;
    }
    // Shift and Enter is a new line in a longer text.
    if (key !== 'Tab' && (key !== 'Enter' || shiftKey)) return undefined;
    const everywhere = key === 'Enter' && isCommand(event);
    finish(active?.text, everywhere);
    if (everywhere) return spot;
    if (key === 'Tab') return tabbed(spot, size, shiftKey) ?? spot;
    return { row: Math.min(size.rows - 1, spot.row + 1), column: spot.column };
  }

  return {
    active,
    row: place ?? -1,
    wanted,
    told,
    press(id, to, held) {
      finish();
      forget();
      const at = places.get(id) ?? -1;
      if (held === 'shift' && place !== undefined) chosen.extend(place, at);
      else goTo(held === 'ctrl' ? chosen.toggle(at) : at, to);
    },
    open(id, to) {
      finish();
      begin(places.get(id) ?? -1, to);
    },
    type: (text) => setActive(active && { ...active, text }),
    finish,
    edit: () => place !== undefined && active && begin(place, active.column),
    copyDown,
    empty,
    selectAll: () => select(chosen.selectAll),
    onKeyDown,
    onCopy(event) {
      if (event.target !== grid.current || current === undefined || !column) return;
      event.preventDefault();
      const texts = selectedRows().map((row) => column.text(row));
      const text =
        texts.length > 1
          ? cellsAs(
              'TSV',
              texts.map((each) => [each]),
            )
          : column.text(current);
      event.clipboardData.setData('text/plain', text);
    },
    onPaste(event) {
      const text = event.clipboardData.getData('text/plain');
      if (event.target !== grid.current || place === undefined || !active || text === '') return;
      event.preventDefault();
      const at = { row: place, column: active.column };
      const fill = pastedBlock({ rows, columns, at, selected: chosen.selected(place) }, text);
      const count = 'changes' in fill ? fill.changes.length : 0;
      say(fill, count === 1 ? undefined : pastedWords(count));
    },
    onFocus() {
      if (place === undefined) goTo(0, active?.column ?? 0);
    },
  };
}

function isCommand({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}

function setWords(column: string): ToldWords {
  return (things) => t('“{column}” set in {things}', { column, things });
}

function pastedWords(count: number): ToldWords {
  return (things) =>
    t('Pasted into {count, plural, one {# cell} other {# cells}} of {things}', { count, things });
}

/** Goes to the row of what is selected when the table is opened, and of what is to be shown later. */
function useShownRecord(places: ReadonlyMap<Id, number>, go: (at: number) => void): void {
  const reveal = useSelection((state) => state.reveal);
  const seen = useRef<typeof reveal | 'nothing'>('nothing');
  useLayoutEffect(() => {
    if (seen.current === reveal) return;
    const [chosen] = useSelection.getState().ids;
    const id = seen.current === 'nothing' ? chosen : reveal?.id;
    seen.current = reveal;
    const at = id === undefined ? undefined : places.get(id);
    if (at !== undefined) go(at);
  }, [reveal, places, go]);
}
