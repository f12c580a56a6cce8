import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callChannel, eventChannel } from './channels.ts';

// The page gets two functions and never `ipcRenderer` or an event object, which would let it listen to anything.
contextBridge.exposeInMainWorld('trailmap', {
  host: 'desktop',
  call: (name: string, args: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, { name, args }),
  on: (listener: (event: unknown) => void): (() => void) => {
    const heard = (_event: IpcRendererEvent, event: unknown): void => listener(event);
    ipcRenderer.on(eventChannel, heard);
    return () => {
      ipcRenderer.removeListener(eventChannel, heard);
    };
  },
});
