import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../../shared/analysis/exposure.ts';
import type { Exposed, Exposure } from '../../../shared/analysis/exposure.ts';
import { reachOf } from '../../../shared/analysis/reach.ts';
import type { Reach } from '../../../shared/analysis/reach.ts';
import { byText } from '../../../shared/base/compare.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { model } from '../../support/model/builder.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { random } from '../../support/random.ts';
import { smallModel } from './naive/small-models.ts';

/** A theatre: the street, the foyer behind a turnstile, the stage behind the foyer, a store that nobody enters. */
const theatre = () =>
  model('Theatre')
    .zone('Street', { external: true })
    .zone('Foyer')
    .zone('Stage')
    .zone('Store')
    .component('Crowd')
    .in('Street')
    .component('Bar')
    .in('Foyer')
    .component('Lights')
    .in('Stage')
    .component('Sound')
    .in('Stage')
    .component('Costumes')
    .in('Store')
    .asset('Takings')
    .storedIn('Bar')
    .asset('Score')
    .storedIn('Sound')
    .connect('Crowd', 'Bar', { name: 'Enter', caller: 'ticket' })
    .connect('Bar', 'Lights', { name: 'Cue', carries: ['Score'] })
    .actor('Thief', { intent: 'malicious' })
    .isThere('Crowd')
    .actor('Usher', { intent: 'benign' })
    .isThere('Bar');

const order = (rows: readonly Exposure[]) => rows.map(({ name }) => name);

describe('E1 exposure', () => {
  it('ranks zones by the guards of the nearest actor that is not benign, then of any, then hops', () => {
    const { zones } = exposureOf(theatre().build());
    expect(order(zones)).toEqual(['Street', 'Foyer', 'Stage', 'Store']);
    expect(zones[1]).toEqual({
      subject: 'zone:foyer',
      name: 'Foyer',
      nearest: { actor: 'actor:thief', pair: { guards: 1, hops: 1 }, outside: false },
      nearestOfAll: { actor: 'actor:usher', pair: { guards: 0, hops: 0 }, outside: false },
      actors: [
        { actor: 'actor:usher', pair: { guards: 0, hops: 0 }, outside: false },
        { actor: 'actor:thief', pair: { guards: 1, hops: 1 }, outside: false },
      ],
      assets: ['asset:takings'],
    });
    expect(zones[3]).toEqual({ subject: 'zone:store', name: 'Store', actors: [], assets: [] });
  });

  it('a guard of the nearest stranger counts before anything that is said of those who are benign', () => {
    const told = theatre()
      .component('Street lamp')
      .in('Street')
      .zone('Office')
      .component('Safe')
      .in('Office')
      .connect('Crowd', 'Safe', { options: [{ caller: 'key' }] })
      .connect('Safe', 'Costumes', { caller: 'key' });
    const { zones } = exposureOf(told.build());
    // Office and Foyer are both past one guard; the usher is in the foyer. The store is past two.
    expect(order(zones)).toEqual(['Street', 'Foyer', 'Stage', 'Office', 'Store']);
  });

  it('with the same pairs, who has more actors and then more data is more exposed; then the name', () => {
    const { placements } = exposureOf(theatre().build());
    expect(order(placements)).toEqual(['Crowd', 'Bar', 'Sound', 'Lights', 'Costumes']);
    const shared = theatre().asset('Cue sheet').storedIn('Lights').asset('Plot').storedIn('Lights');
    expect(order(exposureOf(shared.build()).placements).slice(2, 4)).toEqual(['Lights', 'Sound']);
    const second = model('Two')
      .zone('A')
      .zone('B')
      .component('Desk')
      .in('A')
      .component('Chair')
      .in('B')
      .actor('One')
      .isThere('A')
      .actor('Two')
      .isThere('A')
      .actor('Three')
      .isThere('B');
    expect(order(exposureOf(second.build()).zones)).toEqual(['A', 'B']);
    expect(order(exposureOf(second.actor('Four').isThere('B').build()).placements)).toEqual([
      'Chair',
      'Desk',
    ]);
  });

  it('a connection is as exposed as who can ride it, past its own guard, and has what it carries', () => {
    const { connections } = exposureOf(theatre().build());
    expect(connections).toMatchObject([
      {
        name: 'Cue',
        nearest: { actor: 'actor:thief', pair: { guards: 1, hops: 2 } },
        nearestOfAll: { actor: 'actor:usher', pair: { guards: 0, hops: 1 } },
        assets: ['asset:score'],
      },
      { name: 'Enter', nearest: { pair: { guards: 1, hops: 1 } }, assets: [] },
    ]);
    expect(connections[1]?.actors.map(({ actor }) => actor)).toEqual(['actor:thief']);
  });

  it('its own credentials count, and what the question leaves out does not', () => {
    const told = theatre()
      .asset('Season ticket')
      .connect('Crowd', 'Costumes', { name: 'Back door', caller: 'pass', needs: ['Season ticket'] })
      .actor('Regular', { intent: 'unknown' })
      .isThere('Crowd')
      .holds('Season ticket')
      .build();
    const door = (rows: readonly Exposure[]) => rows.find(({ name }) => name === 'Back door');
    expect(door(exposureOf(told).connections)?.nearest).toMatchObject({
      actor: 'actor:regular',
      pair: { guards: 0, hops: 1 },
    });
    const without = exposureOf(told, { without: ['connection:crowd-costumes'] });
    expect(door(without.connections)?.actors).toEqual([]);
  });

  it('A11 what is reached only by way of outside is marked so', () => {
    const told = theatre().zone('Agency', { external: true }).component('Agent').in('Agency');
    const { zones } = exposureOf(told.connect('Crowd', 'Agent').connect('Agent', 'Costumes').build());
    expect(zones.find(({ name }) => name === 'Store')?.nearest).toEqual({
      actor: 'actor:thief',
      pair: { guards: 0, hops: 2 },
      outside: true,
    });
  });

  it('is asked by answering like reach: then what answers rides back', () => {
    const told = theatre().actor('Understudy').isThere('Lights').build();
    const cue = (rows: readonly Exposure[]) => rows.find(({ name }) => name === 'Cue')?.actors.length;
    expect(cue(exposureOf(told).connections)).toBe(2);
    expect(cue(exposureOf(told, { byAnswering: true }).connections)).toBe(3);
  });

  it('agrees with reach in random models: who reaches what, the nearest first', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const built = seed % 4 === 0 ? randomModel(random(seed), 1 + (seed % 12)) : smallModel(random(seed));
      const { zones, placements } = exposureOf(built);
      for (const { subject, actors } of [...zones, ...placements]) {
        const standings = built.all('actor').flatMap(({ id }): Exposed[] => {
          const standing = standingIn(reachOf(built, id), subject);
          return standing ? [{ actor: id, pair: standing.pair, outside: standing.outside }] : [];
        });
        const byActor = actors.toSorted((a, b) => byText(a.actor, b.actor));
        expect(byActor, `seed ${seed}: ${subject}`).toEqual(standings);
        const costs = actors.map(({ pair }) => pair.guards * 1000 + pair.hops);
        expect(costs, `seed ${seed}: ${subject}`).toEqual(costs.toSorted((a, b) => a - b));
      }
    }
  });
});

/** A zone is that zone alone, and none of its instances; a placement is wherever it is. */
function standingIn(reach: Reach, subject: Id<'zone'> | Id<'placement'>) {
  return isIdOf('zone', subject) ? reach.standing(reach.graph.placeAt.get(subject) ?? -1) : reach.to(subject);
}
