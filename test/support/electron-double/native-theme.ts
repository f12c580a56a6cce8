import type { Page } from 'playwright-core';
import { BrowserWindow } from './browser-window.ts';
import { must } from './must.ts';
import { StrictEmitter } from './strict-emitter.ts';

type Source = 'system' | 'light' | 'dark';
const sources: readonly string[] = ['system', 'light', 'dark'];

/** `prefers-color-scheme` of every page follows the source, as in Electron. */
class NativeTheme extends StrictEmitter {
  #source: Source = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    must(sources.includes(source), `no theme source '${source}'`);
    this.#source = source;
    for (const window of BrowserWindow.getAllWindows())
      void window.webContents.opened().then((page) => this.#paint(page));
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  async #paint(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: this.#source === 'system' ? null : this.#source });
  }
}

export const nativeTheme = new NativeTheme();
