import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Freshness } from '../../shared/protocol/requests.ts';
import { call } from '../client/call.ts';
import { useReplica } from '../client/replica.ts';
import { agoWords, freshnessOf } from '../state/freshness.ts';
import { useToday } from '../state/today.ts';
import { useDueToday } from '../state/upkeep.ts';
import { rich } from '../words/t.ts';
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
  return (
    <button
      type="button"
      className={`chip freshness${fresh.due > 0 ? ' is-due' : ''}`}
      onClick={() => setOpen(true)}
    >
      {chipWords(fresh, today)}
    </button>
  );
}

/** What is `more` goes where there is little room. */
function chipWords({ due, looked }: Freshness, today: string): ReactNode {
  const said = { count: due, more: (inside: ReactNode[]) => <span className="more">{inside}</span> };
  if (looked === undefined) {
    return rich(
      '{count, plural, =0 {nothing due} one {# part due} other {# parts due}}<more>; never looked at</more>',
      said,
    );
  }
  return rich(
    '{count, plural, =0 {nothing due} one {# part due} other {# parts due}}<more>; newest look {ago}</more>',
    { ...said, ago: agoWords(looked, today) },
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
