import type { Reach } from '../reach.ts';
import { ALL, startOfRide } from '../rides.ts';
import type { RideTable } from '../rides.ts';
import { HOPS, UNREACHED, guardsIn } from '../search.ts';
import type { Found } from '../search.ts';

/** By connection, the pair of the best ride as one number: of chains inside, and of any. */
export interface RideCosts {
  readonly inside: Int32Array;
  readonly anyhow: Int32Array;
}

/**
 * What it costs an actor to ride each connection: the pair of being where it is ridden from, the guard on it, and
 * one hop (as SPEC S2 and G4 count).
 */
export function rideCosts(reach: Reach): RideCosts {
  const count = reach.graph.model.count('connection');
  const inside = new Int32Array(count).fill(UNREACHED);
  const anyhow = new Int32Array(count).fill(UNREACHED);
  for (const run of reach.runs) {
    for (const table of run.tables) {
      for (let ride = 0; ride < table.connection.length; ride += 1) {
        const connection = table.connection[ride] ?? 0;
        if (run.leftOut?.[connection] === 1) continue;
        const from = startOfRide(table, ride);
        lower(anyhow, connection, costIn(run.anyhow, table, ride, from));
        if (run.closed[from] !== 1) lower(inside, connection, costIn(run.inside, table, ride, from));
      }
    }
  }
  return { inside, anyhow };
}

function lower(costs: Int32Array, at: number, cost: number): void {
  if (cost < (costs[at] ?? UNREACHED)) costs[at] = cost;
}

/** SPEC A5, A6. */
function costIn({ cost, passedFrom }: Found, table: RideTable, ride: number, from: number): number {
  const there = cost[from] ?? UNREACHED;
  if (there === UNREACHED) return UNREACHED;
  const connection = table.connection[ride] ?? 0;
  const passed = table.callers[ride] === 1 && (passedFrom?.[connection] ?? UNREACHED) <= guardsIn(there);
  return there + 1 + (table.guard[ride] === ALL && !passed ? HOPS : 0);
}
