import { useStore } from '@xyflow/react';
import type { Rect } from '../../../shared/layout/picture.ts';
import { detailAt, useDetail } from '../detail.ts';
import type { MapNode } from '../flow-nodes.ts';
import { MANY } from './specks.ts';

/*
 * A large picture seen from afar: zones with their names, what they hold as specks, and between zones one line for
 * all of their connections. Thousands of components and lines would be less than a pixel each, and every frame
 * would pay for all of them.
 */

/**
 * Whether the map is large, and only its zones can be told apart.
 *
 * @param extent of the whole picture.
 */
export function useFar(boxes: number, extent: Rect): boolean {
  const { detail } = useDetail();
  const untouched = useStore(({ transform: [x, y, zoom] }) => x === 0 && y === 0 && zoom === 1);
  if (boxes <= MANY) return false;
  // Before it is fitted a picture stands at its full size: what is drawn then would be drawn in vain.
  return (untouched ? detailAt(mostZoom(extent)) : detail) === 'zones';
}

/** The picture is not fitted nearer than this. */
function mostZoom({ w, h }: Rect): number {
  return Math.min(window.innerWidth / w, window.innerHeight / h);
}

/** The nodes that are told apart from afar: what stands in no zone, and what is selected, is among them. */
export function farNodes(nodes: readonly MapNode[], selected: ReadonlySet<string>): readonly MapNode[] {
  return nodes.filter(
    ({ id, type, parentId }) => type !== 'component' || parentId === undefined || selected.has(id),
  );
}
