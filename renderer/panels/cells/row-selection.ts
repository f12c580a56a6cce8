import type { Id } from '../../../shared/base/ids.ts';

/** The ids from one row to another, whichever is above. */
export function between(ids: readonly Id[], a: number, b: number): readonly Id[] {
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The selected rows after one more press with Ctrl on a row; the last one stays. */
export function withToggled(selected: readonly Id[], id: Id): readonly Id[] {
  if (!selected.includes(id)) return [...selected, id];
  return selected.length > 1 ? selected.filter((each) => each !== id) : selected;
}
