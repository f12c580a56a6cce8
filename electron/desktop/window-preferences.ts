import { app, nativeTheme, type BrowserWindowConstructorOptions, type Session } from 'electron';
import path from 'node:path';

/** Colours of an empty window until the page paints; the same as the page's two grounds. */
const ground = { light: '#f6f7f9', dark: '#14171c' };

/**
 * All that a window is made with. Most lines of `webPreferences` are Electron's defaults, written out so that a
 * changed default is a failing test and not a surprise.
 */
export function windowOptions(session: Session, first: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Trailmap',
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    // A name must be unique among live windows, so only the first is remembered.
    ...(first ? { name: 'main', windowStatePersistence: true } : {}),
    webPreferences: {
      session,
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: !app.isPackaged,
    },
  };
}
