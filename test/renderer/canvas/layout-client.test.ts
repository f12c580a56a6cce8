import { describe, expect, it } from 'vitest';
import { treeOf } from '../../../shared/layout/picture.ts';
import { route } from '../../../shared/layout/route.ts';
import { LayoutClient } from '../../../renderer/canvas/layout-client.ts';
import type { WorkerPort } from '../../../renderer/canvas/layout-client.ts';
import type { LayoutAnswer, LayoutRequest } from '../../../renderer/canvas/layout-messages.ts';

/** A worker that routes when it is let, and never gets to the end of a layout. */
class SlowWorker implements WorkerPort {
  readonly asked: LayoutRequest[] = [];
  ended = false;
  #tell: (event: { readonly data: LayoutAnswer }) => void = () => undefined;

  postMessage(message: LayoutRequest): void {
    this.asked.push(message);
  }

  addEventListener(_type: 'message', listener: (event: { readonly data: LayoutAnswer }) => void): void {
    this.#tell = listener;
  }

  terminate(): void {
    this.ended = true;
  }

  answerRoutes(): void {
    for (const request of this.asked) {
      if (request.what !== 'route') continue;
      const { number, boxes, lines, rects } = request;
      this.#tell({ data: { number, what: 'routed', routes: route({ boxes, lines }, rects) } });
    }
  }
}

const boxes = [
  { id: 'A', kind: 'item' as const, w: 100, h: 46 },
  { id: 'B', kind: 'item' as const, w: 100, h: 46 },
];
const tree = treeOf({ boxes, lines: [{ id: 'line', from: 'A', to: 'B' }] });
const rects = new Map([
  ['A', { x: 0, y: 0, w: 100, h: 46 }],
  ['B', { x: 300, y: 0, w: 100, h: 46 }],
]);

function started() {
  const workers: SlowWorker[] = [];
  const client = new LayoutClient(() => {
    const worker = new SlowWorker();
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

describe('stopping a layout', () => {
  it('ends the worker that thinks, and says that it was stopped', async () => {
    const { client, workers } = started();
    const stop = new AbortController();
    const arranged = client.arrange({ ...tree, aspect: 1.7, scope: 'whole' }, stop.signal);
    stop.abort();
    await expect(arranged).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
  });

  it('asks another worker for the ways that were still waited for', async () => {
    const { client, workers } = started();
    const stop = new AbortController();
    const arranged = client.arrange({ ...tree, aspect: 1.7, scope: 'whole' }, stop.signal);
    const routed = client.route(tree, rects);
    stop.abort();
    await expect(arranged).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers).toHaveLength(2);
    expect(workers[1]?.asked.map(({ what }) => what)).toEqual(['route']);
    workers[1]?.answerRoutes();
    expect((await routed).map(({ id }) => id)).toEqual(['line']);
  });

  it('that is done already changes nothing', async () => {
    const { client, workers } = started();
    const stop = new AbortController();
    const routed = client.route(tree, rects);
    stop.abort();
    workers[0]?.answerRoutes();
    await routed;
    expect(workers[0]?.ended).toBe(false);
  });
});
