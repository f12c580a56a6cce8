import { reachOf } from '../../../../shared/analysis/reach.ts';
import type { Reach } from '../../../../shared/analysis/reach.ts';
import { nodesOf } from '../../../../shared/analysis/subjects.ts';
import type { As } from '../../../../shared/analysis/guards.ts';
import type { Id } from '../../../../shared/base/ids.ts';
import type { Model } from '../../../../shared/model/model.ts';

/** SPEC U4 once more, by asking reach again without each connection. */
export function naiveWeights(model: Model, as: As): ReadonlyMap<Id<'connection'>, number> {
  const placements = model.all('placement').map(({ id }) => id);
  return new Map(
    model.all('connection').map(({ id }) => {
      const worse = model.all('actor').flatMap((actor) => {
        const before = reachOf(model, actor.id, { as });
        const after = reachOf(model, actor.id, { as, without: [id] });
        return placements.filter((placement) =>
          isWorse(standing(before, placement), standing(after, placement)),
        );
      });
      return [id, worse.length];
    }),
  );
}

/** A11: inside or not, then the pair. Nothing where it is not reached. */
type Standing = readonly [outside: number, cost: number];

function standing(reach: Reach, placement: Id<'placement'>): Standing {
  const nodes = nodesOf(reach.graph, placement);
  const inside = Math.min(...nodes.map((node) => reach.inside[node] ?? 0));
  const anyhow = Math.min(...nodes.map((node) => reach.anyhow[node] ?? 0));
  const never = 0x7fff_ffff;
  if (inside !== never) return [0, inside];
  return anyhow === never ? [2, 0] : [1, anyhow];
}

function isWorse([outside, cost]: Standing, [outsideThen, costThen]: Standing): boolean {
  return outsideThen > outside || (outsideThen === outside && costThen > cost);
}
