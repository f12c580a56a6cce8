import { create } from 'zustand';
import type { Kind } from '../../shared/base/ids.ts';
import type { Sorting } from '../panels/table-rows.ts';
import { usePlaces } from '../state/places.ts';
import { useSelection } from '../state/selection.ts';

/** How one table is looked at. */
export interface TableLook {
  readonly filter: string;
  /** By the title of a column: others may be shown or hidden meanwhile. */
  readonly sort?: { readonly title: string; readonly down: boolean };
  /** The title of what rows are put together by; nothing where it is empty. */
  readonly group: string;
  /** The columns that are not as they are at first: shown that were hidden, hidden that were shown. */
  readonly turned: readonly string[];
}

interface Looks {
  readonly kind: Kind;
  readonly looks: ReadonlyMap<Kind, TableLook>;
  choose(kind: Kind): void;
  look(change: Partial<TableLook>): void;
}

export const AT_FIRST: TableLook = { filter: '', group: '', turned: [] };

/** Which table is open, and how each is looked at: it stays while the window does. */
export const useLooks = create<Looks>()((set) => ({
  kind: 'zone',
  looks: new Map(),
  choose(kind) {
    set({ kind });
  },
  look(change) {
    set(({ kind, looks }) => ({
      looks: new Map(looks).set(kind, { ...(looks.get(kind) ?? AT_FIRST), ...change }),
    }));
  },
}));

/** Goes to the table of a kind, wherever the person is. */
export function openTable(kind: Kind): void {
  const { ids, clear } = useSelection.getState();
  // Else the room would open the table of what is selected.
  if (![...ids].some((id) => id.startsWith(`${kind}:`))) clear();
  useLooks.getState().choose(kind);
  usePlaces.getState().go('tables');
}

/** The sort of the columns that are shown: by the first where none was chosen, or where it is hidden. */
export function sortAmong(titles: readonly string[], sort: TableLook['sort']): Sorting {
  const column = sort ? titles.indexOf(sort.title) : -1;
  return sort && column >= 0 ? { column, down: sort.down } : { column: 0, down: false };
}
