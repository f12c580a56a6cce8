import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import type { Model } from '../../model/model.ts';
import type { ReachOptions } from '../reach-options.ts';
import { Reach, reachOf } from '../reach.ts';
import { guardsIn } from '../search.ts';
import { chainWords, witnessOf } from '../witness.ts';
import type { Step } from '../witness.ts';
import { guardPhrase } from '../words.ts';

/*
 * A property is broken by any chain, by way of outside as well (SPEC Y1): the better chain that leads outside must
 * not hide behind one inside. So properties ask a reach in which no chain is told apart.
 */

export interface AnyChain {
  /** What the actor reaches by any chain. */
  readonly reach: Reach;
  /** Whether only a chain by way of outside comes to this node with this pair. */
  isOutside(node: number): boolean;
}

export function anyChain(model: Model, actor: Id<'actor'>, options: ReachOptions): AnyChain {
  const told = reachOf(model, actor, options);
  const runs = told.runs.map((run) => ({
    ...run,
    inside: run.anyhow,
    closed: new Uint8Array(run.closed.length),
  }));
  return {
    reach: new Reach(actor, told.graph, runs),
    isOutside: (node) => told.inside[node] !== told.anyhow[node],
  };
}

/** The chain to a node, and its words for a sentence: `past 1 guard`, `Internet → (Browse) Web gateway`. */
export function chainTo(
  { reach, isOutside }: AnyChain,
  node: number,
  guards = guardsIn(reach.costOf(node)),
): { readonly steps: readonly Step[]; how(): { readonly past: string; readonly chain: string } } {
  const steps = witnessOf(reach, node);
  const how = () => {
    const past = guardPhrase(guards);
    const whole = isOutside(node) ? t('{past}, by way of outside', { past }) : past;
    return { past: whole, chain: chainWords(reach, steps) };
  };
  return { steps, how };
}
