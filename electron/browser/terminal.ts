import { startBrowserHost } from './host.ts';
import type { BrowserHost, BrowserHostOptions } from './host.ts';

/**
 * Runs the host in a terminal until it is asked to end: prints an address, and another on every Enter. Answers the
 * exit code: 0, or 2 where the host could not be started.
 */
export async function runInTerminal(options: BrowserHostOptions): Promise<number> {
  let host: BrowserHost;
  try {
    host = await startBrowserHost(options);
  } catch (error) {
    console.error(`trailmap: ${whyNot(error)}`);
    return 2;
  }
  console.log(`Trailmap: ${host.address()}`);
  console.log('The address opens one window. Enter prints another; Ctrl+C ends.');
  const stopListening = onEnter(() => console.log(`Trailmap: ${host.address()}`));
  await askedToEnd();
  stopListening();
  await host.close();
  return 0;
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'the port is in use; choose another with --port, or none for a free one.';
  if (code === 'EACCES') return 'the port may not be used; choose one above 1023 with --port.';
  if (code === 'ENOENT') return 'the page was not built; run npm start in the repository once.';
  throw error;
}

function onEnter(print: () => void): () => void {
  const read = (chunk: Buffer): void => {
    if (chunk.includes('\n')) print();
  };
  process.stdin.on('data', read);
  // A terminal that went away is no reason to end: the windows are still there.
  process.stdin.on('error', () => undefined);
  return () => {
    process.stdin.off('data', read);
    process.stdin.pause();
  };
}

const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal ends in order; a second one while that takes its time ends at once, as the system does it. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      for (const signal of ENDS) process.off(signal, end);
      resolve();
    };
    for (const signal of ENDS) process.on(signal, end);
  });
}
