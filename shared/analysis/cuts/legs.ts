import type { Reach } from '../reach.ts';
import { startOfRide } from '../rides.ts';
import type { RideTable } from '../rides.ts';
import { UNREACHED } from '../search.ts';
import { rowOf } from '../table.ts';

/** A ride that an actor can take: from a place that it reaches, to what it takes over. */
export interface Leg {
  /** Index into `model.all('connection')`. */
  readonly connection: number;
  readonly from: number;
  readonly takes: readonly number[];
  readonly table: RideTable;
  readonly ride: number;
}

/** Every leg of an actor's question. One that gives only what being there gives is none. */
export function legsOf(reach: Reach): Leg[] {
  const { graph, anyhow } = reach;
  const [run] = reach.runs;
  return (run?.tables ?? []).flatMap((table) =>
    [...table.connection].flatMap((connection, ride): Leg[] => {
      const from = startOfRide(table, ride);
      if (run?.leftOut?.[connection] === 1 || anyhow[from] === UNREACHED) return [];
      const takes = [...rowOf(table.takes, ride)].filter((node) => !comesWith(node, from));
      return takes.length === 0 ? [] : [{ connection, from, takes, table, ride }];
    }),
  );

  function comesWith(node: number, place: number): boolean {
    const item = node - graph.places.length;
    return node === place || (item >= 0 && graph.fate[place] === 1 && graph.placeOfItem[item] === place);
  }
}
