import type { ReactFlowInstance } from '@xyflow/react';
import type { Id } from '../../shared/base/ids.ts';
import type { Tree } from '../../shared/layout/picture.ts';
import type { Drawn } from './drawn.ts';
import type { Places } from '../../shared/documents/picture/places.ts';
import type { MapNode } from './flow-nodes.ts';
import type { MapBundle } from './to-bundles.ts';
import type { MapLine } from './to-lines.ts';

/** The map on the screen, for what is not drawn by React: keys, menus and gestures. */
export interface CurrentMap {
  readonly drawn: Drawn;
  readonly view: Id<'view'> | undefined;
  readonly tree: Tree;
  readonly places: Places;
  readonly lines: readonly MapLine[];
  readonly bundles: readonly MapBundle[];
  readonly flow: ReactFlowInstance<MapNode>;
  /** Puts every node back to where the model says. */
  readonly putBack: () => void;
  /** Width by height of the canvas. */
  readonly aspect: () => number;
}

let current: CurrentMap | undefined;

export function setCurrentMap(map: CurrentMap | undefined): void {
  current = map;
}

/** None while no map is on the screen. */
export function currentMap(): CurrentMap | undefined {
  return current;
}
