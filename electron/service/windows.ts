import type { HostEvent } from '../../shared/protocol/requests.ts';
import type { Source } from '../project/source.ts';
import type { Session } from './sessions.ts';

/** One window: who listens in it, and which project it shows. */
export interface ShownWindow {
  readonly id: string;
  readonly listeners: Set<(event: HostEvent) => void>;
  session: Session | undefined;
  /** What it showed when its project was closed because nobody listened any more: a reload finds it again. */
  left: Source | undefined;
  leaving: NodeJS.Timeout | undefined;
}

/** The windows of a host, by the ids that it gives them. */
export class WindowTable {
  readonly #windows = new Map<string, ShownWindow>();

  of(id: string): ShownWindow {
    const known = this.#windows.get(id);
    if (known) return known;
    const made = { id, listeners: new Set<never>(), session: undefined, left: undefined, leaving: undefined };
    this.#windows.set(id, made);
    return made;
  }

  tell(id: string, event: HostEvent): void {
    for (const listener of this.#windows.get(id)?.listeners ?? []) listener(event);
  }

  tellAll(session: Session, event: HostEvent): void {
    for (const id of session.windows) this.tell(id, event);
  }
}
