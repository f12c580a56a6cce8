import { EventEmitter } from 'node:events';
import { must } from './must.ts';

type Listener = (...args: never[]) => void;

/**
 * An emitter that knows its events. A listener for one that the double never sends would make a test believe
 * that something is handled.
 */
export class StrictEmitter extends EventEmitter {
  readonly #owner: string;
  readonly #events: ReadonlySet<string>;

  constructor(owner: string, events: readonly string[]) {
    super();
    this.#owner = owner;
    this.#events = new Set(events);
  }

  override on(event: string, listener: Listener): this {
    must(this.#events.has(event), `${this.#owner} has no event '${event}' in the double`);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override once(event: string, listener: Listener): this {
    must(this.#events.has(event), `${this.#owner} has no event '${event}' in the double`);
    return super.once(event, listener as (...args: unknown[]) => void);
  }
}

export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event object whose `preventDefault` can be asked about afterwards. */
export function preventable<T extends object>(details: T): T & Preventable {
  let prevented = false;
  const event = {
    get defaultPrevented() {
      return prevented;
    },
    preventDefault: () => {
      prevented = true;
    },
  };
  return Object.assign(event, details);
}
