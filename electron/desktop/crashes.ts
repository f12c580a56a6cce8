import { app, BrowserWindow, dialog, type WebContents } from 'electron';

const window = 60_000;
const mostReloads = 3;

/**
 * What happens when a process behind a window dies. Nothing is lost: every acknowledged step is in the project's
 * working database. The project process itself is started again by the service.
 */
export function watchForCrashes(now: () => number): void {
  const crashes = new WeakMap<WebContents, number[]>();
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit') return;
    const recent = [...(crashes.get(contents) ?? []), now()].filter((at) => now() - at < window);
    crashes.set(contents, recent);
    void offerReload(contents, reason, recent.length <= mostReloads);
  });
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    console.error(`trailmap: ${name ?? type} is gone (${reason}, ${exitCode})`);
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('unresponsive', () => void offerPatience(contents));
  });
}

/** A page that dies again and again is not offered for ever. */
async function offerReload(contents: WebContents, reason: string, mayReload: boolean): Promise<void> {
  const shown = BrowserWindow.fromWebContents(contents);
  if (shown === null) return;
  const buttons = mayReload ? ['Show it again', 'Close window'] : ['Close window'];
  const { response } = await dialog.showMessageBox(shown, {
    type: 'error',
    message: 'The window stopped.',
    detail: `Your work is safe in the project's working copy. (${reason})`,
    buttons,
    cancelId: buttons.length - 1,
    noLink: true,
  });
  if (shown.isDestroyed()) return;
  if (mayReload && response === 0) contents.reload();
  else shown.destroy();
}

async function offerPatience(contents: WebContents): Promise<void> {
  const shown = BrowserWindow.fromWebContents(contents);
  if (shown === null) return;
  const { response } = await dialog.showMessageBox(shown, {
    type: 'warning',
    message: 'The window does not answer.',
    detail: 'Your work is safe in the project’s working copy.',
    buttons: ['Wait', 'Load it again'],
    cancelId: 0,
    noLink: true,
  });
  if (response === 1 && !contents.isDestroyed()) contents.reload();
}
