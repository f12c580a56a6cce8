import { assetsOf } from '../../../../shared/analysis/assets.ts';
import { reachOf } from '../../../../shared/analysis/reach.ts';
import type { Pair, Reach } from '../../../../shared/analysis/reach.ts';
import type { ReachOptions } from '../../../../shared/analysis/reach-options.ts';
import type { Subject } from '../../../../shared/analysis/subjects.ts';
import { chainWords, nearness, witnessOf } from '../../../../shared/analysis/witness.ts';
import { nodesOf } from '../../../../shared/analysis/subjects.ts';
import { placementName } from '../../../../shared/model/lookups.ts';
import type { Model } from '../../../../shared/model/model.ts';

/*
 * Reach asked and answered in the words of people: `ask(orders, 'Thief').about('Orders API')` is `open, 1 hop`. A
 * component with several placements is spoken of as `Proxy@Edge`.
 */
export function ask(model: Model, actor: string, options: ReachOptions = {}): Answers {
  const record = model.all('actor').find(({ name }) => name === actor);
  if (!record) throw new Error(`there is no actor called ${actor}`);
  return new Answers(model, reachOf(model, record.id, options));
}

export class Answers {
  readonly #model: Model;
  readonly #reach: Reach;

  constructor(model: Model, reach: Reach) {
    this.#model = model;
    this.#reach = reach;
  }

  /** How far a zone or a component is: `is there`, `open, 1 hop`, `past 2 guards, 3 hops`, `not reached`. */
  about(place: string): string {
    const node = this.#node(place);
    const standing = this.#reach.standing(node);
    const near = nearness(this.#reach, node);
    if (!standing || near === undefined) return 'not reached';
    const { pair, outside, byOutside, alternatives } = standing;
    return [
      near === 'is there' ? near : `${near}, ${hops(pair)}`,
      ...(outside ? ['by way of outside'] : []),
      ...(byOutside ? [`by way of outside (${byOutside.guards}, ${byOutside.hops})`] : []),
      ...(alternatives ? [`${alternatives.reached} of ${alternatives.of}`] : []),
    ].join('; ');
  }

  /** The chain that shows it: `Internet → (Browser → Web) Web`. */
  chain(place: string): string {
    return chainWords(this.#reach, witnessOf(this.#reach, this.#node(place)));
  }

  /** Every place and component that is reached, by name. */
  reached(): string[] {
    const { graph } = this.#reach;
    return [...this.#reach.nodes()].map((node) => {
      const place = graph.places[node];
      const item = graph.items[node - graph.places.length];
      return place === undefined && item
        ? placementName(this.#model, item.placement)
        : zoneName(this.#model, place);
    });
  }

  /** How the actor gets at an asset: `held (0, 1)`, `asked for (1, 1)`. */
  asset(name: string): string[] {
    return assetsOf(this.#reach)
      .filter(({ asset }) => this.#model.get(asset)?.name === name)
      .map(({ how, pair, outside }) => {
        return `${how} (${pair.guards}, ${pair.hops})${outside ? ' by way of outside' : ''}`;
      });
  }

  /** A zone, or a component, in the place after its `@` where it has several. */
  #node(name: string): number {
    const [called, where] = name.split('@');
    const { graph } = this.#reach;
    const subjects: Subject[] = [
      ...this.#model.all('zone').filter((zone) => zone.name === called),
      ...this.#model.all('placement').filter(({ id }) => placementName(this.#model, id) === called),
    ].map(({ id }) => id);
    const nodes = subjects
      .flatMap((subject) => nodesOf(graph, subject).slice(0, subject.startsWith('zone:') ? 1 : undefined))
      .filter((node) => where === undefined || zoneName(this.#model, placeAt(this.#reach, node)) === where);
    const [node, another] = nodes;
    if (node === undefined || another !== undefined) throw new Error(`${name} means ${nodes.length} places`);
    return node;
  }
}

function hops({ hops: count }: Pair): string {
  return count === 1 ? '1 hop' : `${count} hops`;
}

function placeAt({ graph }: Reach, node: number): string | undefined {
  const item = graph.items[node - graph.places.length];
  return graph.places[item ? item.place : node];
}

function zoneName(model: Model, place: string | undefined): string {
  return model.all('zone').find(({ id }) => id === place)?.name ?? place ?? '';
}
