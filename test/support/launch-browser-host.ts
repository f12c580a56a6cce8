import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const START_MS = 20_000;

export interface BrowserHostProcess {
  /** The address with its one-time token. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Another address, for another window: what Enter in the terminal gives. */
  newAddress(): Promise<string>;
  /** As the power failing: nothing gets a chance to tidy up. */
  kill(): Promise<void>;
  /** As Ctrl+C: publishes and ends. */
  close(): Promise<void>;
}

/** Starts the built browser host as `npm start` does, with a home of its own; it offers the files of `folder`. */
export async function launchBrowserHost(
  home: string,
  args: readonly string[],
  folder = home,
): Promise<BrowserHostProcess> {
  const child = spawn(process.execPath, [path.join(root, 'out/browser/index.cjs'), ...args], {
    cwd: folder,
    env: { ...process.env, TRAILMAP_HOME: home },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that `kill` takes the project's process as well.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const address = await printedAddress(child);
  return {
    address,
    process: child,
    newAddress() {
      const printed = printedAddress(child);
      child.stdin?.write('\n');
      return printed;
    },
    async kill() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const stopReading = () => {
      clearTimeout(late);
      child.stdout?.off('data', read);
      child.stderr?.off('data', read);
      child.off('exit', ended);
    };
    const late = setTimeout(() => {
      stopReading();
      reject(new Error(`the browser host printed no address:\n${printed}`));
    }, START_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed);
      if (!found) return;
      stopReading();
      resolve(found[0]);
    };
    const ended = (code: number | null) => {
      stopReading();
      reject(new Error(`the browser host ended with ${code}:\n${printed}`));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', ended);
  });
}
