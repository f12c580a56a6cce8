import { NAME_WIDTH } from './measures.ts';
import { Near } from './near.ts';
import type { Box, Rect, Tree } from './picture.ts';

/** A box as the router sees it: its four sides, and a number instead of an id. */
export type Shape = {
  index: number;
  id: string;
  zone: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Whether actors stand on the bottom border. */
  footer: boolean;
  /** How wide its name is. */
  name: number;
};

/** What the lines run between. Zones come before what they hold. */
export type Scene = {
  shapes: readonly Shape[];
  items: readonly Shape[];
  zones: readonly Shape[];
  byId: ReadonlyMap<string, Shape>;
  near: Near<Rect & { shape: Shape }>;
  tree: Tree;
};

/** @param window only what touches it is looked at; left out: everything. */
export function sceneOf(tree: Tree, rects: ReadonlyMap<string, Rect>, window?: Rect): Scene {
  const shapes: Shape[] = [];
  const outsideIn = window ? insideOf(tree, rects, window) : [...tree.inwardsOut].reverse();
  for (const box of outsideIn) {
    const rect = rects.get(box.id);
    if (rect) shapes.push(shapeOf(box, rect, shapes.length, (tree.children.get(box.id)?.length ?? 0) > 0));
  }
  const near = new Near<Rect & { shape: Shape }>();
  for (const shape of shapes) {
    const { left, top, right, bottom } = shape;
    near.add({ x: left, y: top, w: right - left, h: bottom - top, shape });
  }
  return {
    shapes,
    items: shapes.filter((shape) => !shape.zone),
    zones: shapes.filter((shape) => shape.zone),
    byId: new Map(shapes.map((shape) => [shape.id, shape])),
    near,
    tree,
  };
}

function insideOf(tree: Tree, rects: ReadonlyMap<string, Rect>, window: Rect): Box[] {
  const found: Box[] = [];
  for (let i = tree.inwardsOut.length - 1; i >= 0; i--) {
    const box = tree.inwardsOut[i]!;
    const rect = rects.get(box.id);
    if (rect && touches(rect, window)) found.push(box);
  }
  return found;
}

function touches(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;
}

function shapeOf(box: Box, rect: Rect, index: number, holdsSomething: boolean): Shape {
  return {
    index,
    id: box.id,
    // A placement nested in a placement makes its parent a holder: lines must be able to get in.
    zone: box.kind === 'zone' || holdsSomething,
    left: rect.x,
    top: rect.y,
    right: rect.x + rect.w,
    bottom: rect.y + rect.h,
    footer: (box.footer ?? 0) > 0,
    name: Math.min(rect.w, box.name ?? NAME_WIDTH),
  };
}
