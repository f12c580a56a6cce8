/** What the application and the router need of a window, without knowing its class. */
export interface OpenWindow {
  readonly name: string | undefined;
  close(): void;
}

/** The live windows, oldest first; the last one focused is the last of the list. */
class WindowList {
  readonly #windows = new Set<OpenWindow>();
  #afterLast: (() => void) | undefined;

  add(window: OpenWindow): void {
    this.#windows.add(window);
  }

  any(): boolean {
    return this.#windows.size > 0;
  }

  has(window: OpenWindow): boolean {
    return this.#windows.has(window);
  }

  hasName(name: string): boolean {
    return [...this.#windows].some((window) => window.name === name);
  }

  /** Forgets a closed window. Answers whether it was the last and the application is not quitting. */
  remove(window: OpenWindow): boolean {
    if (!this.#windows.delete(window) || this.#windows.size > 0) return false;
    const finish = this.#afterLast;
    this.#afterLast = undefined;
    finish?.();
    return finish === undefined;
  }

  /** A window that prevents its `close` stops the quitting, as in Electron. */
  closeForQuit(finish: () => void): void {
    if (!this.any()) return finish();
    this.#afterLast = finish;
    for (const window of this.#windows) window.close();
  }

  stayOpen(): void {
    this.#afterLast = undefined;
  }
}

export const openWindows = new WindowList();
