import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { endVariants } from './ends.ts';
import type { Graph } from './graph.ts';
import { guardOf } from './guards.ts';
import { requestOf } from './requests.ts';
import { ridesOf } from './rides.ts';
import { nodesOf } from './subjects.ts';

/*
 * What is asked and overheard over connections, made ready once for the questions of all actors. Connections are
 * indexes into `model.all('connection')`.
 */

type Connection = RecordOf<'connection'>;
type Assets = readonly Id<'asset'>[];

/** Assets that come to who opens a connection (SPEC S2). */
export interface Brought {
  /** The row that carries them: the connection itself, or one that answers it. */
  readonly row: number;
  readonly connection: number;
  readonly assets: Assets;
  /** The rides by which it is opened. */
  readonly rides: readonly number[];
  /** Where it is answered: placements and their places. */
  readonly answeredAt: ReadonlySet<number>;
}

/** Assets that can be overheard (SPEC S3). */
export interface Heard {
  readonly connection: number;
  readonly assets: Assets;
  /** Where one must be, or what one must hold. */
  readonly nodes: readonly number[];
}

export interface Flows {
  readonly brought: readonly Brought[];
  readonly heard: readonly Heard[];
}

const known = new WeakMap<Graph, Flows>();

export function flowsOf(graph: Graph): Flows {
  let flows = known.get(graph);
  if (!flows) known.set(graph, (flows = { brought: broughtIn(graph), heard: heardIn(graph) }));
  return flows;
}

function broughtIn(graph: Graph): Brought[] {
  const connections = graph.model.all('connection');
  const indexOf = new Map(connections.map(({ id }, index) => [id, index]));
  const found = connections.flatMap((row, index) => {
    const brought = bringing(graph.model, row);
    const connection = brought && indexOf.get(brought.connection);
    if (!brought || connection === undefined) return [];
    return [{ row: index, connection, assets: brought.assets }];
  });
  const rides = openings(graph, new Set(found.map(({ connection }) => connection)));
  return found.map((one) => {
    const opened = connections[one.connection];
    return {
      ...one,
      rides: rides.get(one.connection) ?? [],
      answeredAt: new Set(opened ? answeringNodes(graph, opened) : []),
    };
  });
}

/** What a row brings to who opens it or what it answers; what arrives is not opened (SPEC A14). */
function bringing(model: Model, row: Connection) {
  const { answers, opener, data, dataBack } = row;
  const assets = (answers !== undefined || opener === 'to' ? data : dataBack)?.assets ?? [];
  if (assets.length === 0 || row.type === 'arrives by') return undefined;
  const request = requestOf(model, row);
  return request.type === 'arrives by' ? undefined : { connection: request.id, assets };
}

/** The rides that open each of these connections. */
function openings(graph: Graph, wanted: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const rides = new Map<number, number[]>();
  if (wanted.size === 0) return rides;
  ridesOf(graph, 'forward').connection.forEach((connection, ride) => {
    if (!wanted.has(connection)) return;
    const list = rides.get(connection);
    if (list) list.push(ride);
    else rides.set(connection, [ride]);
  });
  return rides;
}

/** The nodes at which a connection is answered: its items and their places. */
export function answeringNodes(graph: Graph, { from, to, opener }: Connection): number[] {
  return endVariants(graph, opener === 'from' ? to : from).flatMap(({ places, nodes }) => [
    ...nodes,
    ...places,
  ]);
}

function heardIn(graph: Graph): Heard[] {
  const { model } = graph;
  return model.all('connection').flatMap((connection, index) => {
    const assets = carried(connection);
    if (assets.length === 0 || guardOf(model, connection.protections, 'encryption', graph.as) === 'all')
      return [];
    return [{ connection: index, assets, nodes: hearing(graph, connection) }];
  });
}

/** The assets that a connection carries, either way. */
export function carried({ data, dataBack }: Connection): Assets {
  if (!data && !dataBack) return [];
  return [...new Set([...(data?.assets ?? []), ...(dataBack?.assets ?? [])])];
}

/** Where a connection can be heard: the places of its ends that share fate, and what it passes through. */
function hearing(graph: Graph, connection: Connection): number[] {
  const ends = endPlaces(graph, connection).filter((place) => graph.fate[place] === 1);
  return [...ends, ...connection.through.flatMap((place) => nodesOf(graph, place))];
}

/** The places of both ends of a connection, in all their instances. */
export function endPlaces(graph: Graph, { from, to }: Connection): number[] {
  return [from, to].flatMap((end) => endVariants(graph, end).flatMap(({ places }) => places));
}

const knownBrings = new WeakMap<object, ReadonlyMap<Id<'connection'>, Assets>>();

/** By connection, the assets that it brings to who opens it: in its own data and in the rows that answer it. */
export function broughtToOpener(model: Model): ReadonlyMap<Id<'connection'>, Assets> {
  const connections = model.all('connection');
  const before = knownBrings.get(connections);
  if (before) return before;
  const brings = new Map<Id<'connection'>, Id<'asset'>[]>();
  for (const row of connections) {
    const brought = bringing(model, row);
    if (!brought) continue;
    const list = brings.get(brought.connection);
    if (list) list.push(...brought.assets);
    else brings.set(brought.connection, [...brought.assets]);
  }
  knownBrings.set(connections, brings);
  return brings;
}
