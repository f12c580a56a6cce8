/*
 * Holds the double to `electron.d.ts`, member by member: this file compiles or the double has drifted. Which members
 * must be here is what `used-api.test.ts` finds in the built desktop. Events (`on`, `once`) are checked when it runs:
 * the double refuses a listener for an event that it never sends.
 */
import type * as Electron from 'electron';
import * as double from '../../support/electron-double/module.ts';

/** What the desktop uses of each export. The order is that of the alphabet. */
export const used = {
  app: [
    'addRecentDocument',
    'clearRecentDocuments',
    'commandLine',
    'configureHostResolver',
    'enableSandbox',
    'exit',
    'getPath',
    'getVersion',
    'isPackaged',
    'on',
    'quit',
    'requestSingleInstanceLock',
    'setAppUserModelId',
    'setPath',
    'whenReady',
  ],
  BrowserWindow: ['fromWebContents', 'getFocusedWindow'],
  dialog: ['showErrorBox', 'showMessageBox', 'showOpenDialog', 'showSaveDialog'],
  ipcMain: ['handle'],
  Menu: ['buildFromTemplate', 'setApplicationMenu'],
  nativeTheme: ['shouldUseDarkColors', 'themeSource'],
  protocol: ['registerSchemesAsPrivileged'],
  session: ['fromPartition'],
  utilityProcess: ['fork'],
} as const satisfies { readonly [name in keyof typeof double]?: readonly (keyof (typeof Electron)[name])[] };

type Held<T, K extends keyof T> = Pick<T, Exclude<K, 'on' | 'once'>>;
type Used<N extends keyof typeof used> = (typeof used)[N][number];

export const app: Held<Omit<Electron.App, 'commandLine'>, Exclude<Used<'app'>, 'commandLine'>> = double.app;
export const commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'> = double.app.commandLine;
export const dialog: Held<Electron.Dialog, Used<'dialog'>> = double.dialog;
export const nativeTheme: Held<Electron.NativeTheme, Used<'nativeTheme'>> = double.nativeTheme;
export const protocol: Held<Electron.Protocol, Used<'protocol'>> = double.protocol;

type UsedWindow = Pick<
  Electron.BrowserWindow,
  'destroy' | 'focus' | 'isDestroyed' | 'isMinimized' | 'loadURL' | 'restore' | 'show'
>;
type UsedContents = Pick<
  Electron.WebContents,
  'id' | 'isDestroyed' | 'reload' | 'send' | 'setWebRTCIPHandlingPolicy' | 'setWindowOpenHandler'
>;
type UsedSession = Pick<
  Electron.Session,
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
>;
interface UsedMenu {
  getMenuItemById(id: string): Pick<Electron.MenuItem, 'checked' | 'enabled' | 'label' | 'type'> | null;
}
type UsedProcess = Pick<Electron.UtilityProcess, 'kill' | 'pid' | 'postMessage'>;

export const makeWindow: new (options?: Electron.BrowserWindowConstructorOptions) => UsedWindow & {
  readonly webContents: UsedContents;
} = double.BrowserWindow;
export const focused = (): UsedWindow | null => double.BrowserWindow.getFocusedWindow();
export const fromPartition: (partition: string, options?: Electron.FromPartitionOptions) => UsedSession =
  double.session.fromPartition;
export const fork: (module: string, args?: string[], options?: Electron.ForkOptions) => UsedProcess =
  double.utilityProcess.fork;
export const buildMenu = (template: Electron.MenuItemConstructorOptions[]): UsedMenu =>
  double.Menu.buildFromTemplate(template);
