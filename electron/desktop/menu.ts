import type { MenuItemConstructorOptions } from 'electron';
import type { RecentFile, Theme } from './settings.ts';

/** What the menu can set going. `tell` sends an item's id to the page, which decides what it means there. */
export interface MenuActions {
  readonly tell: (id: string) => void;
  /** A window with the start page, where a project is begun. */
  readonly newWindow: () => void;
  readonly openRecent: (file: string) => void;
  readonly clearRecent: () => void;
  readonly setTheme: (theme: Theme) => void;
  readonly about: () => void;
}

export interface MenuState {
  readonly recent: readonly RecentFile[];
  readonly theme: Theme;
  readonly platform: NodeJS.Platform;
  readonly developer: boolean;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The application's menu; every item that a person can choose has an id. */
export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const mac: MenuItemConstructorOptions[] = state.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [
    ...mac,
    fileMenu(state, actions),
    editMenu(state, actions),
    viewMenu(state, actions),
    { id: 'window', role: 'windowMenu' },
    helpMenu(actions),
  ];
}

/** An item that only tells the page its id. */
function told(
  actions: MenuActions,
  id: string,
  label: string,
  accelerator?: string,
): MenuItemConstructorOptions {
  const key = accelerator === undefined ? {} : { accelerator };
  return { id, label, ...key, click: () => actions.tell(id) };
}

function fileMenu(state: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const leave: MenuItemConstructorOptions =
    state.platform === 'darwin' ? separator : { id: 'file.quit', role: 'quit', label: 'Quit Trailmap' };
  return {
    id: 'file',
    label: '&File',
    submenu: [
      { id: 'file.new', label: '&New window', accelerator: 'CmdOrCtrl+N', click: actions.newWindow },
      told(actions, 'file.open', '&Open…', 'CmdOrCtrl+O'),
      { id: 'file.recent', label: 'Open &recent', submenu: recentItems(state, actions) },
      separator,
      told(actions, 'file.saveCopy', 'Save a &copy…', 'CmdOrCtrl+Shift+S'),
      told(actions, 'file.nameVersion', 'Name this &version…', 'CmdOrCtrl+S'),
      separator,
      told(actions, 'file.close', 'C&lose project'),
      { id: 'file.closeWindow', role: 'close', label: 'Close &window' },
      leave,
    ],
  };
}

function recentItems({ recent }: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ id: 'file.recent.none', label: 'Nothing yet', enabled: false }];
  return [
    ...recent.map(({ file, name }, index) => ({
      id: `file.recent.${index + 1}`,
      label: withoutMnemonic(name),
      click: () => actions.openRecent(file),
    })),
    separator,
    { id: 'file.recent.clear', label: 'Clear this list', click: actions.clearRecent },
  ];
}

/** A single ampersand in a label would underline the next letter and vanish. */
function withoutMnemonic(label: string): string {
  return label.replaceAll('&', '&&');
}

/** Undo and redo go to the page: it knows whether a text field or the model is meant. The rest macOS needs as roles. */
function editMenu({ platform }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  return {
    id: 'edit',
    label: '&Edit',
    submenu: [
      told(actions, 'edit.undo', '&Undo', 'CmdOrCtrl+Z'),
      told(actions, 'edit.redo', '&Redo', platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
      separator,
      { id: 'edit.cut', role: 'cut' },
      { id: 'edit.copy', role: 'copy' },
      { id: 'edit.paste', role: 'paste' },
      { id: 'edit.selectAll', role: 'selectAll' },
    ],
  };
}

function viewMenu({ theme, developer }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const tools: MenuItemConstructorOptions[] = developer
    ? [separator, { id: 'view.tools', role: 'toggleDevTools' }]
    : [];
  return {
    id: 'view',
    label: '&View',
    submenu: [
      told(actions, 'view.layout', 'Lay &out'),
      told(actions, 'view.fit', '&Fit to window'),
      separator,
      { id: 'view.zoomIn', role: 'zoomIn' },
      { id: 'view.zoomOut', role: 'zoomOut' },
      { id: 'view.zoomReset', role: 'resetZoom' },
      { id: 'view.fullScreen', role: 'togglefullscreen' },
      separator,
      { id: 'view.theme', label: '&Theme', submenu: themeItems(theme, actions) },
      ...tools,
    ],
  };
}

function themeItems(current: Theme, actions: MenuActions): MenuItemConstructorOptions[] {
  const labels: readonly (readonly [Theme, string])[] = [
    ['system', 'As the &system'],
    ['light', '&Light'],
    ['dark', '&Dark'],
  ];
  return labels.map(([theme, label]) => ({
    id: `view.theme.${theme}`,
    label,
    type: 'radio',
    checked: theme === current,
    click: () => actions.setTheme(theme),
  }));
}

function helpMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    id: 'help',
    role: 'help',
    submenu: [
      told(actions, 'view.palette', 'All &commands…', 'CmdOrCtrl+K'),
      separator,
      { id: 'help.about', label: '&About Trailmap', click: actions.about },
    ],
  };
}
