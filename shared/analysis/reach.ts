import { byText } from '../base/compare.ts';
import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import { graphOf } from './graph.ts';
import type { Graph } from './graph.ts';
import type { PlaceKey } from './places.ts';
import type { ReachOptions } from './reach-options.ts';
import { searchRun } from './run.ts';
import type { Run } from './run.ts';
import { UNREACHED, guardsIn, hopsIn } from './search.ts';
import { startsOf } from './starts.ts';
import { nodesOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

/** Guards to defeat, then hops. */
export interface Pair {
  readonly guards: number;
  readonly hops: number;
}

/** How an actor stands to a place that it reaches. */
export interface Standing {
  readonly pair: Pair;
  /** Every chain with this pair leads by way of outside (SPEC A11). */
  readonly outside: boolean;
  /** A better pair that only a chain by way of outside has. */
  readonly byOutside?: Pair;
  /** For an actor with *one of* several accesses: for how many of its alternatives (SPEC A9). */
  readonly alternatives?: { readonly reached: number; readonly of: number };
}

/** Where an actor gets to. Nodes are those of the graph: places, then items. */
export class Reach {
  readonly actor: Id<'actor'>;
  readonly graph: Graph;
  readonly runs: readonly Run[];
  #inside: Int32Array | undefined;
  #anyhow: Int32Array | undefined;

  constructor(actor: Id<'actor'>, graph: Graph, runs: readonly Run[]) {
    this.actor = actor;
    this.graph = graph;
    this.runs = runs;
  }

  /** By node, the cost of the best chain that does not lead by way of outside; see `search.ts` for costs. */
  get inside(): Int32Array {
    return (this.#inside ??= least(this.runs.map(({ inside }) => inside.cost)));
  }

  /** By node, the cost of the best chain of all. */
  get anyhow(): Int32Array {
    return (this.#anyhow ??= least(this.runs.map(({ anyhow }) => anyhow.cost)));
  }

  /** The cost that stands first: of a chain inside where there is one, else by way of outside. */
  costOf(node: number): number {
    const inside = this.inside[node] ?? UNREACHED;
    return inside === UNREACHED ? (this.anyhow[node] ?? UNREACHED) : inside;
  }

  /** How the actor stands to a node; undefined where it does not get there. */
  standing(node: number): Standing | undefined {
    return this.#standing([node]);
  }

  /** How the actor stands to a place or placement: to the best of the places that it means. */
  to(subject: Subject): Standing | undefined {
    return this.#standing(nodesOf(this.graph, subject));
  }

  #standing(nodes: readonly number[]): Standing | undefined {
    const inside = leastOf(this.inside, nodes);
    const anyhow = leastOf(this.anyhow, nodes);
    if (anyhow === UNREACHED) return undefined;
    return {
      pair: pairOf(inside === UNREACHED ? anyhow : inside),
      outside: inside === UNREACHED,
      ...(inside !== UNREACHED && anyhow < inside && { byOutside: pairOf(anyhow) }),
      ...(this.runs.length > 1 && {
        alternatives: { reached: this.#runsTo(nodes), of: this.runs.length },
      }),
    };
  }

  #runsTo(nodes: readonly number[]): number {
    return this.runs.filter(({ anyhow }) => leastOf(anyhow.cost, nodes) !== UNREACHED).length;
  }

  /** Every node that is reached, places first, in the order of the graph. */
  *nodes(): Generator<number> {
    const { anyhow } = this;
    for (let node = 0; node < anyhow.length; node += 1) if (anyhow[node] !== UNREACHED) yield node;
  }

  /** The places where the actor is without a hop. */
  startPlaces(): PlaceKey[] {
    return this.graph.places.filter((_place, node) => this.anyhow[node] === 0);
  }
}

function leastOf(cost: Int32Array, nodes: readonly number[]): number {
  return nodes.reduce((best, node) => Math.min(best, cost[node] ?? UNREACHED), UNREACHED);
}

function least(costs: readonly Int32Array[]): Int32Array {
  const [first, ...rest] = costs;
  if (!first || rest.length === 0) return first ?? new Int32Array(0);
  const best = Int32Array.from(first);
  for (const other of rest) {
    other.forEach((cost, node) => {
      if (cost < (best[node] ?? UNREACHED)) best[node] = cost;
    });
  }
  return best;
}

export function pairOf(cost: number): Pair {
  return { guards: guardsIn(cost), hops: hopsIn(cost) };
}

const known = new WeakMap<Model, Map<string, Reach>>();

/** Where an actor gets to. Answers are kept with the model, but for those *without* something. */
export function reachOf(model: Model, actor: Id<'actor'>, options: ReachOptions = {}): Reach {
  if (options.without && options.without.length > 0) return compute(model, actor, options);
  let answers = known.get(model);
  if (!answers) known.set(model, (answers = new Map<string, Reach>()));
  const key = `${actor} ${JSON.stringify(Object.entries(options).toSorted(([a], [b]) => byText(a, b)))}`;
  let reach = answers.get(key);
  if (!reach) answers.set(key, (reach = compute(model, actor, options)));
  return reach;
}

function compute(model: Model, actor: Id<'actor'>, options: ReachOptions): Reach {
  const graph = graphOf(model, options.as);
  const runs = startsOf(model, actor).map((start) => searchRun(graph, start, options));
  return new Reach(actor, graph, runs);
}

/** The reach of every actor of a model. */
export function allReach(model: Model, options: ReachOptions = {}): readonly Reach[] {
  return model.all('actor').map(({ id }) => reachOf(model, id, options));
}
