import { beforeAll, describe, expect, it } from 'vitest';
import { judgePaths, undocumentedCrossings } from '../../../shared/analysis/paths.ts';
import type { PathJudgement } from '../../../shared/analysis/paths.ts';
import { byText } from '../../../shared/base/compare.ts';
import { must } from '../../../shared/base/assert.ts';
import type { Model } from '../../../shared/model/model.ts';
import { hopsOf } from '../../../shared/analysis/witness.ts';
import { Pick } from '../../support/model/pick.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { random } from '../../support/random.ts';
import { naivePath, naiveUndocumented, naiveWritten } from './naive/paths.ts';
import { smallModel } from './naive/small-models.ts';
import { withPaths } from './naive/small-paths.ts';

/** Seeds 1 to 2,200: small models in which much is reached, and every fifth time one that says everything. */
const SEEDS = 2_200;

const differences: string[] = [];
const seen = new Map<string, number>();

function modelOf(seed: number): Model {
  const numbers = random(seed);
  const model = seed % 5 === 0 ? randomModel(numbers, 2 + (seed % 7)) : smallModel(numbers);
  return withPaths(model, new Pick(numbers));
}

beforeAll(() => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const model = modelOf(seed);
    for (const judged of judgePaths(model)) compare(model, judged, `seed ${seed}, ${judged.path}`);
    const ours = undocumentedCrossings(model).map(
      ({ actor, connection, from, to }) => `${actor} ${connection} ${from} ${to}`,
    );
    same(ours.toSorted(byText), naiveUndocumented(model), `seed ${seed}, undocumented`);
    if (ours.length > 0) count('undocumented');
  }
}, 300_000);

function compare(model: Model, judged: PathJudgement, told: string): void {
  const path = must(model.get(judged.path), judged.path);
  const naive = naivePath(model, path);
  const ours = {
    result: judged.result,
    counted: judged.counted,
    combinations: judged.combinations.map(({ actor, from, to, result, within, missing }) => ({
      actor,
      from,
      to,
      result,
      within,
      missing,
    })),
  };
  same(ours, naive, told);
  count(judged.result);
  for (const { missing, from, to, actor, within } of judged.combinations) {
    if (missing) count(missing);
    if ([actor, from, to].includes('any')) count('one side any');
    if (within) count(`within: ${within}`);
  }
  if (!judged.written) return;
  const { works, brokenAt, only = [], anotherWay } = judged.written;
  same({ works, brokenAt, only, anotherWay }, naiveWritten(model, path, naive), `${told} as written`);
  count(works ? 'works as written' : 'broken as written');
  for (const how of only) count(`as written ${how}`);
  if (anotherWay) count('another way');
}

function same(ours: unknown, theirs: unknown, told: string): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs))
    differences.push(`${told}: ${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}`);
}

function count(what: string): void {
  seen.set(what, (seen.get(what) ?? 0) + 1);
}

describe(`P1-P8 the paths of ${SEEDS} random models, judged twice`, () => {
  it('have the same results, are broken at the same connection, and leave the same crossings undocumented', () => {
    expect(differences.slice(0, 5)).toEqual([]);
  });

  it('and among them is everything that the rules speak of', () => {
    const results = ['direct', 'after compromise', 'only by answering', 'only by way of outside'];
    const more = ['only by answering and by way of outside', 'only with the presumed foothold'];
    const missing = ['access', 'a connection out', 'a connection in', 'a connection between'];
    const written = [
      'works as written',
      'broken as written',
      'as written by answering',
      'as written by update',
    ];
    const others = [
      'no chain of connections',
      'states a privilege',
      'one side any',
      'undocumented',
      'another way',
    ];
    for (const what of [...results, ...more, ...missing, ...written, ...others])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(15);
  });
});

describe('P6 the witness of a combination', () => {
  it('P6 leads from where the actor is to the destination, each hop from a place that it has got', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const model = modelOf(seed);
      for (const { combinations } of judgePaths(model)) {
        for (const { result, steps, within, reach, reason } of combinations) {
          const told = `seed ${seed}: ${reason}`;
          expect(reason, told).not.toBe('');
          expect(steps.length > 0, told).toBe(result !== 'no chain of connections');
          if (within === 'direct') expect(hopsOf(steps).length, told).toBeLessThanOrEqual(1);
          const got = new Set<number>();
          for (const step of steps) {
            if (step.by === 'connection')
              expect(got.has(step.from), `${told}: ${step.connection}`).toBe(true);
            got.add(step.node);
            const item = reach.graph.items[step.node - reach.graph.places.length];
            if (item) got.add(item.place);
          }
        }
      }
    }
  });
});
