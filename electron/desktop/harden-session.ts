import type { Session } from 'electron';
import { isOurs } from './origin.ts';

/** What the page may ask of the system: copy text it already shows, and fill the screen for a tabletop. */
const grantedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Schemes that never leave the machine and that Chromium uses for itself. */
const inertSchemes: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:']);

/** Denies by default on every session, including Electron's default one, which no window of ours uses. */
export function hardenSession(session: Session): void {
  denyPermissions(session);
  denyNetwork(session);
  silenceSpellChecker(session);
  session.on('will-download', (event) => event.preventDefault());
}

/** Request and check are two questions in Electron, and each of them grants when nobody answers. */
function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(grantedPermissions.has(permission) && details.isMainFrame && isOurs(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      grantedPermissions.has(permission) && isOurs(`${origin.replace(/\/$/, '')}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
}

/** Three layers that do not depend on each other: certificates, a proxy that is not there, and a filter. */
function denyNetwork(session: Session): void {
  const refused = -2;
  session.setCertificateVerifyProc((_request, decide) => decide(refused));
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
  // No `urls` filter: a custom scheme in a filter is a parse error, and without one every request is seen.
  session.webRequest.onBeforeRequest((request, decide) => {
    decide({ cancel: !mayLoad(request.url) });
  });
}

function mayLoad(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return isOurs(address) || inertSchemes.has(new URL(address).protocol);
}

/** The one request that Electron itself makes at start is for a dictionary; each line alone was not always enough. */
function silenceSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}
