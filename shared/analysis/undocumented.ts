import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { variantsOf } from './graph.ts';
import { placeOfNode } from './nodes.ts';
import { sidesOf } from './path-sides.ts';
import type { PlaceKey } from './places.ts';
import { reachOf } from './reach.ts';
import type { ReachOptions } from './reach-options.ts';
import { ridesOf } from './rides.ts';
import { rowOf } from './table.ts';

/** A crossing that an actor can ride from where it is, and that no path of it documents (SPEC P8). */
export interface Undocumented {
  readonly actor: Id<'actor'>;
  readonly connection: Id<'connection'>;
  /** In the direction in which it is ridden. */
  readonly from: PlaceKey;
  readonly to: PlaceKey;
}

/** By actor, then by where it is ridden from. */
export function undocumentedCrossings(model: Model, options: ReachOptions = {}): readonly Undocumented[] {
  const paths = model.all('path').map((path) => documentedBy(model, path));
  return model.all('actor').flatMap(({ id }) => {
    const own = paths.filter(({ isOf }) => isOf(id));
    return rideable(model, id, options).filter((ride) => !own.some(({ documents }) => documents(ride)));
  });
}

interface Documented {
  isOf(actor: Id<'actor'>): boolean;
  documents(ride: Undocumented): boolean;
}

/** *Any* is everybody, or everywhere; a zone is any of its instances. */
function documentedBy(model: Model, path: RecordOf<'path'>): Documented {
  const { actors, from, to } = sidesOf(model, path);
  const [origins, ends] = [from, to].map((side) =>
    side === 'any' ? undefined : new Set(side.flatMap((place) => variantsOf(model, place))),
  );
  const listed = new Set(path.connections);
  return {
    isOf: (actor) => actors === 'any' || actors.includes(actor),
    documents: (ride) =>
      listed.has(ride.connection) || (origins?.has(ride.from) !== false && ends?.has(ride.to) !== false),
  };
}

/** The crossings that are opened from a place where the actor is without a hop. */
function rideable(model: Model, actor: Id<'actor'>, options: ReachOptions): Undocumented[] {
  const reach = reachOf(model, actor, options);
  const { graph } = reach;
  const forward = ridesOf(graph, 'forward');
  const connections = model.all('connection');
  const found = new Map<string, Undocumented>();
  graph.places.forEach((from, place) => {
    if (reach.anyhow[place] !== 0) return;
    for (let ride = forward.from[place] ?? 0; ride < (forward.from[place + 1] ?? 0); ride += 1) {
      const index = forward.connection[ride] ?? 0;
      const connection = connections[index];
      if (!connection || reach.runs[0]?.leftOut?.[index] === 1) continue;
      for (const node of rowOf(forward.takes, ride)) {
        const to = graph.places[placeOfNode(graph, node)];
        if (to === undefined || to === from) continue;
        found.set(`${from} ${connection.id} ${to}`, { actor, connection: connection.id, from, to });
      }
    }
  });
  return [...found.values()];
}
