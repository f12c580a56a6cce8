import type { Point, Rect, Tree } from './picture.ts';
import type { Side } from './ports.ts';
import type { Route } from './route.ts';

/** The side of its box that a way starts or ends at, from the direction of its first or last part. */
export function sideOf(points: readonly Point[], which: 'start' | 'end'): Side {
  const [at, next] = which === 'start' ? [points[0], points[1]] : [points.at(-1), points.at(-2)];
  if (!at || !next) return 'right';
  if (at.y === next.y) return next.x > at.x ? 'right' : 'left';
  return next.y > at.y ? 'bottom' : 'top';
}

/**
 * The lines that need a new way after boxes moved: those that end in a moved box or inside it, and those
 * whose way now runs through one.
 */
export function linesTouching(
  tree: Tree,
  moved: ReadonlySet<string>,
  rects: ReadonlyMap<string, Rect>,
  previous: readonly Route[],
): Set<string> {
  const found = new Set<string>();
  for (const line of tree.lines) {
    if ([line.from, line.to].some((end) => tree.chain(end).some((id) => moved.has(id)))) found.add(line.id);
  }
  const items = [...moved].flatMap((id) => (tree.box.get(id)?.kind === 'item' ? (rects.get(id) ?? []) : []));
  for (const { id, points } of previous) if (items.some((rect) => runsThrough(points, rect))) found.add(id);
  return found;
}

/** Whether a way passes the inside of a rectangle. */
export function runsThrough(points: readonly Point[], rect: Rect): boolean {
  for (let k = 1; k < points.length; k++) {
    const [a, b] = [points[k - 1]!, points[k]!];
    if (
      Math.max(a.x, b.x) > rect.x &&
      Math.min(a.x, b.x) < rect.x + rect.w &&
      Math.max(a.y, b.y) > rect.y &&
      Math.min(a.y, b.y) < rect.y + rect.h
    ) {
      return true;
    }
  }
  return false;
}
