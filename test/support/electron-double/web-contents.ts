import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { fromWeb, toWeb } from './addresses.ts';
import { must } from './must.ts';
import type { Session } from './session.ts';
import { preventable, StrictEmitter } from './strict-emitter.ts';

const events = [
  'did-finish-load',
  'preload-error',
  'render-process-gone',
  'unresponsive',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
];

type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse;

const unknownOpener: Omit<HandlerDetails, 'url'> = {
  frameName: '',
  features: '',
  disposition: 'new-window',
  referrer: { url: '', policy: 'default' },
};

let lastId = 0;

/** One page. `live` is set once Chromium has made it; calls before that wait. */
export class WebContents extends StrictEmitter {
  readonly id = ++lastId;
  readonly session: Session;
  #page: Page | undefined;
  #open: Promise<Page>;
  #ordered: Promise<unknown> = Promise.resolve();
  #ownNavigation = false;
  #openHandler: OpenHandler | undefined;
  readonly recorded: Record<string, unknown> = {};
  targetId: string | undefined;

  constructor(session: Session, open: () => Promise<Page>) {
    super('webContents', events);
    this.session = session;
    this.#open = Promise.resolve()
      .then(open)
      .then((page) => this.#attach(page));
    this.#reopen = open;
  }

  readonly #reopen: () => Promise<Page>;

  #attach(page: Page): Page {
    this.#page = page;
    page.on('crash', () => {
      const details = { reason: 'crashed', exitCode: 139 };
      this.emit('render-process-gone', preventable({}), details);
      app.emit('render-process-gone', preventable({}), this, details);
    });
    return page;
  }

  get page(): Page | undefined {
    return this.#page;
  }

  async opened(): Promise<Page> {
    return await this.#open;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#open;
    this.#ownNavigation = true;
    try {
      await page.goto(toWeb(address));
    } finally {
      this.#ownNavigation = false;
    }
    this.emit('did-finish-load');
  }

  /** After a crash Playwright's page is gone for good, so a new one takes its place at the same address. */
  reload(): void {
    const address = this.getURL();
    const old = this.#page;
    this.#open = this.#reopen().then((page) => this.#attach(page));
    void this.#open.then(() => old?.close()).then(() => this.loadURL(address));
  }

  /** In order, and dropped where nobody listens yet, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    const copy = structuredClone(args);
    this.#ordered = this.#ordered.then(async () => {
      const page = await this.#open;
      if (page.isClosed()) return;
      await page
        .evaluate(
          ([name, values]) => {
            const receive: unknown = Reflect.get(globalThis, '__double_receive');
            if (typeof receive === 'function') receive(name, values);
          },
          [channel, copy] as const,
        )
        .catch(() => undefined);
    });
  }

  getURL(): string {
    return fromWeb(this.#page?.url() ?? '');
  }

  /** Playwright closes a page of an Electron application this way. */
  close(): void {
    void this.#open.then((page) => page.close());
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.recorded['webRTC'] = policy;
  }

  /** For the router: a page that wants a second window. */
  asksForWindow(address: string): void {
    must(this.#openHandler, 'a page opened a window and no setWindowOpenHandler decides');
    const { action } = this.#openHandler({ ...unknownOpener, url: address });
    must(action === 'deny', 'the double opens no second window for a page');
  }

  /** For the router: whether the application lets a frame go there. Nothing is asked about its own `loadURL`. */
  permitsNavigation(address: string, isMainFrame: boolean): boolean {
    if (this.#ownNavigation && isMainFrame) return true;
    const names = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
    return names.every((name) => {
      const event = preventable({ url: address, isMainFrame });
      this.emit(name, event, address);
      return !event.defaultPrevented;
    });
  }
}
