import { beforeAll, describe, expect, it } from 'vitest';
import { pairOf, Reach } from '../../../shared/analysis/reach.ts';
import type { Standing } from '../../../shared/analysis/reach.ts';
import { UNREACHED } from '../../../shared/analysis/search.ts';
import { nearness, witnessOf } from '../../../shared/analysis/witness.ts';
import type { Step } from '../../../shared/analysis/witness.ts';
import { cases, nameIn, namesIn } from './naive/cases.ts';
import type { Case } from './naive/cases.ts';
import { lastRides, wrongWith } from './naive/follows.ts';
import type { NamedStep } from './naive/follows.ts';
import { comparePairs, naiveReach, named } from './naive/reach.ts';
import type { NaivePair, NaiveRun, Pairs } from './naive/reach.ts';
import { worldOf } from './naive/world.ts';
import type { World } from './naive/world.ts';

/** What was found over all random models: where the two differ, and how often each thing occurred at all. */
class Findings {
  readonly pairs: string[] = [];
  readonly standings: string[] = [];
  readonly steps: string[] = [];
  readonly ties: string[] = [];
  readonly words: string[] = [];
  readonly seen = new Map<string, number>();

  count(what: string, times = 1): void {
    this.seen.set(what, this.times(what) + times);
  }

  times(what: string): number {
    return this.seen.get(what) ?? 0;
  }
}

const found = new Findings();

beforeAll(() => {
  for (const one of cases()) {
    const naive = naiveReach(one.model, one.actor, one.options);
    found.pairs.push(...differences(one, naive));
    standings(one, naive);
    words(one);
    const world = worldOf(one.model, one.options);
    for (const [at, run] of naive.entries()) witnesses(one, at, world, run);
  }
}, 300_000);

/** Where the pairs of an alternative are not the same. */
function differences({ told, reach }: Case, naive: readonly NaiveRun[]): string[] {
  const names = namesIn(reach.graph);
  if (reach.runs.length !== naive.length)
    return [`${told}: ${reach.runs.length}, not ${naive.length} alternatives`];
  return reach.runs.flatMap((run, at) =>
    (['inside', 'anyhow'] as const).flatMap((which) => {
      const expected: Pairs = naive[at]?.[which] ?? new Map<string, NaivePair>();
      const wrong = names.flatMap((name, node) => {
        const [ours, theirs] = [pairWords(costPair(run[which].cost[node])), pairWords(expected.get(name))];
        return ours === theirs ? [] : [`${name} ${ours}, not ${theirs}`];
      });
      const unknown = [...expected.keys()].filter((name) => !names.includes(name));
      return [...wrong, ...unknown].map((text) => `${told}, ${which} ${at}: ${text}`);
    }),
  );
}

function costPair(cost = UNREACHED): NaivePair | undefined {
  return cost === UNREACHED ? undefined : pairOf(cost);
}

function pairWords(pair: NaivePair | undefined): string {
  return pair ? `(${pair.guards}, ${pair.hops})` : 'unreached';
}

function standings({ told, model, reach }: Case, naive: readonly NaiveRun[]): void {
  const compare = (names: readonly string[], ours: Standing | undefined) => {
    const theirs = naiveStanding(naive, names);
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      found.standings.push(
        `${told}, ${names.join(' or ')}: ${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}`,
      );
  };
  namesIn(reach.graph).forEach((name, node) => {
    const ours = reach.standing(node);
    compare([name], ours);
    if (!ours) return;
    found.count(ours.outside ? 'only by way of outside' : 'inside');
    if (ours.byOutside) found.count('better by way of outside');
    if (ours.alternatives && ours.alternatives.reached < ours.alternatives.of)
      found.count('some alternatives');
  });
  const world = worldOf(model, {});
  for (const { id } of [...model.all('zone'), ...model.all('placement')]) {
    compare(named(world, id), reach.to(id));
  }
}

/** A9, A11: what the naive answers of all alternatives, for any of these, come to. */
function naiveStanding(runs: readonly NaiveRun[], names: readonly string[]): Standing | undefined {
  const best = (which: 'inside' | 'anyhow') =>
    runs
      .flatMap((run) => names.map((name) => run[which].get(name)))
      .filter((pair) => pair !== undefined)
      .toSorted(comparePairs)[0];
  const [inside, anyhow] = [best('inside'), best('anyhow')];
  if (!anyhow) return undefined;
  const reached = runs.filter((run) => names.some((name) => run.anyhow.has(name))).length;
  return {
    pair: inside ?? anyhow,
    outside: !inside,
    ...(inside && comparePairs(anyhow, inside) < 0 && { byOutside: anyhow }),
    ...(runs.length > 1 && { alternatives: { reached, of: runs.length } }),
  };
}

/** The witnesses of one alternative, beside the rules that they have to follow. */
function witnesses({ told, actor, reach }: Case, at: number, world: World, run: NaiveRun): void {
  const alternative = new Reach(actor, reach.graph, reach.runs.slice(at, at + 1));
  for (const node of alternative.nodes()) {
    const { pair, outside } = alternative.standing(node) ?? { pair: { guards: 0, hops: 0 }, outside: false };
    const claim = { to: nameIn(reach.graph, node), pair, outside };
    const steps = witnessOf(alternative, node).map((step) => stepIn(reach, step));
    const where = `${told}, alternative ${at}, ${claim.to}`;
    found.steps.push(...wrongWith(world, run, steps, claim).map((text) => `${where}: ${text}`));
    for (const { by, way, withOwn } of steps) {
      for (const what of [by, way ?? '', withOwn === true ? 'with its own' : '']) found.count(what);
    }
    const [smallest, ...larger] = lastRides(world, run, claim);
    const last = steps.at(-1)?.connection;
    if (smallest !== undefined && last !== smallest) found.ties.push(`${where}: ${last}, not ${smallest}`);
    if (larger.length > 0) found.count('tie');
  }
}

function stepIn({ graph }: Reach, step: Step): NamedStep {
  const node = nameIn(graph, step.node);
  return 'from' in step ? { ...step, node, from: nameIn(graph, step.from) } : { ...step, node };
}

function words({ reach, told }: Case): void {
  for (const node of reach.nodes()) {
    const { guards, hops } = reach.standing(node)?.pair ?? { guards: 0, hops: 0 };
    const own = witnessOf(reach, node).some((step) => step.by === 'connection' && step.withOwn);
    const open = own ? 'with its own credentials' : 'open';
    const past = `past ${guards} guard${guards > 1 ? 's' : ''}`;
    const expected = guards > 0 ? past : hops === 0 ? 'is there' : open;
    const said = nearness(reach, node);
    if (said !== expected)
      found.words.push(`${told}, ${nameIn(reach.graph, node)}: ${said}, not ${expected}`);
    found.count(said ?? 'nothing said');
  }
}

/** Enough of each thing occurred for the agreement to mean something. */
function expectSeen(times: number, ...what: readonly string[]): void {
  expect(what.filter((one) => found.times(one) < times)).toEqual([]);
}

describe('reach, written twice, over random models', () => {
  it('A1 to A18: both get to the same places past the same, in each alternative', () => {
    expect(found.pairs.slice(0, 20)).toEqual([]);
    expectSeen(10_000, 'inside');
  });

  it('A9, A11: both stand to each of them alike', () => {
    expect(found.standings.slice(0, 20)).toEqual([]);
    expectSeen(100, 'only by way of outside', 'better by way of outside', 'some alternatives');
  });

  it('A1 to A18: a witness follows step by step from the rules, and comes to exactly the pair', () => {
    expect(found.steps.slice(0, 20)).toEqual([]);
    expectSeen(1_000, 'is there', 'may use', 'fate', 'one thing', 'nesting', 'connection', 'forward');
    expectSeen(200, 'boundary', 'backward', 'answer', 'update', 'with its own');
  });

  it('A10: of equal ones a connection that ends at the place comes first, and the smallest of them', () => {
    expect(found.ties.slice(0, 20)).toEqual([]);
    expectSeen(1_000, 'tie');
  });

  it('A12: the words are those of the pair and of what the chain passes', () => {
    expect(found.words.slice(0, 20)).toEqual([]);
    expectSeen(100, 'is there', 'open', 'with its own credentials', 'past 1 guard', 'past 2 guards');
  });
});
