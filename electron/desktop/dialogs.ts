import { app, dialog, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Asks for one project file. Answers its absolute path, or undefined when the person thought better of it. */
export async function chooseOpen(
  window: BrowserWindow,
  folder: string | undefined,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...startIn(folder),
    filters: [
      { name: 'Trailmap project', extensions: ['trail'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

/**
 * Asks where to write. The ending of the suggested name is added where the person left it out, and then the dialog's
 * own question about overwriting has been about another file, so it is asked again.
 */
export async function chooseSave(
  window: BrowserWindow,
  suggestedName: string,
  folder: string | undefined,
): Promise<string | undefined> {
  const ending = path.extname(suggestedName).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: folder === undefined ? suggestedName : path.join(folder, suggestedName),
    filters: [{ name: `.${ending}`, extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return undefined;
  const complete = withEnding(filePath, ending);
  if (complete === filePath || !existsSync(complete)) return complete;
  return (await mayReplace(window, complete)) ? complete : undefined;
}

function startIn(folder: string | undefined): { defaultPath?: string } {
  return folder === undefined ? {} : { defaultPath: folder };
}

function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(`.${ending.toLowerCase()}`) ? name : `${name}.${ending}`;
}

async function mayReplace(window: BrowserWindow, file: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `${path.basename(file)} exists already. Replace it?`,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

export async function showAbout(): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: 'About Trailmap',
    message: `Trailmap ${app.getVersion()}`,
    detail:
      'Keeps a threat model true while the system changes. It makes no connections and does not look for updates.',
    buttons: ['Close'],
    cancelId: 0,
    noLink: true,
  });
}
