import { useDetail } from '../detail.ts';
import type { MapNode } from '../flow-nodes.ts';
import { MANY } from './specks.ts';

/*
 * A large picture seen from afar: zones with their names, what they hold as specks, and between zones one line for
 * all of their connections. Thousands of components and lines would be less than a pixel each, and every frame
 * would pay for all of them.
 */

/** Whether the map is large, and only its zones can be told apart. */
export function useFar(boxes: number): boolean {
  const { detail } = useDetail();
  return detail === 'zones' && boxes > MANY;
}

/** The nodes that are told apart from afar: what stands in no zone, and what is selected, is among them. */
export function farNodes(nodes: readonly MapNode[], selected: ReadonlySet<string>): readonly MapNode[] {
  return nodes.filter(
    ({ id, type, parentId }) => type !== 'component' || parentId === undefined || selected.has(id),
  );
}
