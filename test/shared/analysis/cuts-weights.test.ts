import { describe, expect, it } from 'vitest';
import { weightsOf } from '../../../shared/analysis/cuts.ts';
import { must } from '../../../shared/base/assert.ts';
import { model } from '../../support/model/builder.ts';
import { random } from '../../support/random.ts';
import { denseModel } from './naive/dense-models.ts';
import { smallModel } from './naive/small-models.ts';
import { naiveWeights } from './naive/weights.ts';

/** A mill: a yard, a hall behind a gate, a loft above the hall. */
const mill = () =>
  model('Mill')
    .zone('Yard', { external: true })
    .zone('Hall')
    .zone('Loft')
    .component('Cart')
    .in('Yard')
    .component('Stones')
    .in('Hall')
    .component('Sieve')
    .in('Hall')
    .component('Bins')
    .in('Loft')
    .connect('Cart', 'Stones', { name: 'Gate' })
    .connect('Stones', 'Bins', { name: 'Ladder' })
    .actor('Farmer')
    .isThere('Cart');

describe('U4 a connection’s weight is the number of (actor, placement) pairs that get worse without it', () => {
  it('counts what is out of reach then, all that shares a zone', () => {
    const weights = weightsOf(mill().build());
    expect(weights.get('connection:cart-stones')).toBe(3);
    expect(weights.get('connection:stones-bins')).toBe(1);
  });

  it('counts what is past more guards, or farther, as well', () => {
    const guarded = weightsOf(mill().connect('Cart', 'Bins', { name: 'Hoist', caller: 'key' }).build());
    expect(guarded.get('connection:stones-bins')).toBe(1);
    const farther = weightsOf(mill().connect('Cart', 'Bins', { name: 'Hoist' }).build());
    expect(farther.get('connection:cart-bins')).toBe(1);
    expect(farther.get('connection:stones-bins')).toBe(0);
  });

  it('counts nothing where another way is as good', () => {
    const weights = weightsOf(mill().connect('Cart', 'Sieve', { name: 'Back door' }).build());
    expect([...weights.values()]).toEqual([0, 0, 1]);
  });

  it('counts an actor for each placement, and no actor that does not need it', () => {
    const told = mill().actor('Miller').isThere('Stones').actor('Thief').isThere('Yard');
    const weights = weightsOf(told.build());
    expect(weights.get('connection:cart-stones')).toBe(6);
    expect(weights.get('connection:stones-bins')).toBe(3);
  });

  it('a chain by way of outside that is left is worse than one inside', () => {
    const told = mill()
      .zone('Neighbour', { external: true })
      .component('Rope')
      .in('Neighbour')
      .connect('Cart', 'Rope', { name: 'Throw' })
      .connect('Rope', 'Stones', { name: 'Climb' });
    const weights = weightsOf(told.build());
    expect(weights.get('connection:cart-stones')).toBe(3);
    expect(weights.get('connection:cart-rope')).toBe(1);
    expect(weights.get('connection:rope-stones')).toBe(0);
  });

  it('what may be used needs no connection', () => {
    const told = mill().actor('Baker').mayUse('Bins');
    expect(weightsOf(told.build()).get('connection:stones-bins')).toBe(1);
  });

  it('what is only designed does not count as built', () => {
    const told = mill()
      .control('Lock', { state: 'designed' })
      .connect('Cart', 'Bins', { name: 'Hoist', caller: 'key', controls: ['Lock'] })
      .build();
    expect(weightsOf(told).get('connection:cart-bins')).toBe(0);
    expect(weightsOf(told, 'built').get('connection:cart-bins')).toBe(1);
  });
});

describe('U4 2,400 random models, by what all the best chains need and by asking again without', () => {
  const BLOCK = 300;
  const seen = new Map<string, number>();
  const count = (weight: string) => seen.set(weight, (seen.get(weight) ?? 0) + 1);

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('weigh the same both times: block %i', { timeout: 60_000 }, (block) => {
    for (let seed = block * BLOCK + 1; seed <= (block + 1) * BLOCK; seed += 1) {
      const built = seed % 3 === 0 ? denseModel(random(seed)) : smallModel(random(seed));
      const as = must((['designed', 'built', 'verified'] as const)[seed % 3], 'as');
      const weights = [...weightsOf(built, as)];
      expect(weights, `seed ${seed}`).toEqual([...naiveWeights(built, as)]);
      for (const [, weight] of weights) count(`${Math.min(weight, 9)}`);
    }
  });

  it('and among them are heavy ones and light ones', () => {
    for (const weight of [0, 1, 2, 3, 5, 9])
      expect(seen.get(`${weight}`) ?? 0, `${weight}`).toBeGreaterThan(0);
  });
});
