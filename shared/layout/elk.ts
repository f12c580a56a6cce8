import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import type { ElkNode } from 'elkjs/lib/elk-api.js';

/** What the layout needs of ELK. */
export type ElkPort = { layout(graph: ElkNode): Promise<ElkNode> };

/**
 * ELK in the thread that calls: it brings no worker of its own. The page calls it from its layout worker, so
 * that the pointer never waits. The first call takes about 0.3 s longer than the others.
 */
export function createElk(): ElkPort {
  return new ElkConstructor();
}
