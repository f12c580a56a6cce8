import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import { hardeningOf } from './cuts/hardening.ts';
import type { Hardening } from './cuts/hardening.ts';
import { questionOf } from './cuts/question.ts';
import { cutSets, singleCuts } from './cuts/removal.ts';
import type { Target } from './cuts/target.ts';
import type { ReachOptions } from './reach-options.ts';

export type { Hardening } from './cuts/hardening.ts';
export type { Target } from './cuts/target.ts';
export { weightsOf } from './cuts/weights.ts';

/** Where a control pays for one actor and one target (DESIGN 3, Cuts). Chains by way of outside count. */
export interface Cuts {
  readonly reached: boolean;
  /** SPEC U1. Connections without which, each alone, the target is out of reach; the nearest to it first. */
  readonly single: readonly Id<'connection'>[];
  /** SPEC U2. */
  readonly sets: readonly (readonly Id<'connection'>[])[];
  /** SPEC U3. None where nothing is reached, or where every chain is guarded all the way already. */
  readonly hardening: Hardening | undefined;
}

export function cutsOf(model: Model, actor: Id<'actor'>, target: Target, options: ReachOptions = {}): Cuts {
  const question = questionOf(model, actor, target, options);
  if (question.reached.length === 0) return { reached: false, single: [], sets: [], hardening: undefined };
  return {
    reached: true,
    single: singleCuts(question),
    sets: cutSets(question),
    hardening: hardeningOf(question),
  };
}
