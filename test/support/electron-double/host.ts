import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { app } from './app.ts';
import { hearPages } from './browser-window.ts';
import { chromium } from './chromium.ts';
import { commandLine } from './command-line.ts';
import { engine } from './engine.ts';
import { lifecycle } from './lifecycle.ts';
import { routeRequests } from './router.ts';
import { preventable } from './strict-emitter.ts';

interface Manifest {
  readonly main: string;
  readonly name: string;
  readonly version: string;
  readonly productName?: string;
}

/** As Electron starts: the main file at once and whole, then the engine, then `ready`. */
async function boot(given: readonly string[]): Promise<void> {
  const folder = path.resolve(given.find((argument) => !argument.startsWith('-')) ?? '.');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  lifecycle.load({ folder, name: manifest.productName ?? manifest.name, version: manifest.version });
  process.argv = [process.execPath, ...given];
  commandLine.readFrom(given);
  process.on('exit', () => app.release());
  process.on('SIGTERM', () => app.quit());
  createRequire(path.join(folder, 'package.json'))(path.join(folder, manifest.main));
  if (lifecycle.ended !== undefined) return endBeforeReady(lifecycle.ended);
  await startEngine();
  app.emit('will-finish-launching');
  openEarlyFile();
  lifecycle.ready = true;
  app.emit('ready');
  lifecycle.announceReady();
}

async function startEngine(): Promise<void> {
  const address = await chromium.start(app.getPath('userData'), commandLine.asArguments());
  const context = await chromium.connect(address);
  engine.connect(context);
  await hearPages(context);
  await routeRequests(context);
  // Playwright calls this in the real Electron to let a held-back `ready` go.
  Reflect.set(globalThis, '__playwright_run', async () => await Promise.resolve());
  process.stderr.write(`DevTools listening on ${address}\n`);
}

/** macOS delivers a double-clicked file before `ready`; only this variable can say so to the double. */
function openEarlyFile(): void {
  const file = process.env['TRAILMAP_DOUBLE_OPEN_FILE'];
  if (file !== undefined) app.emit('open-file', preventable({}), file);
}

function endBeforeReady(code: number): void {
  app.release();
  process.exit(code);
}

await boot(process.argv.slice(2));
