import { must } from '../../shared/base/assert.ts';
import { isZone, placeName } from '../../shared/analysis/places.ts';
import type { PlaceKey } from '../../shared/analysis/places.ts';
import type { Graph } from '../../shared/analysis/graph.ts';
import type { Reach } from '../../shared/analysis/reach.ts';
import { isPlacement, nodeName, subjectOf } from '../../shared/analysis/subjects.ts';
import { chainWords } from '../../shared/analysis/witness.ts';
import type { Step } from '../../shared/analysis/witness.ts';
import type { Model } from '../../shared/model/model.ts';
import { named } from './naming.ts';

/*
 * Places, nodes and chains of reach in the shape of `resources/cli/*.schema.json`, the same in every command.
 */

/** A place by its zone; for what is in no zone, by its name alone. */
export function placeRow(model: Model, place: PlaceKey) {
  return { zone: isZone(place) ? place : null, name: placeName(model, place) };
}

/** A node: a place, or a placement in one. */
export function nodeRow(graph: Graph, node: number) {
  const { subject } = subjectOf(graph, node);
  const place = placeOfNode(graph, node);
  return {
    placement: isPlacement(subject) ? subject : null,
    zone: isZone(place) ? place : null,
    name: nodeName(graph, node),
  };
}

/** Where a node is: itself, or the place of an item. */
export function placeOfNode(graph: Graph, node: number): PlaceKey {
  const at = node < graph.places.length ? node : graph.placeOfItem[node - graph.places.length];
  return must(graph.places[at ?? -1], 'a node without a place');
}

/** A chain step by step, and in one line of words. */
export function chainRow(reach: Reach, steps: readonly Step[]) {
  return { words: chainWords(reach, steps), steps: steps.map((step) => stepRow(reach.graph, step)) };
}

function stepRow(graph: Graph, step: Step) {
  const to = nodeRow(graph, step.node);
  if (step.by !== 'connection') return { by: step.by, to, ridden: null };
  const { connection, way, guard, defeats, withOwn } = step;
  return {
    by: step.by,
    to,
    ridden: { connection: named(graph.model, connection), way, guard, defeats, withOwn },
  };
}

export type ChainRow = ReturnType<typeof chainRow>;

/** The chain for a terminal: as its words, with square brackets round each connection whose guard is to defeat. */
export function chainLine({ steps }: ChainRow): string {
  return steps
    .flatMap(({ by, to, ridden }, at) => {
      if (ridden) {
        const { connection, defeats } = ridden;
        return [`${defeats ? `[${connection.name}]` : `(${connection.name})`} ${to.name}`];
      }
      if (by === 'is there') return [to.name];
      if (by === 'may use') return [`may use ${to.name}`];
      return at === steps.length - 1 ? [to.name] : [];
    })
    .join(' → ');
}
