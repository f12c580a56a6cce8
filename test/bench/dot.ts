import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Box, Picture, Point, Rect, Tree } from '../../shared/layout/picture.ts';
import { treeOf } from '../../shared/layout/picture.ts';
import type { DrawnPicture } from './drawn-quality.ts';

/** Graphviz's `dot`, with zones as clusters and boxes of the given size: what people get who write a `.dot` file. */
export async function dotLayout(picture: Picture): Promise<DrawnPicture> {
  const graphviz = await Graphviz.load();
  const tree = treeOf(picture);
  const names = new Map(tree.boxes.map(({ id }, at) => [id, `n${at}`]));
  const answer: unknown = JSON.parse(graphviz.layout(sourceOf(tree, names), 'json', 'dot'));
  return drawnOf(picture, names, answer);
}

/** Its unit is an inch of 72 points; a point is a pixel here. */
const INCH = 72;

function sourceOf(tree: Tree, names: ReadonlyMap<string, string>): string {
  const lines = tree.lines
    .filter(({ from, to }) => from !== to)
    .map(({ id, from, to }) => `${names.get(from)} -> ${names.get(to)} [id="${id}"];`);
  return [
    'digraph { rankdir=LR; compound=true; node [shape=box, fixedsize=true, label=""];',
    ...(tree.children.get(undefined) ?? []).map((box) => boxIn(tree, names, box)),
    ...lines,
    '}',
  ].join('\n');
}

function boxIn(tree: Tree, names: ReadonlyMap<string, string>, box: Box): string {
  const name = names.get(box.id) ?? '';
  const children = tree.children.get(box.id);
  if (!children) return `${name} [id="${box.id}", width=${box.w / INCH}, height=${box.h / INCH}];`;
  const inside = children.map((child) => boxIn(tree, names, child)).join('\n');
  return `subgraph cluster_${name} { margin=24; ${inside} }`;
}

interface DotNode {
  readonly name: string;
  readonly pos?: string;
}
interface DotEdge {
  readonly id: string;
  readonly pos?: string;
}

function drawnOf(picture: Picture, names: ReadonlyMap<string, string>, answer: unknown): DrawnPicture {
  const { objects = [], edges = [] } = answer as { objects?: readonly DotNode[]; edges?: readonly DotEdge[] };
  const at = new Map(objects.map(({ name, pos }) => [name, pos]));
  const items = new Map<string, Rect>();
  for (const { id, kind, w, h } of picture.boxes) {
    const [x, y] = (at.get(names.get(id) ?? '') ?? '').split(',').map(Number);
    if (kind === 'item' && x !== undefined && y !== undefined)
      items.set(id, { x: x - w / 2, y: y - h / 2, w, h });
  }
  const ways = edges.flatMap(({ id, pos }) => (pos === undefined ? [] : [[id, flattened(pos)] as const]));
  return { items, ways: new Map(ways) };
}

const STEPS = 6;

/** Its curves are cubic, one after the other: "e,end start control control point …". */
function flattened(pos: string): Point[] {
  const points = pos
    .split(' ')
    .filter((word) => !/^[se],/.test(word))
    .map((word): Point => {
      const [x = 0, y = 0] = word.split(',').map(Number);
      return { x, y };
    });
  const flat = points.slice(0, 1);
  for (let k = 0; k + 3 < points.length; k += 3) {
    const [a, b, c, d] = points.slice(k, k + 4);
    for (let step = 1; step <= STEPS; step++)
      if (a && b && c && d) flat.push(onCurve(a, b, c, d, step / STEPS));
  }
  return flat;
}

function onCurve(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, u: number) =>
    s ** 3 * p + 3 * s * s * t * q + 3 * s * t * t * r + t ** 3 * u;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}
