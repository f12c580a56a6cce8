import { useStoreApi } from '@xyflow/react';
import type { NodeChange } from '@xyflow/react';
import { useCallback } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { useSelection } from '../state/selection.ts';
import type { MapNode } from './flow-nodes.ts';

/** Takes what React Flow says of selection to the window's selection, the only place that keeps it. */
export function useSelecting(): (changes: readonly NodeChange<MapNode>[]) => void {
  const store = useStoreApi();
  return useCallback(
    (changes) => {
      const next = selectedAfter(useSelection.getState().ids, changes, store.getState().multiSelectionActive);
      if (next) useSelection.getState().select(next);
    },
    [store],
  );
}

/** The selection after React Flow's changes; undefined when it stays. Connections are none of its nodes. */
export function selectedAfter(
  before: ReadonlySet<Id>,
  changes: readonly NodeChange<MapNode>[],
  adding: boolean,
): ReadonlySet<Id> | undefined {
  const selects = changes.filter((change) => change.type === 'select');
  if (selects.length === 0) return undefined;
  const alone = !adding && selects.some(({ selected }) => selected);
  const next = new Set<Id>([...before].filter((id) => !alone || !isIdOf('connection', id)));
  for (const { id, selected } of selects) {
    if (selected) next.add(id as Id);
    else next.delete(id as Id);
  }
  return next.size === before.size && [...next].every((id) => before.has(id)) ? undefined : next;
}
