import { NAME_HEIGHT, NAME_WIDTH } from './measures.ts';
import { Near } from './near.ts';
import type { Point, Rect, Tree } from './picture.ts';

/** How big the words on a line are. */
export type Label = { line: string; w: number; h: number };

/** A line as it is drawn: its way, and every gate and tick on it. */
export type LineDrawn = {
  readonly id: string;
  readonly points: readonly Point[];
  readonly marks: readonly { readonly at: Point }[];
};

/** Half of a gate, and of the head of a line, with what they keep free. */
const GATE = 13;
const HEAD = 7;
/** From a line to what stands beside something else that stands on it. */
const OTHER = 28;
/** From a border of a zone, from another line, from another label; from a box where a gap between two must do. */
const APART = { border: 3, line: 3, label: 4, inGap: 2 };
/** From the ends of a line: heads must be seen. */
const END = 12;
/** Where along a part of a line its words are tried. */
const ALONG = [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95];

type Part = Rect & { line: string };

/** Where else words can stand, and what they keep away from. */
export interface LabelOptions {
  /** What stands on lines already. */
  readonly taken?: Iterable<Rect>;
  /** Where nothing else is free: beside their line, or across another line or a border. */
  readonly near?: boolean;
}

/**
 * Where the words on lines stand: on their own line, and over nothing: no box, no name of a zone, no border, no
 * gate, no other line, no other words. Words that find no such place are left out; pointing at the line says them.
 */
export function placeLabels(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  routes: readonly LineDrawn[],
  labels: readonly Label[],
  { taken = [], near = false }: LabelOptions = {},
): Map<string, Rect> {
  const still = obstaclesOf(tree, rects, routes, near ? APART.inGap : APART.label);
  for (const rect of taken) still.add(grown(rect, APART.label));
  const borders = bordersOf(tree, rects);
  const parts = new Near<Part>();
  for (const { id, points } of routes) for (const part of partsOf(points)) parts.add({ ...part, line: id });
  const byId = new Map(routes.map((route) => [route.id, route]));
  const placed = new Map<string, Rect>();
  for (const label of labels) {
    const points = byId.get(label.line)?.points ?? [];
    const isOpen = (rect: Rect) => !still.meets(rect);
    const isFree = (rect: Rect) =>
      isOpen(rect) &&
      !borders.meets(rect) &&
      !parts.meets(grown(rect, APART.line), ({ line }) => line !== label.line);
    const along = placesAlong(points, label);
    const lesser = () => {
      const beside = [...placesBeside(points, label, HEAD + 1), ...placesBeside(points, label, GATE + 1)];
      return (
        beside.find(isFree) ??
        along.find(isOpen) ??
        beside.find(isOpen) ??
        placesBeside(points, label, OTHER).find(isFree)
      );
    };
    const place = along.find(isFree) ?? (near ? lesser() : undefined);
    if (!place) continue;
    placed.set(label.line, place);
    still.add(grown(place, APART.label));
  }
  return placed;
}

/** What nothing ever stands on: boxes, names of zones, gates, the heads of lines. */
function obstaclesOf(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  routes: readonly LineDrawn[],
  apart: number,
): Near<Rect> {
  const still = new Near<Rect>();
  for (const box of tree.boxes) {
    const rect = rects.get(box.id);
    if (!rect) continue;
    if (isHolder(tree, box))
      still.add({ ...rect, w: Math.min(box.name ?? NAME_WIDTH, rect.w), h: NAME_HEIGHT });
    else still.add(grown(rect, apart));
  }
  for (const { marks, points } of routes) {
    for (const { at } of marks) still.add(grown({ ...at, w: 0, h: 0 }, GATE));
    for (const end of [points[0], points.at(-1)]) if (end) still.add(grown({ ...end, w: 0, h: 0 }, HEAD));
  }
  return still;
}

function isHolder(tree: Tree, box: Tree['boxes'][number]): boolean {
  return tree.children.has(box.id) || box.kind === 'zone';
}

/** The four borders of each zone. */
function bordersOf(tree: Tree, rects: ReadonlyMap<string, Rect>): Near<Rect> {
  const borders = new Near<Rect>();
  for (const box of tree.boxes) {
    const rect = isHolder(tree, box) ? rects.get(box.id) : undefined;
    if (!rect) continue;
    const { x, y, w, h } = rect;
    for (const border of [
      { x, y, w, h: 0 },
      { x, y: y + h, w, h: 0 },
      { x, y, w: 0, h },
      { x: x + w, y, w: 0, h },
    ])
      borders.add(grown(border, APART.border));
  }
  return borders;
}

/** The middle of the longest part first. */
function placesAlong(points: readonly Point[], { w, h }: Label): Rect[] {
  const parts = points.slice(1).map((b, at) => ({ a: points[at] ?? b, b }));
  const fitting = parts.filter(({ a, b }) => lengthOf(a, b) >= (a.y === b.y ? w : h) + END * 2);
  fitting.sort((p, q) => lengthOf(q.a, q.b) - lengthOf(p.a, p.b));
  return fitting.flatMap(({ a, b }) => {
    const room = lengthOf(a, b) - (a.y === b.y ? w : h) - END * 2;
    return ALONG.map((share) => {
      const from = END + (a.y === b.y ? w : h) / 2 + room * share;
      const t = from / lengthOf(a, b);
      const at = { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
      return { x: Math.round(at.x - w / 2), y: Math.round(at.y - h / 2), w, h };
    });
  });
}

/** So far from their line: over it and under it, left of it and right. */
function placesBeside(points: readonly Point[], { w, h }: Label, off: number): Rect[] {
  return points.slice(1).flatMap((b, at) => {
    const a = points[at] ?? b;
    const level = a.y === b.y;
    return ALONG.flatMap((share) =>
      [-1, 1].map((side) => {
        const x = a.x + (b.x - a.x) * share + (level ? 0 : (w / 2 + off) * side);
        const y = a.y + (b.y - a.y) * share + (level ? (h / 2 + off) * side : 0);
        return { x: Math.round(x - w / 2), y: Math.round(y - h / 2), w, h };
      }),
    );
  });
}

function lengthOf(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** A way as thin rectangles. */
export function partsOf(points: readonly Point[]): Rect[] {
  return points.slice(1).map((b, at) => {
    const a = points[at] ?? b;
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
  });
}

function grown({ x, y, w, h }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, w: w + by * 2, h: h + by * 2 };
}
