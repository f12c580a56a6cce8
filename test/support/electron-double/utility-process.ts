import { fork, type ChildProcess } from 'node:child_process';
import type { ForkOptions } from 'electron';
import type { Readable } from 'node:stream';
import path from 'node:path';
import { app } from './app.ts';
import { lifecycle } from './lifecycle.ts';
import { must } from './must.ts';
import { preventable, StrictEmitter } from './strict-emitter.ts';

const parentPort = new URL('./parent-port.ts', import.meta.url).href;
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

class UtilityProcess extends StrictEmitter {
  readonly #child: ChildProcess;
  readonly #name: string;

  constructor(module: string, args: readonly string[], options: ForkOptions) {
    super('utilityProcess', ['spawn', 'message', 'exit']);
    this.#name = options.serviceName ?? 'Node Utility Process';
    const stdio = stdioOf(options);
    this.#child = fork(module, [...args], {
      execArgv: [...(options.execArgv ?? []), '--import', parentPort],
      stdio: ['ignore', stdio, stdio, 'ipc'],
      serialization: 'advanced',
      env: { ...(options.env ?? process.env) },
    });
    running.add(this.#child);
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('exit', (code, signal) => this.#ended(code, signal));
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined;
  }

  get stdout(): Readable | null {
    return this.#child.stdout;
  }

  get stderr(): Readable | null {
    return this.#child.stderr;
  }

  /** To a process that has ended, a message is lost without a word, as in Electron. */
  postMessage(message: unknown): void {
    const copy: unknown = structuredClone(message);
    if (this.#child.connected) this.#child.send(copy as NonNullable<unknown>, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }

  #ended(code: number | null, signal: NodeJS.Signals | null): void {
    running.delete(this.#child);
    const exitCode = code ?? 1;
    const reason = signal === null ? 'abnormal-exit' : 'killed';
    const details = {
      type: 'Utility',
      reason,
      exitCode,
      serviceName: 'node.mojom.NodeService',
      name: this.#name,
    };
    if (exitCode !== 0) app.emit('child-process-gone', preventable({}), details);
    this.emit('exit', exitCode);
  }
}

function stdioOf({ stdio = 'inherit' }: ForkOptions): 'pipe' | 'ignore' | 'inherit' {
  must(
    stdio === 'pipe' || stdio === 'ignore' || stdio === 'inherit',
    `utilityProcess has no stdio '${String(stdio)}'`,
  );
  return stdio;
}

export const utilityProcess = {
  fork: (module: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess => {
    lifecycle.needsReady('utilityProcess.fork');
    must(path.isAbsolute(module), 'utilityProcess.fork needs an absolute path');
    return new UtilityProcess(module, args, options);
  },
};
