import { utilityProcess, type UtilityProcess } from 'electron';
import path from 'node:path';
import type { ProjectProcess } from '../project/project-process.ts';

/** Far more than any project needs, far less than the machine has. */
const memoryLimit = '--max-old-space-size=1536';

/**
 * The process that keeps one project, as the service wants it. A utility process, not a thread: a runaway
 * statement of SQLite cannot be interrupted from inside, but its process can be killed in milliseconds.
 */
export function spawnProject(): ProjectProcess {
  const entry = path.join(import.meta.dirname, '../project/index.cjs');
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Trailmap project',
    stdio: 'pipe',
    execArgv: [memoryLimit],
  });
  child.stdout?.on('data', (chunk: Buffer) => process.stdout.write(chunk));
  child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => killNow(child),
  };
}

/** Electron's own `kill` asks politely; a process inside a statement of SQLite is past asking. */
function killNow(child: UtilityProcess): void {
  const { pid } = child;
  child.kill();
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}
