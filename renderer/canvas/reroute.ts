import type { Line, Rect, Tree } from '../../shared/layout/picture.ts';
import { marksOf } from '../../shared/layout/marks.ts';
import { route } from '../../shared/layout/route.ts';
import type { Route } from '../../shared/layout/route.ts';
import { sceneOf } from '../../shared/layout/scene.ts';
import { sketchRoute } from '../../shared/layout/sketch.ts';
import { linesTouching } from '../../shared/layout/touching.ts';

/** The picture at the time when its lines were last routed. */
export interface Routed {
  readonly tree: Tree;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly routes: readonly Route[];
}

/** So many lines are routed at once without anybody noticing; more of them wait for the worker. */
export const AT_ONCE = 24;
/** Of more lines than this most keep their sketches: their ways among each other would take minutes to find. */
export const MOST = 4_000;

/**
 * The ways after a change: lines that nothing touched keep theirs, the same objects.
 *
 * @returns `complete` false when too many lines were touched: those are sketches until the worker has answered.
 */
export function reroute(
  before: Routed | undefined,
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
): { readonly routes: readonly Route[]; readonly complete: boolean } {
  const previous = before ? stillThere(before, tree) : [];
  const touched = touchedLines(before, tree, rects, previous);
  if (touched.size === 0) return { routes: unchanged(before, previous), complete: true };
  if (touched.size <= AT_ONCE)
    return { routes: route(tree, rects, { only: touched, previous }), complete: true };
  return { routes: sketched(tree, rects, previous, touched), complete: tree.lines.length > MOST };
}

function unchanged(before: Routed | undefined, previous: readonly Route[]): readonly Route[] {
  return before && previous.length === before.routes.length ? before.routes : previous;
}

function stillThere(before: Routed, tree: Tree): readonly Route[] {
  const lines = new Map(tree.lines.map((line) => [line.id, line]));
  const were = new Map(before.tree.lines.map((line) => [line.id, line]));
  return before.routes.filter(({ id }) => sameEnds(were.get(id), lines.get(id)));
}

function sameEnds(a: Line | undefined, b: Line | undefined): boolean {
  return a !== undefined && b !== undefined && a.from === b.from && a.to === b.to;
}

function touchedLines(
  before: Routed | undefined,
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  previous: readonly Route[],
): Set<string> {
  const known = new Set(previous.map(({ id }) => id));
  const touched = new Set(tree.lines.filter(({ id }) => !known.has(id)).map(({ id }) => id));
  if (!before) return touched;
  const moved = movedBoxes(before, tree, rects);
  if (moved.size > 0) for (const id of linesTouching(tree, moved, rects, previous)) touched.add(id);
  return touched;
}

function movedBoxes(before: Routed, tree: Tree, rects: ReadonlyMap<string, Rect>): Set<string> {
  const moved = new Set<string>();
  for (const { id } of tree.boxes) {
    const [was, is] = [before.rects.get(id), rects.get(id)];
    if (!was || !is || was.x !== is.x || was.y !== is.y || was.w !== is.w || was.h !== is.h) moved.add(id);
  }
  return moved;
}

function sketched(
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  previous: readonly Route[],
  touched: ReadonlySet<string>,
): Route[] {
  const known = new Map(previous.map((each) => [each.id, each]));
  // Sketches that stay have their gates on borders; others are only seen for a moment.
  const scene = tree.lines.length > MOST ? sceneOf(tree, rects) : undefined;
  return tree.lines.flatMap((line) => {
    const old = known.get(line.id);
    if (old && !touched.has(line.id)) return old;
    const [from, to] = [rects.get(line.from), rects.get(line.to)];
    if (!from || !to) return [];
    const points = sketchRoute(from, to);
    return { id: line.id, points, marks: scene ? marksOf(scene, line, points) : [] };
  });
}

/** The ways of the picture on the screen. */
export class RouteKeeper {
  #done: Routed | undefined;
  #waiting: Routed | undefined;

  /** The ways for these places: complete, or with sketches until `take` is told the worker's answer. */
  routesFor(
    tree: Tree,
    rects: ReadonlyMap<string, Rect>,
  ): { readonly routes: readonly Route[]; readonly complete: boolean } {
    if (isOf(this.#done, tree, rects)) return { routes: this.#done.routes, complete: true };
    if (isOf(this.#waiting, tree, rects)) return { routes: this.#waiting.routes, complete: false };
    const { routes, complete } = reroute(this.#done, tree, rects);
    if (complete) this.#done = { tree, rects, routes };
    else this.#waiting = { tree, rects, routes };
    return { routes, complete };
  }

  take(answer: Routed): void {
    this.#done = answer;
    this.#waiting = undefined;
  }
}

function isOf(routed: Routed | undefined, tree: Tree, rects: ReadonlyMap<string, Rect>): routed is Routed {
  return routed?.tree === tree && routed.rects === rects;
}
