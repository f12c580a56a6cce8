import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { endVariants, graphOf } from './graph.ts';
import type { Graph } from './graph.ts';
import { guardOf } from './guards.ts';
import { pairOf } from './reach.ts';
import type { Pair, Reach } from './reach.ts';
import { ALL, requestOf, ridesOf } from './rides.ts';
import { HOPS, UNREACHED } from './search.ts';
import { nodesOf } from './subjects.ts';

/** How an actor gets at an asset (SPEC S1 to S3). */
export type Getting = 'held' | 'asked for' | 'overheard';

/** One way of getting at an asset, the best of its kind. */
export interface AssetReach {
  readonly asset: Id<'asset'>;
  readonly how: Getting;
  readonly pair: Pair;
  readonly outside: boolean;
  /** Where it is held or overheard, or from where it is asked: a node. */
  readonly node: number;
  /** What it is asked or overheard over. */
  readonly connection?: Id<'connection'>;
}

/** Everything that an actor gets at: for each asset at most one answer of each kind, the best. */
export function assetsOf(reach: Reach): readonly AssetReach[] {
  const before = known.get(reach);
  if (before) return before;
  const best = new Map<string, Candidate>();
  for (const candidate of candidates(reach)) {
    const key = `${candidate.asset} ${candidate.how}`;
    const other = best.get(key);
    if (!other || isBetter(candidate, other)) best.set(key, candidate);
  }
  const answer = reach.graph.model.all('asset').flatMap(({ id }) =>
    GETTINGS.flatMap((how) => {
      const found = best.get(`${id} ${how}`);
      if (!found) return [];
      const { cost, ...rest } = found;
      return [{ ...rest, pair: pairOf(cost) }];
    }),
  );
  known.set(reach, answer);
  return answer;
}

const GETTINGS: readonly Getting[] = ['held', 'asked for', 'overheard'];
const known = new WeakMap<Reach, readonly AssetReach[]>();

interface Candidate extends Omit<AssetReach, 'pair'> {
  readonly cost: number;
}

/** A chain inside before one by way of outside, then the pair, then what comes first in the model. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.outside !== b.outside) return b.outside;
  if (a.cost !== b.cost) return a.cost < b.cost;
  return (a.connection ?? '') < (b.connection ?? '');
}

function* candidates(reach: Reach): Generator<Candidate> {
  yield* held(reach);
  yield* asked(reach);
  yield* askedByUse(reach);
  yield* overheard(reach);
}

function* held(reach: Reach): Generator<Candidate> {
  const { graph } = reach;
  for (const asset of graph.model.all('asset')) {
    for (const { placement } of asset.places) {
      for (const node of nodesOf(graph, placement)) {
        const cost = reach.costOf(node);
        if (cost !== UNREACHED)
          yield { asset: asset.id, how: 'held', cost, outside: isOutside(reach, node), node };
      }
    }
  }
}

function isOutside(reach: Reach, node: number): boolean {
  return reach.inside[node] === UNREACHED;
}

/** SPEC S2. What comes back over connections that are opened from where the actor is. */
function* asked(reach: Reach): Generator<Candidate> {
  const { graph } = reach;
  const brings = broughtToOpener(graph.model);
  const connections = graph.model.all('connection');
  for (const run of reach.runs) {
    const { tables, passes } = run;
    const forward = tables[0];
    if (!forward) continue;
    for (const which of ['inside', 'anyhow'] as const) {
      const { cost } = run[which];
      for (let place = 0; place < graph.places.length; place += 1) {
        const there = cost[place] ?? UNREACHED;
        if (there === UNREACHED) continue;
        for (const ride of forward.from.values.subarray(
          forward.from.start[place],
          forward.from.start[place + 1],
        )) {
          const index = forward.connection[ride] ?? 0;
          const connection = connections[index]?.id;
          const assets = connection && brings.get(connection);
          if (!assets) continue;
          const guarded = forward.guard[ride] === ALL && passes[index] === 0;
          for (const asset of assets) {
            yield {
              asset,
              how: 'asked for',
              cost: there + 1 + (guarded ? HOPS : 0),
              outside: which === 'anyhow',
              node: place,
              connection,
            };
          }
        }
      }
    }
  }
}

function* askedByUse(reach: Reach): Generator<Candidate> {
  const { graph } = reach;
  const brings = broughtToOpener(graph.model);
  const used = new Set(
    reach.runs.flatMap(({ start }) => start.mayUse.flatMap((place) => nodesOf(graph, place))),
  );
  if (used.size === 0) return;
  for (const connection of graph.model.all('connection')) {
    const assets = brings.get(connection.id);
    if (!assets) continue;
    const node = answeringNodes(graph, connection).find((one) => used.has(one));
    if (node === undefined) continue;
    for (const asset of assets) {
      yield { asset, how: 'asked for', cost: 1, outside: false, node, connection: connection.id };
    }
  }
}

/** The nodes at which a connection is answered: its items and their places. */
export function answeringNodes(graph: Graph, { from, to, opener }: RecordOf<'connection'>): number[] {
  const places = graph.places.length;
  return endVariants(graph, opener === 'from' ? to : from).flatMap((variant) => [
    ...variant.items.map((item) => places + item),
    ...variant.places,
  ]);
}

const knownBrings = new WeakMap<object, ReadonlyMap<Id<'connection'>, readonly Id<'asset'>[]>>();

/** By connection, the assets that it brings to who opens it: in its own data and in the rows that answer it. */
export function broughtToOpener(model: Model): ReadonlyMap<Id<'connection'>, readonly Id<'asset'>[]> {
  const connections = model.all('connection');
  const before = knownBrings.get(connections);
  if (before) return before;
  const brings = new Map<Id<'connection'>, Id<'asset'>[]>();
  const add = (id: Id<'connection'>, assets: readonly Id<'asset'>[] = []) => {
    if (assets.length === 0) return;
    const list = brings.get(id);
    if (list) list.push(...assets);
    else brings.set(id, [...assets]);
  };
  for (const connection of connections) {
    const { id, type, answers, opener, data, dataBack } = connection;
    if (type === 'arrives by') continue;
    if (answers !== undefined) add(requestOf(model, connection).id, data?.assets);
    else add(id, (opener === 'from' ? dataBack : data)?.assets);
  }
  knownBrings.set(connections, brings);
  return brings;
}

/** SPEC S3. */
function* overheard(reach: Reach): Generator<Candidate> {
  const { graph } = reach;
  for (const connection of graph.model.all('connection')) {
    const assets = carried(connection);
    if (assets.length === 0) continue;
    if (guardOf(graph.model, connection.protections, 'encryption', graph.as) === 'all') continue;
    for (const node of hearing(graph, connection)) {
      const cost = reach.costOf(node);
      if (cost === UNREACHED) continue;
      const outside = isOutside(reach, node);
      for (const asset of assets) {
        yield { asset, how: 'overheard', cost, outside, node, connection: connection.id };
      }
    }
  }
}

/** The assets that a connection carries, either way. */
export function carried({ data, dataBack }: RecordOf<'connection'>): readonly Id<'asset'>[] {
  return [...new Set([...(data?.assets ?? []), ...(dataBack?.assets ?? [])])];
}

/** Where a connection can be heard: the places of its ends that share fate, and what it passes through. */
function hearing(graph: Graph, { from, to, through }: RecordOf<'connection'>): number[] {
  const ends = [from, to]
    .flatMap((end) => endVariants(graph, end))
    .flatMap(({ places }) => places.filter((place) => graph.fate[place] === 1));
  return [...ends, ...through.flatMap((place) => nodesOf(graph, place))];
}

/** Where an asset is kept and through which places it goes (SPEC S4). */
export interface Travel {
  readonly asset: Id<'asset'>;
  /** Place numbers, external ones first. */
  readonly kept: readonly number[];
  readonly goesThrough: readonly number[];
}

export function travelOf(model: Model, asset: Id<'asset'>): Travel {
  const graph = graphOf(model);
  const placeOf = (node: number) =>
    node < graph.places.length ? node : (graph.placeOfItem[node - graph.places.length] ?? 0);
  const kept = (model.get(asset)?.places ?? []).flatMap(({ placement }) =>
    nodesOf(graph, placement).map(placeOf),
  );
  const goes = model
    .all('connection')
    .filter((connection) => carried(connection).includes(asset))
    .flatMap(({ from, to, through }) => [
      ...[from, to].flatMap((end) => endVariants(graph, end).flatMap(({ places }) => places)),
      ...through.flatMap((place) => nodesOf(graph, place).map(placeOf)),
    ]);
  return { asset, kept: outsideFirst(graph, kept), goesThrough: outsideFirst(graph, goes) };
}

function outsideFirst(graph: Graph, places: readonly number[]): number[] {
  const external = (place: number) => graph.external[place] ?? 0;
  return [...new Set(places)].toSorted((a, b) => external(b) - external(a) || a - b);
}

/** The rides that open from a place; for who can ride what (SPEC P8, G4). */
export function opensFrom(graph: Graph, place: number): { connection: Id<'connection'>; ride: number }[] {
  const table = ridesOf(graph, 'forward');
  const connections = graph.model.all('connection');
  return [...table.from.values.subarray(table.from.start[place], table.from.start[place + 1])].flatMap(
    (ride) => {
      const connection = connections[table.connection[ride] ?? 0];
      return connection ? [{ connection: connection.id, ride }] : [];
    },
  );
}
