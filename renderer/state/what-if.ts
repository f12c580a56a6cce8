import { useMemo } from 'react';
import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { useReplica } from '../client/replica.ts';
import { absentConnections } from './absent.ts';
import { onAnotherProject } from './another-project.ts';
import type { Absent } from './absent.ts';
import { useCompared } from './difference.ts';
import { useShown } from './shown.ts';

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

onAnotherProject(() => useWhatIf.getState().back());

function toggled(before: readonly ConnectionId[], id: ConnectionId): readonly ConnectionId[] {
  return before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
}

const NOTHING: readonly RecordOf<'connection'>[] = [];

/** The connections that can be switched on: of the draft, of what the model is compared with, of other drafts. */
export function useAbsent(): readonly Absent[] {
  const { model, base, change } = useShown();
  const compared = useCompared();
  const today = useReplica((state) => state.model);
  const before = base ?? compared?.before;
  return useMemo(
    () => absentConnections({ model, ...(before && { base: before }), ...(change && { change }) }, today),
    [model, before, change, today],
  );
}

/** The connections that are switched on. */
export function useSwitchedOn(): readonly RecordOf<'connection'>[] {
  const on = useWhatIf((state) => state.on);
  const absent = useAbsent();
  return useMemo(() => {
    if (on.length === 0) return NOTHING;
    return absent.map(({ connection }) => connection).filter(({ id }) => on.includes(id));
  }, [absent, on]);
}

/** The model on the screen with what is switched on; what is switched off is a question of the analysis. */
export function useWhatIfModel(): Model {
  const { model } = useShown();
  const on = useSwitchedOn();
  return useMemo(
    () => (on.length === 0 ? model : model.replacing(new Map(on.map((each) => [each.id, each])))),
    [model, on],
  );
}
