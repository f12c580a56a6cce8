import type { Graph } from '../../../../shared/analysis/graph.ts';
import { reachOf } from '../../../../shared/analysis/reach.ts';
import type { Reach } from '../../../../shared/analysis/reach.ts';
import type { ReachOptions } from '../../../../shared/analysis/reach-options.ts';
import type { Id } from '../../../../shared/base/ids.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { Pick } from '../../../support/model/pick.ts';
import { randomModel } from '../../../support/model/random-model.ts';
import { random } from '../../../support/random.ts';
import { randomOptions } from './options.ts';
import { smallModel } from './small-models.ts';

/** A failing test prints it, with the number of the model. */
export const SEED = 20_261_125;
const SMALL = 2_000;
const EVERYTHING = 200;

/** One actor's reach in one random model, asked with random options. */
export interface Case {
  readonly told: string;
  readonly model: Model;
  readonly actor: Id<'actor'>;
  readonly options: ReachOptions;
  readonly reach: Reach;
}

interface Made {
  readonly at: number;
  readonly model: Model;
  readonly pick: Pick;
}

/** The same in every run: models in which much is reached, and models with everything that a model can say. */
function* made(): Generator<Made> {
  for (let at = 0; at < SMALL + EVERYTHING; at += 1) {
    const numbers = random(SEED + at);
    const pick = new Pick(numbers);
    const model = at < SMALL ? smallModel(numbers) : randomModel(numbers, pick.between(3, 9));
    yield { at, model, pick };
  }
}

export function* models(): Generator<Model> {
  for (const { model } of made()) yield model;
}

export function* cases(): Generator<Case> {
  for (const { at, model, pick } of made()) {
    for (const { id } of model.all('actor')) {
      const options = randomOptions(pick, model);
      const told = `model ${at} of seed ${SEED}, ${id}, ${JSON.stringify(options)}`;
      yield { told, model, actor: id, options, reach: reachOf(model, id, options) };
    }
  }
}

/** A node of a graph by the name that `world.ts` has for it. */
export function nameIn(graph: Graph, node: number): string {
  const place = graph.places[node];
  if (place !== undefined) return place;
  const item = graph.items[node - graph.places.length];
  if (!item) throw new Error(`no node ${node}`);
  return `${item.placement} in ${graph.places[item.place] ?? ''}`;
}

/** The names of all nodes of a graph, in its order. */
export function namesIn(graph: Graph): string[] {
  return Array.from({ length: graph.places.length + graph.items.length }, (_, node) => nameIn(graph, node));
}
