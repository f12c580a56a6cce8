import { fork } from 'node:child_process';
import type { ProjectProcess } from '../project/project-process.ts';

/** Far more than any project needs, far less than the machine has. */
const MEMORY_MB = 1_536;

/**
 * The project's process as a forked Node process: for the browser host, the terminal and tests. `entryPath` is the
 * built `out/project/index.cjs` or, on a Node that strips types, `electron/project/process.ts`.
 */
export function forkProjectProcess(entryPath: string): ProjectProcess {
  const child = fork(entryPath, [], {
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    // Bytes travel as bytes.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // A channel that closes under a message is told by the exit that follows.
  child.on('error', () => undefined);
  return {
    pid: child.pid,
    post: (message) => {
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', (code) => listener(code)),
    kill: () => void child.kill('SIGKILL'),
  };
}
