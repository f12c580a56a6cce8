import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../../shared/analysis/cuts.ts';
import type { Cuts, Target } from '../../../shared/analysis/cuts.ts';
import { reachOf } from '../../../shared/analysis/reach.ts';
import type { Reach } from '../../../shared/analysis/reach.ts';
import { UNREACHED, guardsIn } from '../../../shared/analysis/search.ts';
import { nodesOf } from '../../../shared/analysis/subjects.ts';
import type { ReachOptions } from '../../../shared/analysis/reach-options.ts';
import { must } from '../../../shared/base/assert.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { Model } from '../../../shared/model/model.ts';
import { Pick } from '../../support/model/pick.ts';
import { random } from '../../support/random.ts';
import { bitsOf, mazeOf, provingModel, subsets } from './naive/cuts.ts';
import type { Maze } from './naive/cuts.ts';
import { denseModel, instancedModel, twoMindedModel } from './naive/dense-models.ts';
import { smallModel } from './naive/small-models.ts';

/** Each block has its own seeds: 1 to 250, 251 to 500, … */
const BLOCK = 250;
const BLOCKS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The questions that are asked in turn. */
const QUESTIONS: readonly ReachOptions[] = [
  {},
  {},
  {},
  { byAnswering: true },
  { byUpdate: true },
  { as: 'verified' },
  { byAnswering: true, byUpdate: true },
  { onlyThrough: ['none', 'not said', 'some'] },
  { onlyThrough: ['none', 'all'], byAnswering: true },
  { foothold: ['zone:z1'] },
  { withoutBoundary: [['zone:z0', 'zone:z1']] },
];

interface Case {
  readonly model: Model;
  readonly actor: Id<'actor'>;
  readonly target: Target;
  readonly options: ReachOptions;
}

/** Small models of four sorts; the target of a dense one is where most leads. */
function caseOf(seed: number): Case {
  const options = must(QUESTIONS[seed % QUESTIONS.length], 'a question');
  const make = [undefined, denseModel, twoMindedModel, instancedModel][seed % 4];
  if (!make) return smallCase(seed, options);
  const model = make(random(seed));
  const target = must(model.all('placement').at(-1), 'a placement').id;
  const others: readonly Target[] = [target, target, 'zone:z2', 'placement:p2'];
  return { model, actor: 'actor:a', target: must(others[seed % 5] ?? target, 'a target'), options };
}

/** A small model with some connections essential, an actor, and something that it gets to where that is found. */
function smallCase(seed: number, options: ReachOptions): Case {
  const pick = new Pick(random(seed));
  const small = smallModel(random(seed + 1_000_000));
  const model = Model.of(
    [...small.records()].map((record) =>
      record.kind === 'connection' && pick.chance(0.1) ? { ...record, tags: ['essential'] } : record,
    ),
  );
  const actor = pick.of(model.all('actor')).id;
  const targets: Target[] = [...model.all('placement'), ...model.all('zone'), ...model.all('asset')].map(
    ({ id }) => id,
  );
  const tried = pick.some(targets, 6);
  const far = tried.find((one) => isFar(mazeOf(model, actor, one, options)));
  return { model, actor, options, target: far ?? pick.of(targets) };
}

/** Got to, and only over connections. */
function isFar({ leadsWithout, connections }: Maze): boolean {
  return leadsWithout(0) && !leadsWithout(2 ** connections.length - 1);
}

class Compared {
  readonly #maze: Maze;
  readonly #cuts: Cuts;
  readonly #free: readonly number[];
  readonly #case: Case;

  constructor(one: Case) {
    this.#case = one;
    this.#maze = mazeOf(one.model, one.actor, one.target, one.options);
    this.#cuts = cutsOf(one.model, one.actor, one.target, one.options);
    const all = one.model.all('connection');
    this.#free = all.flatMap(({ tags }, at) => (tags.includes('essential') ? [] : [1 << at]));
  }

  get cuts(): Cuts {
    return this.#cuts;
  }

  #mask(set: readonly string[]): number {
    return set.reduce((mask, id) => mask | (1 << this.#maze.connections.indexOf(id)), 0);
  }

  #cutsOff(mask: number): boolean {
    return !this.#maze.leadsWithout(mask);
  }

  #isMinimal(mask: number): boolean {
    return this.#cutsOff(mask) && bitsOf(mask).every((bit) => !this.#cutsOff(mask & ~bit));
  }

  wrongWithReached(): string[] {
    return this.#cuts.reached === this.#maze.leadsWithout(0) ? [] : ['reached'];
  }

  /** U1. */
  wrongWithSingle(): string[] {
    if (!this.#cuts.reached) return [];
    const { connections } = this.#maze;
    const alone = connections.filter((_, at) => this.#cutsOff(1 << at)).toSorted();
    return alone.join() === this.#cuts.single.toSorted().join() ? [] : [`single: ${alone.join()}`];
  }

  /** U2. */
  wrongWithSets(): string[] {
    const masks = this.#cuts.sets.map((set) => this.#mask(set));
    const free = this.#free.reduce((all, bit) => all | bit, 0);
    const [first] = this.#cuts.sets;
    const sizes = this.#cuts.sets.map(({ length }) => length);
    return [
      ...masks.filter((mask) => !this.#isMinimal(mask)).map((mask) => `not minimal: ${mask}`),
      ...masks.filter((mask) => (mask & ~free) !== 0).map((mask) => `essential: ${mask}`),
      ...(new Set(masks).size < masks.length ? ['one set twice'] : []),
      ...(sizes.some((size, at) => size < (sizes[at - 1] ?? 0)) ? ['a larger set before a smaller'] : []),
      ...(first ? this.#smallerThan(first.length) : this.#wrongWithNone(free)),
      ...this.#leftOut(masks),
    ];
  }

  #smallerThan(size: number): string[] {
    for (let less = 0; less < size; less += 1) {
      for (const mask of subsets(this.#free, less)) if (this.#cutsOff(mask)) return [`smaller: ${mask}`];
    }
    return [];
  }

  #wrongWithNone(free: number): string[] {
    return this.#cuts.reached && this.#cutsOff(free) ? ['there is a set'] : [];
  }

  /** Less than five are all of them; of five, none is larger than one that is left out. */
  #leftOut(masks: readonly number[]): string[] {
    // A row that is ridden may stand for what it answers: there are more sets than are worth saying.
    const ridesAnswers = Object.keys(this.#case.options).some((option) => option.startsWith('by'));
    if (this.#free.length > 8 || ridesAnswers) return [];
    const most = masks.length < 5 ? this.#free.length : (this.#cuts.sets.at(-1)?.length ?? 0) - 1;
    const missing: string[] = [];
    for (let size = 1; size <= most && this.#cuts.reached; size += 1) {
      for (const mask of subsets(this.#free, size)) {
        if (!masks.includes(mask) && this.#isMinimal(mask)) missing.push(`left out: ${mask}`);
      }
    }
    return missing;
  }

  /** U3. */
  wrongWithHardening(): string[] {
    const { guardsWith, canProve } = this.#maze;
    const { hardening } = this.#cuts;
    const before = guardsWith(0);
    if (!hardening) return guardsWith(canProve) === before ? [] : ['there is a hardening'];
    const mask = this.#mask(hardening.connections);
    return [
      ...(hardening.before === before ? [] : [`before: ${before}`]),
      ...(hardening.after === guardsWith(mask) ? [] : [`after: ${guardsWith(mask)}`]),
      ...(hardening.after === undefined || hardening.after === hardening.before + 1 ? [] : ['not by one']),
      ...((mask & ~canProve) === 0 ? [] : ['it proves its caller already']),
      ...(guardsWith(mask) === before ? ['it raises nothing'] : []),
      ...this.#fewerHarden(bitsOf(canProve), hardening.connections.length, before),
    ];
  }

  #fewerHarden(bits: readonly number[], size: number, before: number | undefined): string[] {
    for (let less = 0; less < size; less += 1) {
      for (const mask of subsets(bits, less)) {
        if (this.#maze.guardsWith(mask) !== before) return [`fewer: ${mask}`];
      }
    }
    return [];
  }
}

describe(`U1-U3 ${BLOCK * BLOCKS.length} random models, by flow and by trying`, () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

  it.each(BLOCKS)('have the same cuts both times: block %i', { timeout: 60_000 }, (block) => {
    for (let seed = block * BLOCK + 1; seed <= (block + 1) * BLOCK; seed += 1) {
      const compared = new Compared(caseOf(seed));
      const wrong = [
        ...compared.wrongWithReached(),
        ...compared.wrongWithSingle(),
        ...compared.wrongWithSets(),
        ...compared.wrongWithHardening(),
      ];
      if (wrong.length > 0) expect.fail(`seed ${seed}: ${wrong.join('; ')}`);
      tally(compared.cuts);
    }
  });

  function tally({ reached, single, sets, hardening }: Cuts): void {
    count(reached ? 'reached' : 'not reached');
    count(`${sets.length} sets`);
    count(`single ${single.length > 0}`);
    count(`smallest ${sets[0]?.length ?? 0}`);
    count(`hardening ${hardening?.connections.length ?? 0} past ${hardening?.before ?? 'none'}`);
  }

  it('and among them is everything that the rules speak of', () => {
    const often = [
      'not reached',
      '0 sets',
      '5 sets',
      'single true',
      'single false',
      'smallest 1',
      'smallest 2',
    ];
    const more = ['hardening 1 past 0', 'hardening 1 past 1', 'hardening 2 past 0', 'hardening 2 past 1'];
    for (const what of [...often, ...more]) expect(seen.get(what) ?? 0, what).toBeGreaterThan(5);
    expect(seen.get('smallest 3') ?? 0, 'smallest 3').toBeGreaterThan(0);
  });
});

describe('U3 400 random models, with what the actor finds', () => {
  it('are hardened by what raises the guards, and of which none can be left out', { timeout: 60_000 }, () => {
    let count = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const { model, actor, target } = smallCase(seed, {});
      const guards = (ids: readonly string[]) => {
        const reach = reachOf(provingModel(model, ids), actor, { withWhatItFinds: true });
        return guardsToTarget(reach, target);
      };
      const { hardening } = cutsOf(model, actor, target, { withWhatItFinds: true });
      const before = guards([]);
      if (!hardening) {
        const all = model.all('connection').map(({ id }) => id);
        expect(before === undefined || guards(all) === before, `seed ${seed}`).toBe(true);
        continue;
      }
      count += 1;
      const { connections } = hardening;
      expect([hardening.before, hardening.after], `seed ${seed}`).toEqual([before, guards(connections)]);
      expect(hardening.after, `seed ${seed}`).not.toBe(before);
      for (const id of connections) {
        expect(guards(connections.filter((one) => one !== id)), `seed ${seed}: without ${id}`).toBe(before);
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});

function guardsToTarget(reach: Reach, target: Target): number | undefined {
  const { model } = reach.graph;
  const subjects = target.startsWith('asset:')
    ? (model.get(target as Id<'asset'>)?.places ?? []).map(({ placement }) => placement)
    : [target as Id<'placement'>];
  const costs = subjects
    .flatMap((subject) => nodesOf(reach.graph, subject))
    .map((node) => reach.anyhow[node] ?? UNREACHED)
    .filter((cost) => cost !== UNREACHED);
  return costs.length === 0 ? undefined : guardsIn(Math.min(...costs));
}
