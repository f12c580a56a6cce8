import { Chance } from './chance.ts';
import { CHANNEL, ZONE_GAP } from './measures.ts';
import type { Tie } from './plan.ts';

type Size = { w: number; h: number };

const STEPS = 14_000;
const HEAT = 0.05;
const ASPECT_WEIGHT = 0.9;

/**
 * An arrangement of the outermost zones in columns that keeps what is connected together and fits a screen.
 * Looks at zones as blocks only, and so can try thousands of arrangements of dozens of zones.
 */
export function arrangeBlocks(
  start: readonly string[][],
  sizes: ReadonlyMap<string, Size>,
  ties: readonly Tie[],
  aspect: number,
): string[][] {
  const ids = start.flat();
  if (ids.length < 3) return start.map((column) => [...column]);
  const number = new Map(ids.map((id, at) => [id, at]));
  const board = new Board(
    ids.map((id) => sizes.get(id)!),
    ties.map(({ a, b, weight }) => ({ a: number.get(a)!, b: number.get(b)!, weight })),
    aspect,
  );
  const best = anneal(
    start.map((column) => column.map((id) => number.get(id)!)),
    board,
  );
  return best.map((column) => column.map((at) => ids[at]!));
}

class Board {
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly sizes: readonly Size[];
  private readonly ties: readonly { a: number; b: number; weight: number }[];
  private readonly aspect: number;

  constructor(
    sizes: readonly Size[],
    ties: readonly { a: number; b: number; weight: number }[],
    aspect: number,
  ) {
    this.sizes = sizes;
    this.ties = ties;
    this.aspect = aspect;
    this.x = new Float64Array(sizes.length);
    this.y = new Float64Array(sizes.length);
  }

  cost(columns: readonly number[][]): number {
    const size = this.put(columns);
    let cost = 1;
    for (const { a, b, weight } of this.ties) {
      const dx = this.x[b]! - this.x[a]!;
      cost += weight * (Math.abs(dx) + Math.abs(this.y[b]! - this.y[a]!) + (dx < 0 ? -0.15 * dx : 0));
    }
    const off = Math.abs(Math.log(size.w / size.h / this.aspect));
    return cost * (1 + ASPECT_WEIGHT * Math.max(0, off - 0.12)) * Math.sqrt(size.w * size.h);
  }

  private put(columns: readonly number[][]): Size {
    const heights = columns.map((column) =>
      column.reduce((sum, at) => sum + this.sizes[at]!.h + ZONE_GAP, -ZONE_GAP),
    );
    const tallest = Math.max(...heights);
    let x = 0;
    columns.forEach((column, c) => {
      let width = 0;
      for (const at of column) width = Math.max(width, this.sizes[at]!.w);
      let y = (tallest - heights[c]!) / 2;
      for (const at of column) {
        this.x[at] = x + width / 2;
        this.y[at] = y + this.sizes[at]!.h / 2;
        y += this.sizes[at]!.h + ZONE_GAP;
      }
      x += width + CHANNEL * 1.6;
    });
    return { w: x, h: tallest };
  }
}

function anneal(start: number[][], board: Board): number[][] {
  const chance = new Chance(7);
  let now = start;
  let cost = board.cost(now);
  let best = now;
  let bestCost = cost;
  const scale = cost * HEAT;
  for (let step = 0; step < STEPS; step++) {
    const tried = changed(now, chance);
    const triedCost = board.cost(tried);
    const heat = scale * (1 - step / STEPS) ** 3;
    if (triedCost < cost || (heat > 0 && chance.next() < Math.exp((cost - triedCost) / heat))) {
      now = tried;
      cost = triedCost;
    }
    if (cost >= bestCost) continue;
    best = now;
    bestCost = cost;
  }
  return best;
}

/** Two blocks swapped, or one block elsewhere. */
function changed(columns: readonly number[][], chance: Chance): number[][] {
  const c = chance.below(columns.length);
  const d = chance.below(columns.length);
  const r = chance.below(columns[c]!.length);
  if (chance.next() < 0.5) {
    const s = chance.below(columns[d]!.length);
    const next = columns.map((column) => [...column]);
    [next[c]![r], next[d]![s]] = [columns[d]![s]!, columns[c]![r]!];
    return next;
  }
  const block = columns[c]![r]!;
  const without = columns.map((column, at) => (at === c ? column.toSpliced(r, 1) : column));
  const next =
    chance.next() < 0.15
      ? without.toSpliced(d, 0, [block])
      : without.map((column, at) =>
          at === d ? column.toSpliced(chance.below(column.length + 1), 0, block) : column,
        );
  return next.filter((column) => column.length > 0);
}
