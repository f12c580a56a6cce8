import type { Picture, Point, Rect } from '../../../shared/layout/picture.ts';
import { treeOf } from '../../../shared/layout/picture.ts';
import type { Mark } from '../../../shared/layout/marks.ts';
import { gateOf } from '../../../shared/layout/marks.ts';
import type { Route } from '../../../shared/layout/route.ts';
import { runsThrough } from '../../../shared/layout/touching.ts';

/** What is wrong with the places of a picture, in words; empty when nothing is. */
export function wrongPlaces(
  picture: Picture,
  all: ReadonlyMap<string, Rect>,
  except: readonly string[] = [],
): string[] {
  const tree = treeOf(picture);
  const wrong: string[] = [];
  for (const [parent, children] of tree.children) {
    const outer = parent === undefined ? undefined : all.get(parent);
    children.forEach((box, at) => {
      const rect = all.get(box.id);
      if (!rect) return wrong.push(`${box.id} has no place`);
      if (![rect.x, rect.y, rect.w, rect.h].every(Number.isInteger))
        wrong.push(`${box.id} is between pixels`);
      if (outer && !contains(outer, rect)) wrong.push(`${box.id} is not inside ${parent}`);
      for (const other of children.slice(at + 1)) {
        const its = all.get(other.id);
        if (its && overlap(rect, its) && !except.includes(`${box.id} ${other.id}`)) {
          wrong.push(`${box.id} overlaps ${other.id}`);
        }
      }
      return undefined;
    });
  }
  return wrong;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** What is wrong with the ways of a picture's lines, in words; empty when nothing is. */
export function wrongWays(
  picture: Picture,
  all: ReadonlyMap<string, Rect>,
  routes: readonly Route[],
): string[] {
  const wrong: string[] = [];
  const byId = new Map(routes.map((route) => [route.id, route]));
  for (const line of picture.lines) {
    const route = byId.get(line.id);
    const from = all.get(line.from);
    const to = all.get(line.to);
    if (!route || !from || !to) {
      wrong.push(`${line.id} has no way`);
      continue;
    }
    const { points } = route;
    if (!onBorder(from, points[0])) wrong.push(`${line.id} does not start on ${line.from}`);
    if (!onBorder(to, points.at(-1))) wrong.push(`${line.id} does not end on ${line.to}`);
    for (let k = 1; k < points.length; k++) {
      const [a, b] = [points[k - 1], points[k]];
      if (a && b && a.x !== b.x && a.y !== b.y) wrong.push(`${line.id} has a slope`);
    }
    for (const mark of route.marks) {
      const zone = all.get(mark.zone);
      if (!zone || !onSide(zone, mark)) wrong.push(`${line.id} has a mark beside the border of ${mark.zone}`);
      if (!onWay(points, mark.at)) wrong.push(`${line.id} has a mark beside its way`);
    }
    wrong.push(...wrongOrder(picture, line, route));
  }
  return wrong;
}

/** Each zone that holds one end only is left, or entered, once more than the other way round. */
function wrongOrder(
  picture: Picture,
  line: { id: string; from: string; to: string },
  route: Route,
): string[] {
  const tree = treeOf(picture);
  const from = tree.chain(line.from);
  const to = tree.chain(line.to);
  const zones = (ids: readonly string[]): string[] => ids.filter((id) => tree.box.get(id)?.kind === 'zone');
  const balance = (zone: string): number =>
    route.marks.reduce((sum, mark) => sum + (mark.zone === zone ? (mark.how === 'enters' ? 1 : -1) : 0), 0);
  const wrong: string[] = [];
  for (const zone of zones(from)) {
    if (!to.includes(zone) && balance(zone) !== -1) wrong.push(`${line.id} does not leave ${zone}`);
  }
  for (const zone of zones(to)) {
    if (!from.includes(zone) && balance(zone) !== 1) wrong.push(`${line.id} does not enter ${zone}`);
  }
  return wrong;
}

/** Lines that run over an item that is not one of their ends. */
export function passThroughs(
  picture: Picture,
  all: ReadonlyMap<string, Rect>,
  routes: readonly Route[],
): string[] {
  const ends = new Map(picture.lines.map((line) => [line.id, line]));
  return routes.flatMap(({ id, points }) =>
    picture.boxes.flatMap((box) => {
      const rect = all.get(box.id);
      const line = ends.get(id);
      if (box.kind !== 'item' || !rect || line?.from === box.id || line?.to === box.id) return [];
      return runsThrough(points, rect) ? [`${id} runs through ${box.id}`] : [];
    }),
  );
}

/** The smallest distance between two gates on one border, in pixels. */
export function nearestGates(routes: readonly Route[]): number {
  return nearest(routes.flatMap((route) => gateOf(route.marks) ?? []));
}

/** The smallest distance between any two marks on one border, in pixels. */
export function nearestMarks(routes: readonly Route[]): number {
  return nearest(routes.flatMap((route) => route.marks));
}

function nearest(marks: readonly Mark[]): number {
  let least = Infinity;
  marks.forEach((a, at) => {
    for (const b of marks.slice(at + 1)) {
      if (a.zone !== b.zone || a.side !== b.side) continue;
      least = Math.min(least, Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y));
    }
  });
  return least;
}

/** How many pixels of two lines lie upon each other. */
export function sharedLength(routes: readonly Route[]): number {
  const parts = routes.flatMap(({ id, points }) =>
    points.slice(1).map((b, at) => ({ id, a: points[at] ?? b, b })),
  );
  let shared = 0;
  parts.forEach((p, at) => {
    for (const q of parts.slice(at + 1))
      if (p.id !== q.id) shared += together(p, q) + together(flip(p), flip(q));
  });
  return shared;
}

type Part = { a: Point; b: Point };

function together(p: Part, q: Part): number {
  if (p.a.y !== p.b.y || q.a.y !== q.b.y || p.a.y !== q.a.y) return 0;
  const low = Math.max(Math.min(p.a.x, p.b.x), Math.min(q.a.x, q.b.x));
  const high = Math.min(Math.max(p.a.x, p.b.x), Math.max(q.a.x, q.b.x));
  return Math.max(0, high - low);
}

function flip({ a, b }: Part): Part {
  return { a: { x: a.y, y: a.x }, b: { x: b.y, y: b.x } };
}

function onBorder(rect: Rect, point: Point | undefined): boolean {
  if (!point) return false;
  const { x, y } = point;
  const inX = x >= rect.x && x <= rect.x + rect.w;
  const inY = y >= rect.y && y <= rect.y + rect.h;
  return (inX && (y === rect.y || y === rect.y + rect.h)) || (inY && (x === rect.x || x === rect.x + rect.w));
}

function onSide(zone: Rect, mark: Mark): boolean {
  if (!onBorder(zone, mark.at)) return false;
  if (mark.side === 'left') return mark.at.x === zone.x;
  if (mark.side === 'right') return mark.at.x === zone.x + zone.w;
  return mark.at.y === (mark.side === 'top' ? zone.y : zone.y + zone.h);
}

function onWay(points: readonly Point[], at: Point): boolean {
  return points.slice(1).some((b, k) => {
    const a = points[k] ?? b;
    return (
      at.x >= Math.min(a.x, b.x) &&
      at.x <= Math.max(a.x, b.x) &&
      at.y >= Math.min(a.y, b.y) &&
      at.y <= Math.max(a.y, b.y)
    );
  });
}
