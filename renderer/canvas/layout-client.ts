import type { Drawn } from '../../shared/documents/picture/picture.ts';
import type { Box, Line, Rect, Tree } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import type { Scope } from '../../shared/layout/scope.ts';
import type { LayoutAnswer, LayoutRequest, ToDraw } from './layout-messages.ts';

/** The part of a worker that is needed here. */
export interface WorkerPort {
  postMessage(message: LayoutRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: LayoutAnswer }) => void): void;
  terminate(): void;
}

/** What is to be laid out, and how much of it may move. */
export interface ToArrange {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly aspect: number;
  readonly scope: Scope;
}

export interface Arranged {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly gaveWay: readonly string[];
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'number'> : never;

interface Waiting {
  readonly request: LayoutRequest;
  done(answer: LayoutAnswer): void;
  failed(cause: unknown): void;
}

/** Asks the layout worker, which starts with the first question. A failure of the worker rejects: it is a bug. */
export class LayoutClient {
  readonly #start: () => WorkerPort;
  readonly #waiting = new Map<number, Waiting>();
  #worker: WorkerPort | undefined;
  #last = 0;

  constructor(start: () => WorkerPort) {
    this.#start = start;
  }

  /** New places for what is in scope. @param signal stops the work, and the worker with it; then this rejects. */
  async arrange(what: ToArrange, signal?: AbortSignal): Promise<Arranged> {
    const answer = await this.#ask({ what: 'arrange', ...what }, signal);
    return answer.what === 'arranged' ? answer : { rects: new Map(), gaveWay: [] };
  }

  /** The ways of all lines. */
  async route(tree: Tree, rects: ReadonlyMap<string, Rect>): Promise<readonly Route[]> {
    const answer = await this.#ask({ what: 'route', boxes: tree.boxes, lines: tree.lines, rects });
    return answer.what === 'routed' ? answer.routes : [];
  }

  /** A picture of a model in a view. */
  async draw(what: ToDraw, signal?: AbortSignal): Promise<Drawn> {
    const answer = await this.#ask({ what: 'picture', ...what }, signal);
    if (answer.what !== 'drawn') throw new Error('the worker answered something else');
    return answer;
  }

  #ask(asked: Unnumbered<LayoutRequest>, signal?: AbortSignal): Promise<LayoutAnswer> {
    const request = { ...asked, number: ++this.#last };
    const worker = this.#running();
    return new Promise((done, failed) => {
      this.#waiting.set(request.number, { request, done, failed });
      signal?.addEventListener('abort', () => this.#stop(request.number, signal.reason));
      worker.postMessage(request);
    });
  }

  /** A worker that thinks hears nothing: it is ended, and another one is asked what else was asked of it. */
  #stop(number: number, reason: unknown): void {
    const stopped = this.#waiting.get(number);
    if (!stopped) return;
    this.#waiting.delete(number);
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { request } of this.#waiting.values()) this.#running().postMessage(request);
    stopped.failed(reason);
  }

  #running(): WorkerPort {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if (data.what === 'failed') waiting?.failed(new Error(data.why));
      else waiting?.done(data);
    });
    this.#worker = worker;
    return worker;
  }
}
