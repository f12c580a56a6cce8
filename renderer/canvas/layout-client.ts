import type { Rect, Tree } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import type { LayoutAnswer, LayoutRequest } from './layout-messages.ts';

/** The part of a worker that is needed here. */
export interface WorkerPort {
  postMessage(message: LayoutRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: LayoutAnswer }) => void): void;
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'number'> : never;

/** Asks the layout worker, which starts with the first question. A failure of the worker rejects: it is a bug. */
export class LayoutClient {
  readonly #start: () => WorkerPort;
  readonly #waiting = new Map<number, { done(answer: LayoutAnswer): void; failed(cause: Error): void }>();
  #worker: WorkerPort | undefined;
  #last = 0;

  constructor(start: () => WorkerPort) {
    this.#start = start;
  }

  /** New places for everything that is not pinned. */
  async arrange(tree: Tree, aspect: number): Promise<ReadonlyMap<string, Rect>> {
    const answer = await this.#ask({ what: 'arrange', boxes: tree.boxes, lines: tree.lines, aspect });
    return answer.what === 'arranged' ? answer.rects : new Map();
  }

  /** The ways of all lines. */
  async route(tree: Tree, rects: ReadonlyMap<string, Rect>): Promise<readonly Route[]> {
    const answer = await this.#ask({ what: 'route', boxes: tree.boxes, lines: tree.lines, rects });
    return answer.what === 'routed' ? answer.routes : [];
  }

  #ask(request: Unnumbered<LayoutRequest>): Promise<LayoutAnswer> {
    const number = ++this.#last;
    const worker = this.#running();
    return new Promise((done, failed) => {
      this.#waiting.set(number, { done, failed });
      worker.postMessage({ ...request, number });
    });
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
