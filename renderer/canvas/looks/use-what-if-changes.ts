import { useMemo } from 'react';
import { reachOf } from '../../../shared/analysis/reach.ts';
import { optionsOf, useReachAsked, useReachLook } from '../../state/reach.ts';
import { useShown } from '../../state/shown.ts';
import { reachChanges } from '../../state/reach-changes.ts';
import type { ActorChanges } from '../../state/reach-changes.ts';

/** How everybody's reach with what is switched differs from what it is, both asked in the same way. */
export function useWhatIfChanges(): readonly ActorChanges[] {
  const { model: today } = useShown();
  const asked = useReachAsked();
  const { as, byAnswering, byUpdate, withWhatItFinds, withoutBoundary } = useReachLook();
  return useMemo(() => {
    const plain = optionsOf({ as, byAnswering, byUpdate, withWhatItFinds, withoutBoundary });
    return today.all('actor').flatMap(({ id }) => {
      const changes = reachChanges(reachOf(today, id, plain), asked.reachOf(id));
      return changes.length === 0 ? [] : [{ actor: id, changes }];
    });
  }, [today, asked, as, byAnswering, byUpdate, withWhatItFinds, withoutBoundary]);
}
