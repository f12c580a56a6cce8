import type { RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { naiveAssets } from './assets.ts';
import { naiveCrossings } from './crossings.ts';
import { chances } from './gains.ts';
import { naiveReach, named } from './reach.ts';
import { guardSaid } from './said.ts';
import { bestStand, isBefore, sameName, standAt, standsOf } from './stands.ts';
import type { Stand } from './stands.ts';
import { answeredBy, keptConnections, placesNamed, worldOf } from './world.ts';
import type { Asked } from './world.ts';

type Connection = RecordOf<'connection'>;

/** G8: the new crossings over which nobody gets at anything that it did not get at before, or not as near. */
export function naiveIdle(before: Model, after: Model, asked: Asked): string[] {
  const old = new Set(naiveCrossings(before, 'designed').map(({ connection }) => connection));
  const fresh = naiveCrossings(after, 'designed').filter(({ connection }) => !old.has(connection));
  return fresh
    .map(({ connection }) => connection)
    .filter((id) => !after.all('actor').some((actor) => givesTo(before, after, actor.id, id, asked)));
}

function givesTo(before: Model, after: Model, actor: string, id: string, asked: Asked): boolean {
  const connection = after.all('connection').find((one) => one.id === id);
  if (!connection) return false;
  const wasThere = before.all('actor').some((one) => one.id === actor);
  const old = wasThere ? standsOf(before, actor, asked) : new Map<string, Stand>();
  const had = wasThere ? naiveAssets(before, actor, asked) : new Map<string, Stand>();
  const world = worldOf(after, asked);
  const runs = naiveReach(after, actor, asked);
  const isMore = (stand: Stand | undefined, was: Stand | undefined) =>
    stand !== undefined && isBefore(stand, was);

  const over = world.rides.filter((ride) => ride.connection === id);
  const takesMore = over.some((ride) => {
    const stand = bestStand(runs.flatMap((run) => chances(run, ride)));
    return ride.takes.some((name) => isMore(stand, old.get(sameName(world, name))));
  });
  if (takesMore || !keptConnections(after, asked).includes(connection)) return takesMore;

  const request = answeredBy(after, connection).at(-1) ?? connection;
  // What arrives is not asked for.
  const isAsked = request.type === 'data flow' && request.answers === undefined;
  const asking = world.rides.filter((ride) => ride.way === 'forward' && ride.connection === request.id);
  const answering = request.opener === 'from' ? request.to : request.from;
  const mayAsk =
    isAsked &&
    runs.some(({ start }) =>
      start.mayUse.some((place) => answers(after, answering, place, named(world, place))),
    );
  const best = bestStand([
    ...asking.flatMap((ride) => runs.flatMap((run) => chances(run, ride))),
    ...(mayAsk ? [{ pair: { guards: 0, hops: 1 }, outside: false }] : []),
  ]);
  if (bringing(connection).some((asset) => isMore(best, had.get(`${asset} asked for`)))) return true;

  if (guardSaid(after, connection, 'encryption', asked.as ?? 'designed') === 'all') return false;
  const ends = [connection.from, connection.to].flatMap((end) =>
    'zone' in end ? placesNamed(world, end.zone) : end.placements.flatMap((one) => placesNamed(world, one)),
  );
  const where = [
    ...ends.filter((place) => world.sharesFate(place)),
    ...connection.through.flatMap((place) => named(world, place)),
  ];
  const heard = bestStand(where.flatMap((name) => standAt(runs, name) ?? []));
  const carries = [...(connection.data?.assets ?? []), ...(connection.dataBack?.assets ?? [])];
  return carries.some((asset) => isMore(heard, had.get(`${asset} overheard`)));
}

/** S2: what a row brings by itself to who opens it, or what it answers. */
function bringing({ type, answers: request, opener, data, dataBack }: Connection): readonly string[] {
  if (type === 'arrives by') return [];
  if (request !== undefined) return data?.assets ?? [];
  return (opener === 'from' ? dataBack : data)?.assets ?? [];
}

function answers(model: Model, end: Connection['from'], place: string, names: readonly string[]): boolean {
  const world = worldOf(model, {});
  const at = 'zone' in end ? [] : end.placements.flatMap((id) => named(world, id));
  const places =
    'zone' in end ? placesNamed(world, end.zone) : end.placements.flatMap((id) => placesNamed(world, id));
  return (
    names.some((name) => at.includes(name) || places.includes(name)) || ('zone' in end && end.zone === place)
  );
}
