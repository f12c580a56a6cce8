import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useSelection } from '../../state/selection.ts';
import { addTo, canHide, hideIn, showAgain } from '../../state/views.ts';
import { currentMap } from '../current.ts';

type View = RecordOf<'view'>;

/** Takes the selected off this picture; the model keeps them. */
export function hideSelected(): void {
  const view = currentMap()?.view;
  const ids = [...useSelection.getState().ids].filter(canHide);
  if (view === undefined || ids.length === 0) return;
  useSelection.getState().clear();
  hideIn(view, ids);
}

/** What a view hides, of what is there. */
export function hiddenIn(model: Model, view: View | undefined): View['hidden'] {
  return view?.hidden.filter((id) => model.has(id)) ?? [];
}

export function showHidden(): void {
  const map = currentMap();
  const view = map?.view === undefined ? undefined : map.drawn.model.get(map.view);
  if (map && view) showAgain(view.id, hiddenIn(map.drawn.model, view));
}

/** Brings what a thing speaks to, and the view does not show, on the picture. */
export function showNeighbours(box: string): void {
  const map = currentMap();
  const ghost = map?.drawn.scene.ghosts.get(box);
  if (map?.view !== undefined && ghost) addTo(map.view, ghost.others.filter(isBox));
}

function isBox(id: Id): id is View['also'][number] {
  return isIdOf('zone', id) || isIdOf('placement', id);
}
