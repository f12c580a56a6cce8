import { CLEAR, CORNER, NAME_HEIGHT } from './measures.ts';
import type { Scene, Shape } from './scene.ts';

/**
 * The sparse grid that lines are searched on: one grid line in the middle of each gap between borders, and
 * one through each port. Point (i, j) is number j * nx + i; edges are numbered by their left or upper point.
 */
export type Grid = {
  xs: readonly number[];
  ys: readonly number[];
  nx: number;
  ny: number;
  /** 1: an item is in the way from here to the right, or downwards. */
  blockedH: Uint8Array;
  blockedV: Uint8Array;
  /** What it costs beside the length: names, corners, the actors' place. */
  extraH: Float32Array;
  extraV: Float32Array;
  /** 1: inside an item. */
  inside: Uint8Array;
  /** The innermost zone, its number in the scene plus 1; 0: none. */
  zoneAt: Int16Array;
};

export type Wanted = { xs: readonly number[]; ys: readonly number[] };

const CORNER_COST = 120;
const NAME_COST = 160;
const FOOTER_COST = 90;
const SAME = 2;

export function gridOf(scene: Scene, ports: Wanted): Grid {
  const xs = merged(ports.xs, gaps(scene.shapes.map(sidesX)));
  const ys = merged(ports.ys, gaps(scene.shapes.map(sidesY)));
  const size = xs.length * ys.length;
  const grid: Grid = {
    xs,
    ys,
    nx: xs.length,
    ny: ys.length,
    blockedH: new Uint8Array(size),
    blockedV: new Uint8Array(size),
    extraH: new Float32Array(size),
    extraV: new Float32Array(size),
    inside: new Uint8Array(size),
    zoneAt: new Int16Array(size),
  };
  for (const zone of scene.zones) paintZone(grid, zone);
  for (const item of scene.items) paintItem(grid, item);
  return grid;
}

type Sides = { low: number; high: number; from: number; to: number; zone: boolean };

function sidesX(s: Shape): Sides {
  return { low: s.left, high: s.right, from: s.top, to: s.bottom, zone: s.zone };
}

function sidesY(s: Shape): Sides {
  return { low: s.top, high: s.bottom, from: s.left, to: s.right, zone: s.zone };
}

type Edge = { at: number; from: number; to: number };
const OUTSIDE = 22;

/** The middle of every gap between two borders that see each other. */
function gaps(all: readonly Sides[]): number[] {
  const edges: Edge[] = all.flatMap((s) => [
    { at: s.low, from: s.from, to: s.to },
    { at: s.high, from: s.from, to: s.to },
  ]);
  edges.sort((a, b) => a.at - b.at);
  const positions = edges.map((edge) => edge.at);
  const found: number[] = [];
  for (const sides of all) {
    for (const at of sides.zone ? [sides.low, sides.high] : [sides.high]) found.push(...gapAfter(at, sides));
    for (const at of sides.zone ? [sides.low, sides.high] : [sides.low]) found.push(...gapBefore(at, sides));
  }
  return found;

  function gapAfter(at: number, sides: Sides): number[] {
    for (let i = firstAfter(positions, at); i < edges.length; i++) {
      if (seen(edges[i]!, sides)) return middle(at, edges[i]!.at);
    }
    return [at + OUTSIDE];
  }
  function gapBefore(at: number, sides: Sides): number[] {
    for (let i = lastBefore(positions, at); i >= 0; i--) {
      if (seen(edges[i]!, sides)) return middle(edges[i]!.at, at);
    }
    return [at - OUTSIDE];
  }
}

function seen(edge: Edge, sides: Sides): boolean {
  return edge.from < sides.to + CLEAR && sides.from < edge.to + CLEAR;
}

function middle(low: number, high: number): number[] {
  return high - low < 6 ? [] : [Math.round((low + high) / 2)];
}

/** Ports exactly where they are; the middles of gaps where no other grid line is as near as `SAME`. */
function merged(ports: readonly number[], middles: readonly number[]): number[] {
  const kept = [...new Set(ports)].sort((a, b) => a - b);
  const fixed = kept.length;
  let last = -Infinity;
  let port = 0;
  for (const at of [...middles].sort((a, b) => a - b)) {
    while (port < fixed && kept[port]! < at - SAME) port++;
    if (at - last <= SAME || (port < fixed && kept[port]! <= at + SAME)) continue;
    kept.push(at);
    last = at;
  }
  return kept.sort((a, b) => a - b);
}

/** The first position in a sorted list that is greater than `at`. */
export function firstAfter(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (sorted[half]! > at) high = half;
    else low = half + 1;
  }
  return low;
}

/** The last position in a sorted list that is less than `at`; -1 when there is none. */
export function lastBefore(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (sorted[half]! < at) low = half + 1;
    else high = half;
  }
  return low - 1;
}

const MARGIN = 3;

function paintItem(grid: Grid, item: Shape): void {
  const { xs, ys, nx } = grid;
  const left = firstAfter(xs, item.left - MARGIN);
  const right = lastBefore(xs, item.right + MARGIN);
  const top = firstAfter(ys, item.top - MARGIN);
  const bottom = lastBefore(ys, item.bottom + MARGIN);
  for (let j = top; j <= bottom; j++) {
    for (let i = Math.max(0, left - 1); i <= right; i++) grid.blockedH[j * nx + i] = 1;
    for (let i = left; i <= right; i++) grid.inside[j * nx + i] = 1;
  }
  for (let i = left; i <= right; i++) {
    for (let j = Math.max(0, top - 1); j <= bottom; j++) grid.blockedV[j * nx + i] = 1;
  }
}

function paintZone(grid: Grid, zone: Shape): void {
  const { xs, ys, nx } = grid;
  const left = firstAfter(xs, zone.left);
  const right = lastBefore(xs, zone.right);
  const top = firstAfter(ys, zone.top);
  const bottom = lastBefore(ys, zone.bottom);
  for (let j = top; j <= bottom; j++) grid.zoneAt.fill(zone.index + 1, j * nx + left, j * nx + right + 1);
  paintCorners(grid, zone, { left, right, top, bottom });
  paintName(grid, zone, { left, top });
}

/** Passing a border costs more near its corners, at the zone's name and where its actors stand. */
function paintCorners(
  grid: Grid,
  zone: Shape,
  at: { left: number; right: number; top: number; bottom: number },
): void {
  const { xs, ys, nx } = grid;
  for (let j = at.top; j <= at.bottom; j++) {
    const near = ys[j]! < zone.top + CORNER || ys[j]! > zone.bottom - CORNER;
    if (!near) continue;
    if (at.left > 0) grid.extraH[j * nx + at.left - 1]! += CORNER_COST;
    grid.extraH[j * nx + at.right]! += CORNER_COST;
  }
  for (let i = at.left; i <= at.right; i++) {
    const near = xs[i]! < zone.left + CORNER || xs[i]! > zone.right - CORNER;
    const named = xs[i]! < zone.left + zone.name;
    if (at.top > 0 && (near || named)) grid.extraV[(at.top - 1) * nx + i]! += near ? CORNER_COST : NAME_COST;
    const below = (near ? CORNER_COST : 0) + (zone.footer ? FOOTER_COST : 0);
    if (at.bottom >= 0) grid.extraV[at.bottom * nx + i]! += below;
  }
}

/** Lines do not run over a zone's name while there is another way. */
function paintName(grid: Grid, zone: Shape, at: { left: number; top: number }): void {
  const { xs, ys, nx } = grid;
  const right = zone.left + zone.name;
  for (let j = at.top; j < ys.length && ys[j]! < zone.top + NAME_HEIGHT; j++) {
    for (let i = at.left; i < xs.length && xs[i]! < right; i++) grid.extraH[j * nx + i]! += NAME_COST / 2;
  }
}
