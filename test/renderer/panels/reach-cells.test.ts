import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../shared/analysis/reach.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { assetCell, zoneCell } from '../../../renderer/panels/reach-cells.ts';
import { model } from '../../support/model/builder.ts';

/** Internet → Edge open; Edge → Backend past a certificate; the session token is stored at the backend. */
const ORDERS = model()
  .zone('Internet', { external: true })
  .zone('Edge')
  .zone('Backend')
  .zone('Vault')
  .component('Browser')
  .in('Internet')
  .component('Gateway')
  .in('Edge')
  .component('Orders API')
  .in('Backend')
  .asset('Orders')
  .storedIn('Orders API')
  .asset('Password')
  .connect('Browser', 'Gateway', { caller: 'no' })
  .connect('Gateway', 'Orders API', { name: 'Place order', caller: 'certificate', brings: ['Orders'] })
  .connect('Browser', 'Orders API', { name: 'Sign in', caller: 'password', needs: ['Password'] })
  .actor('Outsider')
  .isThere('Internet')
  .actor('Customer')
  .isThere('Internet')
  .holds('Password')
  .build();

function zoneOf(built: Model, actor: Id<'actor'>, zone: Id<'zone'>, oneHop = false) {
  return zoneCell(reachOf(built, actor), zone, oneHop);
}

describe('a cell of actors against zones', () => {
  it('A12 says in words how near a zone is, with hops and the chain', () => {
    expect(zoneOf(ORDERS, 'actor:outsider', 'zone:internet')).toMatchObject({
      mark: 'there',
      words: 'is there',
    });
    expect(zoneOf(ORDERS, 'actor:outsider', 'zone:edge')).toMatchObject({
      mark: 'open',
      word: 'open',
      words: 'open, 1 hop',
      chain: 'Internet → (Browser → Gateway) Gateway',
    });
    expect(zoneOf(ORDERS, 'actor:outsider', 'zone:backend')).toMatchObject({
      mark: 'guards',
      pair: { guards: 1, hops: 1 },
      words: 'past 1 guard, 1 hop',
    });
  });

  it('A6 says where the actor comes with what it holds itself', () => {
    expect(zoneOf(ORDERS, 'actor:customer', 'zone:backend')).toMatchObject({
      mark: 'own',
      words: 'with its own credentials, 1 hop',
    });
  });

  it('is empty where the actor does not get, and within one hop where that takes more', () => {
    expect(zoneOf(ORDERS, 'actor:outsider', 'zone:vault')).toBeUndefined();
    const further = model()
      .zone('A')
      .zone('B')
      .zone('C')
      .component('a')
      .in('A')
      .component('b')
      .in('B')
      .component('c')
      .in('C')
      .connect('a', 'b')
      .connect('b', 'c')
      .actor('Outsider')
      .isThere('A')
      .build();
    expect(zoneOf(further, 'actor:outsider', 'zone:c')?.pair.hops).toBe(2);
    expect(zoneOf(further, 'actor:outsider', 'zone:c', true)).toBeUndefined();
    expect(zoneOf(further, 'actor:outsider', 'zone:b', true)?.pair.hops).toBe(1);
  });

  it('A9 says for how many of its alternatives an actor gets there', () => {
    const either = model()
      .zone('Office')
      .zone('Home')
      .actor('Clerk')
      .isThere('Office', 'Home')
      .oneOf()
      .build();
    expect(zoneOf(either, 'actor:clerk', 'zone:office')?.words).toBe('is there, in 1 of 2 alternatives');
  });
});

describe('a cell of actors against sensitive data', () => {
  it('S1 S2 S3 shows the nearest way, says all of them, and over which connection it is got at', () => {
    const cell = assetCell(reachOf(ORDERS, 'actor:outsider'), 'asset:orders', false);
    expect(cell).toMatchObject({
      mark: 'open',
      word: 'heard',
      words: 'overheard, open, 1 hop; held, past 1 guard, 1 hop; asked for, past 1 guard, 2 hops',
    });
    expect(cell?.chain).toMatch(/Gateway, over Place order$/);
  });

  it('is empty for data that an actor does not get at', () => {
    expect(assetCell(reachOf(ORDERS, 'actor:outsider'), 'asset:password', false)).toBeUndefined();
  });
});
