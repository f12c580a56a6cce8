import type { NodeChange } from '@xyflow/react';
import type { Point, Rect } from '../../../shared/layout/picture.ts';
import type { CurrentMap } from '../current.ts';
import type { LetGo } from '../from-flow.ts';
import { around, snap } from '../snap.ts';
import type { MapNode } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';

/** So near counts as level, in pixels of the screen. */
const NEAR = 6;

/** What is being dragged, what it may be level with, and how far it was moved on last. */
interface Snapping {
  readonly moving: ReadonlySet<string>;
  readonly neighbours: readonly Rect[];
  readonly origin: Point;
  readonly sizes: CurrentMap['places']['rects'];
  readonly reach: number;
  by: Point;
}

let snapping: Snapping | undefined;

/** Looks once, at the beginning of a drag, at what lies beside: a movement of the pointer only compares. */
export function beginSnapping(map: CurrentMap, moving: ReadonlySet<string>): void {
  const { tree, places, flow } = map;
  const holders = new Set([...moving].map((id) => tree.parentOf(id)));
  const [holder] = holders;
  // Things out of several zones are level with nothing together.
  if (holders.size !== 1) return;
  const beside = (tree.children.get(holder) ?? []).filter(({ id }) => !moving.has(id));
  const neighbours = beside.flatMap(({ id }) => places.absolute.get(id) ?? []);
  const origin = (holder !== undefined && places.absolute.get(holder)) || { x: 0, y: 0 };
  const reach = NEAR / flow.getZoom();
  snapping = { moving, neighbours, origin, sizes: places.rects, reach, by: { x: 0, y: 0 } };
}

export function endSnapping(): void {
  snapping = undefined;
}

/** React Flow's changes, with what is dragged brought level with what it is nearly level with. */
export function snapped(changes: NodeChange<MapNode>[]): NodeChange<MapNode>[] {
  const now = snapping;
  if (!now) return changes;
  const rects = changes.flatMap((change) => {
    if (!isMoved(change, now) || !change.position) return [];
    const size = now.sizes.get(change.id);
    return size ? [{ ...size, ...shifted(change.position, now.origin) }] : [];
  });
  const dragged = around(rects);
  if (!dragged) return changes;
  const { by, guides } = snap(dragged, now.neighbours, now.reach);
  now.by = by;
  if (guides.length > 0 || useTransient.getState().guides.length > 0) useTransient.setState({ guides });
  return changes.map((change) =>
    isMoved(change, now) && change.position ? { ...change, position: shifted(change.position, by) } : change,
  );
}

type PositionChange = Extract<NodeChange<MapNode>, { type: 'position' }>;

function isMoved(change: NodeChange<MapNode>, { moving }: Snapping): change is PositionChange {
  return change.type === 'position' && moving.has(change.id);
}

function shifted({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

/** What React Flow says is dragged, where it is seen to be. */
export function whereSeen(nodes: readonly LetGo[]): readonly LetGo[] {
  const now = snapping;
  if (!now) return nodes;
  return nodes.map(({ id, position }) => ({ id, position: shifted(position, now.by) }));
}
