import { schemes } from './schemes.ts';

/**
 * `app://bundle/x` is `https://bundle.app.double.invalid/x` for Chromium: a secure context with a real origin and
 * a real content security policy, for which no socket is ever opened.
 */
const asWeb = /^https:\/\/([a-z-]+)\.([a-z]+)\.double\.invalid\//;

export function toWeb(address: string): string {
  return address.replace(/^([a-z]+):\/\/([a-z-]+)\//, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.double.invalid/` : whole,
  );
}

export function fromWeb(address: string): string {
  return address.replace(asWeb, '$2://$1/');
}

/** The scheme of an address, without the colon. */
export function schemeOf(address: string): string {
  return address.slice(0, address.indexOf(':'));
}
