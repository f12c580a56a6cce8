import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';

interface Selection {
  readonly ids: ReadonlySet<Id>;
  /** What the canvas and lists should bring into view; the number tells two requests for one id apart. */
  readonly reveal: { readonly id: Id; readonly times: number } | undefined;
  select(ids: Iterable<Id>, mode?: 'replace' | 'toggle'): void;
  clear(): void;
  show(id: Id): void;
}

export const useSelection = create<Selection>()((set) => ({
  ids: new Set(),
  reveal: undefined,
  select(ids, mode = 'replace') {
    set((state) => ({ ids: mode === 'replace' ? new Set(ids) : toggled(state.ids, ids) }));
  },
  clear() {
    set({ ids: new Set() });
  },
  /** Selects one thing and brings it into view. */
  show(id) {
    set((state) => ({ ids: new Set([id]), reveal: { id, times: (state.reveal?.times ?? 0) + 1 } }));
  },
}));

function toggled(before: ReadonlySet<Id>, ids: Iterable<Id>): ReadonlySet<Id> {
  const next = new Set(before);
  for (const id of ids) if (!next.delete(id)) next.add(id);
  return next;
}
