import { pathLabel } from '../../shared/analysis/path-label.ts';
import { kindOf } from '../../shared/base/ids.ts';
import type { Id, Kind } from '../../shared/base/ids.ts';
import { connectionName, placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { canvasCommands } from '../canvas/actions.ts';
import { layoutActions } from '../canvas/layout-actions.ts';
import { lookActions, plannedLooks } from '../canvas/looks/palette.ts';
import { toggleOverview } from '../canvas/overview.ts';
import { mapActions } from '../canvas/palette.ts';
import { pictureActions } from '../canvas/pictures/palette.ts';
import { viewActions, viewsToOpen } from '../canvas/views/palette.ts';
import { ask, redo, undo } from '../client/run.ts';
import { newFinding } from '../findings/findings-room.tsx';
import { startPasting } from '../paste/paste-state.ts';
import { useUpkeep } from '../review/upkeep-dialog.tsx';
import { LINE_ACTIONS, LINE_STYLES, useLineStyle } from '../state/line-style.ts';
import { usePlaces } from '../state/places.ts';
import { beginReview } from '../state/reviewing.ts';
import { useSelection } from '../state/selection.ts';
import { THEMES, THEME_ACTIONS, useTheme } from '../state/theme.ts';
import { useTool } from '../state/tool.ts';
import { TABLES } from '../tables/all-tables.ts';
import { cellActions } from '../tables/cell-actions.ts';
import { openTable } from '../tables/look.ts';
import { changeActions, newChange } from './change-actions.ts';
import { openFile, saveCopy } from './files.ts';
import { findActions } from './find-actions.ts';
import { languageActions } from './language-actions.ts';
import { onMap } from './on-map.ts';
import { t, word } from '../words/t.ts';

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
  const action = (label: string, end: string, act: () => void, words = ''): Unnamed => ({
    label,
    words,
    end,
    act,
  });
  /** What can only be done with the map on the screen. */
  const onTheMap = (label: string, end: string, act: () => void, words = '') =>
    action(label, end, onMap(act), words);
  return named('do', [
    action(t('New change…'), '', newChange, t('wizard pull request')),
    ...changeActions().map(([label, key, act, words]) => action(label, key, act, words)),
    onTheMap(
      t('Select with the pointer'),
      'V',
      () => useTool.getState().setTool('select'),
      t('tool arrow mark move'),
    ),
    onTheMap(t('New component'), 'N', () => canvasCommands.addComponent(), t('add box')),
    onTheMap(t('New trust zone'), 'Z', () => canvasCommands.addZone(), t('add boundary')),
    onTheMap(t('New threat actor'), 'A', () => canvasCommands.addActor(), t('add attacker')),
    onTheMap(t('Type a line'), '/', () => canvasCommands.quickEntry(), t('quick entry add')),
    onTheMap(
      t('Connect the selected component'),
      'C',
      () => canvasCommands.connectFromSelection(),
      t('add connection'),
    ),
    ...mapActions.map(([label, key, act, words]) => onTheMap(label, key, act, words)),
    onTheMap(t('Rename the selected'), 'F2', () => canvasCommands.renameSelected()),
    onTheMap(t('Delete the selected'), t('Del'), () => canvasCommands.deleteSelected(), t('remove')),
    onTheMap(
      t('Keep the selected in place, or let them go'),
      'P',
      () => canvasCommands.pinSelected(),
      t('pin'),
    ),
    onTheMap(t('Select all components'), t('Ctrl A'), () => canvasCommands.selectAll()),
    ...layoutActions.map(([label, key, act, words]) => onTheMap(label, key, act, words)),
    ...LINE_STYLES.map((style) =>
      onTheMap(
        LINE_ACTIONS[style],
        '',
        () => useLineStyle.getState().setStyle(style),
        t('routes orthogonal curved'),
      ),
    ),
    onTheMap(t('Fit the map'), '1', () => canvasCommands.fit(), t('zoom')),
    onTheMap(t('Zoom in'), '+', () => canvasCommands.zoomIn()),
    onTheMap(t('Zoom out'), '-', () => canvasCommands.zoomOut()),
    onTheMap(t('Overview'), '', toggleOverview, t('minimap small map show hide')),
    onTheMap(t('Natural size'), '0', () => canvasCommands.zoomToNatural(), t('zoom 100')),
    ...findActions.map(([label, key, act, words]) => action(label, key, act, words)),
    action(t('Undo'), t('Ctrl Z'), () => void undo()),
    action(t('Redo'), t('Ctrl Y'), () => void redo()),
    action(t('Show crossings'), '', () => places.openBottom('crossings'), t('table verdict')),
    action(
      t('Show reach'),
      '',
      () => places.openBottom('reach'),
      t('table matrix actors zones sensitive data'),
    ),
    action(t('Show paths'), '', () => places.openBottom('paths'), t('table documented undocumented')),
    action(t('Show exposure'), '', () => places.openBottom('exposure'), t('table rank weight')),
    action(t('Show checks'), '', () => places.openBottom('checks'), t('table warnings dismissed')),
    action(t('Show what is due'), '', () => places.openBottom('due'), t('table look again')),
    action(t('Review what is due'), '', beginReview, t('walk look again confirm stands')),
    action(
      t('Keeping it true: phase, what is due…'),
      '',
      () => useUpkeep.getState().setOpen(true),
      t('fresh'),
    ),
    action(t('Show connections inside zones'), '', () => places.openBottom('inside'), t('table')),
    action(t('Show history'), '', () => places.openBottom('history'), t('journal')),
    ...lookActions.map(([label, key, act, words]) => onTheMap(label, key, act, words)),
    ...pictureActions.map(([label, key, act, words]) => onTheMap(label, key, act, words)),
    ...viewActions.map(([label, key, act, words]) => onTheMap(label, key, act, words)),
    action(t('Fold the outline'), '', () => places.fold('left'), t('panel left')),
    action(t('Fold the inspector'), '', () => places.fold('right'), t('panel right')),
    action(t('Fold the tables'), '', () => places.fold('bottom'), t('panel below')),
    ...TABLES.map(({ kind, title }) =>
      action(t('Table: {title}', { title }), '', () => openTable(kind), t('list rows edit')),
    ),
    ...cellActions.map(([label, key, act, words]) => action(label, key, act, words)),
    action(t('List of changes'), '', () => places.go('changes')),
    action(t('Findings: board'), '', () => places.openFindings('board'), t('risks decisions open accepted')),
    action(t('Findings: table'), '', () => places.openFindings('table'), t('risks list')),
    action(
      t('Response procedures'),
      '',
      () => places.openFindings('procedures'),
      t('findings if it happens'),
    ),
    action(
      t('Verify zones and controls'),
      '',
      () => places.openFindings('verification'),
      t('findings expected ingress egress configuration check'),
    ),
    action(t('New finding'), '', () => void newFinding(), t('risk add')),
    action(
      t('Paste tables of a report…'),
      '',
      () => void startPasting(),
      t('import spreadsheet document pdf markdown'),
    ),
    action(t('Open a file…'), t('Ctrl O'), openFile),
    action(t('Name this version…'), '', () => places.setNaming(true), t('save snapshot')),
    action(t('Save a copy'), '', () => void saveCopy('trail')),
    action(t('Save a copy without history'), '', () => void saveCopy('trail without history')),
    action(t('Export as JSON'), '', () => void saveCopy('json')),
    action(t('Close project'), '', () => void ask('project.close', {})),
    ...THEMES.map((theme) =>
      action(THEME_ACTIONS[theme], '', () => useTheme.getState().setTheme(theme), t('colours')),
    ),
    ...languageActions().map(({ label, act, words }) => action(label, '', act, words)),
  ]);
}

type Unnamed = Omit<PaletteEntry, 'id'>;

/** Ids that do not depend on the language: two things may be called the same in one. */
function named(group: string, entries: readonly Unnamed[]): readonly PaletteEntry[] {
  return entries.map((entry, at) => ({ ...entry, id: `${group}:${at}` }));
}

/** What can be seen on the map, or lights up there what it speaks of. */
const DRAWN: ReadonlySet<Kind> = new Set(['zone', 'placement', 'connection', 'actor', 'asset', 'path']);

/** Everything that has a name and can be shown. */
export function paletteRecords(model: Model): readonly PaletteEntry[] {
  const shown = (id: Id, label: string, end: string, words = ''): PaletteEntry => ({
    id,
    label,
    words,
    end,
    act: () => {
      usePlaces.getState().go('map');
      // What is not drawn stands only in the inspector.
      if (!DRAWN.has(kindOf(id))) usePlaces.getState().showInspector();
      useSelection.getState().show(id);
    },
  });
  const zoneName = (id: Id<'zone'> | undefined) =>
    id === undefined ? t('in no zone') : (model.get(id)?.name ?? '');
  return [
    ...model.all('zone').map((zone) => shown(zone.id, zone.name, t('trust zone'), zone.aliases.join(' '))),
    ...model
      .all('placement')
      .map((placement) =>
        shown(
          placement.id,
          placementName(model, placement.id),
          zoneName(zoneOfPlacement(model, placement.id)),
          t('component'),
        ),
      ),
    ...model
      .all('connection')
      .map((connection) => shown(connection.id, connectionName(model, connection), t('connection'))),
    ...model.all('actor').map((actor) => shown(actor.id, actor.name, t('threat actor'))),
    ...model.all('asset').map((asset) => shown(asset.id, asset.name, t('sensitive data'))),
    ...model
      .all('path')
      .map((path) => shown(path.id, pathLabel(model, path), t('threat actor path'), t('play'))),
    ...model.all('assumption').map(({ id, text }) => shown(id, text, t('assumption'))),
    ...model.all('control').map(({ id, name, state }) => shown(id, name, t('control'), word(state))),
    ...named(
      'see',
      [...plannedLooks(model), ...viewsToOpen(model)].map(([label, end, act, words = '']) => ({
        label,
        end,
        act: onMap(act),
        words,
      })),
    ),
    ...model.all('finding').map(({ id, title, number = '' }) => ({
      id,
      label: title,
      words: number,
      end: number === '' ? t('finding') : t('finding {number}', { number }),
      act: () => usePlaces.getState().openFinding(id),
    })),
  ];
}
