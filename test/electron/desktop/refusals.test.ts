import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const double = path.resolve(import.meta.dirname, '../../support/electron-double/electron');

/** Each is a mistake that the real Electron takes without a word, or with a word that nobody sees. */
const beforeReady: Readonly<Record<string, string>> = {
  "electron.session.fromPartition('x')": 'session before ready',
  'new electron.BrowserWindow()': 'BrowserWindow before ready',
  "electron.protocol.handle('app', () => new Response(''))": 'protocol.handle before ready',
  "electron.utilityProcess.fork('/x.js')": 'utilityProcess.fork before ready',
  'electron.app.configureHostResolver({})': 'configureHostResolver before ready',
  "electron.protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { bypassCSP: true } }])":
    "scheme 'app' asks for bypassCSP",
  "electron.app.setPath('userData', '/nowhere/at/all')": "setPath('userData') needs a folder that is there",
  "electron.app.on('before-quitt', () => {})": "app has no event 'before-quitt' in the double",
};

const afterReady: Readonly<Record<string, string>> = {
  "electron.protocol.registerSchemesAsPrivileged([{ scheme: 'app' }])":
    'registerSchemesAsPrivileged after ready',
  'electron.app.enableSandbox()': 'enableSandbox after ready',
  "electron.app.commandLine.appendSwitch('no-pings')": "appendSwitch('no-pings') after ready",
  "new electron.BrowserWindow({ webPreferences: { preload: 'preload.cjs' } })":
    'preload must be an absolute path',
  "new electron.BrowserWindow({ webPreferences: { preload: '/nowhere/preload.cjs' } })": 'no preload at',
  'new electron.BrowserWindow({ webPreferences: { sandbox: false } })': 'webPreferences.sandbox is off',
  'new electron.BrowserWindow({ webPreferences: { contextIsolation: false } })':
    'webPreferences.contextIsolation is off',
  'new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } })':
    'webPreferences.nodeIntegration is on',
  'new electron.BrowserWindow({ webPreferences: { webviewTag: true } })': 'webPreferences.webviewTag is on',
  'new electron.BrowserWindow({ windowStatePersistence: true })': 'windowStatePersistence needs a name',
  "new electron.BrowserWindow({ name: 'a' }), new electron.BrowserWindow({ name: 'a' })":
    "window name 'a' is in use",
  "electron.ipcMain.handle('c', () => 1), electron.ipcMain.handle('c', () => 2)": "second handler for 'c'",
  "electron.session.defaultSession.webRequest.onBeforeRequest({ urls: ['app://*'] }, () => {})":
    "invalid scheme in filter 'app://*'",
  "electron.session.defaultSession.protocol.handle('other', () => new Response(''))":
    "'other' was not registered",
  "electron.Menu.buildFromTemplate([{ id: 'a', label: 'A' }, { id: 'a', label: 'B' }])":
    "two menu items with the id 'a'",
  "electron.Menu.buildFromTemplate([{ label: 'A', accelerator: 'CmdOrCtl+A' }])":
    "accelerator 'CmdOrCtl+A' would never fire",
  "electron.Menu.buildFromTemplate([{ role: 'undoo' }])": "no menu role 'undoo'",
  "electron.utilityProcess.fork('relative.js')": 'utilityProcess.fork needs an absolute path',
  "electron.nativeTheme.themeSource = 'black'": "no theme source 'black'",
};

let folder: string;
let said: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'trailmap-refusals-'));
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'x', version: '1.0.0', main: 'main.cjs' }),
  );
  await writeFile(path.join(folder, 'main.cjs'), mistakes());
  const env = { ...process.env, TRAILMAP_NODE: process.execPath };
  const { stdout } = await run(double, [folder], { env });
  said = new Map(JSON.parse(stdout) as [string, string][]);
}, 30_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** An application that makes every mistake and prints what it was told. */
function mistakes(): string {
  const attempt = (code: string): string =>
    `try { ${code}; said.push([${JSON.stringify(code)}, 'nothing']) } catch (e) { said.push([${JSON.stringify(code)}, e.message]) }`;
  return [
    "const electron = require('electron'); const said = [];",
    ...Object.keys(beforeReady).map(attempt),
    'electron.app.whenReady().then(() => {',
    ...Object.keys(afterReady).map(attempt),
    'process.stdout.write(JSON.stringify(said)); electron.app.exit(0);',
    '});',
  ].join('\n');
}

describe('the double refuses, before ready', () => {
  it.each(Object.entries(beforeReady))('%s', (code, message) => {
    expect(said.get(code)).toContain(message);
  });
});

describe('the double refuses, after ready', () => {
  it.each(Object.entries(afterReady))('%s', (code, message) => {
    expect(said.get(code)).toContain(message);
  });
});
