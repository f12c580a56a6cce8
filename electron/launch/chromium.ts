import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { runBounded, runDownload } from './bounded.ts';
import { isRoot } from './person.ts';

/** The variable by which a person names a Chromium, and by which the launcher tells the tests which one it found. */
export const chromiumVariable = 'TRAILMAP_CHROMIUM';

const downloadSilence = 60_000;
const aptSilence = 120_000;

export type Chromium =
  | { readonly kind: 'found'; readonly file: string; readonly from: string }
  | { readonly kind: 'missing'; readonly sentence: string };

/** What the choice depends on, handed in so that it can be shown on any machine. */
export interface ChromiumSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright keeps the Chromium that fits its version. */
  readonly playwrightFile: string;
  /** Whether this file is there and is a browser, not a stub that asks for a snap. */
  works(file: string): boolean;
}

interface Candidate {
  readonly file: string;
  readonly from: string;
}

/** The Chromium to test with: the named one, else the system's, else Playwright's own. */
export function chooseChromium(around: ChromiumSurroundings): Chromium | undefined {
  const named = around.env[chromiumVariable];
  if (named !== undefined && named !== '') return judgeNamed(named, around);
  const found = candidates(around).find(({ file }) => around.works(file));
  return found === undefined ? undefined : { kind: 'found', ...found };
}

/** A person who names a file means that file: no other takes its place silently. */
function judgeNamed(file: string, around: ChromiumSurroundings): Chromium {
  if (around.works(file)) return { kind: 'found', file, from: chromiumVariable };
  return {
    kind: 'missing',
    sentence: `${chromiumVariable} names ${file}, which is not a Chromium that starts.`,
  };
}

function candidates({ platform, env, playwrightFile }: ChromiumSurroundings): readonly Candidate[] {
  const system = systemFiles(platform, env).map((file) => ({ file, from: 'the system' }));
  return [...system, { file: playwrightFile, from: 'Playwright' }];
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsFiles = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

function systemFiles(platform: NodeJS.Platform, env: ChromiumSurroundings['env']): readonly string[] {
  if (platform === 'darwin')
    return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform !== 'win32') return linuxNames.map((name) => `/usr/bin/${name}`);
  const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => windowsFiles.map((file) => path.win32.join(folder, file)));
}

/** What to type where nothing could be fetched. */
export function commandToType(platform: NodeJS.Platform, osRelease: string): string {
  if (platform !== 'linux') return 'npm run x -- playwright-core install chromium';
  if (isDebian(osRelease)) return 'sudo apt-get install chromium';
  return 'npm run x -- playwright-core install --with-deps chromium';
}

/** Debian itself: on Ubuntu, `chromium` is a stub for a snap, which does not run in a container. */
export function isDebian(osRelease: string): boolean {
  return /^ID="?debian"?\s*$/m.test(osRelease);
}

/** Finds a Chromium or gets one; `missing` says in one sentence what a person can do. */
export async function getChromium(): Promise<Chromium> {
  const here = chooseChromium(surroundings());
  if (here !== undefined) return here;
  const fetched = (await download()) ?? (await installFromDebian());
  return fetched ?? { kind: 'missing', sentence: missingSentence() };
}

async function download(): Promise<Chromium | undefined> {
  console.log('trailmap: no Chromium found; asking Playwright for its own (once)');
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  const end = await runDownload(process.execPath, [cli, 'install', 'chromium'], { silence: downloadSilence });
  if (end.kind === 'silent')
    console.log(`trailmap: gave up after ${downloadSilence / 1000} seconds without a byte`);
  return chooseChromium(surroundings());
}

async function installFromDebian(): Promise<Chromium | undefined> {
  if (!isRoot() || !isDebian(osRelease())) return undefined;
  console.log("trailmap: installing Debian's chromium (once)");
  const bounds = { silence: aptSilence, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await runBounded('apt-get', ['update'], bounds);
  await runBounded('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], bounds);
  return chooseChromium(surroundings());
}

function missingSentence(): string {
  const command = commandToType(process.platform, osRelease());
  return `there is no Chromium for the browser tests; type \`${command}\`, or name one in ${chromiumVariable}.`;
}

function surroundings(): ChromiumSurroundings {
  return { platform: process.platform, env: process.env, playwrightFile: chromium.executablePath(), works };
}

function works(file: string): boolean {
  if (!existsSync(file)) return false;
  // There, asking for the version opens a window.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

function osRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
