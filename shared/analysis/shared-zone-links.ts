import { isIdOf } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Place } from '../model/records/common.ts';
import type { AssetReach } from './assets.ts';
import type { Graph } from './graph.ts';
import type { Reach } from './reach.ts';
import { witnessOf } from './witness.ts';
import type { Hop } from './witness.ts';

/**
 * A link of a chain that is only the sharing of a zone: who has got the one goes on from one of the others, because
 * they are in one zone.
 */
export interface Link {
  readonly has: Place;
  readonly needs: readonly Place[];
}

/** The links of the chain to a node. */
export function linksOf(reach: Reach, node: number): readonly Link[] {
  const { graph } = reach;
  const links: Link[] = [];
  let has: Place | undefined;
  const goOnFrom = (needs: readonly Place[]) => {
    if (has !== undefined && !needs.includes(has)) links.push({ has, needs });
  };
  for (const step of witnessOf(reach, node)) {
    if (step.by === 'fate') goOnFrom(thingsAt(graph, step.node));
    else if (step.by === 'connection') goOnFrom(endOf(graph, step));
    else if (step.by === 'nesting' || step.by === 'boundary') goOnFrom(thingsAt(graph, step.from));
    [has] = thingsAt(graph, step.node);
  }
  return links;
}

/** And those by which an asset is asked for from there, or overheard there: by who opens, or where it ends. */
export function askedLinks(reach: Reach, { how, node, connection: id }: AssetReach): readonly Link[] {
  const { graph } = reach;
  const connection = id && graph.model.get(id);
  const [has] = lastThing(reach, node);
  if (!connection || has === undefined || how === 'held') return [];
  const opener = connection.opener === 'from' ? connection.from : connection.to;
  const ends = how === 'asked for' ? [opener] : endsAt(graph, connection, node);
  const needs = ends.flatMap((end): readonly Place[] => ('zone' in end ? [end.zone] : end.placements));
  return needs.length === 0 || needs.includes(has) ? [] : [{ has, needs }];
}

function lastThing(reach: Reach, node: number): readonly Place[] {
  const last = witnessOf(reach, node).at(-1);
  return last ? thingsAt(reach.graph, last.node) : [];
}

function endsAt(graph: Graph, { from, to }: RecordOf<'connection'>, node: number): readonly End[] {
  const place = graph.places[node];
  return [from, to].filter((end) =>
    'zone' in end
      ? end.zone === place
      : end.placements.some((id) =>
          (graph.itemsOf.get(id) ?? []).some((item) => graph.placeOfItem[item] === node),
        ),
  );
}

type End = RecordOf<'connection'>['from'];

/** What a node is: a placement, or a zone; nothing for a place that is no zone. */
function thingsAt(graph: Graph, node: number): readonly Place[] {
  const item = graph.items[node - graph.places.length];
  if (item) return [item.placement];
  const place = graph.places[node];
  return place !== undefined && isIdOf('zone', place) ? [place satisfies Id<'zone'>] : [];
}

/** The end from which a connection is ridden: its placements, or its zone as the place that it was ridden from. */
function endOf(graph: Graph, { connection: id, way, from: place }: Hop): readonly Place[] {
  const connection = graph.model.get(id);
  if (!connection) return [];
  const { from, to, opener } = connection;
  const opens = opener === 'from' ? from : to;
  const answers = opener === 'from' ? to : from;
  const end = way === 'forward' ? opens : way === 'backward' ? answers : from;
  return 'zone' in end ? thingsAt(graph, place) : end.placements;
}
