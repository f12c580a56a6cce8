import { spawn, type ChildProcess } from 'node:child_process';
import { buildIfNeeded } from './build.ts';
import { getElectron } from './electron-binary.ts';
import {
  addressIn,
  browserOpener,
  chooseHost,
  hostLine,
  hostVariable,
  neverStarted,
  opensBrowser,
  type HostSurroundings,
} from './host.ts';
import { inRoot, root } from './paths.ts';
import { isRoot } from './person.ts';
import { ended, run as runProgram } from './run-child.ts';

/** `npm start`: builds what is out of date and shows the sample project on the host that fits this machine. */
export async function run(): Promise<number> {
  const around: HostSurroundings = { platform: process.platform, env: process.env, root: isRoot() };
  const choice = chooseHost(around);
  if (choice === undefined) {
    console.error(`trailmap: ${hostVariable} is either desktop or browser`);
    return 2;
  }
  await buildIfNeeded();
  if (choice.host === 'browser') return startBrowserHost(around, choice.why);
  return startDesktop(around, choice.why);
}

async function startDesktop(around: HostSurroundings, why: string): Promise<number> {
  const electron = await getElectron();
  if (electron === undefined) return startBrowserHost(around, 'Electron could not be fetched');
  console.log(hostLine({ host: 'desktop', why }));
  const begun = Date.now();
  const code = await runProgram(electron, ['.']);
  if (!neverStarted(code, Date.now() - begun)) return code;
  return startBrowserHost(around, `Electron ended with code ${code} before it showed a window`);
}

/** Its input stays the terminal's: Enter there prints a new address. */
function startBrowserHost(around: HostSurroundings, why: string): Promise<number> {
  console.log(hostLine({ host: 'browser', why }));
  const args = [inRoot('out/browser/index.cjs'), '--sample'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] });
  passOn(child, opensBrowser(around) ? (address) => openBrowser(around.platform, address) : () => undefined);
  return ended(child, 'the browser host');
}

/** Shows what the host prints, and tells the first address in it. */
function passOn(child: ChildProcess, onAddress: (address: string) => void): void {
  let heard = '';
  const listen = (chunk: Buffer): void => {
    heard += chunk.toString();
    const address = addressIn(heard);
    if (address === undefined) return;
    child.stdout?.off('data', listen);
    onAddress(address);
  };
  child.stdout?.on('data', listen);
  child.stdout?.pipe(process.stdout);
}

function openBrowser(platform: NodeJS.Platform, address: string): void {
  const [program, ...args] = browserOpener(platform, address);
  const opener = spawn(program, args, { stdio: 'ignore', detached: true });
  // The address is on the screen: where no browser opens, the person clicks it.
  opener.on('error', () => undefined);
  opener.unref();
}
