import type { BrowserContext, Page } from 'playwright-core';
import { must } from './must.ts';

/** The connected Chromium, as windows use it. Knows which pages the application made itself. */
class Engine {
  #context: BrowserContext | undefined;
  readonly #making = new Set<Promise<Page>>();
  readonly #made = new WeakSet<Page>();

  connect(context: BrowserContext): void {
    this.#context = context;
  }

  async newPage(): Promise<Page> {
    must(this.#context, 'no Chromium yet');
    const making = this.#context.newPage();
    this.#making.add(making);
    const page = await making;
    this.#made.add(page);
    this.#making.delete(making);
    return page;
  }

  /** Whether a window made this page, and not a page of a window. */
  async madeByApplication(page: Page): Promise<boolean> {
    await Promise.all(this.#making);
    return this.#made.has(page);
  }

  async targetOf(page: Page): Promise<string> {
    must(this.#context, 'no Chromium yet');
    const session = await this.#context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  }
}

export const engine = new Engine();
