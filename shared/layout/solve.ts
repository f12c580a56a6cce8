/** Two numbers of movables, and how far apart they must be; `low` has the smaller position. */
export type Apart = { low: number; high: number; gap: number };

export type Movable = { pos: number; min: number; max: number };

/**
 * New positions: each in its own limits, each pair as far apart as asked, each as near to where it was as a
 * simple rule finds: the middle between the least and the greatest arrangement, which centres a bundle on the
 * place its lines wanted. Where the room is too small only the distances in that narrow place shrink.
 */
export function solve(all: readonly Movable[], apart: readonly Apart[]): number[] {
  const result = all.map((one) => clamp(one.pos, one.min, one.max));
  const after: Apart[][] = all.map(() => []);
  const before: Apart[][] = all.map(() => []);
  const order = sorted(all, apart);
  const rank = new Array<number>(all.length).fill(0);
  order.forEach((at, place) => (rank[at] = place));
  for (const each of apart) {
    // A contradiction (a before b before c before a) was broken by the order: the rest follows it.
    const forward = rank[each.low]! < rank[each.high]!;
    const [low, high] = forward ? [each.low, each.high] : [each.high, each.low];
    const tie = { low, high, gap: each.gap };
    after[low]!.push(tie);
    before[high]!.push(tie);
  }
  for (const bundle of bundles(all.length, apart, order)) place(all, bundle, before, after, result);
  return result;
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}

/** An order that respects the pairs where they do not contradict each other, else positions. */
function sorted(all: readonly Movable[], apart: readonly Apart[]): number[] {
  const waitingFor = new Array<number>(all.length).fill(0);
  const next: number[][] = all.map(() => []);
  for (const { low, high } of apart) {
    waitingFor[high]!++;
    next[low]!.push(high);
  }
  const order: number[] = [];
  const done = new Uint8Array(all.length);
  const take = (at: number): void => {
    const pending = [at];
    while (pending.length > 0) {
      const one = pending.shift()!;
      if (done[one] === 1) continue;
      done[one] = 1;
      order.push(one);
      for (const follower of next[one]!) if (--waitingFor[follower]! === 0) pending.push(follower);
    }
  };
  // The input is in the order of positions.
  for (let at = 0; at < all.length; at++) if (waitingFor[at] === 0) take(at);
  for (let at = 0; at < all.length; at++) if (done[at] === 0) take(at);
  return order;
}

/** Groups that are tied to each other, each in the given order. */
function bundles(size: number, apart: readonly Apart[], order: readonly number[]): number[][] {
  const head = Array.from({ length: size }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (head[root] !== root) root = head[root]!;
    while (head[at] !== root) [head[at], at] = [root, head[at]!];
    return root;
  };
  for (const { low, high } of apart) head[find(low)] = find(high);
  const groups = new Map<number, number[]>();
  for (const at of order) {
    const root = find(at);
    const group = groups.get(root);
    if (group) group.push(at);
    else groups.set(root, [at]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

type Bounds = { low: Map<number, number>; high: Map<number, number> };

function place(
  all: readonly Movable[],
  bundle: readonly number[],
  before: readonly Apart[][],
  after: readonly Apart[][],
  result: number[],
): void {
  for (let round = 0; ; round++) {
    const bounds = boundsOf(all, bundle, before, after);
    const stuck = new Set(bundle.filter((at) => bounds.low.get(at)! > bounds.high.get(at)! + 0.01));
    if (stuck.size === 0) return settle(all, bundle, before, after, bounds, result);
    for (const at of stuck) {
      for (const tie of before[at]!) if (stuck.has(tie.low)) shrink(tie, round);
    }
    if (round >= LAST_ROUND) return;
  }
}

const LAST_ROUND = 12;

/** Distances between lines shrink before those between gates, and to nothing only when all else failed. */
function shrink(tie: Apart, round: number): void {
  tie.gap = round >= LAST_ROUND - 1 ? 0 : tie.gap * (tie.gap > 20 && round < 4 ? 0.97 : 0.8);
}

function boundsOf(
  all: readonly Movable[],
  bundle: readonly number[],
  before: readonly Apart[][],
  after: readonly Apart[][],
): Bounds {
  const low = new Map<number, number>();
  const high = new Map<number, number>();
  for (const at of bundle) low.set(at, bound(before[at]!, 'low', low, 1, all[at]!.min));
  for (const at of bundle.toReversed()) high.set(at, bound(after[at]!, 'high', high, -1, all[at]!.max));
  return { low, high };
}

function bound(
  ties: readonly Apart[],
  other: 'low' | 'high',
  known: ReadonlyMap<number, number>,
  sign: 1 | -1,
  start: number,
): number {
  let limit = start;
  for (const tie of ties) {
    const its = known.get(tie[other])! + sign * tie.gap;
    limit = sign === 1 ? Math.max(limit, its) : Math.min(limit, its);
  }
  return limit;
}

function settle(
  all: readonly Movable[],
  bundle: readonly number[],
  before: readonly Apart[][],
  after: readonly Apart[][],
  bounds: Bounds,
  result: number[],
): void {
  const least = new Map<number, number>();
  const greatest = new Map<number, number>();
  for (const at of bundle) {
    const wanted = Math.max(all[at]!.pos, bounds.low.get(at)!);
    least.set(at, Math.min(bound(before[at]!, 'low', least, 1, wanted), bounds.high.get(at)!));
  }
  for (const at of bundle.toReversed()) {
    const wanted = Math.min(all[at]!.pos, bounds.high.get(at)!);
    greatest.set(at, Math.max(bound(after[at]!, 'high', greatest, -1, wanted), bounds.low.get(at)!));
  }
  for (const at of bundle) result[at] = Math.round((least.get(at)! + greatest.get(at)!) / 2);
}
