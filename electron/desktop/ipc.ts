import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { z } from '../../shared/base/schema.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Answer, HostEvent } from '../../shared/protocol/requests.ts';
import { callChannel, eventChannel } from './channels.ts';
import { isOurs } from './origin.ts';

const message = z.strictObject({ name: z.string().max(100), args: z.unknown() });

/** The service's half of a call: who asks, what, with which arguments, not yet looked at. */
export type Serve = (windowId: string, name: string, args: unknown) => Promise<Answer<unknown>>;

/**
 * The one place where a page is heard. First who speaks, then whether it is one message of the right shape; the
 * arguments are the service's to parse. It never throws: a page would see only the message of what was thrown.
 */
export function answerPages(serve: Serve): void {
  ipcMain.handle(callChannel, async (event, ...received: unknown[]): Promise<Answer<unknown>> => {
    if (!isOurPage(event)) return { ok: false, error: failure('forbidden') };
    const parsed = message.safeParse(received[0]);
    if (received.length !== 1 || !parsed.success) return { ok: false, error: failure('bad-request') };
    try {
      return await serve(String(event.sender.id), parsed.data.name, parsed.data.args);
    } catch (error) {
      console.error(`trailmap: '${parsed.data.name}' failed`, error);
      return { ok: false, error: failure('internal') };
    }
  });
}

/** The frame is read at once: it is null after a navigation. Only the top frame of our own page may speak. */
function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}

/** Tells one window something, unless it is gone. */
export function tell(window: BrowserWindow | undefined, event: HostEvent): void {
  if (window === undefined || window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(eventChannel, event);
}
