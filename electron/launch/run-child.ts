import { spawn, type ChildProcess } from 'node:child_process';
import { root } from './paths.ts';

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program in the repository with our own input and output until it ends, and answers its exit code (1 when a
 * signal ended it or it could not be started).
 */
export function run(program: string, args: readonly string[], options: ChildOptions = {}): Promise<number> {
  const child = spawn(program, [...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...options.env },
  });
  return ended(child, program);
}

/** Runs a script of an installed package, or one of ours, on this Node. */
export function runNode(
  script: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<number> {
  return run(process.execPath, [script, ...args], options);
}

/** The exit code of a child; the child is asked to end when we are. */
export function ended(child: ChildProcess, program: string): Promise<number> {
  // Ctrl+C reaches the child by itself: this process stays until it has tidied up.
  const wait = (): void => undefined;
  const pass = (): void => void child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', pass);
  return new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(`trailmap: could not start ${program}: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  }).finally(() => process.off('SIGINT', wait).off('SIGTERM', pass));
}
