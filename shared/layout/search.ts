import type { Grid } from './grid.ts';
import { firstPoint } from './grid.ts';
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

/** After so many looked at a line gets hastier, and so on: a far end must not cost a look at everything. */
const PATIENCE = { most: 4_000, least: 1_000, forAll: 20_000_000 };
/** How much hastier; and bends get dearer, or haste would make stairs. */
const HASTIER = { way: 1.5, bend: 1.25 };

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
  private readonly leastHaste: number;
  private haste: number;
  private bend: number = COST.bend;
  private readonly patience: number;

  /** @param lines how many will be looked for. */
  constructor(scene: Scene, grid: Grid, lines: number) {
    const { size } = grid;
    this.scene = scene;
    this.grid = grid;
    this.leastHaste = this.haste = hasteFor(lines);
    const share = Math.round(PATIENCE.forAll / (lines + 1));
    this.patience = Math.max(PATIENCE.least, Math.min(PATIENCE.most, share));
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
    for (const port of portsOf(this.scene, from, to)) this.put(starts, from, port);
    for (const port of portsOf(this.scene, to, from)) this.put(ends, to, port);
    for (const [state, { cost }] of starts) this.open(state, cost, -1, to);
    const found = this.run(ends, to);
    if (!found) return undefined;
    const { nodes, first } = this.backFrom(found.state);
    const start = starts.get(first)?.port;
    if (!start) return undefined;
    const { x, y } = this.grid;
    const inner = nodes.map((node) => ({ x: x[node]!, y: y[node]! }));
    const points = simple([portPoint(from, start), ...inner, portPoint(to, found.end)]);
    return { nodes, start, end: found.end, points };
  }

  /** Notes (1) or forgets (-1) that a line runs here. */
  occupy(line: Line, way: Way, by: 1 | -1): void {
    const { y } = this.grid;
    for (let k = 1; k < way.nodes.length; k++) {
      const [a, b] = [way.nodes[k - 1]!, way.nodes[k]!];
      (y[a] === y[b] ? this.useH : this.useV)[Math.min(a, b)]! += by;
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
  private put(into: Map<number, { port: Port; cost: number }>, shape: Shape, port: Port): void {
    const { x, y } = this.grid;
    const horizontal = port.side === 'left' || port.side === 'right';
    const border = sideAt(shape, port.side);
    const node = firstPoint(this.grid, { ...port, horizontal, border });
    if (node < 0) return;
    const used = this.sides[shape.index * 4 + SIDES.indexOf(port.side)]!;
    const full = used >= sideCapacity(shape, port.side) ? COST.sideFull : 0;
    const cost =
      Math.abs((horizontal ? x : y)[node]! - border) + (used > 0 ? COST.sideUsed * used : 0) + full;
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
    const x = this.grid.x[state >> 1]!;
    const y = this.grid.y[state >> 1]!;
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
    let looked = 0;
    this.haste = this.leastHaste;
    this.bend = COST.bend;
    while (this.heap.size > 0) {
      const state = this.heap.pop();
      if (this.closed[state] === this.round) continue;
      this.closed[state] = this.round;
      if (++looked % this.patience === 0) this.hasten(to);
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

  /** What is open is put into a new order: what is nearer to the end comes sooner than before. */
  private hasten(to: Shape): void {
    this.haste *= HASTIER.way;
    this.bend *= HASTIER.bend;
    this.heap.reorder((state) => this.cost[state]! + this.guess(state, to) * this.haste);
  }

  private spread(state: number, to: Shape): void {
    const { left, right, up, down } = this.grid;
    const node = state >> 1;
    if (right[node]! >= 0) this.step(state, right[node]!, node, H, to);
    if (left[node]! >= 0) this.step(state, left[node]!, left[node]!, H, to);
    if (down[node]! >= 0) this.step(state, down[node]!, node, V, to);
    if (up[node]! >= 0) this.step(state, up[node]!, up[node]!, V, to);
  }

  private step(state: number, next: number, edge: number, way: number, to: Shape): void {
    const { grid } = this;
    const node = state >> 1;
    const along = way === H ? grid.x : grid.y;
    const length = Math.abs(along[next]! - along[node]!);
    let cost = this.cost[state]! + length + (way === (state & 1) ? 0 : this.bend);
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
    const before = (way === H ? this.grid.up : this.grid.left)[node]!;
    const use = way === H ? this.useV : this.useH;
    return before < 0 ? 0 : Math.min(use[node]!, use[before]!);
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

/** Among very many lines a slightly worse way is the price of an answer within a second. */
function hasteFor(lines: number): number {
  return lines > 2000 ? 3 : lines > 600 ? 2 : lines > 200 ? 1.5 : 1;
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
