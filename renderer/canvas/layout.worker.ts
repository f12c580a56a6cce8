import type { ElkPort } from '../../shared/layout/elk.ts';
import { layout } from '../../shared/layout/layout.ts';
import { route } from '../../shared/layout/route.ts';
import type { LayoutAnswer, LayoutRequest } from './layout-messages.ts';

/* The layout in a thread of its own, so that the pointer never waits. */

let elk: Promise<ElkPort> | undefined;

/** Most windows only ask for the ways of lines: the much larger part of this program is read when it is needed. */
async function startElk(): Promise<ElkPort> {
  const { createElk } = await import('../../shared/layout/elk.ts');
  return createElk();
}

async function answer(request: LayoutRequest): Promise<LayoutAnswer> {
  const { number, boxes, lines } = request;
  if (request.what === 'route') {
    return { number, what: 'routed', routes: route({ boxes, lines }, request.rects) };
  }
  elk ??= startElk();
  const { aspect, scope } = request;
  const { rects, gaveWay } = await layout({ boxes, lines, aspect }, await elk, { scope });
  return { number, what: 'arranged', rects, gaveWay };
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  answer(data)
    .catch((cause: unknown): LayoutAnswer => ({ number: data.number, what: 'failed', why: String(cause) }))
    .then((message) => {
      self.postMessage(message);
    })
    .catch(reportError);
});
