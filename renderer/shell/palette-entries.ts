import { pathLabel } from '../../shared/analysis/path-label.ts';
import type { Id } from '../../shared/base/ids.ts';
import { connectionName, placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { canvasCommands } from '../canvas/actions.ts';
import { layoutActions } from '../canvas/layout-actions.ts';
import { lookActions, plannedLooks } from '../canvas/looks/palette.ts';
import { mapActions } from '../canvas/palette.ts';
import { pictureActions } from '../canvas/pictures/palette.ts';
import { viewActions, viewsToOpen } from '../canvas/views/palette.ts';
import { ask, redo, undo } from '../client/run.ts';
import { newFinding } from '../findings/findings-room.tsx';
import { startPasting } from '../paste/paste-state.ts';
import { useUpkeep } from '../review/upkeep-dialog.tsx';
import { LINE_STYLES, useLineStyle } from '../state/line-style.ts';
import { usePlaces } from '../state/places.ts';
import { beginReview } from '../state/reviewing.ts';
import { useSelection } from '../state/selection.ts';
import { THEMES, useTheme } from '../state/theme.ts';
import { TABLES } from '../tables/all-tables.ts';
import { openTable } from '../tables/look.ts';
import { openFile, saveCopy } from './files.ts';
import { findActions } from './find-actions.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Other words by which it is found. */
  readonly words: string;
  /** Said at the end of its line: a key, or what kind of thing it is. */
  readonly end: string;
  readonly act: () => void;
}

/** Everything that can be done, with its key. */
export function paletteActions(): readonly PaletteEntry[] {
  const places = usePlaces.getState();
  const action = (label: string, end: string, act: () => void, words = ''): PaletteEntry => ({
    id: `do:${label}`,
    label,
    words,
    end,
    act,
  });
  return [
    action('New change…', '', newChange, 'wizard pull request'),
    action('New component', 'N', () => canvasCommands.addComponent(), 'add box'),
    action('New trust zone', 'Z', () => canvasCommands.addZone(), 'add boundary'),
    action('New threat actor', 'A', () => canvasCommands.addActor(), 'add attacker'),
    action('Type a line', '/', () => canvasCommands.quickEntry(), 'quick entry add'),
    action(
      'Connect the selected component',
      'C',
      () => canvasCommands.connectFromSelection(),
      'add connection',
    ),
    ...mapActions.map(([label, key, act, words]) => action(label, key, act, words)),
    action('Rename the selected', 'F2', () => canvasCommands.renameSelected()),
    action('Delete the selected', 'Del', () => canvasCommands.deleteSelected(), 'remove'),
    action('Keep the selected in place, or let them go', 'P', () => canvasCommands.pinSelected(), 'pin'),
    action('Select all components', 'Ctrl A', () => canvasCommands.selectAll()),
    ...layoutActions.map(([label, key, act, words]) => action(label, key, act, words)),
    ...LINE_STYLES.map((style) =>
      action(
        `Lines: ${style}`,
        '',
        () => useLineStyle.getState().setStyle(style),
        'routes orthogonal curved',
      ),
    ),
    action('Fit the map', '1', () => canvasCommands.fit(), 'zoom'),
    action('Zoom in', '+', () => canvasCommands.zoomIn()),
    action('Zoom out', '-', () => canvasCommands.zoomOut()),
    action('Natural size', '0', () => canvasCommands.zoomToNatural(), 'zoom 100'),
    ...findActions.map(([label, key, act, words]) => action(label, key, act, words)),
    action('Undo', 'Ctrl Z', () => void undo()),
    action('Redo', 'Ctrl Y', () => void redo()),
    action('Show crossings', '', () => places.openBottom('crossings'), 'table verdict'),
    action('Show reach', '', () => places.openBottom('reach'), 'table matrix actors zones sensitive data'),
    action('Show paths', '', () => places.openBottom('paths'), 'table documented undocumented'),
    action('Show exposure', '', () => places.openBottom('exposure'), 'table rank weight'),
    action('Show checks', '', () => places.openBottom('checks'), 'table warnings dismissed'),
    action('Show what is due', '', () => places.openBottom('due'), 'table look again'),
    action('Review what is due', '', beginReview, 'walk look again confirm stands'),
    action('Keeping it true: phase, what is due…', '', () => useUpkeep.getState().setOpen(true), 'fresh'),
    action('Show connections inside zones', '', () => places.openBottom('inside'), 'table'),
    action('Show history', '', () => places.openBottom('history'), 'journal'),
    ...lookActions.map(([label, key, act, words]) => action(label, key, act, words)),
    ...pictureActions.map(([label, key, act, words]) => action(label, key, act, words)),
    ...viewActions.map(([label, key, act, words]) => action(label, key, act, words)),
    action('Fold the outline', '', () => places.fold('left'), 'panel left'),
    action('Fold the inspector', '', () => places.fold('right'), 'panel right'),
    action('Fold the tables', '', () => places.fold('bottom'), 'panel below'),
    ...TABLES.map(({ kind, title }) =>
      action(`Table: ${title}`, '', () => openTable(kind), 'list rows edit'),
    ),
    action('List of changes', '', () => places.go('changes')),
    action('Findings: board', '', () => places.openFindings('board'), 'risks decisions open accepted'),
    action('Findings: table', '', () => places.openFindings('table'), 'risks list'),
    action('Response procedures', '', () => places.openFindings('procedures'), 'findings if it happens'),
    action(
      'Verify zones and controls',
      '',
      () => places.openFindings('verification'),
      'findings expected ingress egress configuration check',
    ),
    action('New finding', '', () => void newFinding(), 'risk add'),
    action(
      'Paste tables of a report…',
      '',
      () => void startPasting(),
      'import spreadsheet document pdf markdown',
    ),
    action('Open a file…', 'Ctrl O', openFile),
    action('Name this version…', '', () => places.setNaming(true), 'save snapshot'),
    action('Save a copy', '', () => void saveCopy('trail')),
    action('Save a copy without history', '', () => void saveCopy('trail without history')),
    action('Export as JSON', '', () => void saveCopy('json')),
    action('Close project', '', () => void ask('project.close', {})),
    ...THEMES.map((theme) =>
      action(`Theme: ${theme}`, '', () => useTheme.getState().setTheme(theme), 'colours'),
    ),
  ];
}

function newChange(): void {
  usePlaces.getState().go('map');
  usePlaces.getState().setWizard(true);
}

/** Everything that has a name and can be shown. */
export function paletteRecords(model: Model): readonly PaletteEntry[] {
  const shown = (id: Id, label: string, end: string, words = ''): PaletteEntry => ({
    id,
    label,
    words,
    end,
    act: () => {
      usePlaces.getState().go('map');
      useSelection.getState().show(id);
    },
  });
  const zoneName = (id: Id<'zone'> | undefined) =>
    id === undefined ? 'in no zone' : (model.get(id)?.name ?? '');
  return [
    ...model.all('zone').map((zone) => shown(zone.id, zone.name, 'trust zone', zone.aliases.join(' '))),
    ...model
      .all('placement')
      .map((placement) =>
        shown(
          placement.id,
          placementName(model, placement.id),
          zoneName(zoneOfPlacement(model, placement.id)),
          'component',
        ),
      ),
    ...model
      .all('connection')
      .map((connection) => shown(connection.id, connectionName(model, connection), 'connection')),
    ...model.all('actor').map((actor) => shown(actor.id, actor.name, 'threat actor')),
    ...model.all('asset').map((asset) => shown(asset.id, asset.name, 'sensitive data')),
    ...model.all('path').map((path) => shown(path.id, pathLabel(model, path), 'threat actor path', 'play')),
    ...model.all('assumption').map(({ id, text }) => shown(id, text, 'assumption')),
    ...model.all('control').map(({ id, name, state }) => shown(id, name, 'control', state)),
    ...[...plannedLooks(model), ...viewsToOpen(model)].map(([label, end, act, words = '']) => ({
      id: `do:${label}`,
      label,
      end,
      act,
      words,
    })),
    ...model.all('finding').map(({ id, title, number = '' }) => ({
      id,
      label: title,
      words: number,
      end: `finding ${number}`.trim(),
      act: () => usePlaces.getState().openFinding(id),
    })),
  ];
}
