import { createElk } from '../../shared/layout/elk.ts';
import { layout } from '../../shared/layout/layout.ts';
import { route } from '../../shared/layout/route.ts';
import type { LayoutAnswer, LayoutRequest } from './layout-messages.ts';

/* The layout in a thread of its own, so that the pointer never waits. */

const elk = createElk();

async function answer(request: LayoutRequest): Promise<LayoutAnswer> {
  const { number, boxes, lines } = request;
  if (request.what === 'route') {
    return { number, what: 'routed', routes: route({ boxes, lines }, request.rects) };
  }
  const { rects } = await layout({ boxes, lines, aspect: request.aspect }, elk);
  return { number, what: 'arranged', rects };
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  answer(data)
    .catch((cause: unknown): LayoutAnswer => ({ number: data.number, what: 'failed', why: String(cause) }))
    .then((message) => {
      self.postMessage(message);
    })
    .catch(reportError);
});
