import { Beside } from './beside.ts';
import { gapOf, shareSide } from './gaps.ts';
import { bendForGates } from './jogs.ts';
import { PORT } from './measures.ts';
import { compareRuns } from './order.ts';
import type { Axis, Run, Track } from './runs.ts';
import { runsOf } from './runs.ts';
import type { Scene } from './scene.ts';
import type { Apart } from './ties.ts';
import { solve } from './solve.ts';

/**
 * Moves lines that share a gap, a side of a box or a border apart, in an order that crosses least. Changes
 * the points of the tracks.
 */
export function nudge(scene: Scene, tracks: readonly Track[], rounds = 3): void {
  for (let round = 0; round < rounds; round++) {
    if (round === 1) bendForGates(scene, tracks, 'beside borders');
    if (round === 2) bendForGates(scene, tracks, 'between borders');
    for (const axis of ['v', 'h'] as const) spread(scene, tracks, axis, round === 0);
  }
}

function spread(scene: Scene, tracks: readonly Track[], axis: Axis, first: boolean): void {
  const runs = runsOf(scene, tracks, axis, true);
  runs.sort((a, b) => a.pos - b.pos);
  const positions = solve(runs, constraintsOf(runs, axis, first));
  runs.forEach((run, at) => {
    const pos = positions[at]!;
    for (const point of [run.track.points[run.k]!, run.track.points[run.k + 1]!]) {
      if (axis === 'h') point.y = pos;
      else point.x = pos;
    }
  });
}

/** @param runs in the order of positions. */
function constraintsOf(runs: readonly Run[], axis: Axis, first: boolean): Apart[] {
  const found: Apart[] = [];
  const beside = new Beside();
  runs.forEach((b, j) => {
    for (const i of beside.before(b, runs)) {
      const a = runs[i]!;
      if (a.track === b.track || (a.track.fixed && b.track.fixed)) continue;
      const gap = gapOf(a, b);
      if (a.max + gap <= b.min) continue;
      found.push(ordered(a, b, axis, first) > 0 ? { low: j, high: i, gap } : { low: i, high: j, gap });
    }
    beside.add(b, j);
  });
  return found;
}

/** Later rounds keep the order of the first one, which had still seen where lines part. */
function ordered(a: Run, b: Run, axis: Axis, first: boolean): number {
  if (a.pos === b.pos) return compareRuns(a, b, axis);
  return first && Math.abs(a.pos - b.pos) < PORT && shareSide(a, b) ? compareRuns(a, b, axis) : -1;
}
