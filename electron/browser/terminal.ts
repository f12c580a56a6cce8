import { startBrowserHost } from './host.ts';
import type { BrowserHost, BrowserHostOptions } from './host.ts';

/** Shows an address to whoever sits before the terminal. */
export type ShowAddress = (address: string, isFirst: boolean) => void;

function inWords(address: string, isFirst: boolean): void {
  console.log(`Trailmap: ${address}`);
  if (isFirst) console.log('The address opens one window. Enter prints another; Ctrl+C ends.');
}

/**
 * Runs the host in a terminal until it is asked to end: shows an address, and another on every Enter. Answers the
 * exit code: 0, or 2 where the host could not be started.
 */
export async function runInTerminal(
  options: BrowserHostOptions,
  show: ShowAddress = inWords,
): Promise<number> {
  let host: BrowserHost;
  try {
    host = await startBrowserHost(options);
  } catch (error) {
    console.error(`trailmap: ${whyNot(error)}`);
    return 2;
  }
  show(host.address(), true);
  const stopListening = onEnter(() => show(host.address(), false));
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
/** In milliseconds. A signal to a whole group comes once by itself and once more from each parent that passes it on. */
const SAME_WISH = 1_000;

/** The first signal ends in order; another one, while that takes its time, ends at once. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const end = (): void => {
      if (asked !== undefined && performance.now() - asked > SAME_WISH) process.exit(1);
      asked ??= performance.now();
      resolve();
    };
    for (const signal of ENDS) process.on(signal, end);
  });
}
