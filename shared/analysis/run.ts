import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import type { Graph } from './graph.ts';
import type { ReachOptions } from './reach-options.ts';
import { GUARDS, passedWith, requestOf, ridesOf } from './rides.ts';
import type { RideTable } from './rides.ts';
import { UNREACHED, search } from './search.ts';
import type { Found, Rules, StartNodes } from './search.ts';
import type { Start } from './starts.ts';
import { nodesOf } from './subjects.ts';

/** One alternative of an actor, searched without chains by way of outside, and with them (SPEC A11). */
export interface Run {
  readonly start: Start;
  readonly tables: readonly RideTable[];
  /** By connection: 1 where the actor's own credentials pass its proof. */
  readonly passes: Uint8Array;
  readonly inside: Found;
  /** The same object as `inside` where no chain leads by way of outside. */
  readonly anyhow: Found;
}

export function searchRun(graph: Graph, start: Start, options: ReachOptions): Run {
  const isAt = [...start.isAt, ...(options.foothold ?? [])].flatMap((place) => nodesOf(graph, place));
  const nodes: StartNodes = { isAt, mayUse: start.mayUse.flatMap((place) => nodesOf(graph, place)) };
  const tables = tablesOf(graph, options);
  const open = new Uint8Array(graph.places.length);
  const closed = closedPlaces(graph, isAt);
  const passes = passedWith(graph, start.holds);
  const find = (shut: Uint8Array) => search(graph, nodes, rulesOf(graph, start, options, tables, shut));
  const inside = find(closed);
  const meetsOutside = closed.some((shut, place) => shut === 1 && inside.cost[place] !== UNREACHED);
  return { start, tables, passes, inside, anyhow: meetsOutside ? find(open) : inside };
}

function tablesOf(graph: Graph, { byAnswering, byUpdate }: ReachOptions): RideTable[] {
  return [
    ridesOf(graph, 'forward'),
    ...(byAnswering === true ? [ridesOf(graph, 'backward'), ridesOf(graph, 'answer')] : []),
    ...(byUpdate === true ? [ridesOf(graph, 'update')] : []),
  ];
}

/** External places where the actor does not start: no chain inside goes on from them. */
function closedPlaces(graph: Graph, isAt: readonly number[]): Uint8Array {
  const closed = Uint8Array.from(graph.external);
  const places = graph.places.length;
  for (const node of isAt) closed[node < places ? node : (graph.placeOfItem[node - places] ?? 0)] = 0;
  return closed;
}

function rulesOf(
  graph: Graph,
  start: Start,
  options: ReachOptions,
  tables: readonly RideTable[],
  closed: Uint8Array,
): Rules {
  const passes = passedWith(graph, start.holds);
  const { onlyThrough, without = [], withoutBoundary = [], withWhatItFinds } = options;
  return {
    tables,
    without: withoutMask(graph.model, without),
    through: onlyThrough && Uint8Array.from(GUARDS, (guard) => (onlyThrough.includes(guard) ? 1 : 0)),
    passes,
    learn: withWhatItFinds === true ? learner(graph, start, passes) : undefined,
    merged: mergedPlaces(graph, withoutBoundary),
    closed,
  };
}

/** SPEC A16. A connection goes with the rows that answer it. */
export function withoutMask(model: Model, without: readonly Id<'connection'>[]): Uint8Array {
  const all = model.all('connection');
  const mask = new Uint8Array(all.length);
  if (without.length === 0) return mask;
  const gone = new Set(without);
  all.forEach((connection, at) => {
    if (gone.has(connection.id) || gone.has(requestOf(model, connection).id)) mask[at] = 1;
  });
  return mask;
}

function mergedPlaces(
  graph: Graph,
  pairs: readonly (readonly [Id<'zone'>, Id<'zone'>])[],
): ReadonlyMap<number, readonly number[]> {
  const merged = new Map<number, number[]>();
  const link = (from: number, to: number) => {
    const list = merged.get(from);
    if (list) list.push(to);
    else merged.set(from, [to]);
  };
  for (const [one, other] of pairs) {
    const [a, b] = [graph.placeAt.get(one), graph.placeAt.get(other)];
    if (a === undefined || b === undefined) continue;
    link(a, b);
    link(b, a);
  }
  return merged;
}

/** SPEC A15. Adds what is stored where the actor holds; says whether that opens more. */
function learner(graph: Graph, start: Start, passes: Uint8Array): (cost: Int32Array) => boolean {
  const held = new Set(start.holds);
  const stored = storedAssets(graph);
  return (cost) => {
    const before = held.size;
    for (const [node, assets] of stored) {
      if (cost[node] !== UNREACHED) for (const asset of assets) held.add(asset);
    }
    if (held.size === before) return false;
    const now = passedWith(graph, held);
    const more = now.some((passed, at) => passed === 1 && passes[at] === 0);
    passes.set(now);
    return more;
  };
}

function storedAssets(graph: Graph): readonly (readonly [number, readonly Id<'asset'>[]])[] {
  const stored = new Map<number, Id<'asset'>[]>();
  for (const { id, places } of graph.model.all('asset')) {
    for (const { placement } of places.filter(({ does }) => does === 'stores')) {
      for (const node of nodesOf(graph, placement)) {
        const list = stored.get(node);
        if (list) list.push(id);
        else stored.set(node, [id]);
      }
    }
  }
  return [...stored];
}
