import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './paths.ts';

/** How a program that may hang behind a silent firewall came out. */
export type BoundedEnd = { readonly kind: 'ended'; readonly code: number } | { readonly kind: 'silent' };

const lookEvery = 1_000;

export interface Bounds {
  /** Milliseconds without a sign of life after which the program is killed. */
  readonly silence: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program that talks while it works, and kills it when it falls silent. */
export function runBounded(program: string, args: readonly string[], bounds: Bounds): Promise<BoundedEnd> {
  return watch(program, args, bounds, () => 0);
}

/**
 * The same for a downloader. Progress bars come late, or not at all without a terminal, so a growing temporary file
 * counts as a sign of life too: the program gets a temporary folder of its own, which is removed.
 */
export async function runDownload(
  program: string,
  args: readonly string[],
  bounds: Bounds,
): Promise<BoundedEnd> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trailmap-download-'));
  const env = { ...bounds.env, TMPDIR: folder, TEMP: folder, TMP: folder };
  try {
    return await watch(program, args, { ...bounds, env }, () => bytesIn(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function watch(
  program: string,
  args: readonly string[],
  { silence, env }: Bounds,
  written: () => number,
): Promise<BoundedEnd> {
  const child = spawn(program, [...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the programs it starts end with it.
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    let last = Date.now();
    let size = 0;
    const alive = (): void => void (last = Date.now());
    const timer = setInterval(
      () => {
        const now = written();
        if (now !== size) alive();
        size = now;
        if (Date.now() - last < silence) return;
        killGroup(child.pid);
        end({ kind: 'silent' });
      },
      Math.min(lookEvery, silence),
    );
    const end = (how: BoundedEnd): void => {
      clearInterval(timer);
      resolve(how);
    };
    child.stdout.on('data', alive).pipe(process.stdout, { end: false });
    child.stderr.on('data', alive).pipe(process.stderr, { end: false });
    child.once('error', () => end({ kind: 'ended', code: 1 }));
    child.once('exit', (code) => end({ kind: 'ended', code: code ?? 1 }));
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}

function bytesIn(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
  } catch {
    // A file may go between being listed and being looked at; the next look counts again.
    return -1;
  }
}
