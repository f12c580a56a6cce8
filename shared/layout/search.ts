import type { Grid } from './grid.ts';
import { firstAfter, lastBefore } from './grid.ts';
import { Heap } from './heap.ts';
import type { Line, Point } from './picture.ts';
import type { Port, Side } from './ports.ts';
import { portsOf, SIDES, sideAt, sideCapacity } from './ports.ts';
import type { Scene, Shape } from './scene.ts';

/** A way through the grid: its points in order, and the sides that it leaves and enters by. */
export type Way = { nodes: number[]; start: Port; end: Port; points: Point[] };

/** What lines are willing to go out of their way for, in pixels. */
const COST = {
  bend: 55,
  /** Passing over another line. */
  cross: 45,
  /** Running beside another line in the same gap. */
  share: 0.22,
  /** Passing any border. */
  border: 8,
  /** Entering a zone that holds neither end. */
  foreign: 420,
  /** The second line on one side of a box, and each beyond what the side has room for. */
  sideUsed: 14,
  sideFull: 150,
};

const H = 0;
const V = 1;

/** Finds ways for lines, each one knowing where the others already run. */
export class Search {
  private readonly useH: Uint16Array;
  private readonly useV: Uint16Array;
  private readonly sides: Uint16Array;
  private readonly cost: Float64Array;
  private readonly stamp: Uint32Array;
  private readonly cameFrom: Int32Array;
  private readonly closed: Uint32Array;
  private readonly allowed: Uint8Array;
  private readonly heap = new Heap();
  private round = 0;
  private readonly scene: Scene;
  private readonly grid: Grid;
  /** More than 1: less choosy and faster. */
  private readonly haste: number;

  constructor(scene: Scene, grid: Grid, haste: number) {
    const size = grid.nx * grid.ny;
    this.scene = scene;
    this.grid = grid;
    this.haste = haste;
    this.useH = new Uint16Array(size);
    this.useV = new Uint16Array(size);
    this.sides = new Uint16Array(scene.shapes.length * 4);
    this.cost = new Float64Array(size * 2);
    this.stamp = new Uint32Array(size * 2);
    this.cameFrom = new Int32Array(size * 2);
    this.closed = new Uint32Array(size * 2);
    this.allowed = new Uint8Array(scene.shapes.length + 1);
  }

  /** The cheapest way of a line, or undefined when everything is walled in. */
  find(line: Line): Way | undefined {
    const from = this.scene.byId.get(line.from);
    const to = this.scene.byId.get(line.to);
    if (!from || !to) return undefined;
    this.allow(from, to);
    this.round++;
    this.heap.clear();
    const starts = new Map<number, { port: Port; cost: number }>();
    const ends = new Map<number, { port: Port; cost: number }>();
    for (const port of portsOf(this.scene, from, to)) this.put(starts, from, port, to);
    for (const port of portsOf(this.scene, to, from)) this.put(ends, to, port, from);
    for (const [state, { cost }] of starts) this.open(state, cost, -1, to);
    const found = this.run(ends, to);
    if (!found) return undefined;
    const { nodes, first } = this.backFrom(found.state);
    const start = starts.get(first)?.port;
    if (!start) return undefined;
    const { xs, ys, nx } = this.grid;
    const inner = nodes.map((node) => ({ x: xs[node % nx]!, y: ys[Math.floor(node / nx)]! }));
    const points = simple([portPoint(from, start), ...inner, portPoint(to, found.end)]);
    return { nodes, start, end: found.end, points };
  }

  /** Notes (1) or forgets (-1) that a line runs here. */
  occupy(line: Line, way: Way, by: 1 | -1): void {
    const { nx } = this.grid;
    for (let k = 1; k < way.nodes.length; k++) {
      const [a, b] = [way.nodes[k - 1]!, way.nodes[k]!];
      const edge = Math.min(a, b);
      if (Math.abs(a - b) === 1 && nx > 1) this.useH[edge]! += by;
      else this.useV[edge]! += by;
    }
    this.countSide(line.from, way.start.side, by);
    this.countSide(line.to, way.end.side, by);
  }

  private countSide(id: string, side: Side, by: 1 | -1): void {
    const shape = this.scene.byId.get(id);
    if (shape) this.sides[shape.index * 4 + SIDES.indexOf(side)]! += by;
  }

  /** Only the zones between the two ends are free to pass; all others are foreign. */
  private allow(from: Shape, to: Shape): void {
    const a = this.scene.tree.chain(from.id);
    const b = this.scene.tree.chain(to.id);
    const common = a.find((id) => b.includes(id));
    this.allowed.fill(0);
    for (const chain of [a, b]) {
      for (const id of chain) {
        const shape = this.scene.byId.get(id);
        if (shape) this.allowed[shape.index + 1] = 1;
        if (id === common) break;
      }
    }
    if (common === undefined) this.allowed[0] = 1;
    else if (common === from.id || common === to.id) this.allowed[0] = 0;
  }

  /** Where a port meets the grid: the first point straight out of it. */
  private put(into: Map<number, { port: Port; cost: number }>, shape: Shape, port: Port, other: Shape): void {
    const { xs, ys, nx, inside } = this.grid;
    const horizontal = port.side === 'left' || port.side === 'right';
    const border = sideAt(shape, port.side);
    const along = horizontal ? xs : ys;
    const step = port.towards === 1 ? firstAfter(along, border) : lastBefore(along, border);
    const fixed = (horizontal ? ys : xs).indexOf(port.at);
    if (step < 0 || step >= along.length || fixed < 0) return;
    const node = horizontal ? fixed * nx + step : step * nx + fixed;
    if (inside[node] === 1 && !other.zone) return;
    const used = this.sides[shape.index * 4 + SIDES.indexOf(port.side)]!;
    const full = used >= sideCapacity(shape, port.side) ? COST.sideFull : 0;
    const cost = Math.abs(along[step]! - border) + (used > 0 ? COST.sideUsed * used : 0) + full;
    const state = node * 2 + (horizontal ? H : V);
    const known = into.get(state);
    if (!known || known.cost > cost) into.set(state, { port, cost });
  }

  private open(state: number, cost: number, cameFrom: number, to: Shape): void {
    if (this.stamp[state] === this.round && this.cost[state]! <= cost) return;
    this.stamp[state] = this.round;
    this.cost[state] = cost;
    this.cameFrom[state] = cameFrom;
    this.heap.push(state, cost + this.guess(state, to) * this.haste);
  }

  private guess(state: number, to: Shape): number {
    const { xs, ys, nx } = this.grid;
    const node = state >> 1;
    const x = xs[node % nx]!;
    const y = ys[Math.floor(node / nx)]!;
    const dx = x < to.left ? to.left - x : x > to.right ? x - to.right : 0;
    const dy = y < to.top ? to.top - y : y > to.bottom ? y - to.bottom : 0;
    return dx + dy + (dx > 0 && dy > 0 ? COST.bend : 0);
  }

  private run(
    ends: ReadonlyMap<number, { port: Port; cost: number }>,
    to: Shape,
  ): { state: number; end: Port } | undefined {
    let best: { state: number; end: Port } | undefined;
    let bestCost = Infinity;
    while (this.heap.size > 0) {
      const state = this.heap.pop();
      if (this.closed[state] === this.round) continue;
      this.closed[state] = this.round;
      const cost = this.cost[state]!;
      if (cost + this.guess(state, to) * this.haste >= bestCost) break;
      for (const way of [H, V]) {
        const end = ends.get((state & ~1) | way);
        if (!end) continue;
        const total = cost + end.cost + (way === (state & 1) ? 0 : COST.bend);
        if (total >= bestCost) continue;
        bestCost = total;
        best = { state, end: end.port };
      }
      this.spread(state, to);
    }
    return best;
  }

  private spread(state: number, to: Shape): void {
    const { nx, ny } = this.grid;
    const node = state >> 1;
    const i = node % nx;
    const j = (node - i) / nx;
    if (i + 1 < nx) this.step(state, node + 1, node, H, to);
    if (i > 0) this.step(state, node - 1, node - 1, H, to);
    if (j + 1 < ny) this.step(state, node + nx, node, V, to);
    if (j > 0) this.step(state, node - nx, node - nx, V, to);
  }

  private step(state: number, next: number, edge: number, way: number, to: Shape): void {
    const { grid } = this;
    if ((way === H ? grid.blockedH : grid.blockedV)[edge] === 1) return;
    const node = state >> 1;
    const length =
      way === H
        ? Math.abs(grid.xs[next % grid.nx]! - grid.xs[node % grid.nx]!)
        : Math.abs(grid.ys[Math.floor(next / grid.nx)]! - grid.ys[Math.floor(node / grid.nx)]!);
    let cost = this.cost[state]! + length + (way === (state & 1) ? 0 : COST.bend);
    cost += (way === H ? grid.extraH : grid.extraV)[edge]!;
    cost += length * COST.share * (way === H ? this.useH : this.useV)[edge]!;
    cost += COST.cross * this.passing(next, way);
    const zone = grid.zoneAt[next]!;
    const foreign = this.allowed[zone] === 0;
    if (zone !== grid.zoneAt[node]!) cost += foreign ? COST.foreign : COST.border;
    if (foreign) cost += length;
    this.open(next * 2 + way, cost, state, to);
  }

  /** How many lines pass a point at right angles. */
  private passing(node: number, way: number): number {
    const { nx } = this.grid;
    if (way === H) {
      return node < nx ? 0 : Math.min(this.useV[node]!, this.useV[node - nx]!);
    }
    return node % nx === 0 ? 0 : Math.min(this.useH[node]!, this.useH[node - 1]!);
  }

  private backFrom(last: number): { nodes: number[]; first: number } {
    const nodes: number[] = [];
    let state = last;
    for (;;) {
      nodes.push(state >> 1);
      const before = this.cameFrom[state]!;
      if (before < 0) return { nodes: nodes.reverse(), first: state };
      state = before;
    }
  }
}

function portPoint(shape: Shape, port: Port): Point {
  const border = sideAt(shape, port.side);
  return port.side === 'left' || port.side === 'right'
    ? { x: border, y: port.at }
    : { x: port.at, y: border };
}

/** Without points in the middle of a straight run. */
export function simple(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    const straight =
      before &&
      last &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (straight) kept[kept.length - 1] = point;
    else kept.push(point);
  }
  return kept;
}
