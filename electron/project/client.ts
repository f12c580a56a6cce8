import { err } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { Answer } from '../../shared/protocol/requests.ts';
import { answerOf, isEvent, isReply } from './calls.ts';
import type { CallName, Calls, OpenArgs } from './calls.ts';
import type { ProjectProcess } from './project-process.ts';
import type { ProjectEvent, ProjectState } from './project.ts';

/** How long a call may take before its process is ended, in milliseconds. */
export interface Deadlines {
  readonly call: number;
  readonly open: number;
}

/** The deadlines in force: 15 s, 30 s to open; `TRAILMAP_DEADLINE_MS` and `TRAILMAP_OPEN_DEADLINE_MS` over them. */
export function deadlinesFrom(env: Readonly<Record<string, string | undefined>>): Deadlines {
  return {
    call: positive(env['TRAILMAP_DEADLINE_MS']) ?? 15_000,
    open: positive(env['TRAILMAP_OPEN_DEADLINE_MS']) ?? 30_000,
  };
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
}

/** What a host hears of its project without having asked. */
export type ClientEvent =
  | ProjectEvent
  /** The process was replaced and the project opened again from its working database. */
  | { readonly event: 'reopened'; readonly state: ProjectState }
  | { readonly event: 'failed'; readonly failure: Failure }
  /** It could not be opened again; nothing answers any more. */
  | { readonly event: 'gone'; readonly failure: Failure };

interface Waiting {
  readonly answer: (answer: Answer<unknown>) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * A project as its host sees it: calls with deadlines, and a process behind them that is replaced when it does not
 * answer or dies. What was acknowledged is then in the working database, from which the next process opens.
 */
export class ProjectClient {
  readonly #start: () => ProjectProcess;
  readonly #deadlines: Deadlines;
  readonly #tell: (event: ClientEvent) => void;
  readonly #waiting = new Map<number, Waiting>();
  #process: ProjectProcess | undefined;
  #lastId = 0;
  #open: OpenArgs | undefined;
  /** Why the process was ended by us; nothing while it has not been. */
  #ended: Failure | undefined;
  #reopening: Promise<void> | undefined;

  constructor(start: () => ProjectProcess, deadlines: Deadlines, tell: (event: ClientEvent) => void) {
    this.#start = start;
    this.#deadlines = deadlines;
    this.#tell = tell;
  }

  /** Opens a project, in the process that is there or a new one. After a failure it can be tried with another. */
  async open(args: OpenArgs): Promise<Answer<ProjectState>> {
    const opened = await this.#send('open', args, this.#deadlines.open);
    if (opened.ok) this.#open = { ...args, source: opened.value.again };
    return opened;
  }

  /** Asks the project. Fails as `too-slow` when the deadline passes, as `stopped` when its process ends. */
  async call<N extends Exclude<CallName, 'open' | 'close'>>(
    name: N,
    args: Calls[N]['args'],
  ): Promise<Answer<Calls[N]['answer']>> {
    await this.#reopening;
    if (!this.#process || !this.#open) return err(failure('stopped'));
    return this.#send(name, args, this.#deadlines.call);
  }

  /** The project's file is another one from now on, as its state says. */
  follow({ again }: ProjectState): void {
    if (this.#open) this.#open = { ...this.#open, source: again };
  }

  /** Publishes and closes the project. The answer is how the file stands. */
  async close(discard = false): Promise<Answer<Calls['close']['answer']>> {
    await this.#reopening;
    if (!this.#process) return err(failure('stopped'));
    this.#open = undefined;
    return this.#send('close', { discard }, this.#deadlines.open);
  }

  /** Ends the process; what it had open and unpublished waits in the recovery folder. */
  end(): void {
    this.#open = undefined;
    const process = this.#process;
    this.#process = undefined;
    process?.kill();
    for (const id of this.#waiting.keys()) this.#replied(id, err(failure('stopped')));
  }

  #send<N extends CallName>(
    request: N,
    args: Calls[N]['args'],
    deadline: number,
  ): Promise<Answer<Calls[N]['answer']>> {
    const process = (this.#process ??= this.#startProcess());
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#tooSlow(), deadline);
      this.#waiting.set(id, { timer, answer: (answer) => resolve(answer as Answer<Calls[N]['answer']>) });
      process.post({ id, request, args });
    });
  }

  #startProcess(): ProjectProcess {
    const process = this.#start();
    process.onMessage((message) => {
      if (isReply(message)) this.#replied(message.id, answerOf(message));
      else if (isEvent(message)) this.#tell(message.event);
    });
    process.onExit(() => {
      if (this.#process === process) this.#exited();
    });
    return process;
  }

  #replied(id: number, answer: Answer<unknown>): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    waiting.answer(answer);
  }

  #tooSlow(): void {
    this.#ended ??= failure('too-slow');
    this.#process?.kill();
  }

  /** The process is gone, and so are its locks. */
  #exited(): void {
    const because = this.#ended ?? failure('stopped');
    this.#process = undefined;
    this.#ended = undefined;
    for (const id of this.#waiting.keys()) this.#replied(id, err(because));
    if (!this.#open || this.#reopening) return;
    this.#tell({ event: 'failed', failure: because });
    this.#reopening = this.#reopen(this.#open).finally(() => {
      this.#reopening = undefined;
    });
  }

  async #reopen(args: OpenArgs): Promise<void> {
    const opened = await this.#send('open', args, this.#deadlines.open);
    if (opened.ok) this.#tell({ event: 'reopened', state: opened.value });
    else {
      this.end();
      this.#tell({ event: 'gone', failure: opened.error });
    }
  }
}
