import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import { assetsOf } from './assets.ts';
import type { Getting } from './assets.ts';
import { differing } from './differing.ts';
import { flowsOf } from './flows.ts';
import { assetRank } from './gained-assets.ts';
import { connectionIndex } from './nodes.ts';
import type { PlaceKey } from './places.ts';
import { NEVER, rankIn, rankOf } from './ranks.ts';
import type { Rank } from './ranks.ts';
import { pairOf } from './reach.ts';
import type { Pair, Reach } from './reach.ts';
import { ridden, ridesOver } from './riding.ts';
import type { OneRide, Ridden } from './riding.ts';
import { sameNodes } from './same-nodes.ts';
import { ridesOf } from './rides.ts';
import { nodesOf } from './subjects.ts';
import { rowOf } from './table.ts';

/** Who can ride a new connection, from where, and past what with that connection included (SPEC G4). */
export interface NewConnection {
  readonly connection: Id<'connection'>;
  readonly riders: readonly { readonly actor: Id<'actor'>; readonly from: PlaceKey; readonly pair: Pair }[];
}

/** The reach of one actor in both models; in the first only where it was there. */
export interface Both {
  readonly before: Reach | undefined;
  readonly after: Reach;
}

export function newConnections(
  before: Model,
  after: Model,
  actors: readonly Both[],
): readonly NewConnection[] {
  const fresh = differing(before, after, 'connection').flatMap(({ was, now }) => (!was && now ? [now] : []));
  const [first] = actors;
  const rides = first
    ? byConnection(
        ridesFor(
          first.after,
          fresh.map(({ id }) => id),
        ),
      )
    : new Map();
  return fresh.map(({ id }) => {
    const own: readonly OneRide[] = first ? (rides.get(connectionIndex(first.after.graph, id)) ?? []) : [];
    return { connection: id, riders: actors.flatMap(({ after: reach }) => ridersOf(reach, own)) };
  });
}

function ridesFor(reach: Reach, connections: readonly Id<'connection'>[]): readonly OneRide[] {
  return ridesOver(reach, new Set(connections.map((id) => connectionIndex(reach.graph, id))));
}

function byConnection(rides: readonly OneRide[]): Map<number, OneRide[]> {
  return Map.groupBy(rides, ({ table, ride }) => table.connection[ride] ?? -1);
}

/** From each place the best; from a place where it is on its way outside, after those inside. */
function ridersOf(reach: Reach, rides: readonly OneRide[]): NewConnection['riders'] {
  const best = new Map<number, Ridden>();
  for (const one of ridden(reach, rides)) {
    const other = best.get(one.from);
    if (!other || one.rank < other.rank) best.set(one.from, one);
  }
  return [...best.values()].map(({ from, cost }) => ({
    actor: reach.actor,
    from: reach.graph.places[from] ?? `nowhere:${from}`,
    pair: pairOf(cost),
  }));
}

/**
 * SPEC G8. Of new crossings, those that give nobody anything: nothing that is taken over by riding it was farther or
 * out of reach before, and nothing that is asked for or overheard on it.
 */
export function idleCrossings(
  crossings: readonly Id<'connection'>[],
  actors: readonly Both[],
): readonly Id<'connection'>[] {
  const [first] = actors;
  if (!first || crossings.length === 0) return crossings;
  const rides = byConnection(ridesFor(first.after, crossings));
  const wanted = new Set(crossings.map((id) => connectionIndex(first.after.graph, id)));
  const giving = new Set<number>();
  for (const both of actors) {
    for (const [connection, own] of rides) {
      if (!giving.has(connection) && ridden(both.after, own).some((one) => takesMore(both, one)))
        giving.add(connection);
    }
    for (const connection of bringingMore(both, wanted)) giving.add(connection);
  }
  return crossings.filter((id) => !giving.has(connectionIndex(first.after.graph, id)));
}

function takesMore({ before, after }: Both, { table, ride, rank }: Ridden): boolean {
  const inBefore = before && sameNodes(before.graph, after.graph).inBefore;
  return [...rowOf(table.takes, ride)].some(
    (node) => rank < (before ? rankIn(before, inBefore?.[node] ?? -1) : NEVER),
  );
}

/** The rows by which an actor gets at an asset nearer than it did in any such way. */
function bringingMore({ before, after }: Both, wanted: ReadonlySet<number>): number[] {
  const old = new Map(before && assetsOf(before).map((one) => [`${one.asset} ${one.how}`, assetRank(one)]));
  const isMore = (asset: Id<'asset'>, how: Getting, rank: Rank) =>
    rank < (old.get(`${asset} ${how}`) ?? NEVER);
  const { brought, heard } = flowsOf(after.graph);
  const forward = ridesOf(after.graph, 'forward');
  const asked = brought.filter(({ row, rides, answeredAt, assets }) => {
    if (!wanted.has(row) || after.runs[0]?.leftOut?.[row] === 1) return false;
    const ranks = ridden(
      after,
      rides.map((ride) => ({ table: forward, ride })),
    ).map(({ rank }) => rank);
    const used = after.runs.some(({ start }) =>
      start.mayUse.some((place) => nodesOf(after.graph, place).some((node) => answeredAt.has(node))),
    );
    const rank = Math.min(...ranks, used ? rankOf(1, false) : NEVER);
    return assets.some((asset) => isMore(asset, 'asked for', rank));
  });
  const overheard = heard.filter(({ connection, nodes, assets }) => {
    if (!wanted.has(connection) || after.runs[0]?.leftOut?.[connection] === 1) return false;
    const rank = Math.min(...nodes.map((node) => rankIn(after, node)));
    return assets.some((asset) => isMore(asset, 'overheard', rank));
  });
  return [...asked.map(({ row }) => row), ...overheard.map(({ connection }) => connection)];
}
