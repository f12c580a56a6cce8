import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { randomName, sha256 } from './files.ts';

/*
 * The recovery folder: one folder a project, with everything that recovery needs. It is the application's own,
 * readable by its user alone, and holds a project's work only while that is not (all) published.
 */

/** The files of one project's folder. */
export interface WorkFolder {
  readonly folder: string;
  /** The working database: the project's tables and nothing else. */
  readonly work: string;
  /** The published file as it was when it was last read or written: the base of a merge. */
  readonly base: string;
  /** What is about to be published. */
  readonly next: string;
  readonly meta: string;
}

/** Where working databases lie: `TRAILMAP_HOME`, else the place that the system has for such things. */
export function homeFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  userHome: string,
): string {
  const own = env['TRAILMAP_HOME'];
  if (own !== undefined && own !== '') return own;
  if (platform === 'darwin') return path.join(userHome, 'Library', 'Application Support', 'Trailmap');
  if (platform === 'win32') {
    return path.join(env['LOCALAPPDATA'] ?? path.join(userHome, 'AppData', 'Local'), 'Trailmap');
  }
  return path.join(env['XDG_STATE_HOME'] ?? path.join(userHome, '.local', 'state'), 'trailmap');
}

/** The folder of the project that is published to a real path. */
export function folderOf(home: string, realPath: string): WorkFolder {
  return workFolder(home, sha256(realPath));
}

/** The folder of a project that has no file yet. */
export function unsavedFolder(home: string, key: string = randomName()): WorkFolder {
  return workFolder(home, `unsaved-${key}`);
}

export function workFolder(home: string, name: string): WorkFolder {
  const folder = path.join(home, 'projects', name);
  return {
    folder,
    work: path.join(folder, 'work.db'),
    base: path.join(folder, 'base.trail'),
    next: path.join(folder, 'next.trail'),
    meta: path.join(folder, 'meta.json'),
  };
}

export function makeFolder({ folder }: WorkFolder): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** The keys of the projects that have no file yet. */
export function unsavedKeys(home: string): string[] {
  try {
    return readdirSync(path.join(home, 'projects'))
      .filter((name) => name.startsWith('unsaved-'))
      .map((name) => name.slice('unsaved-'.length));
  } catch {
    return [];
  }
}
