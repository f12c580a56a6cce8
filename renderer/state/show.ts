import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Model } from '../../shared/model/model.ts';
import { usePlaces } from './places.ts';
import { useSelection } from './selection.ts';

/** Shows a record where it is best seen: a finding on its page, everything else on the map and beside it. */
export function showRecord(model: Model, id: Id): void {
  if (isIdOf('finding', id)) usePlaces.getState().openFinding(id);
  else {
    usePlaces.getState().go('map');
    useSelection.getState().show(drawnAs(model, id));
  }
}

/** What is drawn for a record: for a component the first of its placements. */
export function drawnAs(model: Model, id: Id): Id {
  if (!isIdOf('component', id)) return id;
  return model.all('placement').find(({ component }) => component === id)?.id ?? id;
}
