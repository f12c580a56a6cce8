import { GATE, TRACK } from './measures.ts';
import { gapOf } from './gaps.ts';
import type { Axis, Run, Track } from './runs.ts';
import { runsOf } from './runs.ts';
import type { Scene } from './scene.ts';
import { firstThat } from './sorted.ts';

/** A step of a line smaller than this looks like a mistake. */
const SMALL_STEP = 12;

/**
 * Takes small steps out of lines where both halves can lie on one height without coming too near to other
 * lines. One step a line: the few that have more keep the others. Changes the points of the tracks.
 */
export function straighten(scene: Scene, tracks: readonly Track[]): void {
  for (const axis of ['h', 'v'] as const) {
    const runs = runsOf(scene, tracks, axis, true);
    const heights = new Heights(runs);
    const byTrack = new Map<Track, Run[]>();
    for (const run of runs) {
      const known = byTrack.get(run.track);
      if (known) known.push(run);
      else byTrack.set(run.track, [run]);
    }
    for (const [track, own] of byTrack) if (!track.fixed) straightenOne(own, heights, axis);
  }
}

/** Runs by the height that they had before any was straightened, which changed it by a small step at most. */
class Heights {
  readonly #sorted: readonly Run[];
  readonly #heights: Float64Array;

  constructor(runs: readonly Run[]) {
    this.#sorted = runs.toSorted((a, b) => a.pos - b.pos);
    this.#heights = Float64Array.from(this.#sorted, (run) => run.pos);
  }

  between(low: number, high: number): Run[] {
    const from = firstThat(this.#heights.length, (at) => this.#heights[at]! >= low);
    let to = from;
    while (to < this.#heights.length && this.#heights[to]! <= high) to++;
    return this.#sorted.slice(from, to);
  }
}

function straightenOne(own: readonly Run[], all: Heights, axis: Axis): void {
  for (let at = 1; at < own.length; at++) {
    const [a, b] = [own[at - 1]!, own[at]!];
    if (b.k !== a.k + 2 || a.pos === b.pos || Math.abs(a.pos - b.pos) > SMALL_STEP) continue;
    const joined = together(a, b, all);
    if (!joined) continue;
    join(a, b, joined, axis);
    return;
  }
}

function together(a: Run, b: Run, all: Heights): Run | undefined {
  const joined: Run = {
    ...a,
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
    min: Math.max(a.min, b.min),
    max: Math.min(a.max, b.max),
    borders: [...new Set([...a.borders, ...b.borders])],
    sides: [...a.sides, ...b.sides],
  };
  const low = Math.min(a.pos, b.pos);
  const high = Math.max(a.pos, b.pos);
  const others = all
    .between(low - GATE - SMALL_STEP, high + GATE + SMALL_STEP)
    .filter((run) => run.track !== a.track && run.low < joined.high + TRACK && run.high > joined.low - TRACK);
  for (const pos of [b.pos, a.pos, Math.round((low + high) / 2)]) {
    if (pos < joined.min || pos > joined.max) continue;
    if (others.every((run) => Math.abs(run.pos - pos) >= gapOf(run, joined))) return { ...joined, pos };
  }
  return undefined;
}

function join(a: Run, b: Run, joined: Run, axis: Axis): void {
  const { points } = a.track;
  for (const at of [a.k, a.k + 1, b.k, b.k + 1]) {
    const point = points[at]!;
    if (axis === 'h') point.y = joined.pos;
    else point.x = joined.pos;
  }
  points.splice(a.k + 1, 2);
  Object.assign(a, joined, { k: a.k });
  Object.assign(b, joined, { k: a.k });
}
