import { describe, expect, it } from 'vitest';
import { gainLines } from '../../../shared/analysis/gain-lines.ts';
import { gainsOf } from '../../../shared/analysis/gains.ts';
import type { ActorGains, Gains } from '../../../shared/analysis/gains.ts';
import { must } from '../../../shared/base/assert.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import type { ModelBuilder } from '../../support/model/builder.ts';

/** An attacker outside; an edge that it may call; a backend that the edge calls past mutual TLS; a supplier. */
function shop(): ModelBuilder {
  return model('Shop')
    .zone('Internet', { external: true })
    .zone('Edge')
    .zone('Backend')
    .zone('Supplier', { external: true })
    .component('Browser')
    .in('Internet')
    .component('Gateway')
    .in('Edge')
    .component('Orders')
    .in('Backend')
    .component('Tracking')
    .in('Backend')
    .component('Shipping')
    .in('Supplier')
    .asset('Order')
    .storedIn('Orders')
    .connect('Browser', 'Gateway', { name: 'browse', caller: 'no' })
    .connect('Gateway', 'Orders', { name: 'place order', caller: 'mTLS' })
    .actor('Attacker')
    .isThere('Internet');
}

function actorIn(gains: Gains, actor: Id<'actor'> = 'actor:attacker'): ActorGains {
  return must(
    gains.actors.find((one) => one.actor === actor),
    `${actor} gains nothing`,
  );
}

function changes({ placements, assets }: ActorGains): string[] {
  return [
    ...placements.map(({ placement, change }) => `${placement} ${change}`),
    ...assets.map(({ asset, how, change }) => `${asset} ${how} ${change}`),
  ];
}

const before = shop().build();

function gained(after: ModelBuilder): Gains {
  return gainsOf(before, after.build());
}

describe('G1 what became of placements and assets for an actor', () => {
  it('G1 past fewer guards: an open connection beside a guarded one gives no place that was not reached', () => {
    const gains = gained(shop().connect('Gateway', 'Tracking', { name: 'track', caller: 'no' }));
    const attacker = actorIn(gains);
    expect(changes(attacker)).toEqual([
      'placement:orders_backend past fewer guards',
      'placement:tracking_backend past fewer guards',
      'asset:order held past fewer guards',
    ]);
    expect(attacker.placements[1]).toMatchObject({
      before: { pair: { guards: 1, hops: 2 }, outside: false },
      after: { pair: { guards: 0, hops: 2 }, outside: false },
    });
    expect(gains.actors).toHaveLength(1);
  });

  it('G1 gained, where it did not get at all; lost, the other way round', () => {
    const open = shop().connect('Orders', 'Shipping', { name: 'ship' });
    expect(changes(actorIn(gained(open)))).toEqual(['placement:shipping_supplier gained']);
    const back = gainsOf(open.build(), before);
    expect(changes(actorIn(back))).toEqual(['placement:shipping_supplier lost']);
    // The node of a loss is one of the first model.
    const { before: reach, placements } = actorIn(back);
    expect(placements.map(({ node }) => reach?.standing(node)?.pair)).toEqual([{ guards: 1, hops: 3 }]);
  });

  it('G1 nearer and farther: the same guards, other hops', () => {
    const nearer = shop().connect('Browser', 'Orders', { name: 'admin', caller: 'password' });
    expect(changes(actorIn(gained(nearer)))).toEqual([
      'placement:orders_backend nearer',
      'placement:tracking_backend nearer',
      'asset:order held nearer',
    ]);
    expect(changes(actorIn(gainsOf(nearer.build(), before)))[0]).toBe('placement:orders_backend farther');
  });

  it('G1 A11 a chain inside where there was only one by way of outside is gained', () => {
    const around = shop()
      .zone('Ledger')
      .component('Books')
      .in('Ledger')
      .connect('Gateway', 'Shipping', { name: 'label' })
      .connect('Shipping', 'Books', { name: 'invoice' });
    const straight = shop()
      .zone('Ledger')
      .component('Books')
      .in('Ledger')
      .connect('Gateway', 'Shipping', { name: 'label' })
      .connect('Shipping', 'Books', { name: 'invoice' })
      .connect('Orders', 'Books', { name: 'book' });
    const [books] = actorIn(gainsOf(around.build(), straight.build())).placements;
    expect(books).toMatchObject({
      placement: 'placement:books_ledger',
      change: 'gained',
      before: { pair: { guards: 0, hops: 3 }, outside: true },
      after: { pair: { guards: 1, hops: 3 }, outside: false, byOutside: { guards: 0, hops: 3 } },
    });
    // A change of only what stands beside a chain inside is none.
    const beside = gainsOf(shop().connect('Orders', 'Shipping', { name: 'ship' }).build(), straight.build());
    expect(beside.actors.length).toBeGreaterThan(0);
    const without = straight.build().replacing(new Map([['connection:shipping-books', undefined]]));
    expect(gainsOf(without, straight.build()).actors.map(({ placements }) => placements)).toEqual([]);
  });

  it('G1 a placement that moved is the same placement', () => {
    const placement = must(before.get('placement:tracking_backend'), 'no placement');
    const after = before.replacing(new Map([[placement.id, { ...placement, zone: 'zone:edge' as const }]]));
    expect(changes(actorIn(gainsOf(before, after)))).toEqual([
      'placement:tracking_backend past fewer guards',
    ]);
  });

  it('G1 A17 what an instance inherits is told with the instance', () => {
    const berlin = () => shop().zone('Backend in Berlin', { instanceOf: 'Backend' });
    const after = berlin().connect('Gateway', 'Tracking', { name: 'track', caller: 'no' });
    const { placements } = actorIn(gainsOf(berlin().build(), after.build()));
    expect(placements.map(({ placement, inheritedBy }) => [placement, inheritedBy])).toEqual([
      ['placement:orders_backend', undefined],
      ['placement:orders_backend', 'zone:backend-in-berlin'],
      ['placement:tracking_backend', undefined],
      ['placement:tracking_backend', 'zone:backend-in-berlin'],
    ]);
  });

  it('G1 zones are no subjects: a zone that is renamed or new gives nobody anything', () => {
    expect(gained(shop().zone('Office')).actors).toEqual([]);
  });

  it('G1 A18 asked as built, a guard that is only designed is none', () => {
    const designed = shop()
      .control('Client certificates', { state: 'designed' })
      .connect('Gateway', 'Tracking', { name: 'track', caller: 'mTLS', controls: ['Client certificates'] });
    expect(gained(designed).actors).toEqual([]);
    const built = gainsOf(before, designed.build(), { as: 'built' });
    expect(changes(actorIn(built))).toContain('placement:tracking_backend past fewer guards');
  });
});

describe('G2 actors that are in one model only', () => {
  const withClerk = shop().actor('Clerk').isThere('Edge').mayUse('Orders');

  it('G2 a new actor has its reach as its reach, not as gains', () => {
    const clerk = actorIn(gained(withClerk), 'actor:clerk');
    expect(clerk).toMatchObject({ isNew: true, isGone: false, placements: [], assets: [], speaksTo: [] });
    expect(clerk.mayUse).toEqual({ gained: [], lost: [] });
    expect(clerk.before).toBeUndefined();
    expect(clerk.after?.to('placement:orders_backend')?.pair).toEqual({ guards: 0, hops: 1 });
  });

  it('G2 and one that is gone has what it had', () => {
    const clerk = actorIn(gainsOf(withClerk.build(), before), 'actor:clerk');
    expect(clerk).toMatchObject({ isNew: false, isGone: true, placements: [] });
    expect(clerk.after).toBeUndefined();
    expect(clerk.before?.to('zone:edge')?.pair).toEqual({ guards: 0, hops: 0 });
  });
});

describe('G3 may use, outside, leaving', () => {
  it('G3 may use gained and lost', () => {
    const used = actorIn(gained(shop().mayUse('Tracking')));
    expect(used.mayUse).toEqual({ gained: ['placement:tracking_backend'], lost: [] });
    const back = actorIn(gainsOf(shop().mayUse('Tracking').build(), before));
    expect(back.mayUse).toEqual({ gained: [], lost: ['placement:tracking_backend'] });
  });

  it('G3 A8 what another may use is used by who acts as it', () => {
    const clerk = () => shop().actor('Clerk').mayUse('Tracking');
    const acting = clerk().actor('Intruder').actsAs('Clerk').build();
    const idle = clerk().actor('Intruder').build();
    expect(actorIn(gainsOf(idle, acting), 'actor:intruder').mayUse.gained).toEqual([
      'placement:tracking_backend',
    ]);
  });

  it('G3 external zones that an actor can newly speak to', () => {
    const calls = shop().connect('Orders', 'Shipping', { name: 'ship' });
    expect(actorIn(gained(calls)).speaksTo).toEqual(['zone:supplier']);
    const twice = shop()
      .connect('Orders', 'Shipping', { name: 'ship' })
      .connect('Gateway', 'Shipping', { name: 'label' });
    expect(actorIn(gainsOf(calls.build(), twice.build())).speaksTo).toEqual([]);
    expect(actorIn(gained(shop().mayUse('Shipping'))).speaksTo).toEqual(['zone:supplier']);
    // Where it is itself, it has nobody new to speak to.
    expect(actorIn(gained(shop().connect('Orders', 'Browser', { name: 'push' }))).speaksTo).toEqual([]);
  });

  it('G3 assets that newly travel to an external zone', () => {
    const leaves = shop().connect('Orders', 'Shipping', { name: 'ship', carries: ['Order'] });
    expect(gained(leaves).leaving).toEqual([{ asset: 'asset:order', zone: 'zone:supplier' }]);
    expect(gainsOf(leaves.build(), before).leaving).toEqual([]);
    const also = shop()
      .connect('Orders', 'Shipping', { name: 'ship', carries: ['Order'] })
      .connect('Tracking', 'Shipping', { name: 'trace', carries: ['Order'] });
    expect(gainsOf(leaves.build(), also.build()).leaving).toEqual([]);
    const inside = shop().connect('Orders', 'Tracking', { name: 'trace', carries: ['Order'] });
    expect(gained(inside).leaving).toEqual([]);
    const through = shop().connect('Orders', 'Gateway', { carries: ['Order'], through: ['Supplier'] });
    expect(gained(through).leaving).toEqual([{ asset: 'asset:order', zone: 'zone:supplier' }]);
  });
});

describe('G4 who can ride a new connection', () => {
  it('G4 from where, past how many guards, that connection with its own included', () => {
    const gains = gained(
      shop()
        .connect('Orders', 'Shipping', { name: 'ship', caller: 'API key' })
        .actor('Operator')
        .isThere('Backend'),
    );
    expect(gains.newConnections).toEqual([
      {
        connection: 'connection:orders-shipping',
        riders: [
          { actor: 'actor:attacker', from: 'zone:backend', pair: { guards: 2, hops: 3 } },
          { actor: 'actor:operator', from: 'zone:backend', pair: { guards: 1, hops: 1 } },
        ],
      },
    ]);
  });

  it('G4 A6 who holds what it needs passes it', () => {
    const key = () => shop().asset('API key').actor('Operator').isThere('Backend').holds('API key');
    const after = key().connect('Orders', 'Shipping', { caller: 'API key', needs: ['API key'] });
    const [connection] = gainsOf(key().build(), after.build()).newConnections;
    expect(connection?.riders[1]).toEqual({
      actor: 'actor:operator',
      from: 'zone:backend',
      pair: { guards: 0, hops: 1 },
    });
  });

  it('G4 and nobody, where nobody gets to its opener', () => {
    const island = shop().zone('Island').component('Cave').in('Island').connect('Cave', 'Orders');
    expect(gained(island).newConnections).toEqual([{ connection: 'connection:cave-orders', riders: [] }]);
  });
});

describe('G5 crossings and documented paths', () => {
  it('G5 crossings new, gone and guarded differently', () => {
    const after = shop().connect('Gateway', 'Tracking', { name: 'track', caller: 'no' });
    const { crossings } = gained(after);
    expect(crossings.appeared.map(({ connection }) => connection)).toEqual(['connection:gateway-tracking']);
    const back = gainsOf(after.build(), before).crossings;
    expect(back.gone.map(({ connection }) => connection)).toEqual(['connection:gateway-tracking']);
    const order = must(before.get('connection:gateway-orders'), 'no connection');
    const open = before.replacing(new Map([[order.id, { ...order, protections: [] }]]));
    const [changed] = gainsOf(before, open).crossings.changed;
    expect([changed?.before.caller, changed?.after.caller]).toEqual(['all', 'not said']);
  });

  it('G5 a path that becomes derivable, and one that stops being so', () => {
    const documented = () =>
      shop().path('Ship', { actors: ['Attacker'], from: ['Internet'], to: ['Supplier'] });
    const derivable = documented().connect('Orders', 'Shipping').build();
    expect(gainsOf(documented().build(), derivable).paths).toEqual([
      { path: 'path:ship', before: 'no chain of connections', after: 'after compromise' },
    ]);
    expect(gainsOf(derivable, documented().build()).paths).toEqual([
      { path: 'path:ship', before: 'after compromise', after: 'no chain of connections' },
    ]);
  });

  it('G5 a new path comes with its result; one that states a privilege has none', () => {
    const path = { actors: ['Attacker'], from: ['Internet'] };
    expect(gained(shop().path('In', { ...path, to: ['Edge'] })).paths).toEqual([
      { path: 'path:in', after: 'direct' },
    ]);
    expect(gained(shop().path('In', { ...path, actors: 'any', to: 'any' })).paths).toEqual([]);
  });
});

describe('G6 assumptions, controls and findings that a change touches', () => {
  function spoken(): ModelBuilder {
    return shop()
      .assumption('The backend is private', { about: ['Backend'] })
      .assumption('Orders are never sent', { about: ['asset:order'] })
      .assumption('Browsers are hostile', { about: ['component:browser'] })
      .assumption('The supplier is honest', { about: ['Supplier'] })
      .assumption('Attackers are patient', { about: ['actor:attacker'] })
      .assumption('Nobody is perfect')
      .control('Rate limit', { guards: ['place order'] })
      .control('Logging', { guards: 'everything' })
      .finding('Orders can be guessed', { targets: ['component:orders'] });
  }

  function touched(after: ModelBuilder): Record<string, readonly string[]> {
    const found = gainsOf(spoken().build(), after.build()).touched;
    return Object.fromEntries(found.map(({ record, because }) => [record.split(':')[1] ?? '', because]));
  }

  it('G6 speak of what a connection joins, its zones, a carried asset, a zone reached otherwise, an actor that gains', () => {
    const found = touched(spoken().connect('Orders', 'Shipping', { name: 'ship', carries: ['Order'] }));
    expect(found).toEqual({
      'the-backend-is-private': ['in Backend: ship is new'],
      'orders-are-never-sent': ['Order is newly carried over ship'],
      'the-supplier-is-honest': ['Supplier is reached otherwise by Attacker', 'in Supplier: ship is new'],
      'attackers-are-patient': ['Attacker gains'],
      'nobody-is-perfect': ['it speaks of nothing in particular'],
      logging: ['it guards everything'],
      'orders-can-be-guessed': ['ship is new'],
    });
  });

  it('G6 speak of a changed record', () => {
    const order = must(spoken().build().get('connection:gateway-orders'), 'no connection');
    const after = spoken()
      .build()
      .replacing(new Map([[order.id, { ...order, remarks: 'Checked.' }]]));
    const found = gainsOf(spoken().build(), after).touched.map(({ record }) => record);
    expect(found).toContain('control:rate-limit');
    expect(found).toContain('finding:orders-can-be-guessed');
    expect(found).not.toContain('assumption:browsers-are-hostile');
  });

  it('G6 what a control realises is something that it speaks of', () => {
    const realised = () =>
      shop()
        .control('Client certificates', { state: 'implemented' })
        .connect('Gateway', 'Tracking', { name: 'track', caller: 'mTLS', controls: ['Client certificates'] })
        .build();
    const track = must(realised().get('connection:gateway-tracking'), 'no connection');
    const after = realised().replacing(new Map([[track.id, { ...track, remarks: 'Checked.' }]]));
    expect(gainsOf(realised(), after).touched).toEqual([
      { record: 'control:client-certificates', because: ['track changed'] },
    ]);
  });

  it('G6 X5 who speaks of a zone speaks of its instances', () => {
    const berlin = () =>
      shop()
        .zone('Backend in Berlin', { instanceOf: 'Backend' })
        .component('Cache')
        .in('Backend in Berlin')
        .assumption('The backend is private', { about: ['Backend'] });
    const after = berlin().connect('Gateway', 'Cache', { name: 'cache' });
    const [one] = gainsOf(berlin().build(), after.build()).touched;
    expect(one?.because).toContain('in Backend in Berlin: cache is new');
  });

  it('G6 D6 a moved box touches nothing', () => {
    const drawn = spoken().put('view', 'view:map', { name: 'Map' }).build();
    const view = must(drawn.get('view:map'), 'no view');
    const moved = drawn.replacing(new Map([[view.id, { ...view, name: 'Plan' }]]));
    expect(gainsOf(drawn, moved)).toMatchObject({ touched: [], isEmpty: true });
  });
});

describe('G8 crossings that give nobody anything', () => {
  const idle = (after: ModelBuilder, first: Model = before) => gainsOf(first, after.build()).idle;

  it('G8 a second way that is no better', () => {
    expect(idle(shop().connect('Gateway', 'Tracking', { name: 'track', caller: 'mTLS' }))).toEqual([
      'connection:gateway-tracking',
    ]);
    expect(idle(shop().connect('Gateway', 'Tracking', { name: 'track', caller: 'no' }))).toEqual([]);
  });

  it('G8 one from where nobody is', () => {
    const island = shop().zone('Island').component('Cave').in('Island').connect('Cave', 'Orders');
    expect(idle(island)).toEqual(['connection:cave-orders']);
  });

  it('G8 of two equal new ways neither gives nothing', () => {
    const twice = shop()
      .connect('Gateway', 'Shipping', { name: 'one' })
      .connect('Gateway', 'Shipping', { name: 'other' });
    expect(idle(twice)).toEqual([]);
  });

  it('G8 one that brings an asset to who could not ask for it gives that', () => {
    const brings = shop().connect('Gateway', 'Tracking', { name: 'list', caller: 'mTLS', brings: ['Order'] });
    expect(idle(brings)).toEqual([]);
    const answer = shop()
      .connect('Gateway', 'Tracking', { name: 'ask', caller: 'mTLS' })
      .connect('Tracking', 'Gateway', { name: 'answer', carries: ['Order'], answers: 'ask' });
    expect(idle(answer)).toEqual(['connection:gateway-tracking']);
  });

  it('G8 one that can be overheard gives what it carries', () => {
    const heard = () =>
      shop().connect('Gateway', 'Tracking', { name: 'send', caller: 'mTLS', carries: ['Order'] });
    expect(idle(heard())).toEqual([]);
    const hidden = shop().connect('Gateway', 'Tracking', {
      caller: 'mTLS',
      encryption: 'TLS 1.3',
      carries: ['Order'],
    });
    expect(idle(hidden)).toEqual(['connection:gateway-tracking']);
  });

  it('G8 without any actor nothing is given to anybody', () => {
    const empty = () => model('Empty').zone('A').zone('B').component('One').in('A').component('Two').in('B');
    expect(idle(empty().connect('One', 'Two'), empty().build())).toEqual(['connection:one-two']);
  });
});

describe('G9 a model against itself', () => {
  it('G9 gives nothing, and neither does one that only says the same again', () => {
    expect(gainsOf(before, before)).toEqual({
      actors: [],
      leaving: [],
      newConnections: [],
      crossings: { appeared: [], gone: [], changed: [] },
      paths: [],
      touched: [],
      idle: [],
      isEmpty: true,
    });
    expect(gainsOf(before, shop().build()).isEmpty).toBe(true);
  });
});

describe('gains in words', () => {
  const lines = (after: ModelBuilder, first = before) => {
    const built = after.build();
    return gainLines(first, built, gainsOf(first, built));
  };

  it('names who reaches what past how many guards instead of how many, and over what', () => {
    expect(lines(shop().connect('Gateway', 'Tracking', { name: 'track', caller: 'no' }))).toEqual([
      'Attacker now reaches Orders past no guard instead of 1: over browse, then track',
      'Attacker now reaches Tracking past no guard instead of 1: over browse, then track',
      'Attacker now holds Order past no guard instead of 1: over browse, then track',
      'Attacker can ride track from Edge past no guard',
    ]);
  });

  it('names what is lost, and over what it was had', () => {
    const open = shop()
      .connect('Orders', 'Shipping', { name: 'ship', carries: ['Order'] })
      .build();
    expect(gainLines(open, before, gainsOf(open, before))).toEqual([
      'Attacker no longer reaches Shipping, which it did over browse, then place order, then ship',
      'Attacker can no longer overhear Order, which it did over browse, then place order',
    ]);
  });

  it('names privileges, what is spoken to and what leaves, and what gives nothing', () => {
    const after = shop()
      .mayUse('Shipping')
      .connect('Orders', 'Shipping', { name: 'ship', carries: ['Order'], encryption: 'TLS 1.3' })
      .connect('Gateway', 'Tracking', { name: 'track', caller: 'mTLS' });
    expect(lines(after)).toEqual([
      'Attacker now reaches Shipping past no guard: as one who may use it',
      'Attacker may now use Shipping',
      'Attacker can newly speak to Supplier, outside',
      'Order now travels to Supplier, outside',
      'Attacker can ride track from Edge past 1 guard',
      'Attacker can ride ship from Backend past 1 guard',
      'track gives nobody anything',
    ]);
  });

  it('names who is new, and what is farther', () => {
    const nearer = shop().connect('Browser', 'Orders', { name: 'admin', caller: 'password' }).build();
    const after = shop().actor('Clerk').build();
    expect(gainLines(nearer, after, gainsOf(nearer, after)).slice(0, 2)).toEqual([
      'Attacker now reaches Orders in 2 hops instead of 1: over browse, then place order',
      'Attacker now reaches Tracking in 2 hops instead of 1: over browse, then place order',
    ]);
    expect(lines(shop().actor('Clerk'))).toEqual(['Clerk is new']);
  });

  it('says by way of outside where it is, and where it is only so now', () => {
    const books = () => shop().zone('Ledger').component('Books').in('Ledger');
    const around = books()
      .connect('Gateway', 'Shipping', { name: 'label' })
      .connect('Shipping', 'Books', { name: 'invoice' });
    const first = books().build();
    expect(gainLines(first, around.build(), gainsOf(first, around.build()))[0]).toBe(
      'Attacker now reaches Books past no guard by way of outside: over browse, then label, then invoice',
    );
    const straight = around.connect('Orders', 'Books', { name: 'book' }).build();
    const without = straight.replacing(new Map([['connection:orders-books', undefined]]));
    expect(gainLines(straight, without, gainsOf(straight, without))).toContain(
      'Attacker now reaches Books only by way of outside, which it did over browse, then place order, then book',
    );
    expect(gainLines(without, straight, gainsOf(without, straight))).toContain(
      'Attacker now reaches Books past 1 guard, and no longer only by way of outside: over browse, then place order, then book',
    );
  });
});
