import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { useSelection } from '../../state/selection.ts';
import type { Column } from '../record-table.tsx';
import { beginning, emptiness, pasted } from './cell-edit.ts';
import { movedBy, tabbed, types } from './cell-keys.ts';
import type { Size, Spot } from './cell-keys.ts';

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
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Escape, where nothing is edited. */
  readonly leave: () => void;
  /** Ctrl and Enter, where nothing is edited. */
  readonly add?: () => void;
}

export interface Cells {
  readonly active: ActiveCell | undefined;
  /** The row of the active cell among the rows; -1 where it is filtered away. */
  readonly row: number;
  /** The active cell has moved and is to be brought into sight. */
  readonly wanted: RefObject<boolean>;
  goTo(id: Id, column: number): void;
  edit(id: Id, column: number): void;
  type(text: string): void;
  /** Ends the editing of a cell; `text` where it is not what was last typed. */
  finish(text?: string): void;
  onKeyDown(event: KeyboardEvent): void;
  onCopy(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
  onFocus(): void;
}

/** Cells that are walked and edited with the keys of a spreadsheet. */
export function useCells<R>(given: Given<R>): Cells {
  const { rows, columns, idOf, grid } = given;
  const [active, setActive] = useState<ActiveCell>();
  const wanted = useRef(false);
  // An editor that goes away says its blur once more: by then it is closed.
  const open = useRef(false);
  const places = useMemo(() => new Map(rows.map((row, at) => [idOf(row), at])), [rows, idOf]);
  const place = active ? places.get(active.id) : undefined;
  const current = place === undefined ? undefined : rows[place];
  const edit = active && columns[active.column]?.edit;
  useShownRecord(places, (at) => goTo(at, active?.column ?? 0));

  function goTo(at: number, column: number): void {
    const to = rows[at];
    if (to === undefined) return;
    const id = idOf(to);
    wanted.current = true;
    setActive({ id, column });
    const { ids, select } = useSelection.getState();
    if (!ids.has(id)) select([id]);
  }

  function begin(at: number, column: number, typed?: string): void {
    const to = rows[at];
    const how = columns[column]?.edit;
    if (to === undefined || !how) return;
    goTo(at, column);
    open.current = true;
    setActive({ id: idOf(to), column, text: beginning(how, to, typed) });
  }

  function finish(text = active?.text): void {
    if (!active || !open.current || text === undefined) return;
    open.current = false;
    setActive({ id: active.id, column: active.column });
    say(text);
  }

  function say(text: string | undefined): void {
    if (current !== undefined && edit && text !== undefined && text !== edit.value(current)) {
      edit.say(current, text);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!active || place === undefined) return;
    const spot: Spot = { row: place, column: active.column };
    const size: Size = { rows: rows.length, columns: columns.length, page: given.page() };
    const to = open.current ? edited(event, spot, size) : walked(event, spot, size);
    if (!to) return;
    event.preventDefault();
    if (to !== spot) goTo(to.row, to.column);
    grid.current?.focus({ preventScroll: true });
  }

  /** A key while no cell is edited: where it leads. */
  function walked(event: KeyboardEvent, spot: Spot, size: Size): Spot | undefined {
    if (event.target !== grid.current) return undefined;
    const { key, ctrlKey, metaKey } = event;
    if (key === 'Tab') return tabbed(spot, size, event.shiftKey);
    if (key === 'Delete' || key === 'Backspace') {
      say(edit && current !== undefined ? emptiness(edit, current) : undefined);
      return spot;
    }
    const opens = (key === 'Enter' && !ctrlKey && !metaKey) || key === 'F2' || types(event);
    if (key === 'Escape') given.leave();
    else if (key === 'Enter' && (ctrlKey || metaKey)) given.add?.();
    else if (opens) begin(spot.row, spot.column, types(event) ? key : undefined);
    else return movedBy(event, spot, size);
    event.preventDefault();
    return undefined;
  }

  /** A key in a cell's editor; what types is its own. */
  function edited(event: KeyboardEvent, spot: Spot, size: Size): Spot | undefined {
    const { key, shiftKey, nativeEvent } = event;
    if (nativeEvent.isComposing) return undefined;
    if (key === 'Escape') {
      open.current = false;
      if (active) setActive({ id: active.id, column: active.column });
      return spot;
    }
    // Shift and Enter is a new line in a longer text.
    if (key !== 'Tab' && (key !== 'Enter' || shiftKey)) return undefined;
    finish();
    if (key === 'Tab') return tabbed(spot, size, shiftKey) ?? spot;
    return { row: Math.min(size.rows - 1, spot.row + 1), column: spot.column };
  }

  return {
    active,
    row: place ?? -1,
    wanted,
    goTo(id, column) {
      finish();
      goTo(places.get(id) ?? -1, column);
    },
    edit(id, column) {
      finish();
      begin(places.get(id) ?? -1, column);
    },
    type: (text) => setActive(active && { ...active, text }),
    finish,
    onKeyDown,
    onCopy(event) {
      const column = active && columns[active.column];
      if (event.target !== grid.current || current === undefined || !column) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', column.text(current));
    },
    onPaste(event) {
      if (event.target !== grid.current || current === undefined || !edit) return;
      event.preventDefault();
      say(pasted(edit, current, event.clipboardData.getData('text/plain')));
    },
    onFocus() {
      if (place === undefined) goTo(0, active?.column ?? 0);
    },
  };
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
