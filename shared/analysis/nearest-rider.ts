import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import { rideCosts } from './exposure/costs.ts';
import type { RideCosts } from './exposure/costs.ts';
import type { Exposed } from './exposure.ts';
import { allReach, pairOf } from './reach.ts';
import { UNREACHED } from './search.ts';

const known = new WeakMap<Model, ReadonlyMap<Id<'connection'>, Exposed>>();

/**
 * By connection, who can ride it past the fewest guards, in the fewest hops, that connection included: of those who
 * are not benign, then of all (as SPEC E1 ranks). Kept with the model.
 */
export function nearestRiders(model: Model): ReadonlyMap<Id<'connection'>, Exposed> {
  let riders = known.get(model);
  if (!riders) known.set(model, (riders = findNearest(model)));
  return riders;
}

interface Rider extends RideCosts {
  readonly actor: Id<'actor'>;
  readonly benign: boolean;
}

function findNearest(model: Model): ReadonlyMap<Id<'connection'>, Exposed> {
  const riders = allReach(model).map((reach): Rider => ({
    actor: reach.actor,
    benign: model.get(reach.actor)?.intent === 'benign',
    ...rideCosts(reach),
  }));
  const nearest = new Map<Id<'connection'>, Exposed>();
  model.all('connection').forEach(({ id }, index) => {
    const found = nearestOf(
      riders.filter(({ benign }) => !benign),
      index,
    );
    const best = found ?? nearestOf(riders, index);
    if (best) nearest.set(id, best);
  });
  return nearest;
}

/** The smaller pair, and of equal ones that of a chain inside; riders come by id. */
function nearestOf(riders: readonly Rider[], connection: number): Exposed | undefined {
  let best: Exposed | undefined;
  let least = Infinity;
  for (const { actor, inside, anyhow } of riders) {
    const within = inside[connection] ?? UNREACHED;
    const cost = within === UNREACHED ? (anyhow[connection] ?? UNREACHED) : within;
    if (cost === UNREACHED) continue;
    const outside = within === UNREACHED;
    const rank = cost * 2 + Number(outside);
    if (rank >= least) continue;
    least = rank;
    best = { actor, pair: pairOf(cost), outside };
  }
  return best;
}
