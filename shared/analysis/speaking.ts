import { byText } from '../base/compare.ts';
import type { Id } from '../base/ids.ts';
import type { Place } from '../model/records/common.ts';
import { placeOfNode } from './nodes.ts';
import type { Reach } from './reach.ts';
import { outwardRides } from './riding.ts';
import { UNREACHED } from './search.ts';
import { nodesOf } from './subjects.ts';

/** SPEC G3. The places that an actor may use, of its own and as those it acts as. */
export function placesUsed({ runs }: Reach): ReadonlySet<Place> {
  return new Set(runs.flatMap(({ start }) => start.mayUse));
}

export interface UseChanges {
  readonly gained: readonly Place[];
  readonly lost: readonly Place[];
}

export function compareUse(before: Reach, after: Reach): UseChanges {
  const [old, now] = [placesUsed(before), placesUsed(after)];
  return {
    gained: [...now].filter((place) => !old.has(place)).toSorted(byText),
    lost: [...old].filter((place) => !now.has(place)).toSorted(byText),
  };
}

/** The external zones that an actor can speak to in the second model only, and is in neither. */
export function newlySpokenTo(before: Reach, after: Reach): readonly Id<'zone'>[] {
  const known = new Set([...spokenTo(before), ...before.startPlaces(), ...after.startPlaces()]);
  return spokenTo(after)
    .filter((zone) => !known.has(zone))
    .toSorted(byText);
}

/** The external zones in which something answers a connection that the actor can open, or that it may use. */
function spokenTo({ graph, runs }: Reach): Id<'zone'>[] {
  const places = new Set<number>();
  for (const { tables, leftOut, anyhow, start } of runs) {
    for (const ride of tables.flatMap((table) => outwardRides(graph, table))) {
      if (anyhow.cost[ride.from] === UNREACHED || leftOut?.[ride.connection] === 1) continue;
      for (const place of ride.places) places.add(place);
    }
    for (const node of start.mayUse.flatMap((place) => nodesOf(graph, place))) {
      const place = placeOfNode(graph, node);
      if (graph.external[place] === 1) places.add(place);
    }
  }
  return [...places].flatMap((place) => (graph.places[place] as Id<'zone'> | undefined) ?? []);
}
