import { create } from '../../../../shared/model/create.ts';
import type { RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import type { Shows } from '../../../../shared/model/records/view.ts';
import type { Pick } from '../../../support/model/pick.ts';

/** Any view of a model: of everything or a part, with things added, hidden and collapsed. */
export function randomView(model: Model, pick: Pick): RecordOf<'view'> {
  const zones = model.all('zone').map(({ id }) => id);
  const placements = model.all('placement').map(({ id }) => id);
  const boxes = [...zones, ...placements];
  const others = [...model.all('actor'), ...model.all('connection')].map(({ id }) => id);
  const collapsed = pick.chance(0.6) ? pick.some(zones, 3) : [];
  return create('view', 'view:drawn', {
    name: 'Drawn',
    shows: randomShows(model, pick),
    also: pick.chance(0.4) ? pick.some(boxes, 2) : [],
    hidden: pick.chance(0.5) ? pick.some([...boxes, ...others], 3) : [],
    positions: Object.fromEntries(collapsed.map((id) => [id, { x: 0, y: 0, collapsed: true as const }])),
  });
}

function randomShows(model: Model, pick: Pick): Shows {
  const [zone, actor, asset, path] = [
    pick.maybe(model.all('zone')),
    pick.maybe(model.all('actor')),
    pick.maybe(model.all('asset')),
    pick.maybe(model.all('path')),
  ];
  const parts: readonly Shows[] = [
    ...(zone ? [{ what: 'zone' as const, zone: zone.id }] : []),
    ...(actor ? [{ what: 'actor' as const, actor: actor.id }] : []),
    ...(asset ? [{ what: 'asset' as const, asset: asset.id }] : []),
    ...(path ? [{ what: 'path' as const, path: path.id }] : []),
  ];
  return pick.chance(0.25) ? { what: 'whole model' } : (pick.maybe(parts) ?? { what: 'whole model' });
}
