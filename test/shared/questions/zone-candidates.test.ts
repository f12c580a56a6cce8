import { describe, expect, it } from 'vitest';
import type { Model } from '../../../shared/model/model.ts';
import { zoneCandidates, zoneVerdict } from '../../../shared/questions/zone-candidates.ts';
import { model } from '../../support/model/builder.ts';
import { mosquitto } from '../../support/mosquitto/mosquitto.ts';

const shop = () =>
  model('Shop')
    .zone('Internet', { external: true })
    .zone('Card provider', { external: true })
    .zone('Backend')
    .zone('Data')
    .zone('Empty')
    .component('Browser')
    .in('Internet')
    .component('Card API')
    .in('Card provider')
    .component('Orders')
    .in('Backend')
    .component('Rates')
    .in('Backend')
    .component('Mail')
    .in('Backend')
    .component('Cache')
    .inside('Orders')
    .component('Store')
    .in('Data')
    .component('Backup')
    .in('Data')
    .component('Scale')
    .inNoZone();

type Talks = Parameters<typeof zoneCandidates>[1]['talksTo'];

function offered(built: Model, talksTo: Talks, external = false): string[] {
  return zoneCandidates(built, { talksTo, external }).map(({ zone, neighbour, named }) => {
    return `${zone.name}: ${neighbour?.name ?? 'nobody'}${named > 0 ? `, ${named} named` : ''}`;
  });
}

describe('question 1: which zone?', () => {
  it('offers the zones of the neighbours in the order in which they were named, then the busier ones', () => {
    const built = shop().build();
    expect(offered(built, ['placement:store_data', 'placement:browser_internet'])).toEqual([
      'Data: Store, 1 named',
      'Internet: Browser, 1 named',
      'Backend: Cache',
      'Card provider: Card API',
      'Empty: nobody',
    ]);
  });

  it('names the neighbour that was named first, and counts how many of them are there', () => {
    const built = shop().build();
    const talksTo: Talks = ['placement:rates_backend', 'placement:store_data', 'placement:cache_orders'];
    expect(offered(built, talksTo).slice(0, 2)).toEqual(['Backend: Rates, 2 named', 'Data: Store, 1 named']);
  });

  it('X2 a neighbour nested in another component is in the zone of that', () => {
    expect(offered(shop().build(), ['placement:cache_orders'])[0]).toBe('Backend: Cache, 1 named');
  });

  it('takes nothing from a neighbour in no zone', () => {
    expect(offered(shop().build(), ['placement:scale'])[0]).toBe('Backend: Cache');
  });

  it('offers the external zones alone to an external service', () => {
    expect(
      offered(shop().build(), ['placement:orders_backend', 'placement:card-api_card-provider'], true),
    ).toEqual(['Card provider: Card API, 1 named', 'Internet: Browser']);
  });

  it('offers nothing where there is no zone', () => {
    expect(offered(model().build(), [])).toEqual([]);
  });

  it('R7 leaves out zones that are only mentioned, unless a neighbour is in one', () => {
    const report = mosquitto();
    expect(offered(report, []).map((line) => line.split(':')[0])).toEqual([
      'Localhost',
      'Process',
      'Public Network',
      'Private Network',
    ]);
    expect(offered(report, ['placement:client-in-private-network-2'])[0]).toBe(
      'Private Network 2: Client, 1 named',
    );
  });
});

describe('what the two answers mean', () => {
  it.each([
    [true, true, 'same zone'],
    [true, false, 'nested zone'],
    [false, true, 'another zone'],
    [false, false, 'another zone'],
  ] as const)('into this %s, and back %s: %s', (intoThis, backAgain, meaning) => {
    expect(zoneVerdict({ intoThis, backAgain })).toBe(meaning);
  });
});
