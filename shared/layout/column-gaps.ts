import { ITEM_GAP, ZONE_GAP } from './measures.ts';
import type { Tree } from './picture.ts';

/** Between two children of one column. */
export function gapBetween(tree: Tree, a: string, b: string, many: boolean): number {
  const zones = hasZone(tree, [a, b]);
  if (tree.parentOf(a) === undefined) return ZONE_GAP;
  return zones ? ZONE_GAP - 6 : many ? ITEM_GAP + 6 : ITEM_GAP;
}

export function hasZone(tree: Tree, column: readonly string[]): boolean {
  return column.some((id) => tree.box.get(id)?.kind === 'zone');
}
