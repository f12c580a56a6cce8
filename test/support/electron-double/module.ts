/** What `require('electron')` gives the application under the double. Its members are held to `electron.d.ts` by a test. */
export { app } from './app.ts';
export { BrowserWindow, webContents } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu, MenuItem } from './menu.ts';
export { nativeTheme } from './native-theme.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { utilityProcess } from './utility-process.ts';
