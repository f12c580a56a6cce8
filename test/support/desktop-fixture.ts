import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildProgram } from '../../electron/launch/build.ts';
import { inRoot } from '../../electron/launch/paths.ts';

// Inside the tree, so that the bundles find the native package that is not bundled.
const cache = inRoot('node_modules/.cache');
const programs = ['main', 'preload', 'project'] as const;

/** The real desktop, built, around a page of a few lines: for what the shell itself does. */
export interface DesktopFixture {
  /** A `package.json` and `out/`, as Electron is started with. */
  readonly folder: string;
  readonly mainFile: string;
  remove(): Promise<void>;
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trailmap</title>
<link rel="stylesheet" href="style.css"><script type="module" src="page.js"></script></head>
<body><main id="landmark">Loading</main></body></html>`;

const script = `
globalThis.heard = [];
globalThis.violations = [];
document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.violatedDirective));
globalThis.trailmap.on((event) => globalThis.heard.push(event));
document.querySelector('#landmark').textContent = 'Trailmap on ' + globalThis.trailmap.host;
`;

const files: Readonly<Record<string, string>> = {
  'index.html': page,
  'page.js': script,
  'style.css': 'main { color: rgb(1, 2, 3) }',
};

export async function buildDesktopFixture(): Promise<DesktopFixture> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'desktop-'));
  const out = path.join(folder, 'out');
  for (const program of programs) await buildProgram(program, path.join(out, program));
  await writePage(path.join(out, 'renderer'));
  const manifest = {
    name: 'trailmap',
    productName: 'Trailmap',
    version: '0.0.1',
    main: 'out/main/index.cjs',
  };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { folder, mainFile: path.join(out, 'main/index.cjs'), remove };
}

/** `secret.txt` lies there and is not on the list. */
async function writePage(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  await writeFile(path.join(folder, 'secret.txt'), 'not for the page');
  await writeFile(path.join(folder, 'files.json'), JSON.stringify(Object.keys(files)));
}
