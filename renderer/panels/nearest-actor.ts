import type { Crossing } from '../../shared/analysis/crossings.ts';
import type { Exposed } from '../../shared/analysis/exposure.ts';
import type { Pair } from '../../shared/analysis/reach.ts';
import { guardPhrase } from '../../shared/analysis/words.ts';
import type { Model } from '../../shared/model/model.ts';
import { t } from '../words/t.ts';

/** The nearest actor of a crossing in words: `Outside attacker, open`. */
export function nearestWords(
  model: Model,
  rider: Exposed | undefined,
  crossing?: Pick<Crossing, 'caller'>,
): string {
  if (!rider) return t('nobody');
  const { actor, pair, outside } = rider;
  const name = model.get(actor)?.name ?? actor;
  const near = nearWords(pair, crossing);
  return outside ? t('{name}, {near}, by way of outside', { name, near }) : `${name}, ${near}`;
}

/** SPEC A12. Who pays no guard where every caller is proved came with what it holds itself. */
function nearWords({ guards, hops }: Pair, crossing: Pick<Crossing, 'caller'> | undefined): string {
  if (guards > 0) return guardPhrase(guards);
  if (hops === 0) return t('is there');
  return crossing?.caller === 'all' ? t('with its own credentials') : t('open');
}
