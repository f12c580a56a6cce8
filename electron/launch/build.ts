import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build as vite } from 'vite';
import type { InlineConfig } from 'vite';
import { inRoot, root } from './paths.ts';
import { filesUnder, hashOf } from './source-hash.ts';

/*
 * Builds what runs: five Node programs, CommonJS and each one file but the last (Electron loads that before `ready`, and a
 * sandboxed preload script can load nothing else), and the page.
 */

/** What a Node program is built from, and where it goes. */
export const PROGRAMS = {
  main: { from: 'electron/desktop/main.ts', to: 'out/main', file: 'index.cjs' },
  preload: { from: 'electron/desktop/preload.ts', to: 'out/preload', file: 'index.cjs' },
  project: { from: 'electron/project/process.ts', to: 'out/project', file: 'index.cjs' },
  browser: { from: 'electron/browser/main.ts', to: 'out/browser', file: 'index.cjs' },
  cli: { from: 'electron/cli/main.ts', to: 'out/cli', file: 'trailmap.cjs' },
} as const;
export type Program = keyof typeof PROGRAMS;

/** The preload script runs in the page's engine; the command line program on the Node that a person has. */
const TARGETS: Readonly<Record<Program, string>> = {
  main: 'node24',
  preload: 'chrome156',
  project: 'node24',
  browser: 'node24',
  cli: 'node22',
};

const STAMP = inRoot('out/.built');
const SOURCES = ['shared', 'electron', 'renderer', 'resources', 'package-lock.json', 'package.json'];
const EXTERNAL = ['electron', 'better-sqlite3', '@resvg/resvg-js'];

/** Builds everything, unless the sources are those of the last build. */
export async function buildIfNeeded(): Promise<void> {
  const wanted = hashOf(root, SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('trailmap: building');
  await buildAll();
  writeFileSync(STAMP, wanted);
}

export async function buildAll(): Promise<void> {
  rmSync(inRoot('out'), { recursive: true, force: true });
  for (const program of Object.keys(PROGRAMS) as Program[]) await buildProgram(program);
  await buildPage();
}

/** One Node program. */
export async function buildProgram(
  program: Program,
  outDir: string = inRoot(PROGRAMS[program].to),
): Promise<void> {
  if (isMissing(PROGRAMS[program].from)) return;
  await vite(programConfig(program, outDir));
}

/** The one place where a program without a source is passed over; it says so. */
function isMissing(source: string): boolean {
  const missing = !existsSync(inRoot(source));
  if (missing) console.log(`trailmap: not built, there is no ${source}`);
  return missing;
}

/**
 * Before anything of the command line program is loaded: on an older Node the native package ends the process
 * without a word.
 */
const CLI_BANNER = `#!/usr/bin/env node
if (parseInt(process.versions.node, 10) < 22) {
  console.error('trailmap needs Node 22 or newer; this is Node ' + process.versions.node + '.');
  process.exit(2);
}`;

function programConfig(program: Program, outDir: string): InlineConfig {
  const { from, file } = PROGRAMS[program];
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: [...EXTERNAL] },
    build: {
      ssr: true,
      target: TARGETS[program],
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: inRoot(from),
        external: EXTERNAL,
        output: {
          format: 'cjs',
          entryFileNames: file,
          // A person waits for the command line: what a command does not need is not even read.
          codeSplitting: program === 'cli',
          chunkFileNames: '[name].cjs',
          ...(program === 'cli' && { banner: CLI_BANNER }),
        },
      },
    },
  };
}

/** The page's own settings, shared with the development server. */
export function pageConfig(): InlineConfig {
  return {
    configFile: false,
    root: inRoot('renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
  };
}

/** The page, and the list of its files: the only ones that a host hands out. */
export async function buildPage(outDir: string = inRoot('out/renderer')): Promise<void> {
  await vite({
    ...pageConfig(),
    build: {
      target: 'chrome156',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
    },
  });
  writeFileSync(path.join(outDir, 'files.json'), JSON.stringify(filesUnder(outDir), null, 2));
}
