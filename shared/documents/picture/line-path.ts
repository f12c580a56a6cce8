import type { Point } from '../../layout/picture.ts';

const RADIUS = 9;
const HEAD = 7.5;
const HEAD_ANGLE = 0.42;

/**
 * An orthogonal way as an SVG path with round corners.
 *
 * @param radii of each corner, where they are not the usual ones.
 */
export function roundedPath(points: readonly Point[], radii: readonly number[] = []): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  let path = `M${pair(first)}`;
  for (let at = 1; at < points.length - 1; at++)
    path += corner(points[at - 1]!, points[at]!, points[at + 1]!, radii[at - 1] ?? RADIUS);
  return `${path} L${pair(last)}`;
}

function corner(before: Point, at: Point, after: Point, widest: number): string {
  const radius = radiusAt(before, at, after, widest);
  const enter = towards(at, before, radius);
  const leave = towards(at, after, radius);
  return ` L${pair(enter)} Q${pair(at)} ${pair(leave)}`;
}

/** One part of a way: straight, or a corner; with how far along the way it begins. */
export interface PathPart {
  readonly d: string;
  readonly from: number;
}

/** A quarter of a parabola, in lengths of its legs. */
const BEND = 1.6232;

/**
 * The same way in parts, one for each straight run and each corner. A dashed line is drawn by these: a browser dashes
 * a whole path again for each piece of the screen that its bounds touch, and those of a long way touch many.
 */
export function pathParts(points: readonly Point[], radii: readonly number[] = []): PathPart[] {
  const parts: PathPart[] = [];
  let from = 0;
  let at = points[0];
  if (!at) return parts;
  for (let k = 1; k < points.length; k++) {
    const [corner, after] = [points[k]!, points[k + 1]];
    const radius = after ? radiusAt(points[k - 1]!, corner, after, radii[k - 1] ?? RADIUS) : 0;
    const enter = towards(corner, points[k - 1]!, radius);
    parts.push({ d: `M${pair(at)} L${pair(enter)}`, from });
    from += distance(at, enter);
    if (!after) break;
    const leave = towards(corner, after, radius);
    parts.push({ d: `M${pair(enter)} Q${pair(corner)} ${pair(leave)}`, from });
    from += radius * BEND;
    at = leave;
  }
  return parts;
}

function radiusAt(before: Point, at: Point, after: Point, widest: number): number {
  return Math.min(widest, distance(before, at) / 2, distance(at, after) / 2);
}

function pair({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
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
  return `M${pair(end)} L${wing(-HEAD_ANGLE)} L${wing(HEAD_ANGLE)}Z`;
}

/** From one chevron to the next, and from the ends of the way to the first and last. */
const BETWEEN = 84;
const WING = 5;

/** Chevrons along a way, as one open SVG path: they point where it leads. */
export function chevronPath(points: readonly Point[]): string {
  const length = lengthOf(points);
  const count = Math.max(1, Math.floor(length / BETWEEN));
  const marks = Array.from({ length: count }, (_, at) => placeAt(points, (length * (at + 0.5)) / count));
  return marks.map(({ at, angle }) => chevron(at, angle)).join('');
}

function chevron({ x, y }: Point, angle: number): string {
  const wing = (turn: number) =>
    `${round(x - WING * Math.cos(angle + turn))},${round(y - WING * Math.sin(angle + turn))}`;
  const tip = `${round(x + Math.cos(angle))},${round(y + Math.sin(angle))}`;
  return `M${wing(-0.75)} L${tip} L${wing(0.75)}`;
}

/** The point so far along a way, and where the way leads there. */
function placeAt(points: readonly Point[], along: number): { readonly at: Point; readonly angle: number } {
  let left = along;
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1]!, points[at]!];
    const length = distance(a, b);
    if (length >= left) return { at: towards(a, b, left), angle: Math.atan2(b.y - a.y, b.x - a.x) };
    left -= length;
  }
  return { at: points.at(-1) ?? { x: 0, y: 0 }, angle: 0 };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The point halfway along a way. */
export function middleOf(points: readonly Point[]): Point {
  return placeAt(points, lengthOf(points) / 2).at;
}

export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let at = 1; at < points.length; at++) sum += distance(points[at - 1]!, points[at]!);
  return sum;
}
