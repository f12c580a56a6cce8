import { describe, expect, it } from 'vitest';
import { assetsOf, travelOf } from '../../../shared/analysis/assets.ts';
import { UNREACHED, costOf } from '../../../shared/analysis/costs.ts';
import { allReach, pairOf } from '../../../shared/analysis/reach.ts';
import { witnessOf } from '../../../shared/analysis/witness.ts';
import { KINDS } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import { Pick } from '../../support/model/pick.ts';
import { random } from '../../support/random.ts';
import { SEED } from './naive/cases.ts';
import { smallModel } from './naive/small-models.ts';

/** Asks a model everything; what it answers is not looked at. */
function askAll(asked: Model): number {
  const options = { byAnswering: true, byUpdate: true, withWhatItFinds: true };
  let steps = 0;
  for (const reach of [...allReach(asked), ...allReach(asked, options)]) {
    for (const node of reach.nodes()) steps += witnessOf(reach, node).length;
    assetsOf(reach);
  }
  for (const { id } of asked.all('asset')) travelOf(asked, id);
  return steps;
}

describe('reach in a model that integrity complains about', { timeout: 60_000 }, () => {
  it('I2: is answered for what is there when records are gone that others speak of', () => {
    let steps = 0;
    for (let at = 0; at < 150; at += 1) {
      const numbers = random(SEED + at);
      const whole = smallModel(numbers);
      const pick = new Pick(numbers);
      const records = [...whole.records()].filter(() => !pick.chance(0.2));
      expect(() => (steps += askAll(Model.of(records))), `model ${at} of seed ${SEED}`).not.toThrow();
    }
    expect(steps).toBeGreaterThan(1_000);
  });

  it('I2: an end of which nothing is there leads nowhere, and to no zone that comes first', () => {
    const orders = model()
      .zone('Attic')
      .zone('Edge')
      .zone('Gone')
      .component('Web')
      .in('Edge')
      .component('Orders API')
      .in('Gone')
      .connect('Web', 'Orders API')
      .connect('Edge', 'Gone')
      .actor('Intruder')
      .isThere('Web')
      .build();
    const gone = new Map<Id, undefined>([
      ['placement:orders-api_gone', undefined],
      ['zone:gone', undefined],
    ]);
    const [reach] = allReach(orders.replacing(gone));
    expect(reach && [...reach.nodes()].map((node) => reach.graph.places[node])).toEqual([
      'zone:edge',
      undefined,
    ]);
  });

  it('I3, I5: circles of zones, instances, placements and answers end', () => {
    const around = model()
      .zone('A')
      .zone('B', { in: 'A', nesting: 'both', instanceOf: 'A' })
      .component('One')
      .inNoZone()
      .component('Two')
      .inside('One')
      .connect('One', 'B')
      .connect('B', 'One', { answers: 'connection:one-b' })
      .actor('Anyone')
      .isThere('A', 'Two')
      .build();
    const circle = Model.of([
      ...around.records(),
      ...around
        .all('zone')
        .map((zone) =>
          zone.name === 'A' ? { ...zone, parent: 'zone:b' as const, instanceOf: 'zone:b' as const } : zone,
        ),
      ...around.all('placement').map((placement) => ({
        ...placement,
        parent:
          placement.id === 'placement:one' ? ('placement:two_one' as const) : ('placement:one' as const),
      })),
      ...around.all('connection').map((connection) => ({
        ...connection,
        answers:
          connection.id === 'connection:one-b'
            ? ('connection:b-one' as const)
            : ('connection:one-b' as const),
      })),
    ]);
    expect(askAll(circle)).toBeGreaterThan(0);
    expect(KINDS.every((kind) => circle.count(kind) === around.count(kind))).toBe(true);
  });
});

describe('reach in a model that nobody drew by hand', { timeout: 60_000 }, () => {
  it('A10: a chain of very many guards and hops is followed to its end, and told as very many', () => {
    const length = 33_000;
    const { placement, connection, rest } = lineParts();
    const numbers = Array.from({ length }, (_, at) => `${at}`.padStart(5, '0'));
    const ids = numbers.map((number) => `placement:${number}` as const);
    const line = ids.map((id) => ({ ...placement, id }));
    const links = ids.slice(1).map((id, at) => ({
      ...connection,
      id: `connection:${numbers[at] ?? ''}` as const,
      from: { placements: [ids[at] ?? id] },
      to: { placements: [id] },
    }));
    const [reach] = allReach(Model.of([...rest, ...line, ...links]));
    expect(reach && [...reach.nodes()].length).toBe(2 * length);
    expect(reach?.to(ids[1000] ?? 'zone:none')?.pair).toEqual({ guards: 1000, hops: 1000 });
    expect(reach?.to(ids.at(-1) ?? 'zone:none')?.pair).toEqual({ guards: 32_766, hops: 32_999 });
    expect(reach && witnessOf(reach, 2 * length - 1).length).toBe(length);
  });

  it('A10: of so many hops as well, and one guard is still more than any number of them', () => {
    expect(pairOf(costOf(3, 70_000))).toEqual({ guards: 3, hops: 65_535 });
    expect(costOf(3, 70_000)).toBeLessThan(costOf(4, 0));
    expect(costOf(40_000, 70_000)).toBeLessThan(UNREACHED);
  });
});

/** What a line of things in no zone is made of: records to copy, and the rest of its model. */
function lineParts() {
  const built = model()
    .component('Relay', { placementsAre: 'copies' })
    .inNoZone()
    .connect('Relay', 'Relay', { caller: 'password' })
    .actor('Anyone')
    .isThere('Relay')
    .build();
  const [placement] = built.all('placement');
  const [connection] = built.all('connection');
  const [actor] = built.all('actor');
  if (!placement || !connection || !actor) throw new Error('the line has no parts');
  const starting = { ...actor, access: [{ manner: 'is there' as const, place: 'placement:00000' as const }] };
  return { placement, connection, rest: [...built.all('project'), ...built.all('component'), starting] };
}
