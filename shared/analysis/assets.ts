import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import { carried, endPlaces, flowsOf } from './flows.ts';
import type { Brought } from './flows.ts';
import { graphOf } from './graph.ts';
import type { Graph } from './graph.ts';
import { pairOf } from './reach.ts';
import type { Pair, Reach } from './reach.ts';
import type { Run } from './run.ts';
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
  let answer = known.get(reach);
  if (!answer) known.set(reach, (answer = compute(reach)));
  return answer;
}

const GETTINGS: readonly Getting[] = ['held', 'asked for', 'overheard'];
const known = new WeakMap<Reach, readonly AssetReach[]>();

function compute(reach: Reach): AssetReach[] {
  const assets = reach.graph.model.all('asset');
  const best = { held: new Best(assets), 'asked for': new Best(assets), overheard: new Best(assets) };
  addHeld(reach, best.held);
  for (const run of reach.runs) addAsked(reach.graph, run, best['asked for']);
  addOverheard(reach, best.overheard);
  return assets.flatMap(({ id }, asset) =>
    GETTINGS.flatMap((how) => {
      const found = best[how].at(asset);
      if (!found) return [];
      const { cost, outside, node, connection } = found;
      const over = reach.graph.model.all('connection')[connection]?.id;
      return [
        {
          asset: id,
          how,
          pair: pairOf(cost),
          outside,
          node,
          ...(over !== undefined && { connection: over }),
        },
      ];
    }),
  );
}

/** Held or overheard over nothing: comes before every connection. */
const NONE = -1;

interface Offer {
  readonly cost: number;
  readonly outside: boolean;
  readonly node: number;
  /** Index of the connection, or none. */
  readonly connection: number;
}

/** By asset, the best way of getting at it in one manner. There are many offers, and few are better than another. */
class Best {
  readonly #best: (Offer | undefined)[];

  constructor(assets: readonly unknown[]) {
    this.#best = assets.map(() => undefined);
  }

  at(asset: number): Offer | undefined {
    return this.#best[asset];
  }

  /** A chain inside before one by way of outside, then the pair, then the connection that comes first. */
  offer(asset: number, cost: number, outside: boolean, node: number, connection: number): void {
    const was = this.#best[asset];
    const isBetter =
      !was ||
      (outside === was.outside
        ? cost < was.cost || (cost === was.cost && connection < was.connection)
        : was.outside);
    if (isBetter) this.#best[asset] = { cost, outside, node, connection };
  }
}

/** SPEC S1. */
function addHeld(reach: Reach, held: Best): void {
  const { graph } = reach;
  graph.model.all('asset').forEach(({ places }, asset) => {
    for (const { placement } of places) {
      for (const node of nodesOf(graph, placement)) addAt(reach, held, node, [asset], NONE);
    }
  });
}

/** What is got at by being somewhere. */
function addAt(reach: Reach, best: Best, node: number, assets: readonly number[], connection: number): void {
  const cost = reach.costOf(node);
  if (cost === UNREACHED) return;
  const outside = reach.inside[node] === UNREACHED;
  for (const asset of assets) best.offer(asset, cost, outside, node, connection);
}

/** SPEC S2. What comes back over connections that are opened from where the actor is, or that it may use. */
function addAsked(graph: Graph, run: Run, asked: Best): void {
  const used = new Set(run.start.mayUse.flatMap((place) => nodesOf(graph, place)));
  for (const brought of flowsOf(graph).brought) {
    if (run.leftOut?.[brought.row] === 1) continue;
    for (const place of brought.openedFrom) {
      // From an external place a chain goes on only by way of outside (A11), be it only to ask.
      if (run.closed[place] === 0) addAskedFrom(brought, place, run.inside, false, asked);
      if (run.anyhow !== run.inside) addAskedFrom(brought, place, run.anyhow, true, asked);
    }
    const node = [...used].find((one) => brought.answeredAt.has(one));
    if (node === undefined) continue;
    for (const asset of brought.numbers) asked.offer(asset, 1, false, node, brought.connection);
  }
}

function addAskedFrom(brought: Brought, place: number, found: Found, outside: boolean, asked: Best): void {
  const { connection, guarded, numbers } = brought;
  const there = found.cost[place] ?? UNREACHED;
  if (there === UNREACHED) return;
  const passed = (found.passedFrom?.[connection] ?? UNREACHED) <= guardsIn(there);
  const cost = there + 1 + (guarded && !passed ? HOPS : 0);
  for (const asset of numbers) asked.offer(asset, cost, outside, place, connection);
}

/** SPEC S3. */
function addOverheard(reach: Reach, overheard: Best): void {
  // The question leaves out the same connections in each alternative.
  const leftOut = reach.runs[0]?.leftOut;
  for (const { connection, numbers, nodes } of flowsOf(reach.graph).heard) {
    if (leftOut?.[connection] === 1) continue;
    for (const node of nodes) addAt(reach, overheard, node, numbers, connection);
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
