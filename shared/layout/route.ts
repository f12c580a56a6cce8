import { gridOf } from './grid.ts';
import type { Wanted } from './grid.ts';
import type { Place } from './lanes.ts';
import type { Mark } from './marks.ts';
import { marksOf } from './marks.ts';
import { nudge } from './nudge.ts';
import type { Line, Picture, Point, Rect, Tree } from './picture.ts';
import { around, treeOf } from './picture.ts';
import { portsOf, sideAt } from './ports.ts';
import type { Track } from './runs.ts';
import { trackOf } from './runs.ts';
import type { Scene } from './scene.ts';
import { sceneOf } from './scene.ts';
import type { Way } from './search.ts';
import { Search, simple } from './search.ts';
import { selfLoop } from './self-loop.ts';
import { straighten } from './straighten.ts';
import { sketchRoute } from './sketch.ts';
import { sideOf } from './touching.ts';
import { MARGIN } from './walls.ts';

export type Route = {
  id: string;
  /** From the border of the one box to the border of the other; each part is horizontal or vertical. */
  points: Point[];
  /** Where it passes borders of zones that hold exactly one of its ends, in its order. */
  marks: Mark[];
};

export type RouteOptions = {
  /** Only these lines get a new way; all others keep that of `previous`. */
  only?: ReadonlySet<string>;
  previous?: readonly Route[];
  /** Quicker and a little worse: to compare places, not to be shown. */
  draft?: boolean;
};

/** Room around the ends of lines that a partial routing looks at, in pixels. */
const AROUND = 180;

/**
 * The ways of all lines, in the order of their ids. Pure and synchronous; no ELK.
 *
 * @param rects places in the picture (see `absolute`), not inside parents.
 */
export function route(
  picture: Pick<Picture, 'boxes' | 'lines'> | Tree,
  rects: ReadonlyMap<string, Rect>,
  options: RouteOptions = {},
): Route[] {
  const tree = 'chain' in picture ? picture : treeOf(picture);
  const known = new Map((options.previous ?? []).map((each) => [each.id, each]));
  const { only } = options;
  const isNew = (line: Line): boolean => !only || only.has(line.id) || !known.has(line.id);
  const wanted = tree.lines.filter(isNew);
  const window = only ? windowOf(wanted, rects) : undefined;
  const scene = sceneOf(tree, rects, window);
  const kept = only ? keptNear(scene, tree, known, isNew, window) : [];
  const made = new Map(routeIn(scene, wanted, kept, options.draft ?? false).map((each) => [each.id, each]));
  return tree.lines.flatMap((line) => made.get(line.id) ?? known.get(line.id) ?? []);
}

function windowOf(lines: readonly Line[], rects: ReadonlyMap<string, Rect>): Rect {
  const ends = lines.flatMap((line) => [rects.get(line.from), rects.get(line.to)]);
  const all = around(ends.filter((rect) => rect !== undefined));
  return { x: all.x - AROUND, y: all.y - AROUND, w: all.w + AROUND * 2, h: all.h + AROUND * 2 };
}

/** The other lines in the window: they stay, and the new ones keep away from them. */
function keptNear(
  scene: Scene,
  tree: Tree,
  known: ReadonlyMap<string, Route>,
  isNew: (line: Line) => boolean,
  window: Rect | undefined,
): Track[] {
  const tracks: Track[] = [];
  for (const line of tree.lines) {
    const points = known.get(line.id)?.points;
    if (!points || isNew(line) || line.from === line.to || !touchesWindow(points, window)) continue;
    const sides = { start: { side: sideOf(points, 'start') }, end: { side: sideOf(points, 'end') } };
    const track = trackOf(scene, line, { points, ...sides }, true);
    if (track) tracks.push(track);
  }
  return tracks;
}

function touchesWindow(points: readonly Point[], window: Rect | undefined): boolean {
  if (!window) return true;
  const own = around(points.map((point) => ({ ...point, w: 0, h: 0 })));
  return (
    own.x <= window.x + window.w &&
    window.x <= own.x + own.w &&
    own.y <= window.y + window.h &&
    window.y <= own.y + own.h
  );
}

function routeIn(scene: Scene, lines: readonly Line[], kept: readonly Track[], draft: boolean): Route[] {
  const straightOn = lines.filter((line) => line.from !== line.to);
  const ways = waysOf(scene, straightOn, draft ? 1 : passes(straightOn.length));
  const tracks: Track[] = [];
  for (const line of straightOn) {
    const way = ways.get(line.id);
    const track = way && trackOf(scene, line, way, false);
    if (track) tracks.push(track);
  }
  nudge(scene, [...tracks, ...kept], draft ? 1 : lines.length > 600 ? 2 : 4);
  if (!draft) straighten(scene, [...tracks, ...kept]);
  const points = new Map(tracks.map((track) => [track.line.id, simple(track.points)]));
  return lines.flatMap((line) => {
    const path = points.get(line.id) ?? fallback(scene, line);
    return path.length < 2 ? [] : { id: line.id, points: path, marks: marksOf(scene, line, path) };
  });
}

/** A loop for a line back to its own box; straight through for a line that found no way. */
function fallback(scene: Scene, line: Line): Point[] {
  const from = scene.byId.get(line.from);
  const to = scene.byId.get(line.to);
  if (!from || !to) return [];
  if (from === to) return selfLoop(from);
  const rect = (s: typeof from): Rect => ({ x: s.left, y: s.top, w: s.right - s.left, h: s.bottom - s.top });
  return sketchRoute(rect(from), rect(to));
}

function waysOf(scene: Scene, lines: readonly Line[], most: number): Map<string, Way> {
  const search = new Search(
    scene,
    gridOf(scene, portPlaces(scene, lines), lines.length <= EVERYWHERE),
    lines.length,
  );
  const ways = new Map<string, Way>();
  const sorted = shortFirst(scene, lines);
  for (let pass = 0; pass < most; pass++) {
    for (const line of sorted) improve(search, line, ways);
  }
  return ways;
}

/** Among more lines than this the grid has no lanes behind what is in the way. */
const EVERYWHERE = 100;

function portPlaces(scene: Scene, lines: readonly Line[]): Wanted {
  const across: Place[] = [];
  const down: Place[] = [];
  for (const line of lines) {
    const from = scene.byId.get(line.from);
    const to = scene.byId.get(line.to);
    if (!from || !to) continue;
    for (const [shape, other] of [
      [from, to],
      [to, from],
    ] as const) {
      for (const { side, at, towards } of portsOf(scene, shape, other)) {
        const along = sideAt(shape, side) + towards * MARGIN;
        (side === 'left' || side === 'right' ? across : down).push({ at, along });
      }
    }
  }
  return { across, down };
}

/** The first pass knows only the lines before; a second one lets early lines give way to late ones. */
function passes(lines: number): number {
  return lines <= 60 ? 3 : lines <= 200 ? 2 : 1;
}

function improve(search: Search, line: Line, ways: Map<string, Way>): void {
  const old = ways.get(line.id);
  if (old) search.occupy(line, old, -1);
  const way = search.find(line);
  if (!way) return;
  search.occupy(line, way, 1);
  ways.set(line.id, way);
}

function shortFirst(scene: Scene, lines: readonly Line[]): Line[] {
  const length = (line: Line): number => {
    const [a, b] = [scene.byId.get(line.from), scene.byId.get(line.to)];
    return a && b
      ? Math.abs(a.left + a.right - b.left - b.right) + Math.abs(a.top + a.bottom - b.top - b.bottom)
      : 0;
  };
  return lines
    .map((line) => ({ line, length: length(line) }))
    .sort((a, b) => a.length - b.length)
    .map((each) => each.line);
}
