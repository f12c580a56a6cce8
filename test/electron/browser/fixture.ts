import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import { startBrowserHost } from '../../../electron/browser/host.ts';
import type { BrowserHost, BrowserHostOptions } from '../../../electron/browser/host.ts';
import type { Answer, HostEvent } from '../../../shared/protocol/requests.ts';

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Trailmap</title>',
  'assets/page.js': 'export {};',
};

/** A host with a page of two files, a home and a folder of its own. */
export interface HostFixture {
  readonly host: BrowserHost;
  readonly authority: string;
  readonly origin: string;
  readonly home: string;
  readonly folder: string;
  /** A good token of its own. */
  token(): string;
  remove(): Promise<void>;
}

/** Folders, before there is a host: a test may put files into `folder`. */
export function makeFolders() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'trailmap-browser-'));
  const page = path.join(root, 'page');
  const folder = path.join(root, 'folder');
  mkdirSync(path.join(page, 'assets'), { recursive: true });
  mkdirSync(folder);
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(page, name), text);
  writeFileSync(path.join(page, 'secret.txt'), 'not for the page');
  writeFileSync(path.join(page, 'files.json'), JSON.stringify(Object.keys(FILES)));
  return { root, page, folder, home: path.join(root, 'home') };
}

export async function startHost(
  options: Partial<BrowserHostOptions> = {},
  folders = makeFolders(),
): Promise<HostFixture> {
  const { page, folder, home } = folders;
  const host = await startBrowserHost({ page, folder, home, author: 'Ann', ...options });
  const authority = `127.0.0.1:${host.port}`;
  return {
    host,
    authority,
    origin: `http://${authority}`,
    home,
    folder,
    token: () => new URL(host.address()).searchParams.get('token') ?? '',
    remove: async () => {
      await host.close();
      rmSync(folders.root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request, its target and headers exactly as given: `fetch` would tidy up what a wrong one does not. */
export function ask(
  { host }: { readonly host: { readonly port: number } },
  target: string,
  options: { readonly method?: string; readonly headers?: OutgoingHttpHeaders; readonly body?: string } = {},
): Promise<HttpAnswer> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port: host.port, path: target, method, headers, agent: false };
    const request = http.request(to, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The cookie that a good address brings. */
export async function cookieOf(fixture: HostFixture): Promise<string> {
  const { headers } = await ask(fixture, `/?token=${fixture.token()}`);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** `POST /session` as the page does it. */
export function askSession(
  fixture: HostFixture,
  token: string,
  headers: OutgoingHttpHeaders = { origin: fixture.origin },
): Promise<HttpAnswer> {
  return ask(fixture, '/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  });
}

/** A window's secret, bought with a fresh token. */
export async function secretOf(fixture: HostFixture): Promise<string> {
  const { body } = await askSession(fixture, fixture.token());
  return (JSON.parse(body) as { secret: string }).secret;
}

type Down =
  | { readonly ready: true }
  | { readonly event: HostEvent }
  | {
      readonly id: number;
      readonly ok: boolean;
      readonly value?: unknown;
      readonly error?: { readonly code: string };
    };

/** A socket with everything that came down on it. */
export class TestSocket {
  readonly socket: WebSocket;
  readonly heard: Down[] = [];
  /** The number it was closed with. */
  readonly closed: Promise<number>;
  #looking: (() => void)[] = [];
  #lastId = 0;

  constructor(
    fixture: HostFixture,
    headers: OutgoingHttpHeaders = { origin: fixture.origin },
    target = '/socket',
  ) {
    this.socket = new WebSocket(`ws://127.0.0.1:${fixture.host.port}${target}`, {
      headers: { ...headers } as Record<string, string>,
    });
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data) => {
      this.heard.push(JSON.parse((data as Buffer).toString()) as Down);
      for (const look of this.#looking) look();
    });
    this.closed = new Promise((resolve) => this.socket.once('close', resolve));
  }

  /** Whether the host took it. */
  opened(): Promise<boolean> {
    return new Promise((resolve) => {
      this.socket.once('open', () => resolve(true));
      this.socket.once('error', () => resolve(false));
    });
  }

  /** The first message that fits, now or when it comes. */
  async first<T extends Down>(fits: (message: Down) => message is T): Promise<T> {
    for (;;) {
      const found = this.heard.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => this.#looking.push(resolve));
    }
  }

  async event<E extends HostEvent['event']>(name: E): Promise<Extract<HostEvent, { event: E }>> {
    const { event } = await this.first(
      (message): message is { event: Extract<HostEvent, { event: E }> } =>
        'event' in message && message.event.event === name,
    );
    return event;
  }

  async hello(secret: string): Promise<this> {
    this.socket.send(JSON.stringify({ hello: secret }));
    await this.first((message): message is { ready: true } => 'ready' in message);
    return this;
  }

  async call(name: string, args: unknown = {}): Promise<Answer<unknown>> {
    const id = ++this.#lastId;
    this.socket.send(JSON.stringify({ id, name, args }));
    return (await this.first(
      (message): message is Extract<Down, { id: number }> => 'id' in message && message.id === id,
    )) as unknown as Answer<unknown>;
  }
}

/** A window as a page has it: admitted, and ready. */
export async function openWindow(fixture: HostFixture, secret?: string): Promise<TestSocket> {
  const given = secret ?? (await secretOf(fixture));
  const socket = new TestSocket(fixture);
  await socket.opened();
  return socket.hello(given);
}
