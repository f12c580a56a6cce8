import { app } from './app.ts';
import { lifecycle } from './lifecycle.ts';
import { must } from './must.ts';
import { schemes } from './schemes.ts';
import { StrictEmitter } from './strict-emitter.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;
export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
type Decide = (decision: { readonly cancel?: boolean }) => void;
type RequestListener = (request: SeenRequest, decide: Decide) => void;

const filterSchemes = /^(<all_urls>|(\*|https?|wss?|file|ftp|data|chrome-extension):)/;

class WebRequest {
  #listener: RequestListener | undefined;

  /** Only the last listener counts; a filter with a scheme that Chromium does not know is a parse error. */
  onBeforeRequest(
    filter: { readonly urls: readonly string[] } | RequestListener | null,
    listener?: RequestListener,
  ): void {
    if (typeof filter === 'object' && filter !== null) {
      for (const url of filter.urls) must(filterSchemes.test(url), `invalid scheme in filter '${url}'`);
    }
    this.#listener = typeof filter === 'function' ? filter : listener;
  }

  /** For the router: whether the application cancels this request. */
  async cancels(request: SeenRequest): Promise<boolean> {
    const listener = this.#listener;
    if (listener === undefined) return false;
    const decision = await new Promise<{ readonly cancel?: boolean }>((resolve) =>
      listener(request, resolve),
    );
    return decision.cancel === true;
  }
}

class SessionProtocol {
  readonly #handlers = new Map<string, SchemeHandler>();

  handle(scheme: string, handler: SchemeHandler): void {
    must(schemes.has(scheme), `'${scheme}' was not registered as privileged: its page would have no origin`);
    must(!this.#handlers.has(scheme), `'${scheme}' is handled already`);
    this.#handlers.set(scheme, handler);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** For the router. */
  handlerOf(scheme: string): SchemeHandler | undefined {
    return this.#handlers.get(scheme);
  }
}

/** Settings that the double cannot apply are kept in `recorded`, by name, for a test to read or to call. */
export class Session extends StrictEmitter {
  readonly protocol = new SessionProtocol();
  readonly webRequest = new WebRequest();
  readonly recorded: Record<string, unknown> = {};
  readonly partition: string;

  constructor(partition: string) {
    super('session', ['will-download']);
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: unknown): void {
    this.recorded['permissionRequest'] = handler;
  }

  setPermissionCheckHandler(handler: unknown): void {
    this.recorded['permissionCheck'] = handler;
  }

  setDevicePermissionHandler(handler: unknown): void {
    this.recorded['devicePermission'] = handler;
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.recorded['displayMedia'] = handler;
  }

  setCertificateVerifyProc(handler: unknown): void {
    this.recorded['certificateVerify'] = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.recorded['spellChecker'] = enabled;
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    this.recorded['spellCheckerLanguages'] = languages;
  }

  setProxy(config: object): Promise<void> {
    this.recorded['proxy'] = config;
    return Promise.resolve();
  }
}

const sessions = new Map<string, Session>();

function sessionOf(partition: string): Session {
  lifecycle.needsReady('session');
  const known = sessions.get(partition);
  if (known !== undefined) return known;
  const made = new Session(partition);
  sessions.set(partition, made);
  app.emit('session-created', made);
  return made;
}

export const session = {
  get defaultSession(): Session {
    return sessionOf('');
  },
  fromPartition: (partition: string, _options: { readonly cache?: boolean } = {}): Session => {
    must(partition !== '', 'an empty partition is the default session');
    return sessionOf(partition);
  },
};
