import { Ties } from './ties.ts';
import type { Apart } from './ties.ts';

export type Movable = { pos: number; min: number; max: number };

/**
 * New positions: each in its own limits, each pair as far apart as asked, each as near to where it was as a
 * simple rule finds: the middle between the least and the greatest arrangement, which centres a bundle on the
 * place its lines wanted. Where the room is too small only the distances in that narrow place shrink.
 */
export function solve(all: readonly Movable[], apart: readonly Apart[]): number[] {
  const result = all.map((one) => Math.max(one.min, Math.min(one.max, one.pos)));
  const order = sorted(all.length, apart);
  const ties = new Ties(all.length, apart, order);
  const array = (): Float64Array => new Float64Array(all.length);
  const bounds = { low: array(), high: array(), least: array(), greatest: array() };
  for (const bundle of bundles(all.length, apart, order)) place(all, bundle, ties, bounds, result);
  return result;
}

/** An order that respects the pairs where they do not contradict each other, else positions. */
function sorted(size: number, apart: readonly Apart[]): number[] {
  const waitingFor = new Int32Array(size);
  const next: number[][] = Array.from({ length: size }, () => []);
  for (const { low, high } of apart) {
    waitingFor[high]!++;
    next[low]!.push(high);
  }
  const order: number[] = [];
  const done = new Uint8Array(size);
  const take = (at: number): void => {
    const pending = [at];
    for (const one of pending) {
      if (done[one] === 1) continue;
      done[one] = 1;
      order.push(one);
      for (const follower of next[one]!) if (--waitingFor[follower]! === 0) pending.push(follower);
    }
  };
  // The input is in the order of positions.
  for (let at = 0; at < size; at++) if (waitingFor[at] === 0) take(at);
  for (let at = 0; at < size; at++) if (done[at] === 0) take(at);
  return order;
}

/** Groups that are tied to each other, each in the given order. */
function bundles(size: number, apart: readonly Apart[], order: readonly number[]): number[][] {
  const head = Int32Array.from({ length: size }, (_, at) => at);
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

/** The least and the greatest position of each: at all, and when all stay as near as they can to where they were. */
type Bounds = { low: Float64Array; high: Float64Array; least: Float64Array; greatest: Float64Array };

function place(
  all: readonly Movable[],
  bundle: readonly number[],
  ties: Ties,
  bounds: Bounds,
  result: number[],
): void {
  for (let round = 0; ; round++) {
    for (const at of bundle) bounds.low[at] = ties.above(at, bounds.low, all[at]!.min);
    for (let k = bundle.length - 1; k >= 0; k--) {
      const at = bundle[k]!;
      bounds.high[at] = ties.below(at, bounds.high, all[at]!.max);
    }
    const stuck = (at: number): boolean => bounds.low[at]! > bounds.high[at]! + 0.01;
    if (!bundle.some(stuck)) return settle(all, bundle, ties, bounds, result);
    ties.shrink(bundle.filter(stuck), stuck, (gap) => shrunk(gap, round));
    if (round >= LAST_ROUND) return;
  }
}

const LAST_ROUND = 12;

/** Distances between lines shrink before those between gates, and to nothing only when all else failed. */
function shrunk(gap: number, round: number): number {
  return round >= LAST_ROUND - 1 ? 0 : gap * (gap > 20 && round < 4 ? 0.97 : 0.8);
}

function settle(
  all: readonly Movable[],
  bundle: readonly number[],
  ties: Ties,
  { low, high, least, greatest }: Bounds,
  result: number[],
): void {
  for (const at of bundle) {
    least[at] = Math.min(ties.above(at, least, Math.max(all[at]!.pos, low[at]!)), high[at]!);
  }
  for (let k = bundle.length - 1; k >= 0; k--) {
    const at = bundle[k]!;
    greatest[at] = Math.max(ties.below(at, greatest, Math.min(all[at]!.pos, high[at]!)), low[at]!);
  }
  for (const at of bundle) result[at] = Math.round((least[at]! + greatest[at]!) / 2);
}
