import { app, dialog } from 'electron';
import { dangerousSwitch, prepare } from './before-ready.ts';
import { Desktop } from './desktop.ts';
import { OpenQueue } from './open-queue.ts';
import { filesFromArgv } from './files-from-argv.ts';

// Built to CommonJS, which cannot wait at its top: an ESM main that awaits `whenReady` there never starts.
const queue = new OpenQueue();

/** What a second process tells the first. Its `argv` as Chromium passes it on is re-ordered, so it is sent along. */
interface Arrival {
  readonly argv: readonly string[];
  readonly folder: string;
}

function begin(): void {
  prepare();
  listenForFiles();
  const arrival: Arrival = { argv: process.argv, folder: process.cwd() };
  if (!app.requestSingleInstanceLock({ ...arrival })) {
    app.quit();
    return;
  }
  app.whenReady().then(start).catch(couldNotStart);
}

/** macOS sends files as events, some before `ready`. */
function listenForFiles(): void {
  app.on('will-finish-launching', () => {
    app.on('open-file', (event, file) => {
      event.preventDefault();
      queue.add(file);
    });
  });
}

async function start(): Promise<void> {
  const desktop = await Desktop.start();
  app.on('second-instance', (_event, argv, folder, data) => {
    const arrival = isArrival(data) ? data : { argv, folder };
    const files = filesFromArgv(arrival.argv, arrival.folder);
    if (files.length === 0) desktop.show();
    else for (const file of files) desktop.openFile(file);
  });
  const waiting = queue.start((file) => desktop.openFile(file));
  const named = filesFromArgv(process.argv, process.cwd());
  for (const file of named) desktop.openFile(file);
  if (waiting + named.length === 0) desktop.show();
}

function isArrival(data: unknown): data is Arrival {
  if (typeof data !== 'object' || data === null) return false;
  if (!('argv' in data) || !('folder' in data)) return false;
  return Array.isArray(data.argv) && typeof data.folder === 'string';
}

function couldNotStart(error: unknown): void {
  console.error('trailmap: could not start', error);
  dialog.showErrorBox('Trailmap could not start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}

const refused = dangerousSwitch();
if (refused === undefined) {
  begin();
} else {
  console.error(`trailmap: --${refused} is not allowed`);
  app.exit(64);
}
