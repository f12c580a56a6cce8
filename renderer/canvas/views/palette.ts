import { pathLabel } from '../../../shared/analysis/path-label.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { wholeView } from '../../../shared/documents/view/whole-view.ts';
import type { Model } from '../../../shared/model/model.ts';
import { LAYERS } from '../../../shared/model/records/view.ts';
import { useSelection } from '../../state/selection.ts';
import { shownNow } from '../../state/shown.ts';
import {
  canDelete,
  deleteView,
  duplicateView,
  newView,
  openView,
  openViewOf,
  switchLayer,
} from '../../state/views.ts';
import { collapseAll, expandAll, toggleSelected } from './collapse.ts';
import { hideSelected, showHidden, showNeighbours } from './hiding.ts';
import { startRenamingView } from './renaming-view.ts';
import { subjectOfSelection } from './subject.ts';
import { t, word } from '../../words/t.ts';

type Action = readonly [label: string, end: string, act: () => void, words?: string];

/** Everything that can be done with views, whatever is selected. */
export const viewActions: readonly Action[] = [
  [t('Collapse or expand the selected zone'), 'E', toggleSelected, t('fold box')],
  [t('Collapse all zones'), '', collapseAll, t('fold boxes overview')],
  [t('Expand all zones'), '', expandAll, t('unfold open boxes')],
  [t('Hide the selected in this view'), 'H', hideSelected, t('remove from picture')],
  [t('Show all that this view hides'), '', showHidden, t('hidden unhide')],
  [t('Show what the selected speaks to'), '', showNeighboursOfSelected, t('add neighbours to this view')],
  [t('New view of the selected'), '', viewOfSelected, t('diagram zone actor asset path')],
  [
    t('New view of the whole model'),
    '',
    () => void newView(shownNow().model, { what: 'whole model' }),
    t('diagram'),
  ],
  [t('Rename this view…'), '', startRenamingView, t('name of the view diagram')],
  [t('Back to the whole'), '', backToWhole, t('view map')],
  [
    t('Duplicate this view'),
    '',
    () => withView((model, view) => void duplicateView(model, view)),
    t('copy diagram'),
  ],
  [t('Delete this view'), '', deleteOpen, t('remove diagram')],
  ...LAYERS.map((layer): Action => [
    t('Layer: {layer}', { layer: word(layer) }),
    '',
    () => toggleLayer(layer),
    t('switch on off show hide'),
  ]),
];

function showNeighboursOfSelected(): void {
  for (const id of useSelection.getState().ids) showNeighbours(id);
}

function viewOfSelected(): void {
  const { model } = shownNow();
  const subject = subjectOfSelection(model, useSelection.getState().ids);
  if (subject !== undefined) void openViewOf(model, subject);
}

function backToWhole(): void {
  const whole = wholeView(shownNow().model);
  if (whole) openView(whole.id);
}

type OpenView = NonNullable<ReturnType<typeof shownNow>['view']>;

function withView(act: (model: Model, view: OpenView) => void): void {
  const { model, view } = shownNow();
  if (view) act(model, view);
}

function deleteOpen(): void {
  withView((model, view) => {
    if (canDelete(model, view)) deleteView(view.id);
  });
}

function toggleLayer(layer: (typeof LAYERS)[number]): void {
  withView((_model, view) => switchLayer(view.id, layer, !view.layers.includes(layer)));
}

/** The views that there are, and those that there could be. */
export function viewsToOpen(model: Model): readonly Action[] {
  const of = (id: Id, label: string): Action => [
    label,
    t('view'),
    () => void openViewOf(model, id),
    t('diagram'),
  ];
  return [
    ...model
      .all('view')
      .map(({ id, name }): Action => [
        t('Open view {name}', { name }),
        t('view'),
        () => openView(id),
        t('diagram'),
      ]),
    ...model.all('zone').map(({ id, name }) => of(id, t('New view of zone {name}', { name }))),
    ...model.all('actor').map(({ id, name }) => of(id, t('New view of actor {name}', { name }))),
    ...model.all('asset').map(({ id, name }) => of(id, t('New view of asset {name}', { name }))),
    ...model
      .all('path')
      .map((path) => of(path.id, t('New view of path {name}', { name: pathLabel(model, path) }))),
  ];
}
