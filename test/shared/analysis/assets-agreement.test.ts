import { describe, expect, it } from 'vitest';
import { assetsOf, travelOf } from '../../../shared/analysis/assets.ts';
import { graphOf } from '../../../shared/analysis/graph.ts';
import { naiveAssets, naiveTravel } from './naive/assets.ts';
import type { NaiveGetting } from './naive/assets.ts';
import { cases, models } from './naive/cases.ts';

const words = (getting: Pick<NaiveGetting, 'pair' | 'outside'> | undefined) =>
  getting
    ? `(${getting.pair.guards}, ${getting.pair.hops})${getting.outside ? ' by way of outside' : ''}`
    : 'nothing';

describe('sensitive data, written twice', { timeout: 120_000 }, () => {
  it('S1 to S3: both hold, ask for and overhear the same, past the same', () => {
    const wrong: string[] = [];
    const seen = new Map<string, number>();
    for (const { told, model, actor, options, reach } of cases()) {
      const naive = naiveAssets(model, actor, options);
      const ours = new Map(assetsOf(reach).map((one) => [`${one.asset} ${one.how}`, one]));
      for (const key of new Set([...naive.keys(), ...ours.keys()])) {
        const [one, other] = [ours.get(key), naive.get(key)];
        if (words(one) !== words(other)) wrong.push(`${told}, ${key}: ${words(one)}, not ${words(other)}`);
        const how = `${one?.how}${one?.outside === true ? ' by way of outside' : ''}`;
        seen.set(how, (seen.get(how) ?? 0) + 1);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    for (const how of ['held', 'asked for', 'overheard']) {
      expect(seen.get(how)).toBeGreaterThan(500);
      expect(seen.get(`${how} by way of outside`)).toBeGreaterThan(20);
    }
  });

  it('S4: an asset is kept in and goes through the same places, external ones first', () => {
    const wrong: string[] = [];
    let travels = 0;
    for (const model of models()) {
      const { places } = graphOf(model);
      for (const { id } of model.all('asset')) {
        const ours = travelOf(model, id);
        const naive = naiveTravel(model, id);
        for (const way of ['kept', 'goesThrough'] as const) {
          const names = ours[way].map((place) => places[place] ?? '');
          const told = `${id}, ${way}: ${names.join(' ')}, not ${[...naive[way]].join(' ')}`;
          if (names.toSorted().join(' ') !== [...naive[way]].toSorted().join(' ')) wrong.push(told);
          const inside = names.map((name) => !naive.isExternal(name));
          if (inside.includes(true) && inside.lastIndexOf(false) > inside.indexOf(true)) wrong.push(told);
          travels += names.length;
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(travels).toBeGreaterThan(5_000);
  });
});
