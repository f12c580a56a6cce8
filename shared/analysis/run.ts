import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { learner, passedWith } from './credentials.ts';
import type { Graph } from './graph.ts';
import { guardOf } from './guards.ts';
import type { Guard } from './guards.ts';
import { proofsOf } from './proofs.ts';
import type { Proof } from './proofs.ts';
import type { ReachOptions } from './reach-options.ts';
import { answered, requestOf } from './requests.ts';
import { ridesOf } from './rides.ts';
import type { RideTable } from './rides.ts';
import { UNREACHED, search } from './search.ts';
import type { Found, StartNodes } from './search.ts';
import type { Start } from './starts.ts';
import { nodesOf } from './subjects.ts';

/** One alternative of an actor, searched without chains by way of outside, and with them (SPEC A11). */
export interface Run {
  readonly start: Start;
  readonly tables: readonly RideTable[];
  /** By connection: 1 where the question leaves it out (SPEC A16). */
  readonly leftOut: Uint8Array | undefined;
  /** By place: 1 where a chain inside does not go on. */
  readonly closed: Uint8Array;
  readonly inside: Found;
  /** The same object as `inside` where no chain leads by way of outside. */
  readonly anyhow: Found;
}

export function searchRun(graph: Graph, start: Start, options: ReachOptions): Run {
  const isAt = [...start.isAt, ...(options.foothold ?? [])].flatMap((place) => nodesOf(graph, place));
  const nodes: StartNodes = { isAt, mayUse: start.mayUse.flatMap((place) => nodesOf(graph, place)) };
  const merged = mergedPlaces(graph, options.withoutBoundary ?? []);
  const closed = closedPlaces(graph, isAt, merged);
  const tables = tablesOf(graph, options);
  const leftOut = leftOutOf(graph, options);
  const find = (shut: Uint8Array) =>
    search(graph, nodes, { tables, leftOut, merged, closed: shut, ...credentials(graph, start, options) });
  const inside = find(closed);
  const meetsOutside = closed.some((shut, place) => shut === 1 && inside.cost[place] !== UNREACHED);
  const anyhow = meetsOutside ? find(new Uint8Array(graph.places.length)) : inside;
  return { start, tables, leftOut, closed, inside, anyhow };
}

function credentials(graph: Graph, { holds }: Start, { withWhatItFinds = false }: ReachOptions) {
  const passedFrom = passedWith(graph, holds, withWhatItFinds);
  const learn = withWhatItFinds && passedFrom ? learner(graph, holds, passedFrom) : undefined;
  return { passedFrom, learn };
}

function tablesOf(graph: Graph, { byAnswering, byUpdate }: ReachOptions): RideTable[] {
  return [
    ridesOf(graph, 'forward'),
    ...(byAnswering === true ? [ridesOf(graph, 'backward'), ridesOf(graph, 'answer')] : []),
    ...(byUpdate === true ? [ridesOf(graph, 'update')] : []),
  ];
}

/** External places where the actor does not start: no chain inside goes on from them. */
function closedPlaces(
  graph: Graph,
  isAt: readonly number[],
  merged: ReadonlyMap<number, readonly number[]>,
): Uint8Array {
  const closed = Uint8Array.from(graph.external);
  const places = graph.places.length;
  const starts = isAt.map((node) => (node < places ? node : (graph.placeOfItem[node - places] ?? 0)));
  const startsAt = new Set(starts);
  // Zones that are one are started at together; a set also goes on to what is added meanwhile.
  for (const place of startsAt) {
    closed[place] = 0;
    for (const other of merged.get(place) ?? []) startsAt.add(other);
  }
  return closed;
}

function leftOutOf(graph: Graph, { onlyThrough, without = [] }: ReachOptions): Uint8Array | undefined {
  if (!onlyThrough && without.length === 0) return undefined;
  const mask = withoutMask(graph.model, without);
  if (!onlyThrough) return mask;
  const proofs = proofsOf(graph.model, graph.as);
  graph.model.all('connection').forEach((connection, at) => {
    if (!onlyThrough.includes(callerOf(graph, connection, proofs[at]))) mask[at] = 1;
  });
  return mask;
}

/** The guard of who calls; an answer goes with its request, past whose guards it is ridden. */
function callerOf({ model, as }: Graph, connection: RecordOf<'connection'>, proof: Proof | undefined): Guard {
  if (proof && connection.answers === undefined) return proof.caller;
  return guardOf(model, requestOf(model, connection).protections, 'caller', as);
}

/** SPEC A16. A connection goes with the rows that answer it. */
export function withoutMask(model: Model, without: readonly Id<'connection'>[]): Uint8Array {
  const all = model.all('connection');
  const gone = new Set(without);
  const isGone = (connection: (typeof all)[number]) =>
    answered(model, connection).some(({ id }) => gone.has(id));
  return Uint8Array.from(all, (connection) => (isGone(connection) ? 1 : 0));
}

/** SPEC A16. The places that are one with a place, without the boundaries between them. */
export function mergedPlaces(
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
