import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { replica } from '../client/replica.ts';
import { usePlaces } from '../state/places.ts';
import { useSelection } from '../state/selection.ts';

/** Leaves this room for the map and shows a record there; a component by where it is placed. */
export function showOnMap(id: Id): void {
  usePlaces.getState().go('map');
  useSelection.getState().show(drawnAs(id));
}

function drawnAs(id: Id): Id {
  if (!isIdOf('component', id)) return id;
  const placements = replica.getState().model.all('placement');
  return placements.find(({ component }) => component === id)?.id ?? id;
}
