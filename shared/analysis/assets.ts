import type { Id } from '../base/ids.ts';
import { must } from '../base/assert.ts';
import type { Model } from '../model/model.ts';
import { carried, endPlaces, flowsOf } from './flows.ts';
import type { Brought } from './flows.ts';
import { graphOf } from './graph.ts';
import type { Graph } from './graph.ts';
import { pairOf } from './reach.ts';
import type { Pair, Reach } from './reach.ts';
import { ALL, ridesOf, startOfRide } from './rides.ts';
import { HOPS, UNREACHED, guardsIn } from './search.ts';
import type { Found } from './search.ts';
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
  for (const run of reach.runs) {
    for (const brought of flowsOf(graph).brought) {
      if (run.leftOut?.[brought.row] === 1) continue;
      // From an external place a chain goes on only by way of outside (A11), be it only to ask.
      yield* askedIn(graph, brought, run.inside, (place) => run.closed[place] === 0);
      if (run.anyhow !== run.inside) yield* askedIn(graph, brought, run.anyhow);
    }
  }
}

function* askedIn(
  graph: Graph,
  brought: Brought,
  found: Found,
  goesOn?: (place: number) => boolean,
): Generator<Candidate> {
  const table = ridesOf(graph, 'forward');
  for (const ride of brought.rides) {
    const node = startOfRide(table, ride);
    const there = found.cost[node] ?? UNREACHED;
    if (there === UNREACHED || goesOn?.(node) === false) continue;
    const passed = (found.passedFrom?.[brought.connection] ?? UNREACHED) <= guardsIn(there);
    const cost = there + 1 + (table.guard[ride] === ALL && !passed ? HOPS : 0);
    const connection = connectionId(graph, brought.connection);
    for (const asset of brought.assets) {
      yield { asset, how: 'asked for', cost, outside: goesOn === undefined, node, connection };
    }
  }
}

function connectionId({ model }: Graph, index: number): Id<'connection'> {
  return must(model.all('connection')[index], 'no such connection').id;
}

function* askedByUse(reach: Reach): Generator<Candidate> {
  const { graph } = reach;
  for (const { start, leftOut } of reach.runs) {
    const used = start.mayUse.flatMap((place) => nodesOf(graph, place));
    if (used.length === 0) continue;
    for (const { row, connection: index, assets, answeredAt } of flowsOf(graph).brought) {
      const node = used.find((one) => answeredAt.has(one));
      if (node === undefined || leftOut?.[row] === 1) continue;
      const connection = connectionId(graph, index);
      for (const asset of assets)
        yield { asset, how: 'asked for', cost: 1, outside: false, node, connection };
    }
  }
}

/** SPEC S3. */
function* overheard(reach: Reach): Generator<Candidate> {
  const { graph, runs } = reach;
  for (const { connection: index, assets, nodes } of flowsOf(graph).heard) {
    // The question leaves out the same connections in each alternative.
    if (runs[0]?.leftOut?.[index] === 1) continue;
    const connection = connectionId(graph, index);
    for (const node of nodes) {
      const cost = reach.costOf(node);
      if (cost === UNREACHED) continue;
      const outside = isOutside(reach, node);
      for (const asset of assets) yield { asset, how: 'overheard', cost, outside, node, connection };
    }
  }
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
    .flatMap((connection) => [
      ...endPlaces(graph, connection),
      ...connection.through.flatMap((place) => nodesOf(graph, place).map(placeOf)),
    ]);
  return { asset, kept: outsideFirst(graph, kept), goesThrough: outsideFirst(graph, goes) };
}

function outsideFirst(graph: Graph, places: readonly number[]): number[] {
  const external = (place: number) => graph.external[place] ?? 0;
  return [...new Set(places)].toSorted((a, b) => external(b) - external(a) || a - b);
}

/** The rides that open from a place; for who can ride what (SPEC P8, G4). */
export function opensFrom(graph: Graph, place: number): { connection: Id<'connection'>; ride: number }[] {
  const { from, connection } = ridesOf(graph, 'forward');
  return Array.from(connection.subarray(from[place], from[place + 1]), (index, nth) => ({
    connection: connectionId(graph, index),
    ride: (from[place] ?? 0) + nth,
  }));
}
