import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { failure } from '../../shared/protocol/failures.ts';
import { isForUs, isFromOurPage, isNotFromElsewhere } from './admission.ts';
import type { Admission } from './admission.ts';
import { sendJson, sendNotAdmitted, sendText } from './answers.ts';
import type { PageHandler } from './page.ts';
import { openSession } from './session.ts';
import type { Tokens } from './token.ts';
import type { WindowSecrets } from './window-secrets.ts';

/** What answers the requests; it is put together when the port is known. */
export interface Door {
  /** `127.0.0.1:PORT`, as it must stand in Host and, behind `http://`, in Origin. */
  readonly authority: string;
  readonly admission: Admission;
  readonly tokens: Tokens;
  readonly windows: WindowSecrets;
  readonly page: PageHandler;
}

/** Listens on loopback only; answers when it does. Port 0 is a free one. */
export function listenOnLoopback(port: number): Promise<Server> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 });
  server.maxConnections = 256;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** Answers one request: the page to who is admitted, a session for a token, and nothing else. */
export function answer(door: Door, request: IncomingMessage, response: ServerResponse): void {
  const target = targetOf(request);
  if (!isForUs(request, door.authority) || !isNotFromElsewhere(request, door.authority) || !target) {
    return sendText(response, 403, 'forbidden');
  }
  if (target.pathname === '/session') return session(door, request, response);
  if (request.method !== 'GET') {
    response.setHeader('allow', 'GET');
    return sendText(response, 405, 'only GET');
  }
  getPage(door, request, response, target);
}

function session(door: Door, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return sendJson(response, 405, failure('bad-request', 'Only POST.'));
  }
  if (!isFromOurPage(request, door.authority)) {
    return sendJson(response, 403, failure('forbidden'));
  }
  void openSession(request, response, door.tokens, door.windows);
}

interface Target {
  readonly pathname: string;
  readonly token: string | undefined;
}

/**
 * A good token brings the cookie with the page; it is spent only when the page asks for its window, since browsers
 * and scanners fetch addresses ahead. A token that is not good says so, even to a browser that has the cookie.
 */
function getPage(door: Door, request: IncomingMessage, response: ServerResponse, target: Target): void {
  const { pathname, token } = target;
  if (token !== undefined) {
    if (pathname !== '/' || !door.tokens.isGood(token)) return sendNotAdmitted(response);
    response.setHeader('set-cookie', door.admission.cookie);
  } else if (!door.admission.admits(request)) {
    return sendNotAdmitted(response);
  }
  door.page(request, response, pathname);
}

/** The path as it was sent, undecoded, and the token behind it; undefined for a target that is no path. */
function targetOf({ url = '' }: IncomingMessage): Target | undefined {
  if (!url.startsWith('/') || url.startsWith('//')) return undefined;
  const question = url.indexOf('?');
  if (question < 0) return { pathname: url, token: undefined };
  const token = new URLSearchParams(url.slice(question)).get('token');
  return { pathname: url.slice(0, question), token: token ?? undefined };
}
