import type { NodeChange } from '@xyflow/react';
import { applyNodeChanges } from '@xyflow/react';
import type { MapNode } from './flow-nodes.ts';

/** From which node of the model a node on the screen was made. */
const sources = new WeakMap<MapNode, MapNode>();

/**
 * The nodes on the screen after the model changed: the same objects where neither the model's node nor the
 * selection did. What is being dragged stays under the pointer.
 */
export function merged(
  before: readonly MapNode[],
  fromModel: readonly MapNode[],
  selected: ReadonlySet<string>,
  moving: ReadonlySet<string>,
): MapNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return fromModel.map((source) => {
    const old = known.get(source.id);
    const isSelected = selected.has(source.id);
    if (old && sources.get(old) === source && (old.selected ?? false) === isSelected) return old;
    const position = old && moving.has(source.id) ? old.position : source.position;
    const node: MapNode = { ...source, position, selected: isSelected };
    sources.set(node, source);
    return node;
  });
}

/** Positions and sizes while a gesture lasts; what React Flow says of selection goes elsewhere. */
export function moved(
  nodes: readonly MapNode[],
  changes: readonly NodeChange<MapNode>[],
): readonly MapNode[] {
  const kept = changes.filter(isGesture);
  if (kept.length === 0) return nodes;
  return applyNodeChanges(kept, [...nodes]);
}

/** Sizes come from the model; only a zone that is being resized has another one for a while. */
function isGesture(change: NodeChange<MapNode>): boolean {
  return change.type === 'position' || (change.type === 'dimensions' && change.resizing !== undefined);
}

/** Everything back to where the model says: a node that was only moved on the screen is made anew. */
export function putBack(fromModel: readonly MapNode[], selected: ReadonlySet<string>): MapNode[] {
  return merged([], fromModel, selected, new Set());
}
