import { runCommand } from '../../shared/commands/registry.ts';
import { serve } from './serve.ts';
import type { HostLine } from './serve.ts';

/*
 * The entry of the project's own process. It owns the database, so a file that keeps SQLite busy for ever can be
 * ended by its deadline without the window: nothing inside the process could stop a running statement.
 */

/** Electron gives its utility processes a port; a forked Node process has a channel. */
function hostLine(): HostLine {
  const port = process.parentPort as typeof process.parentPort | undefined;
  if (port) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }: { data: unknown }) => listener(data)),
    };
  }
  // Without its host there is nobody to acknowledge to: whatever was acknowledged is on the disk.
  process.on('disconnect', () => process.exit(0));
  // Ctrl+C in a terminal, and a service manager, signal every process at once: the host ends this one when all is
  // published.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  };
}

serve(hostLine(), runCommand);
