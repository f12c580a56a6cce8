import type { Line, Point, Tree } from './picture.ts';
import type { Side } from './ports.ts';
import type { Scene, Shape } from './scene.ts';

/** A place where a line passes the border of a zone that holds one of its two ends. */
export type Mark = { zone: string; at: Point; side: Side; how: 'enters' | 'exits' };

/** The mark that carries the gate: where the innermost zone is entered, else where the outermost is left. */
export function gateOf(marks: readonly Mark[]): Mark | undefined {
  return marks.findLast((mark) => mark.how === 'enters') ?? marks.findLast((mark) => mark.how === 'exits');
}

/** The zone on whose border a line has its gate; the same rule as `gateOf`, known before there is a way. */
export function gateZone(tree: Tree, line: Line): string | undefined {
  const from = tree.chain(line.from);
  const to = tree.chain(line.to);
  const isZone = (id: string): boolean => tree.box.get(id)?.kind === 'zone';
  const entered = to.find((id) => isZone(id) && !from.includes(id));
  return entered ?? from.findLast((id) => isZone(id) && !to.includes(id));
}

/** The zones that hold exactly one end of a line. A zone holds itself. */
export function passedZones(tree: Tree, line: Line): string[] {
  const from = tree.chain(line.from);
  const to = tree.chain(line.to);
  return [...from.filter((id) => !to.includes(id)), ...to.filter((id) => !from.includes(id))];
}

/** Every mark of a line in the order from its start to its end, each exactly on a border. */
export function marksOf(scene: Scene, line: Line, points: readonly Point[]): Mark[] {
  const zones = passedZones(scene.tree, line)
    .map((id) => scene.byId.get(id))
    .filter((shape) => shape !== undefined && shape.zone);
  const marks: Mark[] = [];
  for (let k = 1; k < points.length; k++) {
    const [a, b] = [points[k - 1]!, points[k]!];
    const found = zones.flatMap((zone) => (zone ? passes(zone, a, b) : []));
    found.sort((p, q) => far(a, p.at) - far(a, q.at));
    marks.push(...found);
  }
  return marks;
}

function far(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function passes(zone: Shape, a: Point, b: Point): Mark[] {
  const marks: Mark[] = [];
  if (a.y === b.y && a.x !== b.x && a.y > zone.top && a.y < zone.bottom) {
    for (const side of ['left', 'right'] as const) {
      const x = side === 'left' ? zone.left : zone.right;
      const how = passage(a.x, b.x, x, side === 'left' ? 1 : -1);
      if (how) marks.push({ zone: zone.id, at: { x, y: a.y }, side, how });
    }
  }
  if (a.x === b.x && a.y !== b.y && a.x > zone.left && a.x < zone.right) {
    for (const side of ['top', 'bottom'] as const) {
      const y = side === 'top' ? zone.top : zone.bottom;
      const how = passage(a.y, b.y, y, side === 'top' ? 1 : -1);
      if (how) marks.push({ zone: zone.id, at: { x: a.x, y }, side, how });
    }
  }
  return marks;
}

/** @param inwards 1 when greater coordinates lie inside. A run that only reaches the border from outside, or leaves it outwards, counts. */
function passage(from: number, to: number, border: number, inwards: 1 | -1): Mark['how'] | undefined {
  const [a, b] = [(from - border) * inwards, (to - border) * inwards];
  if (a < 0 && b >= 0) return 'enters';
  if (a >= 0 && b < 0) return 'exits';
  return undefined;
}
