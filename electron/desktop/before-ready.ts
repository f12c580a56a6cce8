import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { hardenContents } from './harden-contents.ts';
import { hardenSession } from './harden-session.ts';
import { registerPageScheme } from './scheme.ts';

/** Switches that would open a packaged application to whoever can start it. Fuses do not cover these. */
const dangerousSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'disable-web-security',
  'load-extension',
  'js-flags',
] as const;

/** The first dangerous switch the packaged application was started with, if any. */
export function dangerousSwitch(): string | undefined {
  if (!app.isPackaged) return undefined;
  return dangerousSwitches.find((name) => app.commandLine.hasSwitch(name));
}

/** Everything Electron accepts only before `ready`; the two listeners reach sessions and pages made by mistake too. */
export function prepare(): void {
  registerPageScheme();
  app.enableSandbox();
  appendSwitches();
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
  app.on('login', (event) => event.preventDefault());
  if (process.platform === 'win32') app.setAppUserModelId('org.trailmap.Trailmap');
  useOwnHome();
}

/** Chromium's half of "no connections": no name, address or WebSocket resolves, and nothing runs in the background. */
function appendSwitches(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('no-pings');
}

/** `TRAILMAP_HOME` moves all that Trailmap keeps, so the single-instance lock and the settings move with it. */
function useOwnHome(): void {
  const home = process.env['TRAILMAP_HOME'];
  if (home === undefined || home === '') return;
  const folder = path.resolve(home, 'desktop');
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}
