import type { IncomingMessage } from 'node:http';
import { hashOf, newSecret, sameHash } from './secrets.ts';

/**
 * The cookie that admits a browser to the page's files, and to nothing else: a browser sends the cookies of
 * 127.0.0.1 to every port there, so whoever listens on another port may have read it.
 */
export class Admission {
  readonly #key = newSecret();
  readonly #name: string;

  constructor(port: number) {
    this.#name = `trailmap-${port}`;
  }

  /** The value of `set-cookie`. Ends with the browser; no script reads it; no other site's page sends it. */
  get cookie(): string {
    return `${this.#name}=${this.#key}; Path=/; HttpOnly; SameSite=Strict`;
  }

  admits(request: IncomingMessage): boolean {
    const given = cookieOf(request, this.#name);
    return given !== undefined && sameHash(hashOf(given), hashOf(this.#key));
  }
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * Whether the request names exactly this server. A name that an attacker's DNS points at 127.0.0.1 is another
 * name, and so is `localhost`.
 */
export function isForUs(request: IncomingMessage, authority: string): boolean {
  const hosts = request.headersDistinct['host'] ?? [];
  return hosts.length === 1 && hosts[0] === authority;
}

/** Whether the request says that it comes from our own page. */
export function isFromOurPage(request: IncomingMessage, authority: string): boolean {
  const origins = request.headersDistinct['origin'] ?? [];
  return origins.length === 1 && origins[0] === `http://${authority}`;
}

/** Whether it says nothing of where it comes from (as a plain GET does), or that it comes from our own page. */
export function isNotFromElsewhere(request: IncomingMessage, authority: string): boolean {
  return request.headers.origin === undefined || isFromOurPage(request, authority);
}
