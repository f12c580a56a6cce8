import { useMemo } from 'react';
import { create } from 'zustand';
import { cutsOf } from '../../shared/analysis/cuts.ts';
import type { Cuts, Target } from '../../shared/analysis/cuts.ts';
import type { ReachOptions } from '../../shared/analysis/reach-options.ts';
import type { Id } from '../../shared/base/ids.ts';
import { sameJson } from '../../shared/base/json.ts';
import type { Model } from '../../shared/model/model.ts';
import { useReachAsked, useReachLook } from './reach.ts';
import type { ReachAsked } from './reach.ts';

/** What would be done: callers proved, one connection removed, or as few as it takes. */
export type CutHow = 'hardening' | 'single' | 'sets';

interface CuttingLook {
  /** What the actor whose reach is lit is to be kept from. */
  readonly target: Target | undefined;
  readonly how: CutHow;
  /** Of several answers, the one that is marked on the map. */
  readonly chosen: number;
  cutOffFrom(target: Target | undefined): void;
  ask(how: CutHow): void;
  choose(chosen: number): void;
}

export const useCutting = create<CuttingLook>()((set) => ({
  target: undefined,
  how: 'hardening',
  chosen: 0,
  cutOffFrom(target) {
    set({ target, chosen: 0 });
  },
  ask(how) {
    set({ how, chosen: 0 });
  },
  choose(chosen) {
    set({ chosen });
  },
}));

// Without an actor there is nobody to cut off; another one is asked about anew.
useReachLook.subscribe(({ actor }, before) => {
  if (actor !== before.actor && useCutting.getState().target !== undefined)
    useCutting.getState().cutOffFrom(undefined);
});

/** The answers for the actor and the target that are looked at. */
export interface Cutting {
  readonly actor: Id<'actor'>;
  readonly target: Target;
  readonly how: CutHow;
  readonly cuts: Cuts;
  /** Each a set of connections that does it. */
  readonly answers: readonly (readonly Id<'connection'>[])[];
  /** Of them the one that is marked on the map. */
  readonly marked: readonly Id<'connection'>[];
}

export function useCuts(): Cutting | undefined {
  const { target, how, chosen } = useCutting();
  const actor = useReachLook((state) => state.actor);
  const asked = useReachAsked();
  return useMemo(() => {
    if (target === undefined || actor === undefined || !asked.model.has(actor)) return undefined;
    const cuts = remembered(asked, actor, target);
    const answers = answersTo(cuts, how);
    return { actor, target, how, cuts, answers, marked: answers[chosen] ?? answers[0] ?? [] };
  }, [asked, actor, target, how, chosen]);
}

function answersTo({ hardening, single, sets }: Cuts, how: CutHow): Cutting['answers'] {
  if (how === 'sets') return sets;
  return how === 'single' ? single.map((id) => [id]) : hardening ? [hardening.connections] : [];
}

interface Known {
  readonly model: Model;
  readonly options: ReachOptions;
  readonly actor: Id<'actor'>;
  readonly target: Target;
  readonly cuts: Cuts;
}

let last: Known | undefined;

/** The map and the inspector ask for the same: it is worked out once. */
function remembered(asked: ReachAsked, actor: Id<'actor'>, target: Target): Cuts {
  const { model, options } = asked;
  const same = last?.model === model && last.actor === actor && last.target === target;
  if (!last || !same || !sameJson(last.options, options))
    last = { model, options, actor, target, cuts: cutsOf(model, actor, target, options) };
  return last.cuts;
}
