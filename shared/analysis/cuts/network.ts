import { classesOf } from './classes.ts';
import { FlowNetwork, UNCUT } from './flow.ts';
import { piecesOf } from './pieces.ts';
import type { Follows, Lead, Piece } from './pieces.ts';

/** Connections that lead from the same to the same: a minimal cut has all of them or none. */
export interface Bundle {
  /** Indexes into `model.all('connection')`. */
  readonly connections: readonly number[];
  /** Cutting the bundle cuts all its edges in the flow network. */
  readonly edges: readonly number[];
}

export interface Network {
  readonly flow: FlowNetwork;
  readonly source: number;
  readonly sink: number;
  readonly bundles: readonly Bundle[];
}

/** The nodes of a graph with what leads on between them. */
export interface Copy {
  /** What cannot be cut. */
  readonly arcs: readonly (readonly [from: number, to: number])[];
  /** By connection, what goes when it is cut. */
  readonly leads: ReadonlyMap<number, readonly Lead[]>;
  readonly starts: readonly number[];
  readonly targets: readonly number[];
}

/** One network of several copies of a graph, in which a connection is one all the same. */
export function networkOf(copies: readonly Copy[]): Network {
  const flow = new FlowNetwork();
  const source = flow.node();
  const sink = flow.node();
  const ways = new Map<number, Piece[]>();
  for (const copy of copies) {
    const classOf = classesOf(copy.arcs);
    const at = numbering(flow, classOf);
    for (const node of new Set(copy.starts.map(at))) flow.edge(source, node, UNCUT);
    for (const node of new Set(copy.targets.map(at))) flow.edge(node, sink, UNCUT);
    for (const [from, to] of distinctArcs(copy, classOf)) flow.edge(at(from), at(to), UNCUT);
    const follows = followsIn(copy);
    for (const [connection, leads] of copy.leads) {
      const pieces = piecesOf(follows, leads).flatMap((piece) => numbered(piece, at));
      if (pieces.length > 0) ways.set(connection, [...(ways.get(connection) ?? []), ...pieces]);
    }
  }
  return { flow, source, sink, bundles: bundled(flow, ways) };
}

/** The nodes of a copy, made as they are met: one for each class. */
function numbering(flow: FlowNetwork, classOf: (node: number) => number): (node: number) => number {
  const numbers = new Map<number, number>();
  return (node) => {
    const one = classOf(node);
    let number = numbers.get(one);
    if (number === undefined) numbers.set(one, (number = flow.node()));
    return number;
  };
}

function distinctArcs(
  { arcs }: Copy,
  classOf: (node: number) => number,
): Iterable<readonly [number, number]> {
  const between = arcs
    .map(([from, to]) => [classOf(from), classOf(to)] as const)
    .filter(([from, to]) => from !== to);
  return new Map(between.map((arc) => [arc.join(' '), arc])).values();
}

/** Put together when it is first asked: few connections ask. */
function followsIn({ arcs }: Copy): Follows {
  let follows: ReadonlyMap<number, readonly number[]> | undefined;
  return (node) => {
    follows ??= new Map(
      [...Map.groupBy(arcs, ([from]) => from)].map(([from, own]) => [from, own.map(([, to]) => to)]),
    );
    return follows.get(node) ?? [];
  };
}

/** A piece between the nodes of the network; none where it leads nowhere else. */
function numbered(piece: Piece, at: (node: number) => number): Piece[] {
  const from = [...new Set(piece.from.map(at))].toSorted((a, b) => a - b);
  const to = [...new Set(piece.to.map(at))].toSorted((a, b) => a - b);
  const leadsOn = from.length > 1 || to.some((node) => node !== from[0]);
  return leadsOn ? [{ from, to }] : [];
}

function bundled(flow: FlowNetwork, ways: ReadonlyMap<number, readonly Piece[]>): Bundle[] {
  const alike = Map.groupBy(ways, ([, pieces]) => JSON.stringify(pieces));
  return [...alike.values()].map((group) => {
    const connections = group.map(([connection]) => connection);
    const pieces = group[0]?.[1] ?? [];
    return { connections, edges: pieces.map((piece) => addPiece(flow, piece, connections.length)) };
  });
}

/** All that leads in comes together, passes one edge, and fans out: that edge is what is cut. */
function addPiece(flow: FlowNetwork, { from, to }: Piece, capacity: number): number {
  const into = flow.node();
  const out = flow.node();
  for (const node of from) flow.edge(node, into, UNCUT);
  for (const node of to) flow.edge(out, node, UNCUT);
  return flow.edge(into, out, capacity);
}

/** How many connections a set of bundles has. */
export function sizeOf(set: Iterable<Bundle>): number {
  let size = 0;
  for (const { connections } of set) size += connections.length;
  return size;
}
