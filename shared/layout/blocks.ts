import { Chance } from './chance.ts';
import { CHANNEL, ZONE_GAP } from './measures.ts';
import type { Tie } from './plan.ts';

type Size = { w: number; h: number };

/** How many arrangements are tried, and how many blocks and ties may be looked at for all of them. */
const STEPS = { most: 60_000, work: 20_000_000 };
const HEAT = 0.03;
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
    Math.min(STEPS.most, Math.ceil(STEPS.work / (ids.length + ties.length))),
  );
  return best.map((column) => column.map((at) => ids[at]!));
}

type NumberedTie = { a: number; b: number; weight: number };

class Board {
  readonly #w: Float64Array;
  readonly #h: Float64Array;
  /** Their middles. */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #weight: Float64Array;
  readonly #aspect: number;

  constructor(sizes: readonly Size[], ties: readonly NumberedTie[], aspect: number) {
    this.#w = Float64Array.from(sizes, ({ w }) => w);
    this.#h = Float64Array.from(sizes, ({ h }) => h);
    this.#x = new Float64Array(sizes.length);
    this.#y = new Float64Array(sizes.length);
    this.#a = Int32Array.from(ties, ({ a }) => a);
    this.#b = Int32Array.from(ties, ({ b }) => b);
    this.#weight = Float64Array.from(ties, ({ weight }) => weight);
    this.#aspect = aspect;
  }

  cost(columns: readonly (readonly number[])[]): number {
    const { w, h } = this.#put(columns);
    let cost = 1;
    for (let tie = 0; tie < this.#weight.length; tie++) {
      const [a, b] = [this.#a[tie]!, this.#b[tie]!];
      const dx = this.#x[b]! - this.#x[a]!;
      const backwards = dx < 0 ? -0.15 * dx : 0;
      cost += this.#weight[tie]! * (Math.abs(dx) + Math.abs(this.#y[b]! - this.#y[a]!) + backwards);
    }
    const off = Math.abs(Math.log(w / h / this.#aspect));
    return cost * (1 + ASPECT_WEIGHT * Math.max(0, off - 0.12)) * Math.sqrt(w * h);
  }

  /** Every column in the middle of the height of all. */
  #put(columns: readonly (readonly number[])[]): Size {
    let [x, tallest] = [0, 0];
    for (const column of columns) {
      let width = 0;
      let height = -ZONE_GAP;
      for (const at of column) {
        width = Math.max(width, this.#w[at]!);
        height += this.#h[at]! + ZONE_GAP;
      }
      let y = -height / 2;
      for (const at of column) {
        this.#x[at] = x + width / 2;
        this.#y[at] = y + this.#h[at]! / 2;
        y += this.#h[at]! + ZONE_GAP;
      }
      tallest = Math.max(tallest, height);
      x += width + CHANNEL * 1.6;
    }
    return { w: x, h: tallest };
  }
}

function anneal(start: readonly number[][], board: Board, steps: number): number[][] {
  const chance = new Chance(7);
  const now = start.map((column) => [...column]);
  let cost = board.cost(now);
  let best = start.map((column) => [...column]);
  let bestCost = cost;
  const scale = cost * HEAT;
  for (let step = 0; step < steps; step++) {
    const back = change(now, chance);
    const tried = board.cost(now);
    const heat = scale * (1 - step / steps) ** 3;
    if (tried >= cost && !(heat > 0 && chance.next() < Math.exp((cost - tried) / heat))) {
      back();
      continue;
    }
    cost = tried;
    if (cost >= bestCost) continue;
    best = now.map((column) => [...column]);
    bestCost = cost;
  }
  return best;
}

/** Two blocks swapped, or one block elsewhere. Answers how to undo it. */
function change(columns: number[][], chance: Chance): () => void {
  const c = chance.below(columns.length);
  const d = chance.below(columns.length);
  const r = chance.below(columns[c]!.length);
  if (chance.next() < 0.5) return swap(columns[c]!, r, columns[d]!, chance.below(columns[d]!.length));
  return chance.next() < 0.15
    ? moveToOwn(columns, c, r, d)
    : move(columns, c, r, d, chance.below(columns[d]!.length + 1));
}

function swap(one: number[], r: number, other: number[], s: number): () => void {
  const back = (): void => void ([one[r], other[s]] = [other[s]!, one[r]!]);
  back();
  return back;
}

function moveToOwn(columns: number[][], c: number, r: number, d: number): () => void {
  const own: number[] = [];
  columns.splice(d, 0, own);
  const back = move(columns, c < d ? c : c + 1, r, d, 0);
  return () => {
    back();
    columns.splice(columns.indexOf(own), 1);
  };
}

/** A column that nothing is left in goes. */
function move(columns: number[][], c: number, r: number, d: number, s: number): () => void {
  const [from, to] = [columns[c]!, columns[d]!];
  const [block] = from.splice(r, 1);
  const at = Math.min(s, to.length);
  to.splice(at, 0, block!);
  if (from.length === 0) columns.splice(c, 1);
  return () => {
    to.splice(at, 1);
    if (from.length === 0) columns.splice(c, 0, from);
    from.splice(r, 0, block!);
  };
}
