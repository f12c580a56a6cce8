import { UNREACHED } from '../search.ts';
import { packRows, rowOf } from '../table.ts';
import type { Rows } from '../table.ts';
import type { Leg } from './legs.ts';

/**
 * By node, the least that it costs from there to one of the targets: nothing for what comes with a node, for a leg
 * what is said, which is none or one.
 */
export function costsTo(
  targets: readonly number[],
  follows: Rows,
  legs: readonly Leg[],
  costOf: (leg: Leg) => number,
): Int32Array {
  const nodes = follows.start.length - 1;
  const followedBy = reversed(follows);
  const takenBy = legsTo(legs, nodes);
  const cost = new Int32Array(nodes).fill(UNREACHED);
  let level = [...targets];
  for (let now = 0; level.length > 0; now += 1) {
    const next: number[] = [];
    for (let node = level.pop(); node !== undefined; node = level.pop()) {
      if ((cost[node] ?? 0) <= now) continue;
      cost[node] = now;
      level.push(...rowOf(followedBy, node));
      for (const at of rowOf(takenBy, node)) {
        const leg = legs[at];
        if (leg) (costOf(leg) === 0 ? level : next).push(leg.from);
      }
    }
    level = next;
  }
  return cost;
}

function reversed({ start, values }: Rows): Rows {
  const rows: number[][] = Array.from({ length: start.length - 1 }, () => []);
  for (let node = 0; node + 1 < start.length; node += 1) {
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) rows[values[at] ?? 0]?.push(node);
  }
  return packRows(rows);
}

function legsTo(legs: readonly Leg[], nodes: number): Rows {
  const rows: number[][] = Array.from({ length: nodes }, () => []);
  legs.forEach(({ takes }, at) => {
    for (const node of takes) rows[node]?.push(at);
  });
  return packRows(rows);
}
