import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../../shared/analysis/exposure.ts';
import { nearestRiders } from '../../../shared/analysis/nearest-rider.ts';
import { model } from '../../support/model/builder.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { random } from '../../support/random.ts';

describe('who can ride a connection first', () => {
  it('E1 is the nearest who is not benign, that connection’s guard included', () => {
    const shop = model()
      .zone('Internet', { external: true })
      .zone('Edge')
      .zone('Backend')
      .component('Browser')
      .in('Internet')
      .component('Gateway')
      .in('Edge')
      .component('Orders API')
      .in('Backend')
      .connect('Browser', 'Gateway', { name: 'Pages', caller: 'no' })
      .connect('Gateway', 'Orders API', { name: 'Place order', caller: 'certificate' })
      .actor('Outsider', { intent: 'malicious' })
      .isThere('Internet')
      .actor('Operator', { intent: 'benign' })
      .isThere('Edge')
      .build();
    const riders = nearestRiders(shop);
    expect(riders.get('connection:browser-gateway')).toMatchObject({
      actor: 'actor:outsider',
      pair: { guards: 0, hops: 1 },
    });
    expect(riders.get('connection:gateway-orders-api')).toMatchObject({
      actor: 'actor:outsider',
      pair: { guards: 1, hops: 2 },
    });
  });

  it('E1 is somebody benign where nobody else gets there, and nobody where nobody does', () => {
    const office = model()
      .zone('Office')
      .zone('Vault')
      .component('Desk')
      .in('Office')
      .component('Safe')
      .in('Vault')
      .connect('Desk', 'Safe', { name: 'Open' })
      .connect('Safe', 'Desk', { name: 'Answer' })
      .actor('Clerk', { intent: 'benign' })
      .isThere('Office')
      .build();
    expect(nearestRiders(office).get('connection:desk-safe')?.actor).toBe('actor:clerk');
    const empty = model()
      .zone('A')
      .zone('B')
      .component('a')
      .in('A')
      .component('b')
      .in('B')
      .connect('a', 'b')
      .build();
    expect(nearestRiders(empty).size).toBe(0);
  });

  it('E1 agrees with the ranking of connections on 400 random models', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const built = randomModel(random(seed), 1 + (seed % 12));
      const riders = nearestRiders(built);
      for (const { subject, nearest, nearestOfAll } of exposureOf(built).connections) {
        expect(riders.get(subject), `seed ${seed}, ${subject}`).toEqual(nearest ?? nearestOfAll);
      }
    }
  });
});
