import { create } from 'zustand';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Model } from '../../shared/model/model.ts';
import type { IsOpen, OutlineRow } from './outline-tree.ts';

interface OutlineState {
  /** What is the other way round than it begins: zones begin open but in a large model, the connections of a component folded. */
  readonly turned: ReadonlySet<Id>;
  /** The line that the Tab key goes to. */
  readonly at: string | undefined;
}

export const useOutline = create<OutlineState>()(() => ({ turned: new Set(), at: undefined }));

/** With more components than that, zones begin folded: nobody reads so many lines, and each costs something. */
const MANY = 2_000;

export function isOpenIn({ turned }: Pick<OutlineState, 'turned'>, model: Model): IsOpen {
  const zonesOpen = model.count('placement') <= MANY;
  return (id) => (isIdOf('zone', id) && zonesOpen) !== turned.has(id);
}

/** Opens a line that is folded, and folds one that is open. */
export function turn({ id }: OutlineRow): void {
  useOutline.setState(({ turned }) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    return { turned: next };
  });
}
