import { useRef } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { useSelection } from '../../state/selection.ts';
import { between, withToggled } from './row-selection.ts';

interface Given<R> {
  readonly rows: readonly R[];
  readonly idOf: (row: R) => Id;
  readonly places: ReadonlyMap<Id, number>;
  /** Brings a row into sight. */
  readonly reveal: (row: number) => void;
}

export interface Rows {
  /** The places of the selected rows from the top; where the keys are is among them. */
  selected(active: number): readonly number[];
  /** The row to which Shift has come from the active one. */
  reached(active: number): number;
  /** Selects all from the active row to another one. */
  extend(active: number, to: number): void;
  /** One more, or one less. @returns where the keys are then. */
  toggle(at: number): number;
  selectOnly(at: number): void;
  selectAll(): void;
}

/** Several rows that are selected, as in a spreadsheet: the keys stay where Shift began. */
export function useRows<R>({ rows, idOf, places, reveal }: Given<R>): Rows {
  const end = useRef<{ readonly from: Id; readonly to: Id } | undefined>(undefined);
  const idAt = (at: number): Id | undefined => {
    const row = rows[at];
    return row === undefined ? undefined : idOf(row);
  };
  const select = (ids: Iterable<Id>) => useSelection.getState().select(ids);
  // What is selected elsewhere, or filtered away, is not among what is changed here.
  const shown = () => [...useSelection.getState().ids].filter((id) => places.has(id));
  return {
    selected(active) {
      const found = shown().map((id) => places.get(id) ?? -1);
      return found.includes(active) ? found.toSorted((a, b) => a - b) : [active];
    },
    reached(active) {
      const to = end.current !== undefined && end.current.from === idAt(active) ? end.current.to : undefined;
      return (to === undefined ? undefined : places.get(to)) ?? active;
    },
    extend(active, to) {
      const [from, id] = [idAt(active), idAt(to)];
      if (from === undefined || id === undefined) return;
      end.current = { from, to: id };
      select(between(rows.map(idOf), active, to));
      reveal(to);
    },
    toggle(at) {
      end.current = undefined;
      const id = idAt(at);
      if (id === undefined) return at;
      const left = withToggled(shown(), id);
      select(left);
      return left.includes(id) ? at : Math.min(...left.map((each) => places.get(each) ?? at));
    },
    selectOnly(at) {
      end.current = undefined;
      const id = idAt(at);
      if (id !== undefined) select([id]);
    },
    selectAll() {
      end.current = undefined;
      select(rows.map(idOf));
    },
  };
}
