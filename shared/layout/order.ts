import type { Axis, Run, Track } from './runs.ts';
import { alongOf, posOf } from './runs.ts';

type Part = { track: Track; k: number };

/**
 * Which of two runs that share a gap should have the smaller position so that their lines cross as little as
 * possible: less than 0 for `a`. Found by following both lines to where they part. Lines that never part
 * (same ends) keep one order all the way, round every corner.
 */
export function compareRuns(a: Run, b: Run, axis: Axis): number {
  const low = vote(a, b, axis, false, 0);
  const high = vote(a, b, axis, true, 0);
  return low + high || low;
}

const DEEPEST = 16;

function vote(a: Part, b: Part, axis: Axis, highEnd: boolean, depth: number): number {
  const endA = endOf(a, axis, highEnd);
  const endB = endOf(b, axis, highEnd);
  if (endA.at !== endB.at) {
    const firstIsA = highEnd === endA.at < endB.at;
    return firstIsA ? turnOf(a, axis, endA.point) : -turnOf(b, axis, endB.point);
  }
  const turnA = turnOf(a, axis, endA.point);
  const turnB = turnOf(b, axis, endB.point);
  if (turnA !== turnB) return Math.sign(turnA - turnB);
  if (turnA === 0) return tie(a, b, endA.point, endB.point);
  if (depth > DEEPEST) return 0;
  const nextA = { track: a.track, k: nextOf(a, endA.point) };
  const nextB = { track: b.track, k: nextOf(b, endB.point) };
  const further = vote(nextA, nextB, axis === 'h' ? 'v' : 'h', turnA > 0, depth + 1);
  return highEnd === turnA > 0 ? -further : further;
}

function endOf(part: Part, axis: Axis, highEnd: boolean): { at: number; point: number } {
  const here = alongOf(part.track.points[part.k]!, axis);
  const there = alongOf(part.track.points[part.k + 1]!, axis);
  return highEnd === there > here ? { at: there, point: part.k + 1 } : { at: here, point: part.k };
}

function nextOf(part: Part, point: number): number {
  return point === part.k ? part.k - 1 : part.k + 1;
}

/** Where the line goes at the end of its run: -1 to smaller positions, 1 to greater, 0 into a box. */
function turnOf(part: Part, axis: Axis, point: number): number {
  const beyond = part.track.points[point === part.k ? point - 1 : point + 1];
  if (!beyond) return 0;
  return Math.sign(posOf(beyond, axis) - posOf(part.track.points[point]!, axis));
}

/** Less than where a line turns: that alone decides about crossings. */
const TIE = 0.5;

/** Both end here. Only one end of the pair decides, or the two ends would contradict each other. */
function tie(a: Part, b: Part, pointA: number, pointB: number): number {
  const aIsFirst = a.track.line.id < b.track.line.id;
  const decides = aIsFirst ? pointA === 0 : pointB === 0;
  return decides ? (aIsFirst ? -TIE : TIE) : 0;
}
