import { lifecycle } from './lifecycle.ts';

/**
 * Nobody sits before the double, so every question is answered as if the person had closed it. Tests put their
 * own functions in place of these, as they must on the real Electron, whose dialogs Playwright cannot see.
 */
export const dialog = {
  showOpenDialog: async (..._args: unknown[]) => {
    lifecycle.needsReady('showOpenDialog');
    return await Promise.resolve({ canceled: true, filePaths: [] as string[] });
  },
  showSaveDialog: async (..._args: unknown[]) => {
    lifecycle.needsReady('showSaveDialog');
    return await Promise.resolve({ canceled: true, filePath: '' });
  },
  showMessageBox: async (...args: unknown[]) => {
    lifecycle.needsReady('showMessageBox');
    return await Promise.resolve({ response: cancelOf(args.at(-1)), checkboxChecked: false });
  },
  /** May come before `ready`: on Linux it then goes to the terminal, as here. */
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}: ${content}\n`);
  },
};

function cancelOf(options: unknown): number {
  const cancel: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'cancelId') : 0;
  return typeof cancel === 'number' ? cancel : 0;
}
