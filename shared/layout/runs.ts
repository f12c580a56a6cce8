import { CLEAR, CLEAR_IN_NARROW, CORNER, NAME_HEIGHT, TRACK } from './measures.ts';
import type { Line, Point } from './picture.ts';
import type { Side } from './ports.ts';
import { sideRange } from './ports.ts';
import { gateZone, passedZones } from './marks.ts';
import type { Scene, Shape } from './scene.ts';

export type Axis = 'h' | 'v';

/** A line's way while its runs are moved apart. */
export type Track = {
  line: Line;
  points: Point[];
  from: Shape;
  to: Shape;
  startSide: Side;
  endSide: Side;
  /** Not to be moved: only others give way to it. */
  fixed: boolean;
  /** The zones whose borders it passes with a mark. */
  passed: readonly Shape[];
  /** The one of them that has its gate. */
  gate: Shape | undefined;
};

export function trackOf(
  scene: Scene,
  line: Line,
  way: { points: readonly Point[]; start: { side: Side }; end: { side: Side } },
  fixed: boolean,
): Track | undefined {
  const from = scene.byId.get(line.from);
  const to = scene.byId.get(line.to);
  if (!from || !to) return undefined;
  const passed = passedZones(scene.tree, line).flatMap((id) => {
    const shape = scene.byId.get(id);
    return shape?.zone ? [shape] : [];
  });
  const gateAt = gateZone(scene.tree, line);
  const gate = passed.find((zone) => zone.id === gateAt);
  const points = way.points.map((point) => ({ ...point }));
  return { line, points, from, to, startSide: way.start.side, endSide: way.end.side, fixed, passed, gate };
}

/** One straight part of a track: horizontal or vertical, movable at right angles to itself. */
export type Run = {
  track: Track;
  /** From point k to point k + 1 of its track. */
  k: number;
  pos: number;
  low: number;
  high: number;
  /** Where it may move to. */
  min: number;
  max: number;
  /** Numbers of the zone borders that it passes with a mark. */
  borders: readonly number[];
  /** The sides of boxes that it starts or ends at. */
  sides: readonly string[];
};

export function posOf(point: Point, axis: Axis): number {
  return axis === 'h' ? point.y : point.x;
}

export function alongOf(point: Point, axis: Axis): number {
  return axis === 'h' ? point.x : point.y;
}

/** All runs of one direction, in the order of tracks. */
export function runsOf(scene: Scene, tracks: readonly Track[], axis: Axis): Run[] {
  const runs: Run[] = [];
  const near = nearby(scene, axis);
  for (const track of tracks) {
    for (let k = 0; k + 1 < track.points.length; k++) {
      const [a, b] = [track.points[k]!, track.points[k + 1]!];
      if (axis === 'h' ? a.y === b.y && a.x !== b.x : a.x === b.x && a.y !== b.y) {
        runs.push(runOf(near, track, k, axis));
      }
    }
  }
  return runs;
}

function runOf(near: Nearby, track: Track, k: number, axis: Axis): Run {
  const [a, b] = [track.points[k]!, track.points[k + 1]!];
  const pos = posOf(a, axis);
  const low = Math.min(alongOf(a, axis), alongOf(b, axis));
  const high = Math.max(alongOf(a, axis), alongOf(b, axis));
  const sides: string[] = [];
  if (k === 0) sides.push(`${track.from.index} ${track.startSide}`);
  if (k + 2 === track.points.length) sides.push(`${track.to.index} ${track.endSide}`);
  const run: Run = { track, k, pos, low, high, min: pos - REACH, max: pos + REACH, borders: [], sides };
  run.borders = bordersOf(run, axis);
  if (track.fixed) run.min = run.max = pos;
  else limit(near(run.pos), run, axis);
  return run;
}

/** No run moves further than this: looking at all that lies further away would take most of the time. */
const REACH = 240;

type Nearby = (pos: number) => readonly Shape[];

/** What lies within `REACH` of a position, from lists made once for all runs. */
function nearby(scene: Scene, axis: Axis): Nearby {
  const lists = new Map<number, Shape[]>();
  for (const shape of scene.shapes) {
    const [low, high] = axis === 'h' ? [shape.top, shape.bottom] : [shape.left, shape.right];
    for (let slot = slotOf(low - REACH); slot <= slotOf(high + REACH); slot++) {
      const list = lists.get(slot);
      if (list) list.push(shape);
      else lists.set(slot, [shape]);
    }
  }
  return (pos) => lists.get(slotOf(pos)) ?? [];
}

function slotOf(pos: number): number {
  return Math.floor(pos / 128);
}

function bordersOf(run: Run, axis: Axis): number[] {
  const borders: number[] = [];
  for (const zone of run.track.passed) {
    const [near, far] = axis === 'h' ? [zone.left, zone.right] : [zone.top, zone.bottom];
    const base = zone.index * 4 + (axis === 'h' ? 0 : 2);
    if (run.low <= near && near <= run.high) borders.push(base);
    if (run.low <= far && far <= run.high) borders.push(base + 1);
  }
  return borders;
}

/** Narrows a run's freedom to the gap that it is in; in a narrow gap it may go nearer to what is beside it. */
function limit(shapes: readonly Shape[], run: Run, axis: Axis): void {
  const { min, max } = run;
  limitBy(CLEAR, shapes, run, axis);
  if (run.max - run.min < TRACK && run.sides.length === 0) {
    Object.assign(run, { min, max });
    limitBy(CLEAR_IN_NARROW, shapes, run, axis);
  }
  if (run.min > run.max) run.min = run.max = middleFor(run);
}

function limitBy(clear: number, shapes: readonly Shape[], run: Run, axis: Axis): void {
  const { track, pos } = run;
  const first = run.k === 0 ? track.from : undefined;
  const last = run.k + 2 === track.points.length ? track.to : undefined;
  if (first) within(run, sideRange(first, track.startSide));
  if (last) within(run, sideRange(last, track.endSide));
  for (const shape of shapes) {
    if (shape === first || shape === last) continue;
    const [near, far] = axis === 'h' ? [shape.left, shape.right] : [shape.top, shape.bottom];
    if (far < run.low - 4 || near > run.high + 4) continue;
    const [low, high] = axis === 'h' ? [shape.top, shape.bottom] : [shape.left, shape.right];
    if (pos <= low) run.max = Math.min(run.max, low - clear);
    else if (pos >= high) run.min = Math.max(run.min, high + clear);
    else if (shape.zone) limitInside(run, axis, shape, near, far, clear);
  }
}

function limitInside(run: Run, axis: Axis, zone: Shape, near: number, far: number, clear: number): void {
  const passes = (run.low <= near && near <= run.high) || (run.low <= far && far <= run.high);
  const keep = passes ? CORNER : clear;
  const [low, high] = axis === 'h' ? [zone.top, zone.bottom] : [zone.left, zone.right];
  if (high - low > keep * 2) within(run, { low: low + keep, high: high - keep });
  const [nameFrom, nameTo, nameEnd] =
    axis === 'h'
      ? [zone.left, zone.left + zone.name, zone.top + NAME_HEIGHT]
      : [zone.top, zone.top + NAME_HEIGHT, zone.left + zone.name];
  if (run.low < nameTo && run.high > nameFrom && run.pos >= nameEnd) run.min = Math.max(run.min, nameEnd);
}

function within(run: Run, range: { low: number; high: number }): void {
  run.min = Math.max(run.min, range.low);
  run.max = Math.min(run.max, range.high);
}

/** A gap too narrow for its distances: the run stays where the search put it, in the middle of the gap. */
function middleFor(run: Run): number {
  return run.sides.length > 0 ? run.pos : (run.min + run.max) / 2;
}
