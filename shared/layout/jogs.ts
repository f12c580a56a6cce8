import { GATE } from './measures.ts';
import { gapOf } from './gaps.ts';
import type { Point } from './picture.ts';
import type { Axis, Run, Track } from './runs.ts';
import { alongOf, runsOf } from './runs.ts';
import type { Scene, Shape } from './scene.ts';

/**
 * Lines that end side by side on a small box, or run between two items, may stand nearer to each other than
 * their gates on the border before that may. Such lines get a bend between the border and the narrow place, so
 * that the gates can be moved apart. Changes the points of the tracks; the bend has no length until the next nudging.
 */
export function bendForGates(
  scene: Scene,
  tracks: readonly Track[],
  where: 'beside borders' | 'between borders',
): void {
  for (const axis of ['h', 'v'] as const) {
    for (const run of tightRuns(runsOf(scene, tracks, axis, false))) {
      if (!run.track.fixed) bend(scene, run, axis, where);
    }
  }
}

/** The runs with a gate too near to another one's on the same border, last parts of a track first. */
function tightRuns(runs: readonly Run[]): Run[] {
  const borders = new Map<number, Run[]>();
  for (const run of runs) {
    for (const border of run.borders) {
      const known = borders.get(border);
      if (known) known.push(run);
      else borders.set(border, [run]);
    }
  }
  const tight = new Set<Run>();
  for (const own of borders.values()) {
    own.sort((a, b) => a.pos - b.pos);
    for (let k = 1; k < own.length; k++) {
      if (
        own[k]!.pos - own[k - 1]!.pos >= gapOf(own[k]!, own[k - 1]!) - 1 ||
        own[k]!.track === own[k - 1]!.track
      )
        continue;
      tight.add(own[k]!);
      tight.add(own[k - 1]!);
    }
  }
  for (const own of borders.values()) {
    // Those next to tight ones are in the way of their moving apart.
    const near = own.filter((run, at) => hasTightBeside(own, at, tight, run.pos));
    for (const run of near) tight.add(run);
  }
  return [...tight].sort((a, b) => b.k - a.k);
}

/** @param own in the order of positions. */
function hasTightBeside(own: readonly Run[], at: number, tight: ReadonlySet<Run>, pos: number): boolean {
  for (let k = at; k >= 0 && pos - own[k]!.pos < GATE * 1.5; k--) if (tight.has(own[k]!)) return true;
  for (let k = at + 1; k < own.length && own[k]!.pos - pos < GATE * 1.5; k++)
    if (tight.has(own[k]!)) return true;
  return false;
}

const LEAST = 16;
/** An item within this distance beside a run keeps it from moving its gate. */
const BESIDE = 36;

function bend(scene: Scene, run: Run, axis: Axis, where: 'beside borders' | 'between borders'): void {
  const { track, k } = run;
  const borders = track.passed
    .flatMap((zone) => (axis === 'h' ? [zone.left, zone.right] : [zone.top, zone.bottom]))
    .filter((border) => run.low <= border && border <= run.high);
  if (borders.length === 0) return;
  const [a, b] = [track.points[k]!, track.points[k + 1]!];
  const forward = alongOf(b, axis) > alongOf(a, axis);
  const bends =
    where === 'beside borders' ? besideBorders(scene, run, axis, borders, forward) : middles(borders);
  const made = (at: number): Point => (axis === 'h' ? { x: at, y: a.y } : { x: a.x, y: at });
  const points = bends.flatMap((at) => [made(at), made(at)]);
  track.points.splice(k + 1, 0, ...(forward ? points : points.reverse()));
}

function besideBorders(
  scene: Scene,
  run: Run,
  axis: Axis,
  borders: readonly number[],
  forward: boolean,
): number[] {
  const [low, high] = [Math.min(...borders), Math.max(...borders)];
  return [
    between(low, narrowBefore(scene, run, axis, low, forward)),
    between(high, narrowAfter(scene, run, axis, high, forward)),
  ].filter((at) => at !== undefined);
}

/** From border to border there must be room for several lines side by side. */
const CHANNEL_WIDTH = 60;

/** In the middle of each channel: a small zone at its one end must not squeeze the gates at the other. */
function middles(borders: readonly number[]): number[] {
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.flatMap((border, at) => {
    const before = sorted[at - 1];
    return before !== undefined && border - before >= CHANNEL_WIDTH ? Math.round((before + border) / 2) : [];
  });
}

function between(border: number, narrow: number | undefined): number | undefined {
  if (narrow === undefined || Math.abs(border - narrow) < LEAST) return undefined;
  return Math.round((border + narrow) / 2);
}

/** Where the run gets into a narrow place, seen from its outermost border towards smaller coordinates. */
function narrowBefore(
  scene: Scene,
  run: Run,
  axis: Axis,
  border: number,
  forward: boolean,
): number | undefined {
  const box = endBox(run, forward ? 'from' : 'to');
  const ends = beside(scene, run, axis).map((item) => (axis === 'h' ? item.right : item.bottom));
  const near = ends.filter((end) => end <= border && end > run.low);
  if (box) near.push(run.low);
  return near.length > 0 ? Math.max(...near) : undefined;
}

function narrowAfter(
  scene: Scene,
  run: Run,
  axis: Axis,
  border: number,
  forward: boolean,
): number | undefined {
  const box = endBox(run, forward ? 'to' : 'from');
  const starts = beside(scene, run, axis).map((item) => (axis === 'h' ? item.left : item.top));
  const near = starts.filter((start) => start >= border && start < run.high);
  if (box) near.push(run.high);
  return near.length > 0 ? Math.min(...near) : undefined;
}

function endBox({ track, k }: Run, which: 'from' | 'to'): Shape | undefined {
  const shape =
    which === 'from'
      ? k === 0
        ? track.from
        : undefined
      : k + 2 === track.points.length
        ? track.to
        : undefined;
  return shape?.zone ? undefined : shape;
}

function beside(scene: Scene, run: Run, axis: Axis): Shape[] {
  const found: Shape[] = [];
  const [from, size] = [run.pos - BESIDE, BESIDE * 2];
  const length = run.high - run.low;
  const rect =
    axis === 'h' ? { x: run.low, y: from, w: length, h: size } : { x: from, y: run.low, w: size, h: length };
  scene.near.some(rect, ({ shape }) => {
    const [low, high] = axis === 'h' ? [shape.top, shape.bottom] : [shape.left, shape.right];
    if (!shape.zone && low < run.pos + BESIDE && high > run.pos - BESIDE) found.push(shape);
    return false;
  });
  return found;
}
