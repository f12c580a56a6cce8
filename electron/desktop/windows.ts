import { BrowserWindow, type Session } from 'electron';
import { startAddress } from './origin.ts';
import { windowOptions } from './window-preferences.ts';

type Opened = (windowId: string, window: BrowserWindow) => void;

/**
 * The live windows by the id under which the service knows them. Ids are those of the page's contents, so the
 * sender of a request names its window without the page having a say.
 */
export class Windows {
  readonly #session: Session;
  readonly #opened: Opened;
  readonly #byId = new Map<string, BrowserWindow>();

  constructor(session: Session, opened: Opened) {
    this.#session = session;
    this.#opened = opened;
  }

  /** Makes a window that shows the page as soon as it is painted. `prepare` runs before the page can ask anything. */
  open(prepare: (windowId: string) => void = () => undefined): BrowserWindow {
    const window = makeWindow(this.#session, this.#byId.size === 0);
    const windowId = String(window.webContents.id);
    this.#byId.set(windowId, window);
    window.on('closed', () => this.#byId.delete(windowId));
    window.once('ready-to-show', () => window.show());
    this.#opened(windowId, window);
    prepare(windowId);
    window.loadURL(startAddress).catch((error: unknown) => {
      if (!window.isDestroyed()) console.error('trailmap: the page did not load', error);
    });
    return window;
  }

  byId(windowId: string): BrowserWindow | undefined {
    return this.#byId.get(windowId);
  }

  idOf(window: BrowserWindow | null | undefined): string | undefined {
    return [...this.#byId].find(([, known]) => known === window)?.[0];
  }

  any(): boolean {
    return this.#byId.size > 0;
  }

  /** The window the person works in: the focused one, else the newest. */
  current(): BrowserWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    return focused !== null && this.idOf(focused) !== undefined ? focused : [...this.#byId.values()].at(-1);
  }
}

/** Remembering a window's place is experimental in Electron, and a window at its usual size is better than none. */
function makeWindow(session: Session, first: boolean): BrowserWindow {
  try {
    return new BrowserWindow(windowOptions(session, first));
  } catch (error) {
    if (!first) throw error;
    console.error('trailmap: the window state is not kept', error);
    return new BrowserWindow(windowOptions(session, false));
  }
}

export function bringForward(window: BrowserWindow | undefined): void {
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
