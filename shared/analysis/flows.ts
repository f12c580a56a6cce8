import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { endVariants } from './ends.ts';
import type { Graph } from './graph.ts';
import { guardOf } from './guards.ts';
import { requestOf } from './requests.ts';
import { ALL, ridesOf, startOfRide } from './rides.ts';
import type { RideTable } from './rides.ts';
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
  /** The same as indexes into `model.all('asset')`. */
  readonly numbers: readonly number[];
  /** The rides by which it is opened, and the places where these start. */
  readonly rides: readonly number[];
  readonly openedFrom: readonly number[];
  /** Its caller has to prove who it is (SPEC A6). */
  readonly guarded: boolean;
  /** Where it is answered: placements and their places. */
  readonly answeredAt: ReadonlySet<number>;
}

/** Assets that can be overheard (SPEC S3). */
export interface Heard {
  readonly connection: number;
  readonly assets: Assets;
  readonly numbers: readonly number[];
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
  if (!flows) {
    const numbers = new Map(graph.model.all('asset').map(({ id }, at) => [id, at]));
    const numbersOf = (assets: Assets) => assets.flatMap((id) => numbers.get(id) ?? []);
    known.set(graph, (flows = { brought: broughtIn(graph, numbersOf), heard: heardIn(graph, numbersOf) }));
  }
  return flows;
}

type NumbersOf = (assets: Assets) => readonly number[];

function broughtIn(graph: Graph, numbersOf: NumbersOf): Brought[] {
  const connections = graph.model.all('connection');
  const found: Pick<Brought, 'row' | 'connection' | 'assets'>[] = [];
  let numbers: ReadonlyMap<Id, number> | undefined;
  connections.forEach((one, row) => {
    const brought = bringing(graph.model, one);
    if (!brought) return;
    // Most rows bring something themselves: the map is only made for those that answer.
    const own = brought.connection === one.id;
    if (!own) numbers ??= new Map(connections.map(({ id }, index) => [id, index]));
    const connection = own ? row : numbers?.get(brought.connection);
    if (connection !== undefined) found.push({ row, connection, assets: brought.assets });
  });
  const forward = ridesOf(graph, 'forward');
  const wanted = new Uint8Array(connections.length);
  for (const { connection } of found) wanted[connection] = 1;
  const openings = ridesOver(forward, wanted);
  return found.map((one) => {
    const opened = connections[one.connection];
    const rides = openings.get(one.connection) ?? [];
    return {
      ...one,
      numbers: numbersOf(one.assets),
      rides,
      openedFrom: rides.map((ride) => startOfRide(forward, ride)),
      guarded: rides.some((ride) => forward.guard[ride] === ALL),
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

/** The rides over each of these connections. */
function ridesOver(
  { connection: connections }: RideTable,
  wanted: Uint8Array,
): ReadonlyMap<number, readonly number[]> {
  const rides = new Map<number, number[]>();
  connections.forEach((connection, ride) => {
    if (wanted[connection] === 0) return;
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

function heardIn(graph: Graph, numbersOf: NumbersOf): Heard[] {
  const { model, as } = graph;
  const found: Heard[] = [];
  model.all('connection').forEach((connection, index) => {
    const assets = carried(connection);
    if (assets.length === 0 || guardOf(model, connection.protections, 'encryption', as) === 'all') return;
    const nodes = hearing(graph, connection);
    found.push({ connection: index, assets, numbers: numbersOf(assets), nodes });
  });
  return found;
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
