import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The repository: two folders up, for `out/browser/index.cjs` and `out/cli/trailmap.cjs` as for this file. */
const root = path.join(import.meta.dirname, '../..');

/** Whether this runs unbuilt, on a Node that strips types. */
const unbuilt = import.meta.filename.endsWith('.ts');

/** The built page. */
export const pageFolder = path.join(root, 'out/renderer');

/** The text of the sample project. */
export const sampleText = path.join(root, 'resources/samples/harbor-parcel.json');

/** The folder of the templates' texts. */
export const templatesFolder = path.join(root, 'resources/templates');

/** The program of a project's own process. */
export function projectEntry(): string {
  const built = path.join(root, 'out/project/index.cjs');
  return unbuilt || !existsSync(built) ? path.join(root, 'electron/project/process.ts') : built;
}

/** Who commits, as the system calls them; a container may have no such person. */
export function systemUser(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'unknown';
  }
}
