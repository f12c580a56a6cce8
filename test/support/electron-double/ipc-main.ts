import type { Frame } from 'playwright-core';
import { fromWeb } from './addresses.ts';
import { must } from './must.ts';
import type { WebContents } from './web-contents.ts';

export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: SenderFrame | null;
}

export interface InvokeEvent {
  readonly sender: WebContents;
  readonly senderFrame: SenderFrame | null;
}

type InvokeHandler = (event: InvokeEvent, ...args: unknown[]) => unknown;

class IpcMain {
  readonly #handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    must(!this.#handlers.has(channel), `second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** For a window: one `invoke`. A thrown error reaches the page as its message only, as in Electron. */
  async receive(
    sender: WebContents,
    frame: Frame,
    channel: string,
    args: readonly unknown[],
  ): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(await handler({ sender, senderFrame: senderFrame(frame) }, ...args));
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
    }
  }
}

/** The true sender, as the browser knows it; null once the frame has gone elsewhere. */
function senderFrame(frame: Frame): SenderFrame | null {
  if (frame.isDetached()) return null;
  const url = fromWeb(frame.url());
  const parent = frame.parentFrame();
  const { protocol, host } = new URL(url);
  return { url, origin: `${protocol}//${host}`, parent: parent === null ? null : senderFrame(parent) };
}

export const ipcMain = new IpcMain();
