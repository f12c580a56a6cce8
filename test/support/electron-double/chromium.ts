import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwright, type BrowserContext } from 'playwright-core';
import { must } from './must.ts';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** `TRAILMAP_CHROMIUM`, else the system's, else Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env['TRAILMAP_CHROMIUM'];
  return [named, ...usualPlaces, playwright.executablePath()].find(
    (file) => file !== undefined && file !== '' && existsSync(file),
  );
}

/** The engine behind the double: a headless Chromium with the switches that the application asked for. */
class Chromium {
  #process: ChildProcess | undefined;
  #profile: string | undefined;

  /**
   * Starts it with a fresh profile below `folder`, and answers the address of its developer tools, which Playwright
   * connects to as well.
   */
  async start(folder: string, switches: readonly string[]): Promise<string> {
    const executable = findChromium();
    must(executable, 'no Chromium found; set TRAILMAP_CHROMIUM');
    mkdirSync(folder, { recursive: true });
    this.#profile = mkdtempSync(path.join(folder, 'chromium-'));
    const started = spawn(executable, [...fixedSwitches(this.#profile), ...switches], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // A group of its own, so that its many processes end together and none writes into a removed profile.
      detached: true,
    });
    this.#process = started;
    return await developerTools(started);
  }

  async connect(address: string): Promise<BrowserContext> {
    const [context] = (await playwright.connectOverCDP(address)).contexts();
    must(context, 'Chromium has no context');
    return context;
  }

  kill(): void {
    if (this.#process === undefined) return;
    endGroup(this.#process.pid);
    if (this.#profile !== undefined) rmSync(this.#profile, { recursive: true, force: true, maxRetries: 3 });
    this.#process = undefined;
    this.#profile = undefined;
  }
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
    // What is in the middle of a write still finishes it, into a folder that is about to be removed.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  } catch {
    // It has ended by itself in the meantime.
  }
}

function fixedSwitches(profile: string): string[] {
  return [
    '--headless=new',
    '--remote-debugging-port=0',
    // Nothing is said over this pipe: Chromium ends when it breaks, so a killed double leaves none behind.
    '--remote-debugging-pipe',
    '--no-startup-window',
    '--no-first-run',
    '--disable-dev-shm-usage',
    '--window-size=1280,800',
    `--user-data-dir=${profile}`,
    // Refused to root and in many containers; the double does not stand for the sandbox of the operating system.
    '--no-sandbox',
  ];
}

function developerTools(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    started.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${heard.slice(-500)}`)));
    started.stderr?.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(heard)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

export const chromium = new Chromium();
