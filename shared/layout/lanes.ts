import { CLEAR } from './measures.ts';
import type { Axis } from './runs.ts';
import type { Scene, Shape } from './scene.ts';
import { firstThat } from './sorted.ts';
import { Walls } from './walls.ts';

/** A straight piece that lines may run on: as far as no item is in the way. */
export type Lane = {
  /** Where it is: y for one that runs across, x for one that runs down. */
  at: number;
  from: number;
  to: number;
  /** The numbers of the grid's points on it, in order. */
  points: number[];
};

/** A place that there must be a lane through. */
export type Place = { at: number; along: number };

/** Nearer than this to another lane there is no second one. */
const SAME = 2;

/**
 * The lanes of one direction, in the order of their positions: one through each port and one through the middle of
 * each gap between borders that see each other.
 *
 * @param everywhere also behind what is in the way: more choice, for pictures that are not large.
 */
export function lanesOf(scene: Scene, ports: readonly Place[], axis: Axis, everywhere: boolean): Lane[] {
  const sides = scene.shapes.map(axis === 'h' ? sidesY : sidesX);
  const walls = new Walls(sides);
  const lanes = new Lanes(walls, everywhere);
  for (const port of ports) lanes.add(port);
  const middles = gaps(sides).sort((a, b) => a.at - b.at);
  for (const middle of middles) if (!lanes.hasNear(middle)) lanes.add(middle);
  return lanes.all.sort((a, b) => a.at - b.at || a.from - b.from);
}

class Lanes {
  readonly all: Lane[] = [];
  readonly #byPosition = new Map<number, Lane[]>();
  readonly #walls: Walls;
  readonly #everywhere: boolean;

  constructor(walls: Walls, everywhere: boolean) {
    this.#walls = walls;
    this.#everywhere = everywhere;
  }

  add(place: Place): void {
    const known = this.#byPosition.get(place.at);
    if (known && (this.#everywhere || reaches(known, place))) return;
    const free = this.#everywhere ? this.#walls.allFree(place.at) : this.#walls.free(place);
    const made = free.map(({ from, to }) => ({ at: place.at, from, to, points: [] }));
    this.all.push(...made);
    if (known) known.push(...made);
    else this.#byPosition.set(place.at, made);
  }

  hasNear(place: Place): boolean {
    for (let at = place.at - SAME; at <= place.at + SAME; at++) {
      const known = this.#byPosition.get(at);
      if (known && (this.#everywhere || reaches(known, place))) return true;
    }
    return false;
  }
}

function reaches(lanes: readonly Lane[], { along }: Place): boolean {
  return lanes.some(({ from, to }) => from <= along && along <= to);
}

/** The number of the first lane that is not before a position. */
export function firstFrom(lanes: readonly Lane[], at: number): number {
  return firstThat(lanes.length, (k) => lanes[k]!.at >= at);
}

/** The number of the first of a lane's points that lies beyond a place on it. */
export function firstBeyond(points: readonly number[], along: Float64Array, at: number): number {
  return firstThat(points.length, (k) => along[points[k]!]! > at);
}

/** A shape seen along one direction: `low` and `high` across it, `from` and `to` along. */
export type Sides = { low: number; high: number; from: number; to: number; zone: boolean };

function sidesX(s: Shape): Sides {
  return { low: s.left, high: s.right, from: s.top, to: s.bottom, zone: s.zone };
}

function sidesY(s: Shape): Sides {
  return { low: s.top, high: s.bottom, from: s.left, to: s.right, zone: s.zone };
}

type Edge = { at: number; from: number; to: number };
const OUTSIDE = 22;

/** The middle of every gap between two borders that see each other. */
function gaps(all: readonly Sides[]): Place[] {
  const edges: Edge[] = all.flatMap((s) => [
    { at: s.low, from: s.from, to: s.to },
    { at: s.high, from: s.from, to: s.to },
  ]);
  edges.sort((a, b) => a.at - b.at);
  const found: Place[] = [];
  for (const sides of all) {
    for (const at of sides.zone ? [sides.low, sides.high] : [sides.high]) found.push(...gapAfter(at, sides));
    for (const at of sides.zone ? [sides.low, sides.high] : [sides.low]) found.push(...gapBefore(at, sides));
  }
  return found;

  function gapAfter(at: number, sides: Sides): Place[] {
    for (let i = firstThat(edges.length, (k) => edges[k]!.at > at); i < edges.length; i++) {
      if (seen(edges[i]!, sides)) return middle(at, edges[i]!.at, shared(edges[i]!, sides));
    }
    return [{ at: Math.round(at + OUTSIDE), along: shared(sides, sides) }];
  }
  function gapBefore(at: number, sides: Sides): Place[] {
    for (let i = firstThat(edges.length, (k) => edges[k]!.at >= at) - 1; i >= 0; i--) {
      if (seen(edges[i]!, sides)) return middle(edges[i]!.at, at, shared(edges[i]!, sides));
    }
    return [{ at: Math.round(at - OUTSIDE), along: shared(sides, sides) }];
  }
}

function seen(edge: Edge, sides: Sides): boolean {
  return edge.from < sides.to + CLEAR && sides.from < edge.to + CLEAR;
}

/** The middle of what two borders see of each other. */
function shared(edge: { from: number; to: number }, sides: Sides): number {
  return (Math.max(edge.from, sides.from) + Math.min(edge.to, sides.to)) / 2;
}

function middle(low: number, high: number, along: number): Place[] {
  return high - low < 6 ? [] : [{ at: Math.round((low + high) / 2), along }];
}
