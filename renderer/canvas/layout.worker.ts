import type { ElkPort } from '../../shared/layout/elk.ts';
import { layout } from '../../shared/layout/layout.ts';
import { route } from '../../shared/layout/route.ts';
import { Model } from '../../shared/model/model.ts';
import type { LayoutAnswer, LayoutRequest, ToDraw } from './layout-messages.ts';

/* The layout in a thread of its own, so that the pointer never waits. */

let elk: Promise<ElkPort> | undefined;

/** Most windows only ask for the ways of lines: the much larger part of this program is read when it is needed. */
async function startElk(): Promise<ElkPort> {
  const { createElk } = await import('../../shared/layout/elk.ts');
  return createElk();
}

/** Draws a picture. It is laid out only where nobody did, and so is the layout read. */
async function picture(number: number, { records, view, options }: ToDraw): Promise<LayoutAnswer> {
  const [{ drawPicture }, { layOut }] = await drawing();
  const model = Model.of(records);
  const port: ElkPort = { layout: async (graph) => (await (elk ??= startElk())).layout(graph) };
  const layout = await layOut(model, { ...(view && { view }) }, () => port);
  return { number, what: 'drawn', ...drawPicture(model, layout, options) };
}

function drawing() {
  return Promise.all([
    import('../../shared/documents/picture/picture.ts'),
    import('../../shared/documents/picture/lay-out.ts'),
  ]);
}

async function answer(request: LayoutRequest): Promise<LayoutAnswer> {
  const { number } = request;
  if (request.what === 'picture') return picture(number, request);
  const { boxes, lines } = request;
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
