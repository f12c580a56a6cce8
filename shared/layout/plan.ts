import type { Box, Tree } from './picture.ts';

/** The key of the picture itself among the groups. */
export const ROOT = '';

/** For each zone (and the picture, `ROOT`): its children, in columns from left to right, top to bottom. */
export type Plan = Map<string, string[][]>;

/** A line between two children of one group, as often as lines run between what they hold. */
export type Tie = { a: string; b: string; weight: number };

/** The ties of each group, in a fixed order. */
export function tiesOf(tree: Tree): Map<string, Tie[]> {
  const found = new Map<string, Map<string, Tie>>();
  for (const line of tree.lines) {
    const lifted = lift(tree, line.from, line.to);
    if (!lifted) continue;
    const { group, a, b } = lifted;
    const ties = found.get(group) ?? new Map<string, Tie>();
    found.set(group, ties);
    const key = `${a}\n${b}`;
    const tie = ties.get(key);
    if (tie) tie.weight++;
    else ties.set(key, { a, b, weight: 1 });
  }
  return new Map([...found].map(([group, ties]) => [group, [...ties.values()]]));
}

/** The group where two boxes part, and the children of it that hold them. Nothing when one holds the other. */
export function lift(
  tree: Tree,
  from: string,
  to: string,
): { group: string; a: string; b: string } | undefined {
  const a = [...tree.chain(from)].reverse();
  const b = [...tree.chain(to)].reverse();
  let k = 0;
  while (k < a.length && k < b.length && a[k] === b[k]) k++;
  const [first, second] = [a[k], b[k]];
  if (first === undefined || second === undefined) return undefined;
  return { group: a[k - 1] ?? ROOT, a: first, b: second };
}

/**
 * A first plan: what has lines goes from left to right along them; many alike are wrapped to a block.
 *
 * @param aspect what the columns of the picture itself should aim for, width by height.
 */
export function firstPlan(tree: Tree, aspect: number): Plan {
  const ties = tiesOf(tree);
  const plan: Plan = new Map();
  for (const [key, children] of tree.children) {
    const group = key ?? ROOT;
    const own = ties.get(group) ?? [];
    plan.set(group, columnsFor(children, own, group === ROOT ? aspect : 1.25));
  }
  return plan;
}

function columnsFor(children: readonly Box[], ties: readonly Tie[], aspect: number): string[][] {
  const ids = children.map((box) => box.id);
  const count = ids.length;
  if (ties.length === 0 && count <= 4) return [ids];
  const rank = ranks(ids, ties);
  const sorted = [...ids].sort((a, b) => rank.get(a)! - rank.get(b)!);
  const height = Math.max(1, Math.round(Math.sqrt((count * 2.4) / aspect)));
  const columns: string[][] = [];
  let current: string[] = [];
  let currentRank = -1;
  for (const id of sorted) {
    const full = current.length >= height;
    const ranked = count <= 8 && rank.get(id)! !== currentRank && ties.length > 0;
    if (current.length > 0 && (full || ranked)) {
      columns.push(current);
      current = [];
    }
    current.push(id);
    currentRank = rank.get(id)!;
  }
  if (current.length > 0) columns.push(current);
  return columns;
}

/** How far from the start each is along its lines; lines against the main direction are not counted. */
export function ranks(ids: readonly string[], ties: readonly Tie[]): Map<string, number> {
  const order = mainOrder(ids, ties);
  const place = new Map(order.map((id, at) => [id, at]));
  const rank = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const id of order) {
    for (const { a, b } of ties) {
      if (a === id && place.get(b)! > place.get(a)!) rank.set(b, Math.max(rank.get(b)!, rank.get(a)! + 1));
    }
  }
  return rank;
}

/** Again and again the one whose lines go out more than in: few lines are then against the order. */
function mainOrder(ids: readonly string[], ties: readonly Tie[]): string[] {
  const left = new Set(ids);
  const balance = new Map<string, number>(ids.map((id) => [id, 0]));
  const add = (id: string, by: number): void => void balance.set(id, balance.get(id)! + by);
  for (const { a, b, weight } of ties) {
    add(a, weight);
    add(b, -weight * 1.01);
  }
  const order: string[] = [];
  while (left.size > 0) {
    let best: string | undefined;
    for (const id of left) if (best === undefined || balance.get(id)! > balance.get(best)!) best = id;
    if (best === undefined) break;
    left.delete(best);
    order.push(best);
    for (const { a, b, weight } of ties) {
      if (a === best && left.has(b)) add(b, weight * 1.01);
      if (b === best && left.has(a)) add(a, -weight);
    }
  }
  return order;
}

export function copyPlan(plan: Plan): Plan {
  return new Map([...plan].map(([group, columns]) => [group, columns.map((column) => [...column])]));
}
