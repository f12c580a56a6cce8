import type { Point } from '../../shared/layout/picture.ts';

const RADIUS = 9;
const HEAD = 7.5;
const HEAD_ANGLE = 0.42;

/** An orthogonal way as an SVG path with round corners. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  let path = `M${first.x},${first.y}`;
  for (let at = 1; at < points.length - 1; at++)
    path += corner(points[at - 1]!, points[at]!, points[at + 1]!);
  return `${path} L${last.x},${last.y}`;
}

function corner(before: Point, at: Point, after: Point): string {
  const radius = Math.min(RADIUS, distance(before, at) / 2, distance(at, after) / 2);
  const enter = towards(at, before, radius);
  const leave = towards(at, after, radius);
  return ` L${enter.x},${enter.y} Q${at.x},${at.y} ${leave.x},${leave.y}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

/** The arrow head at the end of a way, as a closed SVG path. */
export function headPath(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.findLast((point) => end && distance(point, end) > 0.5);
  if (!end || !before) return '';
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const wing = (turn: number) =>
    `${round(end.x - HEAD * Math.cos(angle + turn))},${round(end.y - HEAD * Math.sin(angle + turn))}`;
  return `M${end.x},${end.y} L${wing(-HEAD_ANGLE)} L${wing(HEAD_ANGLE)}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The point halfway along a way. */
export function middleOf(points: readonly Point[]): Point {
  let left = lengthOf(points) / 2;
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1]!, points[at]!];
    const length = distance(a, b);
    if (length >= left) return towards(a, b, left);
    left -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let at = 1; at < points.length; at++) sum += distance(points[at - 1]!, points[at]!);
  return sum;
}
