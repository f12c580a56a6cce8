import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const START_MS = 20_000;

export interface BrowserHostProcess {
  /** The address with its one-time token. */
  readonly address: string;
  readonly process: ChildProcess;
  /** As the power failing: nothing gets a chance to tidy up. */
  kill(): Promise<void>;
  /** As Ctrl+C: publishes and ends. */
  close(): Promise<void>;
}

/** Starts the built browser host as `npm start` does, with a home of its own. */
export async function launchBrowserHost(home: string, args: readonly string[]): Promise<BrowserHostProcess> {
  const child = spawn(process.execPath, [path.join(root, 'out/browser/index.cjs'), ...args], {
    cwd: home,
    env: { ...process.env, TRAILMAP_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
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
    const late = setTimeout(() => {
      reject(new Error(`the browser host printed no address:\n${printed}`));
    }, START_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed);
      if (!found) return;
      clearTimeout(late);
      resolve(found[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the browser host ended with ${code}:\n${printed}`));
    });
  });
}
