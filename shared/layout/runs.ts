import { CLEAR, CLEAR_IN_NARROW, CORNER, NAME_HEIGHT, TRACK } from './measures.ts';
import type { Line, Point } from './picture.ts';
import type { Side } from './ports.ts';
import { sideRange, SIDES } from './ports.ts';
import { gateZone, passedZones } from './marks.ts';
import type { Scene, Shape } from './scene.ts';
import { MARGIN } from './walls.ts';

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
  /** Numbers of the sides of boxes that it starts or ends at. */
  sides: readonly number[];
};

export function posOf(point: Point, axis: Axis): number {
  return axis === 'h' ? point.y : point.x;
}

export function alongOf(point: Point, axis: Axis): number {
  return axis === 'h' ? point.x : point.y;
}

/**
 * All runs of one direction, in the order of tracks.
 *
 * @param free whether to find out where each may move to, which takes longer than all else.
 */
export function runsOf(scene: Scene, tracks: readonly Track[], axis: Axis, free: boolean): Run[] {
  const runs: Run[] = [];
  for (const track of tracks) {
    for (let k = 0; k + 1 < track.points.length; k++) {
      const [a, b] = [track.points[k]!, track.points[k + 1]!];
      if (axis === 'h' ? a.y !== b.y || a.x === b.x : a.x !== b.x || a.y === b.y) continue;
      const run = runOf(track, k, axis);
      if (free && !track.fixed) limit(scene, run, axis);
      runs.push(run);
    }
  }
  return runs;
}

function runOf(track: Track, k: number, axis: Axis): Run {
  const [a, b] = [track.points[k]!, track.points[k + 1]!];
  const pos = posOf(a, axis);
  const low = Math.min(alongOf(a, axis), alongOf(b, axis));
  const high = Math.max(alongOf(a, axis), alongOf(b, axis));
  const sides: number[] = [];
  if (k === 0) sides.push(sideNumber(track.from, track.startSide));
  if (k + 2 === track.points.length) sides.push(sideNumber(track.to, track.endSide));
  return { track, k, pos, low, high, min: pos, max: pos, borders: bordersOf(track, low, high, axis), sides };
}

function sideNumber(shape: Shape, side: Side): number {
  return shape.index * 4 + SIDES.indexOf(side);
}

const NONE: readonly number[] = [];

function bordersOf({ passed }: Track, low: number, high: number, axis: Axis): readonly number[] {
  if (passed.length === 0) return NONE;
  const borders: number[] = [];
  for (const zone of passed) {
    const [near, far] = axis === 'h' ? [zone.left, zone.right] : [zone.top, zone.bottom];
    const base = zone.index * 4 + (axis === 'h' ? 0 : 2);
    if (low <= near && near <= high) borders.push(base);
    if (low <= far && far <= high) borders.push(base + 1);
  }
  return borders;
}

/** No run moves further than this: looking at all that lies further away would take most of the time. */
const REACH = 240;

/** Narrows a run's freedom to the gap that it is in; in a narrow gap it may go nearer to what is beside it. */
function limit(scene: Scene, run: Run, axis: Axis): void {
  const ends = endsOf(run);
  free(run, ends);
  limitBy(CLEAR, scene, run, axis, ends);
  if (run.max - run.min < TRACK && run.sides.length === 0) {
    free(run, ends);
    limitBy(CLEAR_IN_NARROW, scene, run, axis, ends);
  }
  if (run.min > run.max) run.min = run.max = notOverItems(scene, run, axis, middleFor(run));
}

/** A long run may pass many zones that each want it elsewhere: their middle must not lie on an item. */
function notOverItems(scene: Scene, run: Run, axis: Axis, wanted: number): number {
  const { pos, low, high } = run;
  const [from, size] = [Math.min(pos, wanted), Math.abs(wanted - pos)];
  const rect =
    axis === 'h' ? { x: low, y: from, w: high - low, h: size } : { x: from, y: low, w: size, h: high - low };
  let result = wanted;
  scene.near.some(rect, ({ shape }) => {
    const [near, far] = axis === 'h' ? [shape.left, shape.right] : [shape.top, shape.bottom];
    if (shape.zone || far <= low || near >= high) return false;
    const [before, after] = axis === 'h' ? [shape.top, shape.bottom] : [shape.left, shape.right];
    if (pos <= before) result = Math.min(result, Math.max(pos, before - MARGIN));
    else if (pos >= after) result = Math.max(result, Math.min(pos, after + MARGIN));
    return false;
  });
  return result;
}

type Ends = { first: Shape | undefined; last: Shape | undefined };

/** The boxes that it starts and ends at. */
function endsOf({ track, k }: Run): Ends {
  return {
    first: k === 0 ? track.from : undefined,
    last: k + 2 === track.points.length ? track.to : undefined,
  };
}

/** As far as its own ends let it. */
function free(run: Run, { first, last }: Ends): void {
  run.min = run.pos - REACH;
  run.max = run.pos + REACH;
  if (first) within(run, sideRange(first, run.track.startSide));
  if (last) within(run, sideRange(last, run.track.endSide));
}

function limitBy(clear: number, scene: Scene, run: Run, axis: Axis, { first, last }: Ends): void {
  const { pos, low, high } = run;
  const along = { at: low - BESIDE, size: high - low + BESIDE * 2 };
  const from = Math.min(run.min, pos) - clear;
  const across = { at: from, size: Math.max(run.max, pos) + clear - from };
  const [x, y] = axis === 'h' ? [along, across] : [across, along];
  scene.near.some({ x: x.at, y: y.at, w: x.size, h: y.size }, ({ shape }) => {
    if (shape !== first && shape !== last) limitByOne(clear, shape);
    return false;
  });

  function limitByOne(keep: number, shape: Shape): void {
    const [near, far] = axis === 'h' ? [shape.left, shape.right] : [shape.top, shape.bottom];
    if (far < low - BESIDE || near > high + BESIDE) return;
    const [before, after] = axis === 'h' ? [shape.top, shape.bottom] : [shape.left, shape.right];
    if (pos <= before) run.max = Math.min(run.max, before - keep);
    else if (pos >= after) run.min = Math.max(run.min, after + keep);
    else if (shape.zone) limitInside(run, axis, shape, near, far, keep);
  }
}

/** What ends so near to the end of a run is beside it. */
const BESIDE = 4;

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
