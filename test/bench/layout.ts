import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { createElk } from '../../shared/layout/elk.ts';
import type { ElkPort } from '../../shared/layout/elk.ts';
import { layout } from '../../shared/layout/layout.ts';
import type { Box, Line, Picture, Point, Rect, Tree } from '../../shared/layout/picture.ts';
import { absolute, around, treeOf } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import { route } from '../../shared/layout/route.ts';
import type { Drawn } from '../../shared/layout/score.ts';
import { crossings } from '../../shared/layout/score.ts';
import { Chance } from '../../shared/layout/chance.ts';
import { compared } from './figure.ts';
import type { Report } from './figure.ts';

const PEER = "ELK's own nested layout";

/** Time, crossings and proportions of the layout at three sizes, each beside ELK's own nested layout. */
export async function benchLayout(
  report: Report,
  sizes: readonly number[] = [100, 300, 1000],
): Promise<void> {
  const elk = createElk();
  // ELK's first call is slower than all others; neither side is to pay for it.
  await layout(madePicture(20), elk);
  for (const size of sizes) await benchSize(size, elk, report);
}

async function benchSize(size: number, elk: ElkPort, report: Report): Promise<void> {
  const picture = madePicture(size);
  const name = `${size} components, ${picture.lines.length} connections`;
  const ours = await timed(async () => (await layout(picture, elk)).rects);
  const all = absolute(ours.value, picture);
  const routed = await timed(async () => Promise.resolve(route(picture, all)));
  const theirs = await timed(() => nested(picture, elk));
  const say = (what: string, value: number, unit: string, comparedValue: number): void =>
    report(compared(`layout of ${name}: ${what}`, value, unit, PEER, comparedValue));
  say('time to places', Math.round(ours.ms), 'ms', Math.round(theirs.ms));
  say('time to places and lines', Math.round(ours.ms + routed.ms), 'ms', Math.round(theirs.ms));
  say('crossings of lines', crossings(routed.value), 'crossings', crossings(theirs.value.ways));
  say('width by height', ratio(all.values()), ':1', ratio(theirs.value.rects));
  benchPart(picture, all, routed.value, name, report);
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

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  return { value: await work(), ms: performance.now() - start };
}

function ratio(rects: Iterable<Rect>): number {
  const { w, h } = around(rects);
  return Math.round((w / h) * 100) / 100;
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
async function nested(picture: Picture, elk: ElkPort): Promise<{ ways: Drawn[]; rects: Rect[] }> {
  const tree = treeOf(picture);
  const graph = await elk.layout({
    id: 'picture',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.json.edgeCoords': 'ROOT',
    },
    children: (tree.children.get(undefined) ?? []).map((box) => elkNode(tree, box)),
    edges: tree.lines
      .filter((line) => line.from !== line.to)
      .map((line) => ({ id: line.id, sources: [line.from], targets: [line.to] })),
  });
  const ways = (graph.edges ?? []).flatMap((edge) =>
    (edge.sections ?? []).map((section) => ({
      points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] satisfies Point[],
    })),
  );
  const rects = (graph.children ?? []).map(({ x = 0, y = 0, width = 0, height = 0 }) => {
    return { x, y, w: width, h: height };
  });
  return { ways, rects };
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
