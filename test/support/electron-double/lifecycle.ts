import { must } from './must.ts';

/** What the host knows of the application it runs. */
export interface Application {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

/** The one fact that decides what Electron accepts: whether `ready` has been. */
class Lifecycle {
  #application: Application | undefined;
  #announceReady: (() => void) | undefined;
  readonly whenReady: Promise<void> = new Promise((resolve) => (this.#announceReady = resolve));
  ready = false;
  /** Set by `app.quit()` or `app.exit()` before `ready`: then there never is one. */
  ended: number | undefined;

  get application(): Application {
    must(this.#application, 'no application was loaded');
    return this.#application;
  }

  load(application: Application): void {
    this.#application = application;
  }

  announceReady(): void {
    this.#announceReady?.();
  }

  needsReady(what: string): void {
    must(this.ready, `${what} before ready`);
  }

  needsNotReady(what: string): void {
    must(!this.ready, `${what} after ready`);
  }
}

export const lifecycle = new Lifecycle();
