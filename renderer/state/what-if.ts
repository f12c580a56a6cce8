import { useMemo } from 'react';
import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';
import { draftDiff } from '../../shared/commands/draft.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { End } from '../../shared/model/records/connection.ts';
import { useReplica } from '../client/replica.ts';
import { useShown } from './shown.ts';
import type { Shown } from './shown.ts';

type ConnectionId = Id<'connection'>;

/** Connections that are switched off, or on, for a look. Nothing of it reaches the model. */
interface WhatIf {
  readonly off: readonly ConnectionId[];
  readonly on: readonly ConnectionId[];
  /** Switches a connection that is there off, or on again. */
  toggleOff(id: ConnectionId): void;
  /** Switches a connection that is removed or planned on, or off again. */
  toggleOn(id: ConnectionId): void;
  back(): void;
}

export const useWhatIf = create<WhatIf>()((set) => ({
  off: [],
  on: [],
  toggleOff(id) {
    set(({ off }) => ({ off: toggled(off, id) }));
  },
  toggleOn(id) {
    set(({ on }) => ({ on: toggled(on, id) }));
  },
  back() {
    set({ off: [], on: [] });
  },
}));

function toggled(before: readonly ConnectionId[], id: ConnectionId): readonly ConnectionId[] {
  return before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
}

/** A connection that is not in the model on the screen, though both its ends are. */
export interface Absent {
  readonly connection: RecordOf<'connection'>;
  /** Where it is: in today's model, from which the draft takes it, or in the draft that plans it. */
  readonly because: 'removed' | { readonly plannedIn: string };
}

/** The connections that can be switched on: what the draft on the screen removes, and what other drafts plan. */
export function absentConnections({ model, base, change }: Shown, today: Model): readonly Absent[] {
  const removed = (base?.all('connection') ?? []).map((connection): Absent => ({
    connection,
    because: 'removed',
  }));
  const planned = today
    .all('change')
    .filter(({ id, state }) => id !== change?.id && (state === 'draft' || state === 'announced'))
    .flatMap((other) =>
      Object.values(draftDiff(other).added).flatMap((record): Absent[] =>
        record.kind === 'connection' ? [{ connection: record, because: { plannedIn: other.title } }] : [],
      ),
    );
  const found = new Map<ConnectionId, Absent>();
  for (const absent of [...planned, ...removed]) {
    const { id, from, to } = absent.connection;
    if (!model.has(id) && isThere(model, from) && isThere(model, to)) found.set(id, absent);
  }
  return [...found.values()];
}

function isThere(model: Model, end: End): boolean {
  return 'zone' in end ? model.has(end.zone) : end.placements.every((id) => model.has(id));
}

/** The model on the screen with what is switched on; what is switched off is a question of the analysis. */
export function useWhatIfModel(): Model {
  const shown = useShown();
  const today = useReplica((state) => state.model);
  const on = useWhatIf((state) => state.on);
  return useMemo(() => {
    if (on.length === 0) return shown.model;
    const wanted = absentConnections(shown, today).filter(({ connection }) => on.includes(connection.id));
    return shown.model.replacing(new Map(wanted.map(({ connection }) => [connection.id, connection])));
  }, [shown, today, on]);
}
