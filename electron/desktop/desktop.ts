import { app, Menu, nativeTheme, session, type BrowserWindow, type Session } from 'electron';
import path from 'node:path';
import type { Answer } from '../../shared/protocol/requests.ts';
import type { HostPorts, Service } from '../service/ports.ts';
import { createService } from '../service/service.ts';
import { watchForCrashes } from './crashes.ts';
import { showAbout } from './dialogs.ts';
import { hasSample, hostPorts } from './host-ports.ts';
import { answerPages, tell } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { PendingEvents } from './pending-events.ts';
import { publishBeforeQuit } from './quit.ts';
import { servePage } from './scheme.ts';
import { Settings, type Theme } from './settings.ts';
import { bringForward, Windows } from './windows.ts';

const pageFolder = path.join(import.meta.dirname, '../renderer');
const now = (): Date => new Date();

/** The application once Electron is ready: windows, menu and the service behind them. */
export class Desktop {
  readonly #settings = new Settings(app.getPath('userData'));
  readonly #windows: Windows;
  readonly #ports: HostPorts;
  readonly #service: Service;
  readonly #pending = new PendingEvents((windowId, event) => tell(this.#windows.byId(windowId), event));

  static async start(): Promise<Desktop> {
    // Without `persist:` the session is in memory, so nothing of a model reaches Chromium's profile.
    const pages = session.fromPartition('trailmap', { cache: false });
    app.configureHostResolver({ secureDnsMode: 'off' });
    await servePage(pages, pageFolder);
    return new Desktop(pages);
  }

  private constructor(pages: Session) {
    this.#windows = new Windows(pages, (windowId, window) => this.#attach(windowId, window));
    const parts = { settings: this.#settings, windows: this.#windows };
    this.#ports = hostPorts({ ...parts, remember: (file) => this.#remember(file) });
    this.#service = createService(this.#ports);
    answerPages((windowId, name, args) => this.#answer(windowId, name, args));
    watchForCrashes(() => now().getTime());
    publishBeforeQuit(() => this.#service.close());
    this.#setTheme(this.#settings.theme);
    app.on('activate', () => this.show());
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
  }

  /** Brings the application forward, with a window if there is none; a first start shows the sample. */
  show(): void {
    if (this.#windows.any()) bringForward(this.#windows.current());
    else if (this.#settings.recent.length === 0 && hasSample()) void this.#openSample();
    else this.#windows.open();
  }

  async #openSample(): Promise<void> {
    try {
      this.openFile(await this.#ports.samplePath());
    } catch (error) {
      // The folder cannot be written, say: the start page is of more use than no window.
      console.error('trailmap: the sample is not shown', error);
      this.#windows.open();
    }
  }

  /** Opens a project file in a window of its own. The service tells that window's page how it went. */
  openFile(file: string): void {
    bringForward(this.#windows.open((windowId) => void this.#service.openPath(windowId, file)));
  }

  /** A page that asks is a page that listens. */
  async #answer(windowId: string, name: string, args: unknown): Promise<Answer<unknown>> {
    const answer = await this.#service.call(windowId, name, args);
    this.#pending.listening(windowId);
    return answer;
  }

  #attach(windowId: string, window: BrowserWindow): void {
    const stop = this.#service.attach(windowId, (event) => {
      // Whatever else is missed by a page that is still loading, it gets with its first `window.state`.
      if (event.event === 'failed') this.#pending.add(windowId, event);
      else tell(window, event);
    });
    window.on('closed', () => {
      stop();
      this.#pending.forget(windowId);
    });
  }

  #remember(file: string): void {
    this.#settings.remember(file, now().toISOString());
    app.addRecentDocument(file);
    this.#drawMenu();
  }

  #setTheme(theme: Theme): void {
    this.#settings.theme = theme;
    nativeTheme.themeSource = theme;
    this.#drawMenu();
  }

  #drawMenu(): void {
    const { theme, recent } = this.#settings;
    const state = { theme, recent, platform: process.platform, developer: !app.isPackaged };
    const template = menuTemplate(state, {
      tell: (id) => this.#tellPage(id),
      newWindow: () => bringForward(this.#windows.open()),
      openRecent: (file) => this.openFile(file),
      clearRecent: () => this.#clearRecent(),
      setTheme: (chosen) => this.#setTheme(chosen),
      about: () => void showAbout(),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** On macOS the menu is there without a window; then one is opened for the item to act in. */
  #tellPage(id: string): void {
    const window = this.#windows.current();
    if (window === undefined) this.show();
    else tell(window, { event: 'menu', id });
  }

  #clearRecent(): void {
    this.#settings.clearRecent();
    app.clearRecentDocuments();
    this.#drawMenu();
  }
}
