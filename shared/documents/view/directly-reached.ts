import { isZone } from '../../analysis/places.ts';
import { reachOf } from '../../analysis/reach.ts';
import type { Reach } from '../../analysis/reach.ts';
import { ridesOf } from '../../analysis/rides.ts';
import { placesUsed } from '../../analysis/speaking.ts';
import { isPlacement, subjectOf } from '../../analysis/subjects.ts';
import type { Id } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import type { Drawable } from './about.ts';

/** SPEC V4. Where an actor is without a hop, what it may use, and what it can speak over from there. */
export function directlyReached(model: Model, actor: Id<'actor'>): Drawable[] {
  if (!model.has(actor)) return [];
  const reach = reachOf(model, actor);
  return [actor, ...withoutHop(reach), ...placesUsed(reach), ...openedFromThere(reach)];
}

function withoutHop(reach: Reach): Drawable[] {
  const found: Drawable[] = [];
  for (const node of reach.nodes()) {
    if (reach.anyhow[node] !== 0) continue;
    const { subject } = subjectOf(reach.graph, node);
    if (isPlacement(subject) || isZone(subject)) found.push(subject);
  }
  return found;
}

function openedFromThere({ graph, anyhow }: Reach): Id<'connection'>[] {
  const rides = ridesOf(graph, 'forward');
  const connections = graph.model.all('connection');
  return graph.places.flatMap((_place, node) => {
    if (anyhow[node] !== 0) return [];
    const mine = rides.connection.subarray(rides.from[node], rides.from[node + 1]);
    return [...mine].flatMap((index) => connections[index]?.id ?? []);
  });
}
