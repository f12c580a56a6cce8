import { err, ok } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Answer, HostEvent, OpenedProject } from '../../shared/protocol/requests.ts';
import type { Deadlines } from '../project/client.ts';
import { realPath } from '../project/files.ts';
import type { Source } from '../project/source.ts';
import type { HostPorts } from './ports.ts';
import { Session, sameSource } from './sessions.ts';
import { WindowTable } from './windows.ts';
import type { ShownWindow } from './windows.ts';

export interface Timing {
  /** How long nothing must happen before a project's file is written, in milliseconds. */
  readonly quietMs: number;
  /** How long a project stays open when its last window stopped listening: a reload takes less. */
  readonly graceMs: number;
  readonly deadlines: Deadlines;
}

/** Which window shows which project: opens, shares and closes sessions, one step at a time. */
export class Projects {
  readonly windows = new WindowTable();
  readonly #ports: HostPorts;
  readonly #timing: Timing;
  readonly #sessions = new Set<Session>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: HostPorts, timing: Timing) {
    this.#ports = ports;
    this.#timing = timing;
  }

  attach(windowId: string, listener: (event: HostEvent) => void): () => void {
    const window = this.windows.of(windowId);
    clearTimeout(window.leaving);
    window.listeners.add(listener);
    return () => {
      window.listeners.delete(listener);
      if (window.listeners.size === 0) this.#leaveSoon(window);
    };
  }

  #leaveSoon(window: ShownWindow): void {
    clearTimeout(window.leaving);
    window.leaving = setTimeout(() => {
      window.left = window.session?.again;
      void this.leave(window.id);
    }, this.#timing.graceMs);
  }

  /** The session that a window shows. */
  session(windowId: string): Answer<Session> {
    const { session } = this.windows.of(windowId);
    return session ? ok(session) : err(failure('no-project'));
  }

  /** What a window shows now; a project that was closed behind a sleeping window is opened again. */
  async shown(windowId: string): Promise<OpenedProject | undefined> {
    const window = this.windows.of(windowId);
    await this.#last;
    const answer = window.session
      ? await window.session.state()
      : window.left && (await this.open(windowId, window.left));
    return answer?.ok ? answer.value : undefined;
  }

  /**
   * Shows a project in a window: the one that is open already, or a new session. The window leaves what it showed
   * only when the new one is open.
   */
  open(windowId: string, source: Source): Promise<Answer<OpenedProject>> {
    return this.#inTurn(async () => {
      const window = this.windows.of(windowId);
      const begun = await this.#begin(source);
      if (!begun.ok) return begun;
      const { session, opened } = begun.value;
      if (window.session !== session) await this.#part(window);
      window.session = session;
      window.left = undefined;
      session.windows.add(windowId);
      if (session.again?.from === 'file') await this.#ports.remember(session.again.path);
      return ok(opened);
    });
  }

  /** Opens a project before a window asks for it. How that went is told to the window that does. */
  prepare(source: Source): Promise<void> {
    return this.#inTurn(async () => {
      await this.#begin(source);
    });
  }

  /** The session that has a project open, or a new one. */
  async #begin(source: Source): Promise<Answer<{ session: Session; opened: OpenedProject }>> {
    const wanted: Source = source.from === 'file' ? { ...source, path: realPath(source.path) } : source;
    const known = [...this.#sessions].find(({ again }) => sameSource(again, wanted));
    const session =
      known ?? new Session(this.#ports, this.#timing.deadlines, (event) => this.#heard(session, event));
    const opened = known
      ? await known.state()
      : await session.open(wanted, this.#ports, this.#timing.quietMs);
    if (opened.ok) this.#sessions.add(session);
    else if (!known) session.client.end();
    return opened.ok ? ok({ session, opened: opened.value }) : opened;
  }

  /** A window shows no project any more; the last one closes it. */
  leave(windowId: string, discard = false): Promise<void> {
    return this.#inTurn(() => this.#part(this.windows.of(windowId), discard));
  }

  /** Tells every window of a session that it is in another state than the events said: its file is another one. */
  async moved(session: Session): Promise<void> {
    const state = await session.state();
    if (!state.ok) return;
    this.windows.tellAll(session, { event: 'opened', opened: state.value });
    if (session.again?.from === 'file') await this.#ports.remember(session.again.path);
  }

  async closeAll(): Promise<void> {
    await this.#inTurn(async () => {
      await Promise.all([...this.#sessions].map((session) => session.close(false)));
      this.#sessions.clear();
    });
  }

  async #part(window: ShownWindow, discard = false): Promise<void> {
    const { session } = window;
    if (!session) return;
    window.session = undefined;
    session.windows.delete(window.id);
    if (session.windows.size > 0) return;
    this.#sessions.delete(session);
    await session.close(discard);
  }

  #heard(session: Session, event: HostEvent | 'gone'): void {
    if (event !== 'gone') return this.windows.tellAll(session, event);
    this.#sessions.delete(session);
    this.windows.tellAll(session, { event: 'closed' });
    for (const id of session.windows) this.windows.of(id).session = undefined;
  }

  /** Opening and closing wait for each other, so that one project never has two processes. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
