import type { ReachOptions } from '../../../../shared/analysis/reach-options.ts';
import type { Model } from '../../../../shared/model/model.ts';
import type { Pick } from '../../../support/model/pick.ts';

const AS = ['designed', 'built', 'verified'] as const;
const GUARDS = ['all', 'some', 'none', 'not said'] as const;

/** What reach may be asked with, each now and then. */
export function randomOptions(pick: Pick, model: Model): ReachOptions {
  const zones = model.all('zone').map(({ id }) => id);
  const connections = model.all('connection').map(({ id }) => id);
  const placements = model.all('placement').map(({ id }) => id);
  const zone = () => pick.of(zones);
  return {
    ...(pick.chance(0.3) && { as: pick.of(AS) }),
    ...(pick.chance(0.3) && { byAnswering: true }),
    ...(pick.chance(0.3) && { byUpdate: true }),
    ...(pick.chance(0.4) && { withWhatItFinds: true }),
    ...(pick.chance(0.15) && { onlyThrough: pick.some(GUARDS, 3) }),
    ...(pick.chance(0.2) && { without: pick.some(connections, 2) }),
    ...(pick.chance(0.2) && {
      withoutBoundary: pick.times(pick.between(1, 2), () => [zone(), zone()] as const),
    }),
    ...(pick.chance(0.15) && { foothold: pick.some([...zones, ...placements], 1) }),
  };
}
