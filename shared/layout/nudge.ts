import { gapOf } from './gaps.ts';
import { bendForGates } from './jogs.ts';
import { PORT } from './measures.ts';
import { compareRuns } from './order.ts';
import type { Axis, Run, Track } from './runs.ts';
import { runsOf } from './runs.ts';
import type { Scene } from './scene.ts';
import type { Apart } from './solve.ts';
import { solve } from './solve.ts';

/** How far back a run may have to look for others in its gap. */
const REACH = 240;

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
  const runs = runsOf(scene, tracks, axis);
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

function constraintsOf(runs: readonly Run[], axis: Axis, first: boolean): Apart[] {
  const found: Apart[] = [];
  for (let j = 0; j < runs.length; j++) {
    const b = runs[j]!;
    for (let i = j - 1; i >= 0; i--) {
      const a = runs[i]!;
      if (b.pos - a.pos > REACH) break;
      if (a.track === b.track || (a.track.fixed && b.track.fixed)) continue;
      if (Math.min(a.high, b.high) - Math.max(a.low, b.low) < -4) continue;
      const gap = gapOf(a, b);
      if (a.max + gap <= b.min) continue;
      found.push(ordered(a, b, axis, first) > 0 ? { low: j, high: i, gap } : { low: i, high: j, gap });
    }
  }
  return found;
}

/** Later rounds keep the order of the first one, which had still seen where lines part. */
function ordered(a: Run, b: Run, axis: Axis, first: boolean): number {
  if (a.pos === b.pos) return compareRuns(a, b, axis);
  const sameSide = a.sides.some((side) => b.sides.includes(side));
  return first && sameSide && Math.abs(a.pos - b.pos) < PORT ? compareRuns(a, b, axis) : -1;
}
