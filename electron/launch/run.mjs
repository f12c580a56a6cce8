// The one file that an old Node runs (18 or newer, nothing installed): `node:` modules only, no newer syntax.
// It gets Node 24, installs what the lockfile says, and hands every verb to verbs.ts on that Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const neededMajor = 24;
const root = fileURLToPath(new URL('../../', import.meta.url));
const runtimeFolder = path.join(root, 'electron/launch/runtime');
const isWindows = process.platform === 'win32';
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Verbs that may start or fetch the real Electron. All others get the double, so none of them can begin a download. */
const realElectronVerbs = ['start', 'dist'];

/**
 * @param {string} sentence
 * @returns {never}
 */
function giveUp(sentence) {
  console.error(`trailmap: ${sentence}`);
  process.exit(1);
}

/** Where the runtime's lockfile puts Node 24 for this platform, whether or not it is there. */
function runtimeNode() {
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  return path.join(runtimeFolder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
}

/**
 * `npm ci` in `folder`, run by `node`: npm skips packages whose `engines` its own Node does not meet, so the project
 * itself has to be installed by Node 24.
 *
 * @param {string} node
 * @param {string} folder
 * @returns {boolean} whether it succeeded
 */
function npmCi(node, folder) {
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(node, [npm, 'ci', ...quiet], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', ['ci', ...quiet], {
        cwd: folder,
        stdio: 'inherit',
        shell: isWindows,
        env: environment(node),
      });
  return result.status === 0;
}

/** This Node where it is new enough, else the one that the runtime's lockfile names. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  const node = runtimeNode();
  if (existsSync(node)) return node;
  console.log(
    `trailmap: this is Node ${process.versions.node}; getting Node ${neededMajor} for the project (once)`,
  );
  if (npmCi(process.execPath, runtimeFolder) && existsSync(node)) return node;
  giveUp(
    `could not get Node ${neededMajor} for ${process.platform} ${process.arch}; install it from https://nodejs.org and run this again.`,
  );
}

/**
 * Installs the project unless the stamp says that this lockfile is what lies there. The stamp is written last, so an
 * install that was interrupted is done again.
 *
 * @param {string} node
 */
function install(node) {
  const stamp = path.join(root, 'node_modules/.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('trailmap: installing what the lockfile says (once)');
  if (!npmCi(node, root)) giveUp('npm ci failed; what it said is above.');
  writeFileSync(stamp, wanted);
}

/**
 * The environment of a child: `node` and the installed tools come first.
 *
 * @param {string} node
 */
function environment(node) {
  // Windows spells it `Path`; a second `PATH` beside it would be the one that is ignored.
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  const folders = [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env[key] || ''];
  return { ...process.env, [key]: folders.join(path.delimiter) };
}

/**
 * @param {string} node
 * @param {string | undefined} verb
 */
function environmentOf(node, verb) {
  const env = environment(node);
  // Electron's installer honours it too and would look there for its own files.
  delete env.ELECTRON_OVERRIDE_DIST_PATH;
  if (verb !== undefined && realElectronVerbs.includes(verb)) return env;
  return { ...env, ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'test/support/electron-double') };
}

/** @param {string[]} args the verb and what follows it */
function runVerb(args) {
  const node = findNode();
  install(node);
  const verbs = path.join(root, 'electron/launch/verbs.ts');
  const child = spawn(node, [verbs, ...args], { stdio: 'inherit', env: environmentOf(node, args[0]) });
  // Ctrl+C reaches the child by itself; this process only has to wait until it has tidied up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => giveUp(`could not run ${node}: ${error.message}`));
  child.on('exit', (code) => process.exit(code === null ? 1 : code));
}

runVerb(process.argv.slice(2));
