import type { HostEvent } from '../../shared/protocol/requests.ts';

type Deliver = (windowId: string, event: HostEvent) => void;

/**
 * Holds what must not be missed until a window's page listens. Electron drops a message for which there is no listener
 * yet, and a page takes longer to load than a file takes to be refused.
 */
export class PendingEvents {
  readonly #deliver: Deliver;
  readonly #waiting = new Map<string, HostEvent[]>();
  readonly #listening = new Set<string>();

  constructor(deliver: Deliver) {
    this.#deliver = deliver;
  }

  add(windowId: string, event: HostEvent): void {
    if (this.#listening.has(windowId)) this.#deliver(windowId, event);
    else this.#waiting.set(windowId, [...(this.#waiting.get(windowId) ?? []), event]);
  }

  /** From now on this window hears at once; what waited is delivered in order. */
  listening(windowId: string): void {
    if (this.#listening.has(windowId)) return;
    this.#listening.add(windowId);
    for (const event of this.#waiting.get(windowId) ?? []) this.#deliver(windowId, event);
    this.#waiting.delete(windowId);
  }

  forget(windowId: string): void {
    this.#listening.delete(windowId);
    this.#waiting.delete(windowId);
  }
}
