import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Folders that nothing is built from, wherever they lie. */
const ignored: ReadonlySet<string> = new Set(['node_modules', 'screenshots']);

/** Every file under a folder, by its path with slashes, sorted. */
export function filesUnder(folder: string): string[] {
  return below(folder, '').toSorted();
}

function below(folder: string, prefix: string): string[] {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return ignored.has(entry.name) ? [] : below(folder, `${name}/`);
    return entry.isFile() ? [name] : [];
  });
}

/**
 * A hash of everything that a build reads. `sources` are folders and files of `root`. File times do not count: a
 * fresh checkout has fresh ones.
 */
export function hashOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(root, source))) {
    const bytes = readFileSync(path.join(root, file));
    // The length keeps a text from moving unseen from the end of one file to the start of the next.
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesOf(root: string, source: string): readonly string[] {
  if (!statSync(path.join(root, source)).isDirectory()) return [source];
  return filesUnder(path.join(root, source)).map((file) => `${source}/${file}`);
}
