import type { Crossing } from '../../shared/analysis/crossings.ts';
import type { Exposed } from '../../shared/analysis/exposure.ts';
import type { Pair } from '../../shared/analysis/reach.ts';
import type { Model } from '../../shared/model/model.ts';

/** The nearest actor of a crossing in words: `Outside attacker, open`. */
export function nearestWords(
  model: Model,
  rider: Exposed | undefined,
  crossing?: Pick<Crossing, 'caller'>,
): string {
  if (!rider) return 'nobody';
  const { actor, pair, outside } = rider;
  const name = model.get(actor)?.name ?? actor;
  return `${name}, ${nearWords(pair, crossing)}${outside ? ', by way of outside' : ''}`;
}

/** SPEC A12. Who pays no guard where every caller is proved came with what it holds itself. */
function nearWords({ guards, hops }: Pair, crossing: Pick<Crossing, 'caller'> | undefined): string {
  if (guards > 0) return guards === 1 ? 'past 1 guard' : `past ${guards} guards`;
  if (hops === 0) return 'is there';
  return crossing?.caller === 'all' ? 'with its own credentials' : 'open';
}
