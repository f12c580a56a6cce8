import { exhaustive } from '../../base/assert.ts';
import type { Id } from '../../base/ids.ts';
import { carried } from '../../analysis/flows.ts';
import { judgePath } from '../../analysis/paths.ts';
import { hopsOf } from '../../analysis/witness.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { zoneOfPlacement, zonesAround } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import type { End } from '../../model/records/connection.ts';
import type { Shows } from '../../model/records/view.ts';
import { directlyReached } from './directly-reached.ts';

/** What is drawn: zones, placements, actors and connections. */
export type Drawable = Id<'zone'> | Id<'placement'> | Id<'actor'> | Id<'connection'>;

/** SPEC V2 to V6. What a view is about, before anything is brought along by it; `all` of the whole model. */
export function aboutOf(model: Model, shows: Shows): readonly Drawable[] | 'all' {
  switch (shows.what) {
    case 'whole model':
      return 'all';
    case 'zone':
      return [...insideZone(model, shows.zone), ...speakingWith(model, shows.zone)];
    case 'actor':
      return directlyReached(model, shows.actor);
    case 'asset':
      return whereAssetIs(model, shows.asset);
    case 'path':
      return onPath(model, shows.path);
    default:
      return exhaustive(shows);
  }
}

/** SPEC V3. */
function insideZone(model: Model, zone: Id<'zone'>): Drawable[] {
  const zones = model.all('zone').map(({ id }) => id);
  const placements = model.all('placement').map(({ id }) => id);
  return [
    ...zones.filter((id) => zonesAround(model, id).includes(zone)),
    ...placements.filter((id) => isInside(model, zoneOfPlacement(model, id), zone)),
  ];
}

function speakingWith(model: Model, zone: Id<'zone'>): Id<'connection'>[] {
  const isIn = (end: End) =>
    'zone' in end
      ? isInside(model, end.zone, zone)
      : end.placements.some((id) => isInside(model, zoneOfPlacement(model, id), zone));
  return connections(model, ({ from, to }) => isIn(from) || isIn(to));
}

function isInside(model: Model, inner: Id<'zone'> | undefined, outer: Id<'zone'>): boolean {
  return inner !== undefined && zonesAround(model, inner).includes(outer);
}

/** SPEC V5. */
function whereAssetIs(model: Model, asset: Id<'asset'>): Drawable[] {
  const places = model.get(asset)?.places ?? [];
  const carrying = connections(model, (connection) => carried(connection).includes(asset));
  const through = carrying.flatMap((id) => model.get(id)?.through ?? []);
  return [...places.map(({ placement }) => placement), ...carrying, ...through];
}

/** SPEC V6. */
function onPath(model: Model, id: Id<'path'>): Drawable[] {
  const path = model.get(id);
  if (!path) return [];
  const { actors, from, to, foothold } = path;
  return [
    ...('any' in actors ? [] : actors.actors),
    ...('any' in from ? [] : from.places),
    ...('any' in to ? [] : to.places),
    ...(foothold?.places ?? []),
    ...(path.connections.length > 0 ? path.connections : derivedConnections(model, id)),
  ];
}

/** A path that lists no connections rides those that were found for it. */
function derivedConnections(model: Model, id: Id<'path'>): Id<'connection'>[] {
  const combinations = judgePath(model, id)?.combinations ?? [];
  return combinations.flatMap(({ steps }) => hopsOf(steps).map(({ connection }) => connection));
}

function connections(
  model: Model,
  fits: (connection: RecordOf<'connection'>) => boolean,
): Id<'connection'>[] {
  return model.all('connection').flatMap((connection) => (fits(connection) ? [connection.id] : []));
}
