import { hasDisplay } from './person.ts';

export type HostName = 'desktop' | 'browser';

/** Which host is started, and the reason as a person reads it after "because". */
export interface HostChoice {
  readonly host: HostName;
  readonly why: string;
}

export interface HostSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: boolean;
}

/** The variable that decides over everything else. */
export const hostVariable = 'TRAILMAP_HOST';

/** The desktop where it can be shown, else the browser host. Answers undefined for a value that names no host. */
export function chooseHost({ platform, env, root }: HostSurroundings): HostChoice | undefined {
  const wanted = env[hostVariable];
  if (wanted !== undefined && wanted !== '') return named(wanted);
  if (root) return { host: 'browser', why: 'Electron does not run as root' };
  if (!hasDisplay(platform, env)) return { host: 'browser', why: 'there is no display' };
  return { host: 'desktop', why: 'there is a display' };
}

function named(wanted: string): HostChoice | undefined {
  if (wanted !== 'desktop' && wanted !== 'browser') return undefined;
  return { host: wanted, why: `${hostVariable} says so` };
}

/** The one line that says which host was chosen and why. */
export function hostLine({ host, why }: HostChoice): string {
  const name = host === 'desktop' ? 'the desktop application' : 'the browser host';
  return `trailmap: starting ${name}, because ${why}`;
}

/** Only where somebody sits before the machine; a browser does not run as root without giving up its sandbox. */
export function opensBrowser({ platform, env, root }: HostSurroundings): boolean {
  return !root && hasDisplay(platform, env);
}

/** A later crash is the application's own matter; before this it never showed a window. */
const beforeFirstWindow = 15_000;

/**
 * Whether Electron ended without ever showing a window, as where the system forbids its sandbox. A person who closes
 * the window at once leaves code 0.
 */
export function neverStarted(code: number, elapsed: number): boolean {
  return code !== 0 && elapsed < beforeFirstWindow;
}

/** The address in what the browser host has printed so far, if it is there. */
export function addressIn(output: string): string | undefined {
  return /^Trailmap: (http:\/\/127\.0\.0\.1:\d+\/\S*)\r?\n/m.exec(output)?.[1];
}

/** The program that opens an address in the person's browser, and its arguments. */
export function browserOpener(
  platform: NodeJS.Platform,
  address: string,
): readonly [program: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', address];
  // Not `start`, which is the shell's and would read the address' `&`.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}
