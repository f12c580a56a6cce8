import { useEffect, useRef } from 'react';
import { useReplica } from '../../client/replica.ts';
import { usePlaces } from '../../state/places.ts';
import { useSearch } from '../../state/search/search.ts';
import { useSelection } from '../../state/selection.ts';
import { useShown } from '../../state/shown.ts';
import { TOUR } from './tour-steps.ts';
import type { Seen } from './tour-steps.ts';
import { useTour } from './tour-state.ts';

/** Goes on to the next step as soon as what this one asks for was done, however it was done. */
export function useTourSteps(): void {
  const { at, next } = useTour();
  const now = useSeen();
  const begun = useRef<{ readonly at: unknown; readonly seen: Seen }>(undefined);
  useEffect(() => {
    if (typeof at !== 'number') return;
    if (begun.current?.at !== at) begun.current = { at, seen: now };
    else if (TOUR[at]?.done(now, begun.current.seen) === true) next(true);
  });
}

function useSeen(): Seen {
  const { model } = useShown();
  const selected = useSelection(({ ids }) => (ids.size === 1 ? [...ids][0] : undefined));
  const undone = useReplica((state) => state.redo !== undefined);
  const query = useSearch((state) => state.query);
  const { palette, wizard } = usePlaces();
  return { model, selected, undone, searching: palette || query !== '', wizard };
}
