import { create } from 'zustand';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { IsOpen, OutlineRow } from './outline-tree.ts';

interface OutlineState {
  /** What is the other way round than it begins: zones begin open, the connections of a component folded. */
  readonly turned: ReadonlySet<Id>;
  /** The line that the Tab key goes to. */
  readonly at: string | undefined;
}

export const useOutline = create<OutlineState>()(() => ({ turned: new Set(), at: undefined }));

export function isOpenIn({ turned }: Pick<OutlineState, 'turned'>): IsOpen {
  return (id) => isIdOf('zone', id) !== turned.has(id);
}

/** Opens a line that is folded, and folds one that is open. */
export function turn({ id }: OutlineRow): void {
  useOutline.setState(({ turned }) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    return { turned: next };
  });
}
