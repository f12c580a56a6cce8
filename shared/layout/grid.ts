import type { Lane, Place } from './lanes.ts';
import { firstBeyond, firstFrom, lanesOf } from './lanes.ts';
import { paintZones } from './paint.ts';
import type { Scene } from './scene.ts';
import { MARGIN } from './walls.ts';

/**
 * The sparse grid that lines are searched on: lanes across and down, and a point wherever two of them meet. Points
 * are numbered from the top, from left to right; a part between two points has the number of its left or upper one.
 */
export type Grid = {
  size: number;
  x: Float64Array;
  y: Float64Array;
  /** The next point on the same lane; -1: there is none. */
  left: Int32Array;
  right: Int32Array;
  up: Int32Array;
  down: Int32Array;
  /** What the part to the right, or downwards, costs beside its length: names, corners, the actors' place. */
  extraH: Float32Array;
  extraV: Float32Array;
  /** The innermost zone, its number in the scene plus 1; 0: none. */
  zoneAt: Int32Array;
  across: readonly Lane[];
  downwards: readonly Lane[];
};

export type Wanted = { across: readonly Place[]; down: readonly Place[] };

/** @param everywhere see `lanesOf`. */
export function gridOf(scene: Scene, ports: Wanted, everywhere: boolean): Grid {
  const across = lanesOf(scene, ports.across, 'h', everywhere);
  const downwards = lanesOf(scene, ports.down, 'v', everywhere);
  const grid = pointsOf(across, downwards);
  paintZones(grid, scene.zones);
  return grid;
}

function pointsOf(across: readonly Lane[], downwards: readonly Lane[]): Grid {
  const x: number[] = [];
  const y: number[] = [];
  const crossing = bySlots(downwards);
  for (const lane of across) {
    const others = crossing.get(slotOf(lane.at)) ?? [];
    for (let k = firstFrom(others, lane.from); k < others.length && others[k]!.at <= lane.to; k++) {
      const other = others[k]!;
      if (lane.at < other.from || lane.at > other.to) continue;
      lane.points.push(x.length);
      other.points.push(x.length);
      x.push(other.at);
      y.push(lane.at);
    }
  }
  const size = x.length;
  const grid: Grid = {
    size,
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    left: new Int32Array(size).fill(-1),
    right: new Int32Array(size).fill(-1),
    up: new Int32Array(size).fill(-1),
    down: new Int32Array(size).fill(-1),
    extraH: new Float32Array(size),
    extraV: new Float32Array(size),
    zoneAt: new Int32Array(size),
    across,
    downwards,
  };
  for (const { points } of across) chain(points, grid.left, grid.right);
  for (const { points } of downwards) chain(points, grid.up, grid.down);
  return grid;
}

function chain(points: readonly number[], before: Int32Array, after: Int32Array): void {
  for (let k = 1; k < points.length; k++) {
    before[points[k]!] = points[k - 1]!;
    after[points[k - 1]!] = points[k]!;
  }
}

const SLOT = 128;

function slotOf(at: number): number {
  return Math.floor(at / SLOT);
}

/** Lanes by where they pass, each list in the order of positions. */
function bySlots(lanes: readonly Lane[]): Map<number, Lane[]> {
  const slots = new Map<number, Lane[]>();
  for (const lane of lanes) {
    for (let slot = slotOf(lane.from); slot <= slotOf(lane.to); slot++) {
      const known = slots.get(slot);
      if (known) known.push(lane);
      else slots.set(slot, [lane]);
    }
  }
  return slots;
}

/** The first point on the lane that leaves a border straight; -1 when something is in the way at once. */
export function firstPoint(
  { across, downwards, x, y }: Grid,
  port: { at: number; horizontal: boolean; border: number; towards: -1 | 1 },
): number {
  const lanes = port.horizontal ? across : downwards;
  const along = port.horizontal ? x : y;
  const start = port.border + port.towards * MARGIN;
  for (let k = firstFrom(lanes, port.at); k < lanes.length && lanes[k]!.at === port.at; k++) {
    const { from, to, points } = lanes[k]!;
    if (start < from || start > to) continue;
    const next = firstBeyond(points, along, port.border);
    if (port.towards === 1) return points[next] ?? -1;
    const before = along[points[next - 1] ?? -1] === port.border ? next - 2 : next - 1;
    return points[before] ?? -1;
  }
  return -1;
}
