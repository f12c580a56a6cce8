import { Chance } from './chance.ts';
import type { Segment } from './estimate.ts';
import { crosses, segmentsOf } from './estimate.ts';
import type { Rect, Tree } from './picture.ts';
import type { Plan } from './plan.ts';

/** How many exchanges are tried for the length of lines, and how many then for crossings too, which is slower. */
const STEPS = { length: 60_000, crossing: 2_600 };
const CROSS = 130;

/**
 * Exchanges items within their zones, seat for seat, so that lines get short and cross seldom. Zones keep
 * their places and sizes. Changes the plan.
 */
export function exchangeSeats(tree: Tree, plan: Plan, all: ReadonlyMap<string, Rect>): void {
  const seats = new Seats(tree, plan, all);
  seats.improve(STEPS.length, 0);
  seats.improve(Math.round(STEPS.crossing * Math.min(1, 1500 / (tree.lines.length + 1))), CROSS);
}

type Seat = { column: string[]; row: number; group: number };

class Seats {
  private readonly seats: Seat[] = [];
  private readonly byGroup: Seat[][] = [];
  private readonly segments: Segment[];
  private readonly linesOf = new Map<string, Segment[]>();
  private readonly chance = new Chance(11);
  private readonly tree: Tree;

  constructor(tree: Tree, plan: Plan, all: ReadonlyMap<string, Rect>) {
    this.tree = tree;
    let group = 0;
    for (const columns of plan.values()) {
      const own = columns.flatMap((column) =>
        column.flatMap((id, row) => (this.isItem(id) ? { column, row, group } : [])),
      );
      if (own.length < 2) continue;
      this.byGroup.push(own);
      this.seats.push(...own);
      group++;
    }
    this.segments = segmentsOf(tree, all);
    for (const segment of this.segments) {
      for (const end of [segment.from, segment.to]) {
        const known = this.linesOf.get(end);
        if (known) known.push(segment);
        else this.linesOf.set(end, [segment]);
      }
    }
    this.middle = new Map(
      [...all].map(([id, rect]) => [id, { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 }]),
    );
  }
  private readonly middle: Map<string, { x: number; y: number }>;

  private isItem(id: string): boolean {
    return !this.tree.children.has(id) && this.tree.box.get(id)?.kind === 'item';
  }

  improve(steps: number, cross: number): void {
    if (this.seats.length === 0) return;
    for (let step = 0; step < steps; step++) {
      const one = this.seats[this.chance.below(this.seats.length)]!;
      const group = this.byGroup[one.group]!;
      const other = group[this.chance.below(group.length)]!;
      if (one === other) continue;
      const a = one.column[one.row]!;
      const b = other.column[other.row]!;
      const lines = this.touched(a, b);
      if (lines.length === 0) continue;
      const before = this.cost(lines, cross);
      this.exchange(a, b);
      const heat = cross === 0 ? 60 * (1 - step / steps) ** 2 : 0;
      const rise = this.cost(lines, cross) - before;
      if (rise < 0 || (heat > 0 && this.chance.next() < Math.exp(-rise / heat))) {
        one.column[one.row] = b;
        other.column[other.row] = a;
      } else this.exchange(a, b);
    }
  }

  private touched(a: string, b: string): Segment[] {
    const first = this.linesOf.get(a) ?? [];
    const second = this.linesOf.get(b) ?? [];
    return [...first, ...second.filter((line) => !first.includes(line))];
  }

  private exchange(a: string, b: string): void {
    const place = this.middle.get(a)!;
    this.middle.set(a, this.middle.get(b)!);
    this.middle.set(b, place);
    for (const id of [a, b]) {
      const { x, y } = this.middle.get(id)!;
      for (const line of this.linesOf.get(id) ?? []) {
        if (line.from === id) [line.ax, line.ay] = [x, y];
        else [line.bx, line.by] = [x, y];
      }
    }
  }

  private cost(lines: readonly Segment[], cross: number): number {
    let cost = 0;
    for (const line of lines) {
      cost += Math.abs(line.ax - line.bx) + Math.abs(line.ay - line.by);
      if (cross === 0) continue;
      const low = Math.min(line.ay, line.by);
      const high = Math.max(line.ay, line.by);
      for (const other of this.segments) {
        if (other.ay < low && other.by < low) continue;
        if (other.ay > high && other.by > high) continue;
        if (crosses(line, other)) cost += cross;
      }
    }
    return cost;
  }
}
