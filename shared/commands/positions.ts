import type { z } from '../base/schema.ts';
import type { Id } from '../base/ids.ts';
import type { Position } from '../model/records/view.ts';
import type { positions } from './arguments.ts';
import type { Edit } from './edit.ts';

export type Positions = z.infer<typeof positions>;

/** Says where things are on a view. What is not said of a thing (its size, whether it is pinned) stays. */
export function arrange(edit: Edit, view: Id<'view'> | undefined, wanted: Positions | undefined): void {
  const record = view && edit.get(view);
  if (!record || !wanted) return;
  const next: Record<string, Position> = { ...record.positions };
  for (const [subject, position] of Object.entries(wanted)) {
    if (position === null) delete next[subject];
    else next[subject] = { ...next[subject], ...position };
  }
  edit.put({ ...record, positions: next });
}

/** Forgets where things are, so that the layout finds them a place near what they belong to. */
export function forgetPositions(edit: Edit, subjects: readonly Id[]): void {
  for (const view of edit.model.all('view')) {
    const now = edit.get(view.id) ?? view;
    const kept = Object.entries(now.positions).filter(([id]) => !subjects.includes(id as Id));
    if (kept.length < Object.keys(now.positions).length)
      edit.put({ ...now, positions: Object.fromEntries(kept) });
  }
}
