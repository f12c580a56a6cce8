import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { homeFolder } from '../project/home.ts';
import { makeSample } from '../project/sample.ts';
import type { HostPorts, OfferedPath } from '../service/ports.ts';
import { chooseOpen, chooseSave } from './dialogs.ts';
import { spawnProject } from './project-process.ts';
import type { Settings } from './settings.ts';
import type { Windows } from './windows.ts';

/** Beside `out`, in the repository and in the package alike. */
const resources = path.join(import.meta.dirname, '../../resources');
const sampleText = path.join(resources, 'samples/harbor-parcel.json');

interface Parts {
  readonly settings: Settings;
  readonly windows: Windows;
  readonly remember: (file: string) => void;
}

/** What the service needs of the desktop. Paths go no further than this. */
export function hostPorts({ settings, windows, remember }: Parts): HostPorts {
  const home = homeFolder(process.env, process.platform, os.homedir());
  return {
    host: 'desktop',
    home,
    author: systemUser(),
    startProjectProcess: spawnProject,
    offered: () => Promise.resolve(recentFiles(settings)),
    remember: (file) => Promise.resolve(remember(file)),
    noteFreshness: (file, fresh) => Promise.resolve(settings.noteFreshness(file, fresh)),
    chooseOpen: async (windowId) => {
      const window = windows.byId(windowId);
      return window === undefined ? undefined : await chooseOpen(window, settings.lastFolder);
    },
    chooseSave: async (windowId, suggestedName) => {
      const window = windows.byId(windowId);
      return window === undefined ? undefined : await chooseSave(window, suggestedName, settings.lastFolder);
    },
    samplePath: async () => await makeSample(home, await readFile(sampleText, 'utf8')),
    templateText: (template) => readFile(path.join(resources, 'templates', `${template}.json`), 'utf8'),
  };
}

/** A file that is gone is not offered, but stays on the list: a drive may come back. */
function recentFiles({ recent }: Settings): OfferedPath[] {
  return recent
    .filter(({ file }) => existsSync(file))
    .map(({ file, at, fresh }) => ({
      path: file,
      name: path.basename(file),
      where: 'recent',
      at,
      ...(fresh && { fresh }),
    }));
}

/** Whether there is a sample to show to a person who starts for the first time. */
export function hasSample(): boolean {
  return existsSync(sampleText);
}

/** A container may have no such person. */
function systemUser(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'unknown';
  }
}
