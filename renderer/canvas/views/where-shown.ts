import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { wholeView } from '../../../shared/documents/view/whole-view.ts';
import { recordName } from '../../../shared/model/lookups.ts';
import type { Point } from '../../../shared/layout/picture.ts';
import { tell } from '../../client/notices.ts';
import { addTo, canHide, openView, showAgain } from '../../state/views.ts';
import type { CurrentMap } from '../current.ts';
import { t } from '../../words/t.ts';

/** Where a thing is to be seen: itself, its line, or the box or bundle that stands for it. */
export function placeOnMap(map: CurrentMap, id: Id): Point | undefined {
  const { scene } = map.drawn;
  const box = isIdOf('zone', id) || isIdOf('placement', id) ? scene.standsFor(id) : undefined;
  const rect = map.places.absolute.get(box ?? id);
  if (rect) return { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
  const line = map.lines.find((each) => each.id === id);
  if (line) return line.gate ?? line.points[Math.floor(line.points.length / 2)];
  const bundle = map.bundles.find(({ connections }) => connections.some((each) => each === id));
  return bundle?.middle ?? map.flow.getInternalNode(id)?.internals.positionAbsolute;
}

/** Says that a thing is in the model and not on this picture, and brings it there, or the whole on the screen. */
export function tellNotShown(map: CurrentMap, id: Id): void {
  const { drawn, view } = map;
  const open = view === undefined ? undefined : drawn.model.get(view);
  if (!open || drawn.scene.whole || !canHide(id) || !drawn.model.has(id) || isInside(map, id)) return;
  const whole = wholeView(drawn.model);
  const hidden = open.hidden.includes(id);
  const box = isIdOf('zone', id) || isIdOf('placement', id);
  tell({
    tone: 'plain',
    title: t('{name} is not in the view “{view}”.', {
      name: recordName(drawn.model, id),
      view: open.name,
    }),
    lines: [],
    ...(hidden
      ? { action: { label: t('Show it'), act: () => showAgain(open.id, [id]) } }
      : box
        ? { action: { label: t('Add it'), act: () => addTo(open.id, [id]) } }
        : whole && { action: { label: t('Show the whole'), act: () => openView(whole.id) } }),
  });
}

/** What stays inside a collapsed zone has no line, and is no less shown. */
function isInside({ drawn }: CurrentMap, id: Id): boolean {
  const boxes = [...drawn.scene.collapsed.values()];
  return boxes.some(({ connections }) => connections.some((each) => each === id)) || isIdOf('actor', id);
}
