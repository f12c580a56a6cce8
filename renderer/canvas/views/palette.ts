import { pathLabel } from '../../../shared/analysis/path-label.ts';
import type { Id } from '../../../shared/base/ids.ts';
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
  wholeView,
} from '../../state/views.ts';
import { collapseAll, expandAll, toggleSelected } from './collapse.ts';
import { hideSelected, showHidden, showNeighbours } from './hiding.ts';
import { subjectOfSelection } from './subject.ts';

type Action = readonly [label: string, end: string, act: () => void, words?: string];

/** Everything that can be done with views, whatever is selected. */
export const viewActions: readonly Action[] = [
  ['Collapse or expand the selected zone', 'E', toggleSelected, 'fold box'],
  ['Collapse all zones', '', collapseAll, 'fold boxes overview'],
  ['Expand all zones', '', expandAll, 'unfold open boxes'],
  ['Hide the selected in this view', 'H', hideSelected, 'remove from picture'],
  ['Show all that this view hides', '', showHidden, 'hidden unhide'],
  ['Show what the selected speaks to', '', showNeighboursOfSelected, 'add neighbours to this view'],
  ['New view of the selected', '', viewOfSelected, 'diagram zone actor asset path'],
  [
    'New view of the whole model',
    '',
    () => void newView(shownNow().model, { what: 'whole model' }),
    'diagram',
  ],
  ['Back to the whole', '', backToWhole, 'view map'],
  [
    'Duplicate this view',
    '',
    () => withView((model, view) => void duplicateView(model, view)),
    'copy diagram',
  ],
  ['Delete this view', '', deleteOpen, 'remove diagram'],
  ...LAYERS.map((layer): Action => [
    `Layer: ${layer}`,
    '',
    () => toggleLayer(layer),
    'switch on off show hide',
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
  const of = (kind: string, id: Id, name: string): Action => [
    `New view of ${kind} ${name}`,
    'view',
    () => void openViewOf(model, id),
    'diagram',
  ];
  return [
    ...model
      .all('view')
      .map(({ id, name }): Action => [`Open view ${name}`, 'view', () => openView(id), 'diagram']),
    ...model.all('zone').map(({ id, name }) => of('zone', id, name)),
    ...model.all('actor').map(({ id, name }) => of('actor', id, name)),
    ...model.all('asset').map(({ id, name }) => of('asset', id, name)),
    ...model.all('path').map((path) => of('path', path.id, pathLabel(model, path))),
  ];
}
