import type { Reach } from './reach.ts';
import { UNREACHED, guardsIn } from './search.ts';

/*
 * How an actor stands to something, as one number of which the smaller is the better: what stands first is a chain
 * inside, then one by way of outside (SPEC A11), and of one sort the pair.
 */

export type Rank = number;
export const NEVER: Rank = Number.POSITIVE_INFINITY;
const OUTSIDE = 2 ** 32;

export function rankOf(cost: number, outside: boolean): Rank {
  return outside ? OUTSIDE + cost : cost;
}

export function rankIn(reach: Reach, node: number): Rank {
  const inside = reach.inside[node] ?? UNREACHED;
  if (inside !== UNREACHED) return inside;
  const anyhow = reach.anyhow[node] ?? UNREACHED;
  return anyhow === UNREACHED ? NEVER : OUTSIDE + anyhow;
}

/** What became of something for an actor (SPEC G1). */
export type GainKind = 'gained' | 'lost' | 'past fewer guards' | 'past more guards' | 'nearer' | 'farther';

/** A chain inside where there was only one by way of outside is gained: the two are never compared. */
export function changeBetween(before: Rank, after: Rank): GainKind | undefined {
  if (before === after) return undefined;
  const [was, is] = [sortOf(before), sortOf(after)];
  if (was !== is) return is < was ? 'gained' : 'lost';
  const [old, now] = [guardsIn(before % OUTSIDE), guardsIn(after % OUTSIDE)];
  if (old !== now) return now < old ? 'past fewer guards' : 'past more guards';
  return after < before ? 'nearer' : 'farther';
}

/** Inside, by way of outside, not at all. */
function sortOf(rank: Rank): number {
  if (rank === NEVER) return 2;
  return rank >= OUTSIDE ? 1 : 0;
}

const BETTER: ReadonlySet<GainKind> = new Set(['gained', 'past fewer guards', 'nearer']);

export function isBetter(change: GainKind): boolean {
  return BETTER.has(change);
}
