import { useEffect, useMemo } from 'react';
import type { Freshness } from '../../shared/protocol/requests.ts';
import { call } from '../client/call.ts';
import { useReplica } from '../client/replica.ts';
import { freshnessOf, freshnessWords } from '../state/freshness.ts';
import { useToday } from '../state/today.ts';
import { useDueToday } from '../state/upkeep.ts';
import { useUpkeep } from './upkeep-dialog.tsx';

/** In the header: how fresh the model is. A press says more, and what can be done about it. */
export function FreshnessChip() {
  const parts = useDueToday();
  const today = useToday();
  const setOpen = useUpkeep((state) => state.setOpen);
  const fresh = useMemo(() => parts && freshnessOf(parts), [parts]);
  useTold(fresh);
  // A project in which nothing is yet has nothing that could be out of date.
  if (!fresh || !parts?.some(({ items }) => items.length > 0)) return null;
  const [due = '', looked = ''] = freshnessWords(fresh, today).split('; ');
  return (
    <button
      type="button"
      className={`chip freshness${fresh.due > 0 ? ' is-due' : ''}`}
      onClick={() => setOpen(true)}
    >
      {due}
      <span className="more">; {looked}</span>
    </button>
  );
}

/** Tells the host, for the start page: there the model is not open, and nobody can work it out. */
function useTold(fresh: Freshness | undefined): void {
  const fileName = useReplica((state) => state.opened?.fileName);
  const { due, looked } = fresh ?? {};
  useEffect(() => {
    if (fileName === undefined || due === undefined) return;
    void call('project.fresh', { due, ...(looked !== undefined && { looked }) });
  }, [fileName, due, looked]);
}
