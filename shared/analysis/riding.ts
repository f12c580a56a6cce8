import type { Graph } from './graph.ts';
import { placeOfNode } from './nodes.ts';
import { rankOf } from './ranks.ts';
import type { Rank } from './ranks.ts';
import type { Reach } from './reach.ts';
import { ALL, startOfRide } from './rides.ts';
import type { RideTable } from './rides.ts';
import type { Run } from './run.ts';
import { HOPS, UNREACHED, guardsIn } from './search.ts';
import type { Found } from './search.ts';

/** A ride of a table by its number: one way of riding one connection from one place. */
export interface OneRide {
  readonly table: RideTable;
  readonly ride: number;
}

/** A ride as an actor can take it: how it would stand to what it takes over. */
export interface Ridden extends OneRide {
  readonly from: number;
  readonly rank: Rank;
  /** The pair of that chain, as one number. */
  readonly cost: number;
}

/** The rides of these connections, in whatever way the actor's question rides them. */
export function ridesOver(reach: Reach, wanted: ReadonlySet<number>): readonly OneRide[] {
  if (wanted.size === 0) return [];
  return (reach.runs[0]?.tables ?? []).flatMap((table) => {
    const rides: OneRide[] = [];
    table.connection.forEach((connection, ride) => {
      if (wanted.has(connection)) rides.push({ table, ride });
    });
    return rides;
  });
}

/** Those of the rides that the actor can take, each at its best. */
export function ridden(reach: Reach, rides: readonly OneRide[]): readonly Ridden[] {
  return rides.flatMap((one): Ridden[] => {
    const from = startOfRide(one.table, one.ride);
    const best = bestOf(reach.runs.flatMap((run) => chancesIn(run, one, from)));
    return best ? [{ ...one, from, ...best }] : [];
  });
}

interface Chance {
  readonly rank: Rank;
  readonly cost: number;
}

function chancesIn(run: Run, { table, ride }: OneRide, from: number): Chance[] {
  if (run.leftOut?.[table.connection[ride] ?? 0] === 1) return [];
  const inside = run.closed[from] === 1 ? UNREACHED : costIn(run.inside, table, ride, from);
  const anyhow = costIn(run.anyhow, table, ride, from);
  return [
    ...(inside === UNREACHED ? [] : [{ cost: inside, rank: rankOf(inside, false) }]),
    ...(anyhow === UNREACHED ? [] : [{ cost: anyhow, rank: rankOf(anyhow, true) }]),
  ];
}

/** SPEC A5, A6. */
function costIn({ cost, passedFrom }: Found, table: RideTable, ride: number, from: number): number {
  const there = cost[from] ?? UNREACHED;
  if (there === UNREACHED) return UNREACHED;
  const passed =
    table.callers[ride] === 1 && (passedFrom?.[table.connection[ride] ?? 0] ?? UNREACHED) <= guardsIn(there);
  return there + 1 + (table.guard[ride] === ALL && !passed ? HOPS : 0);
}

function bestOf(chances: readonly Chance[]): Chance | undefined {
  return chances.toSorted((a, b) => a.rank - b.rank)[0];
}

/** A ride that takes something over in external places, other than the one where it starts. */
export interface Outward {
  readonly connection: number;
  readonly from: number;
  readonly places: readonly number[];
}

const outwards = new WeakMap<RideTable, readonly Outward[]>();

export function outwardRides(graph: Graph, table: RideTable): readonly Outward[] {
  let rides = outwards.get(table);
  if (!rides) outwards.set(table, (rides = findOutward(graph, table)));
  return rides;
}

function findOutward(graph: Graph, table: RideTable): Outward[] {
  const { start, values } = table.takes;
  return graph.places.flatMap((_place, from) => {
    const rides: Outward[] = [];
    for (let ride = table.from[from] ?? 0; ride < (table.from[from + 1] ?? 0); ride += 1) {
      const places = new Set<number>();
      for (let at = start[ride] ?? 0; at < (start[ride + 1] ?? 0); at += 1) {
        const place = placeOfNode(graph, values[at] ?? 0);
        if (graph.external[place] === 1 && place !== from) places.add(place);
      }
      if (places.size > 0) rides.push({ connection: table.connection[ride] ?? 0, from, places: [...places] });
    }
    return rides;
  });
}
