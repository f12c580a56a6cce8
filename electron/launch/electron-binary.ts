import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runDownload } from './bounded.ts';

const silence = 60_000;

/**
 * The Electron executable, fetched once by Electron's own installer where it is not there yet. Undefined when it
 * could not be had, which is not fatal: there is the browser host.
 */
export async function getElectron(): Promise<string | undefined> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const here = installed(folder);
  if (here !== undefined) return here;
  console.log('trailmap: fetching Electron (once, about 120 MB)');
  const end = await runDownload(process.execPath, [path.join(folder, 'install.js')], { silence });
  if (end.kind === 'silent') console.log(`trailmap: gave up after ${silence / 1000} seconds without a byte`);
  return installed(folder);
}

/** Without asking the `electron` package, which would begin the download by itself and without a limit. */
function installed(folder: string): string | undefined {
  const note = path.join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const executable = path.join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}
