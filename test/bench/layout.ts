import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { Chance } from '../../shared/layout/chance.ts';
import { createElk } from '../../shared/layout/elk.ts';
import type { ElkPort } from '../../shared/layout/elk.ts';
import { layout } from '../../shared/layout/layout.ts';
import type { Box, Line, Picture, Rect, Tree } from '../../shared/layout/picture.ts';
import { absolute, treeOf } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import { route } from '../../shared/layout/route.ts';
import { dotLayout } from './dot.ts';
import { qualityOf } from './drawn-quality.ts';
import type { DrawnPicture, Quality } from './drawn-quality.ts';
import { compared } from './figure.ts';
import type { Report } from './figure.ts';

/** Larger pictures are not for `dot`: it is asked up to here. */
const MOST_FOR_DOT = 1_000;

/** Time, crossings, boxes run over, proportions and lengths of the layout, beside ELK's nested one and Graphviz's `dot`. */
export async function benchLayout(
  report: Report,
  sizes: readonly number[] = [20, 100, 300, 1000],
): Promise<void> {
  const elk = createElk();
  // First calls are slower than all others; none is to pay for it.
  await layout(madePicture(20), elk);
  await dotLayout(madePicture(20));
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await benchSize(size, elk, report)));
  console.table(rows);
}

interface Measured extends Quality {
  readonly by: string;
  readonly ms: number;
}

/** One line of the table that is printed. */
type Row = Readonly<Record<string, string | number>>;

async function benchSize(size: number, elk: ElkPort, report: Report): Promise<Row[]> {
  const picture = madePicture(size);
  const name = `${size} components, ${picture.lines.length} connections`;
  const { ours, routes, all } = await measureOurs(picture, elk);
  const peers = [await measured("ELK's own nested layout", picture, () => nested(picture, elk))];
  if (size <= MOST_FOR_DOT) peers.push(await measured('Graphviz dot', picture, () => dotLayout(picture)));
  for (const peer of peers) reportBeside(name, ours, peer, report);
  benchPart(picture, all, routes, name, report);
  return [ours, ...peers].map((each) => rowOf(name, each));
}

async function measureOurs(picture: Picture, elk: ElkPort) {
  let routes: Route[] = [];
  let all: ReadonlyMap<string, Rect> = new Map();
  const ours = await measured('Trailmap', picture, async () => {
    all = absolute((await layout(picture, elk)).rects, picture);
    routes = route(picture, all);
    return { items: itemsOf(picture, all), ways: new Map(routes.map(({ id, points }) => [id, points])) };
  });
  return { ours, routes, all };
}

async function measured(by: string, picture: Picture, draw: () => Promise<DrawnPicture>): Promise<Measured> {
  const start = performance.now();
  const drawn = await draw();
  const ms = performance.now() - start;
  return { by, ms, ...qualityOf(picture.lines, drawn) };
}

function itemsOf(picture: Picture, all: ReadonlyMap<string, Rect>): Map<string, Rect> {
  const items = picture.boxes.filter(({ kind }) => kind === 'item');
  return new Map(items.flatMap(({ id }) => (all.has(id) ? [[id, all.get(id)!] as const] : [])));
}

function reportBeside(name: string, ours: Measured, peer: Measured, report: Report): void {
  const say = (what: string, unit: string, value: (one: Measured) => number): void =>
    report(compared(`layout of ${name}: ${what}`, value(ours), unit, peer.by, value(peer)));
  say('time to places and lines', 'ms', ({ ms }) => Math.round(ms));
  say('crossings of lines', 'crossings', ({ crossings }) => crossings);
  say('boxes that lines run over', 'boxes', ({ overBoxes }) => overBoxes);
  say('width by height', ':1', ({ proportions }) => proportions);
  say('mean length of a line', 'pixels', ({ meanLength }) => meanLength);
}

function rowOf(name: string, { by, ms, crossings, overBoxes, proportions, meanLength }: Measured): Row {
  return {
    picture: name,
    by,
    'time (ms)': Math.round(ms),
    crossings,
    'boxes run over': overBoxes,
    'width : height': `${(Math.round(proportions * 100) / 100).toFixed(2)}`,
    'mean length': Math.round(meanLength),
  };
}

/** Dragging: one line of all, and the lines of one dragged component. */
function benchPart(
  picture: Picture,
  all: ReadonlyMap<string, Rect>,
  previous: readonly Route[],
  name: string,
  report: Report,
): void {
  const tree = treeOf(picture);
  const whole = median(() => void route(tree, all), 3);
  const line = tree.lines[Math.floor(tree.lines.length / 2)];
  const only = new Set(line ? [line.id] : []);
  const value = median(() => void route(tree, all, { only, previous }), 15);
  report(compared(`new way of one line among ${name}`, value, 'ms', 'new ways of all lines', whole));
}

function median(work: () => void, times: number): number {
  const measured = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return Math.round((measured[times >> 1] ?? 0) * 100) / 100;
}

/** A made-up system: about 31 items a zone, half of the lines stay inside, most others go to a few zones. */
export function madePicture(size: number): Picture {
  const chance = new Chance(size);
  const zones = Math.max(4, Math.round(size / 31));
  const boxes: Box[] = [];
  for (let z = 0; z < zones; z++) boxes.push({ id: `zone ${z}`, kind: 'zone', w: 150, h: 90 });
  for (let k = 0; k < size; k++) {
    boxes.push({
      id: `item ${k}`,
      kind: 'item',
      parent: `zone ${k % zones}`,
      w: 100 + chance.below(50),
      h: 46,
    });
  }
  const lines: Line[] = [];
  for (let k = 0; k < size * 1.5; k++) {
    const from = chance.below(size);
    lines.push({ id: `line ${k}`, from: `item ${from}`, to: `item ${otherEnd(from, size, zones, chance)}` });
  }
  return { boxes, lines };
}

function otherEnd(from: number, size: number, zones: number, chance: Chance): number {
  const kind = chance.next();
  const zone =
    kind < 0.5 ? from % zones : kind < 0.9 ? (from + 1 + chance.below(3)) % zones : chance.below(zones);
  const rows = Math.floor((size - 1 - zone) / zones) + 1;
  const to = zone + chance.below(rows) * zones;
  return to === from ? (from + 1) % size : to;
}

/** ELK's layered layout of the whole hierarchy at once, with its own orthogonal lines. */
async function nested(picture: Picture, elk: ElkPort): Promise<DrawnPicture> {
  const tree = treeOf(picture);
  const graph = await elk.layout({
    id: 'picture',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.json.edgeCoords': 'ROOT',
      'elk.json.shapeCoords': 'ROOT',
    },
    children: (tree.children.get(undefined) ?? []).map((box) => elkNode(tree, box)),
    edges: tree.lines
      .filter((line) => line.from !== line.to)
      .map((line) => ({ id: line.id, sources: [line.from], targets: [line.to] })),
  });
  const ways = (graph.edges ?? []).flatMap(({ id, sections }) =>
    (sections ?? []).map(
      ({ startPoint, bendPoints, endPoint }) => [id, [startPoint, ...(bendPoints ?? []), endPoint]] as const,
    ),
  );
  const rects = new Map(
    nodesIn(graph).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y, w: width, h: height }]),
  );
  return { items: itemsOf(picture, rects), ways: new Map(ways) };
}

function nodesIn({ children = [] }: ElkNode): ElkNode[] {
  return children.flatMap((child) => [child, ...nodesIn(child)]);
}

function elkNode(tree: Tree, box: Box): ElkNode {
  const children = tree.children.get(box.id);
  if (!children) return { id: box.id, width: box.w, height: box.h };
  return {
    id: box.id,
    layoutOptions: { 'elk.padding': '[top=36,left=24,bottom=24,right=24]' },
    children: children.map((child) => elkNode(tree, child)),
  };
}
