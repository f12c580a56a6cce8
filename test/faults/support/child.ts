import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A script of this folder, run by the same Node as the tests; what it writes to its output, line by line. */
export interface Child {
  readonly lines: string[];
  /** Waits for a line for which the test holds. */
  line(test: (line: string) => boolean): Promise<string>;
  kill(): Promise<void>;
  readonly ended: Promise<unknown>;
}

export function script(name: string, args: readonly string[]): readonly string[] {
  return [process.execPath, path.join(import.meta.dirname, name), ...args];
}

/** Starts a command; its errors go to the console of the test. */
export function start(command: readonly string[]): Child {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    for (const look of waiting) look();
  });
  // Its output has been read to the end by then, so every acknowledgement is known.
  const ended = once(child, 'close');
  return {
    lines,
    ended,
    line: (test) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find(test);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`it ended first:\n${lines.slice(-5).join('\n')}`)));
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
