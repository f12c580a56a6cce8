import { useMemo } from 'react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { As } from '../../shared/analysis/guards.ts';
import { reachOf } from '../../shared/analysis/reach.ts';
import type { Reach } from '../../shared/analysis/reach.ts';
import type { ReachOptions } from '../../shared/analysis/reach-options.ts';
import type { Model } from '../../shared/model/model.ts';
import { onAnotherProject } from './another-project.ts';
import { useSelection } from './selection.ts';
import { useWhatIf, useWhatIfModel } from './what-if.ts';

/** What the reach on the map is asked with, beside the connections that are switched off for a look. */
export interface ReachQuestion {
  readonly as: As;
  readonly byAnswering: boolean;
  readonly byUpdate: boolean;
  readonly withWhatItFinds: boolean;
  readonly withoutBoundary: readonly Boundary[];
}
export type Boundary = readonly [Id<'zone'>, Id<'zone'>];

/** How far the light goes; all the way where nothing is said. */
export interface ReachLimits {
  readonly guards: number | undefined;
  readonly hops: number | undefined;
}

interface ReachLook extends ReachQuestion, ReachLimits {
  /** Whose reach is on the map. */
  readonly actor: Id<'actor'> | undefined;
  ask(question: Partial<ReachQuestion>): void;
  limit(limits: Partial<ReachLimits>): void;
  /** Takes the reach off the map, and the actor out of the selection. */
  clear(): void;
}

const ALL_THE_WAY: ReachLimits = { guards: undefined, hops: undefined };
const PLAIN: ReachQuestion = {
  as: 'designed',
  byAnswering: false,
  byUpdate: false,
  withWhatItFinds: false,
  withoutBoundary: [],
};

export const useReachLook = create<ReachLook>()((set) => ({
  ...PLAIN,
  ...ALL_THE_WAY,
  actor: undefined,
  ask(question) {
    set(question);
  },
  limit(limits) {
    set(limits);
  },
  clear() {
    set({ ...PLAIN, ...ALL_THE_WAY, actor: undefined });
    useSelection.getState().clear();
  },
}));

// With the selection go the reach and the path that it put on the map.
onAnotherProject(() => useSelection.getState().clear());

/*
 * Selecting an actor lights its reach. It stays lit while other things are selected, so that a place, or a
 * connection on the way there, can be looked at in its light; with nothing selected nothing is lit.
 */
useSelection.subscribe(({ ids }) => {
  const [only, another] = ids;
  const { actor } = useReachLook.getState();
  if (only === undefined) {
    if (actor !== undefined) useReachLook.setState({ ...PLAIN, ...ALL_THE_WAY, actor: undefined });
  } else if (another === undefined && only !== actor && isIdOf('actor', only)) {
    useReachLook.setState({ ...ALL_THE_WAY, actor: only });
  } else if (another === undefined && isIdOf('path', only) && actor !== undefined) {
    // A path is played in a light of its own.
    useReachLook.setState({ ...ALL_THE_WAY, actor: undefined });
  }
});

export interface ReachAsked {
  readonly model: Model;
  readonly options: ReachOptions;
  readonly reachOf: (id: Id<'actor'>) => Reach;
  /** The same, without one more connection. */
  readonly reachWithout: (id: Id<'actor'>, connection: Id<'connection'>) => Reach;
}

/** Only what is asked beside the plain question: asked plainly, the answer is the one that every table shows. */
export function optionsOf(question: ReachQuestion, without: readonly Id<'connection'>[] = []): ReachOptions {
  const { as, byAnswering, byUpdate, withWhatItFinds, withoutBoundary } = question;
  return {
    ...(as !== 'designed' && { as }),
    ...(byAnswering && { byAnswering }),
    ...(byUpdate && { byUpdate }),
    ...(withWhatItFinds && { withWhatItFinds }),
    ...(withoutBoundary.length > 0 && { withoutBoundary }),
    ...(without.length > 0 && { without }),
  };
}

/** How reach is asked at the moment, on the map and in panels alike. */
export function useReachAsked(): ReachAsked {
  const model = useWhatIfModel();
  const off = useWhatIf((state) => state.off);
  const question = useReachLook(
    useShallow(({ as, byAnswering, byUpdate, withWhatItFinds, withoutBoundary }) => ({
      as,
      byAnswering,
      byUpdate,
      withWhatItFinds,
      withoutBoundary,
    })),
  );
  return useMemo(() => {
    const known = new Map<Id<'actor'>, Reach>();
    const options = optionsOf(question, off);
    return {
      model,
      options,
      reachOf(id) {
        let reach = known.get(id);
        if (!reach) known.set(id, (reach = reachOf(model, id, options)));
        return reach;
      },
      reachWithout: (id, connection) => reachOf(model, id, optionsOf(question, [...off, connection])),
    };
  }, [model, off, question]);
}

/** The reach that is on the map; none while no actor is looked at. */
export function useLitReach(): Reach | undefined {
  const actor = useReachLook((state) => state.actor);
  const asked = useReachAsked();
  return actor !== undefined && asked.model.has(actor) ? asked.reachOf(actor) : undefined;
}
