import { byText } from '../base/compare.ts';
import type { Id } from '../base/ids.ts';
import { connectionName, placementName } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { rideCosts } from './exposure/costs.ts';
import { carried } from './flows.ts';
import { graphOf } from './graph.ts';
import type { Graph } from './graph.ts';
import { allReach, pairOf } from './reach.ts';
import type { Pair, Reach } from './reach.ts';
import type { ReachOptions } from './reach-options.ts';
import { UNREACHED } from './search.ts';
import { nodesOf } from './subjects.ts';
import { rowOf } from './table.ts';

/** An actor that reaches something: past how many guards, in how many hops, and whether only by way of outside. */
export interface Exposed {
  readonly actor: Id<'actor'>;
  readonly pair: Pair;
  readonly outside: boolean;
}

/** SPEC E1. How exposed one thing is: the parts of its rank, and their order. */
export interface Exposure<
  K extends 'zone' | 'placement' | 'connection' = 'zone' | 'placement' | 'connection',
> {
  readonly subject: Id<K>;
  readonly name: string;
  /** The nearest actor that is not benign, and the nearest of all. */
  readonly nearest?: Exposed;
  readonly nearestOfAll?: Exposed;
  /** Everybody who reaches it, the nearest first. */
  readonly actors: readonly Exposed[];
  /** The sensitive data that is there: kept in it, or carried. */
  readonly assets: readonly Id<'asset'>[];
}

export interface Exposures {
  readonly zones: readonly Exposure<'zone'>[];
  readonly placements: readonly Exposure<'placement'>[];
  readonly connections: readonly Exposure<'connection'>[];
}

/** Zones, placements and connections, each kind from the most exposed to the least. */
export function exposureOf(model: Model, options: ReachOptions = {}): Exposures {
  const reaches = allReach(model, options);
  const graph = graphOf(model, options.as);
  const kept = keptAt(model);
  return {
    zones: ranked(model, zoneRows(model, graph, reaches, kept)),
    placements: ranked(model, placementRows(model, graph, reaches, kept)),
    connections: ranked(model, connectionRows(model, reaches)),
  };
}

type Kept = ReadonlyMap<Id<'placement'>, readonly Id<'asset'>[]>;

function keptAt(model: Model): Kept {
  const kept = new Map<Id<'placement'>, Id<'asset'>[]>();
  for (const { id, places } of model.all('asset')) {
    for (const { placement } of places) {
      const list = kept.get(placement);
      if (list) list.push(id);
      else kept.set(placement, [id]);
    }
  }
  return kept;
}

type Row<K extends 'zone' | 'placement' | 'connection'> = Omit<Exposure<K>, 'nearest' | 'nearestOfAll'>;

function zoneRows(model: Model, graph: Graph, reaches: readonly Reach[], kept: Kept): Row<'zone'>[] {
  return model.all('zone').map(({ id, name }) => {
    const node = graph.placeAt.get(id) ?? 0;
    const items = [...rowOf(graph.itemsAt, node)];
    const assets = items.flatMap((item) => {
      const placement = graph.items[item]?.placement;
      return (placement === undefined ? undefined : kept.get(placement)) ?? [];
    });
    return {
      subject: id,
      name,
      actors: reaches.flatMap((reach) => exposed(reach, [node])),
      assets: distinct(assets),
    };
  });
}

function placementRows(
  model: Model,
  graph: Graph,
  reaches: readonly Reach[],
  kept: Kept,
): Row<'placement'>[] {
  return model.all('placement').map(({ id }) => {
    const nodes = nodesOf(graph, id);
    return {
      subject: id,
      name: placementName(model, id),
      actors: reaches.flatMap((reach) => exposed(reach, nodes)),
      assets: distinct(kept.get(id) ?? []),
    };
  });
}

function connectionRows(model: Model, reaches: readonly Reach[]): Row<'connection'>[] {
  const costs = reaches.map((reach) => ({ actor: reach.actor, ...rideCosts(reach) }));
  return model.all('connection').map((connection, index) => ({
    subject: connection.id,
    name: connectionName(model, connection),
    actors: costs.flatMap(({ actor, inside, anyhow }) =>
      standing(actor, inside[index] ?? UNREACHED, anyhow[index] ?? UNREACHED),
    ),
    assets: distinct(carried(connection)),
  }));
}

/** How an actor stands to the best of some nodes. */
function exposed(reach: Reach, nodes: readonly number[]): Exposed[] {
  const least = (costs: Int32Array) => Math.min(UNREACHED, ...nodes.map((node) => costs[node] ?? UNREACHED));
  return standing(reach.actor, least(reach.inside), least(reach.anyhow));
}

/** SPEC A11. The pair of the chains inside; where there is none, that by way of outside. */
function standing(actor: Id<'actor'>, inside: number, anyhow: number): Exposed[] {
  if (anyhow === UNREACHED) return [];
  const outside = inside === UNREACHED;
  return [{ actor, pair: pairOf(outside ? anyhow : inside), outside }];
}

function distinct(assets: readonly Id<'asset'>[]): readonly Id<'asset'>[] {
  return [...new Set(assets)].toSorted(byText);
}

function ranked<K extends 'zone' | 'placement' | 'connection'>(
  model: Model,
  rows: readonly Row<K>[],
): Exposure<K>[] {
  return rows.map((row) => withNearest(model, row)).toSorted(byExposure);
}

function withNearest<K extends 'zone' | 'placement' | 'connection'>(model: Model, row: Row<K>): Exposure<K> {
  const actors = row.actors.toSorted(byNearness);
  const [nearestOfAll] = actors;
  const nearest = actors.find(({ actor }) => model.get(actor)?.intent !== 'benign');
  return { ...row, actors, ...(nearest && { nearest }), ...(nearestOfAll && { nearestOfAll }) };
}

/** The smaller pair is the nearer; of equal ones, that of a chain inside. */
function byNearness(a: Exposed, b: Exposed): number {
  return (
    a.pair.guards - b.pair.guards ||
    a.pair.hops - b.pair.hops ||
    Number(a.outside) - Number(b.outside) ||
    byText(a.actor, b.actor)
  );
}

function byExposure(a: Exposure, b: Exposure): number {
  return compareParts(partsOf(a), partsOf(b)) || byText(a.name, b.name) || byText(a.subject, b.subject);
}

/** What ranks first is compared first, the smaller the more exposed. */
function partsOf({ nearest, nearestOfAll, actors, assets }: Exposure): readonly number[] {
  return [
    nearest?.pair.guards ?? Infinity,
    nearestOfAll?.pair.guards ?? Infinity,
    nearest?.pair.hops ?? Infinity,
    nearestOfAll?.pair.hops ?? Infinity,
    -actors.length,
    -assets.length,
  ];
}

function compareParts(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
