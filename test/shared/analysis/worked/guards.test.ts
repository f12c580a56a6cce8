import { describe, expect, it } from 'vitest';
import { model } from '../../../support/model/builder.ts';
import type { SaidConnection } from '../../../support/model/said-connection.ts';
import { ask } from './ask.ts';

/** Somebody on the Internet, and one connection from there to an API, protected as it is said. */
function api(said: SaidConnection) {
  return model()
    .zone('Internet', { external: true })
    .zone('Backend')
    .component('Browser')
    .in('Internet')
    .component('Orders API')
    .in('Backend')
    .connect('Browser', 'Orders API', said)
    .actor('Anyone')
    .isThere('Internet')
    .build();
}

describe('what stands in the way', () => {
  it('A6: only a caller who is proved by every option is a guard to defeat', () => {
    const about = (said: SaidConnection) => ask(api(said), 'Anyone').about('Orders API');
    expect(about({ caller: 'password' })).toBe('past 1 guard, 1 hop');
    expect(about({ caller: 'no' })).toBe('open, 1 hop');
    expect(about({})).toBe('open, 1 hop');
    expect(about({ caller: 'left to: the operator' })).toBe('open, 1 hop');
  });

  it('A6: of several protections one that asks for nothing opens all of it, and the hop says so', () => {
    const status = api({ options: [{ caller: 'password' }, { caller: 'no', when: 'the status page' }] });
    expect(ask(status, 'Anyone').about('Orders API')).toBe('open, 1 hop');
    expect(ask(status, 'Anyone', { onlyThrough: ['some'] }).about('Orders API')).toBe('open, 1 hop');
    expect(ask(status, 'Anyone', { onlyThrough: ['none'] }).about('Orders API')).toBe('not reached');
  });

  it('A6, X9: TLS by which only the server proves itself is no guard against who calls', () => {
    const tls = api({ encryption: 'TLS 1.3', answerer: 'server certificate', caller: 'no' });
    expect(ask(tls, 'Anyone').about('Orders API')).toBe('open, 1 hop');
  });

  it('A6, X7: nor is an address that is on a list', () => {
    const filtered = (methods: readonly string[]) =>
      model()
        .put('project', 'project:p', { name: 'Orders', methods: [{ name: 'IP filter', proof: false }] })
        .zone('Internet', { external: true })
        .zone('Backend')
        .component('Browser')
        .in('Internet')
        .component('Orders API')
        .in('Backend')
        .connect('Browser', 'Orders API', { caller: { is: 'yes', types: [...methods] } })
        .actor('Anyone')
        .isThere('Internet')
        .build();
    expect(ask(filtered(['IP filter']), 'Anyone').about('Orders API')).toBe('open, 1 hop');
    expect(ask(filtered(['IP filter', 'password']), 'Anyone').about('Orders API')).toBe(
      'past 1 guard, 1 hop',
    );
  });

  const twice = (withStatus: boolean) => {
    const built = model()
      .zone('Edge')
      .zone('Backend')
      .zone('Vault')
      .component('Proxy')
      .in('Edge')
      .component('Orders API')
      .in('Backend')
      .component('Key store')
      .in('Vault')
      .connect('Proxy', 'Orders API', { name: 'Orders', caller: 'mTLS' })
      .connect('Orders API', 'Key store', { name: 'Keys', caller: 'mTLS' });
    if (withStatus) built.connect('Proxy', 'Orders API', { name: 'Status', caller: 'no' });
    return built.actor('Operator').isThere('Proxy').build();
  };

  it('A10: a new connection without proof beside one with proof changes the guards, and no place', () => {
    const [before, after] = [ask(twice(false), 'Operator'), ask(twice(true), 'Operator')];
    expect(after.reached()).toEqual(before.reached());
    expect([before.about('Orders API'), after.about('Orders API')]).toEqual([
      'past 1 guard, 1 hop',
      'open, 1 hop',
    ]);
    expect([before.about('Key store'), after.about('Key store')]).toEqual([
      'past 2 guards, 2 hops',
      'past 1 guard, 2 hops',
    ]);
    expect(after.chain('Key store')).toBe('Proxy → (Status) Orders API → (Keys) Key store');
  });

  it('A10: fewer guards win over fewer hops, and of equal chains the smaller id', () => {
    const ways = model()
      .zone('Edge')
      .zone('Backend')
      .zone('Vault')
      .component('Proxy')
      .in('Edge')
      .component('Orders API')
      .in('Backend')
      .component('Key store')
      .in('Vault')
      .connect('Proxy', 'Key store', { name: 'Straight', caller: 'mTLS' })
      .connect('Proxy', 'Orders API', { name: 'B' })
      .connect('Proxy', 'Orders API', { name: 'A' })
      .connect('Orders API', 'Key store', { name: 'Keys' })
      .actor('Operator')
      .isThere('Proxy')
      .build();
    const operator = ask(ways, 'Operator');
    expect(operator.about('Key store')).toBe('open, 2 hops');
    // `connection:proxy-orders-api` comes before `connection:proxy-orders-api-2`, whatever they are called.
    expect(operator.chain('Key store')).toBe('Proxy → (B) Orders API → (Keys) Key store');
  });

  it('A10: a connection that ends in the zone shows why one is at it, before what gives it without a hop', () => {
    const both = model()
      .zone('Edge')
      .zone('Backend')
      .zone('Inner', { in: 'Backend', nesting: 'inner gives outer' })
      .component('Proxy')
      .in('Edge')
      .component('Orders API')
      .in('Backend')
      .component('Worker')
      .in('Inner')
      .connect('Proxy', 'Inner', { name: 'Jobs' })
      .connect('Proxy', 'Orders API', { name: 'Orders' })
      .actor('Operator')
      .isThere('Proxy')
      .build();
    expect(ask(both, 'Operator').chain('Backend')).toBe('Proxy → (Orders) Orders API');
  });

  it('A18, X10: a control that is only designed counts as designed, and neither as built nor as verified', () => {
    const planned = (state: 'designed' | 'implemented' | 'verified') =>
      model()
        .zone('Internet', { external: true })
        .zone('Backend')
        .component('Browser')
        .in('Internet')
        .component('Orders API')
        .in('Backend')
        .control('Sign-in', { state })
        .connect('Browser', 'Orders API', { caller: 'password', controls: ['Sign-in'] })
        .actor('Anyone')
        .isThere('Internet')
        .build();
    const asked = (state: 'designed' | 'implemented' | 'verified') =>
      (['designed', 'built', 'verified'] as const).map((as) =>
        ask(planned(state), 'Anyone', { as }).about('Orders API'),
      );
    expect(asked('designed')).toEqual(['past 1 guard, 1 hop', 'open, 1 hop', 'open, 1 hop']);
    expect(asked('implemented')).toEqual(['past 1 guard, 1 hop', 'past 1 guard, 1 hop', 'open, 1 hop']);
    expect(asked('verified')).toEqual(Array.from({ length: 3 }, () => 'past 1 guard, 1 hop'));
  });
});

describe('what an actor has', () => {
  const keys = (needs: readonly string[][], holds: readonly string[]) =>
    model()
      .zone('Internet', { external: true })
      .zone('Backend')
      .component('Browser')
      .in('Internet')
      .component('Orders API')
      .in('Backend')
      .asset('Password')
      .asset('Token')
      .connect('Browser', 'Orders API', { options: needs.map((one) => ({ caller: 'yes', needs: one })) })
      .actor('Clerk')
      .isThere('Internet')
      .holds(...holds)
      .build();

  it('A6: with all that one of the proving options needs, a guard is passed and not defeated', () => {
    const about = (needs: readonly string[][], holds: readonly string[]) =>
      ask(keys(needs, holds), 'Clerk').about('Orders API');
    expect(about([['Password']], ['Password'])).toBe('with its own credentials, 1 hop');
    expect(about([['Password']], [])).toBe('past 1 guard, 1 hop');
    // Both of an option are required; of two options one is enough; an option that names nothing opens for nobody.
    expect(about([['Password', 'Token']], ['Password'])).toBe('past 1 guard, 1 hop');
    expect(about([['Token'], ['Password']], ['Password'])).toBe('with its own credentials, 1 hop');
    expect(about([[], ['Token']], ['Password'])).toBe('past 1 guard, 1 hop');
  });

  const crown = () =>
    model()
      .zone('Edge')
      .zone('Backend')
      .zone('Vault')
      .component('Proxy')
      .in('Edge')
      .component('Orders API')
      .in('Backend')
      .component('Key store')
      .in('Vault')
      .asset('Vault token')
      .storedIn('Orders API')
      .connect('Proxy', 'Orders API', { caller: 'mTLS' })
      .connect('Orders API', 'Key store', { caller: 'token', needs: ['Vault token'] })
      .actor('Intruder')
      .isThere('Proxy')
      .build();

  it('A15: with what it finds, credentials that lie where it arrives open what comes after', () => {
    expect(ask(crown(), 'Intruder').about('Key store')).toBe('past 2 guards, 2 hops');
    expect(ask(crown(), 'Intruder', { withWhatItFinds: true }).about('Key store')).toBe(
      'past 1 guard, 2 hops',
    );
  });

  it('A15: what lies only behind more guards than a chain has passed does not open it', () => {
    const far = model()
      .zone('Edge')
      .zone('Backend')
      .zone('Vault')
      .component('Proxy')
      .in('Edge')
      .component('Orders API')
      .in('Backend')
      .component('Key store')
      .in('Vault')
      .asset('API password')
      .storedIn('Key store')
      .connect('Proxy', 'Orders API', { caller: 'password', needs: ['API password'] })
      .connect('Orders API', 'Key store')
      .actor('Intruder')
      .isThere('Proxy')
      .build();
    expect(ask(far, 'Intruder', { withWhatItFinds: true }).about('Orders API')).toBe('past 1 guard, 1 hop');
  });

  it('A7: who may use a place is admitted to it, takes it over in one hop, and holds nothing before', () => {
    const shop = model()
      .zone('Backend')
      .zone('Vault')
      .component('Orders API')
      .in('Backend')
      .component('Key store')
      .in('Vault')
      .connect('Orders API', 'Key store', { name: 'Keys', caller: 'mTLS' })
      .actor('Customer')
      .mayUse('Orders API')
      .build();
    const customer = ask(shop, 'Customer');
    expect(customer.about('Orders API')).toBe('open, 1 hop');
    expect(customer.about('Key store')).toBe('past 1 guard, 2 hops');
    expect(customer.chain('Key store')).toBe('may use Orders API → (Keys) Key store');
  });

  const support = () =>
    model()
      .zone('Office')
      .zone('Backend')
      .component('Help desk')
      .in('Office')
      .component('Orders API')
      .in('Backend')
      .component('Account pages')
      .in('Backend')
      .asset('Customer password')
      .connect('Help desk', 'Orders API', { caller: 'password', needs: ['Customer password'] })
      .actor('Customer')
      .mayUse('Account pages')
      .holds('Customer password')
      .actor('Support')
      .isThere('Help desk')
      .actsAs('Customer')
      .actor('Trainee')
      .isThere('Help desk')
      .build();

  it('A8: a support role that acts as a customer has the customer’s access and credentials', () => {
    expect(ask(support(), 'Support').about('Account pages')).toBe('open, 1 hop');
    expect(ask(support(), 'Support').chain('Orders API')).toBe(
      'Help desk → (Help desk → Orders API) Orders API',
    );
    expect(ask(support(), 'Support').about('Orders API')).toBe('with its own credentials, 1 hop');
    expect(ask(support(), 'Trainee').about('Orders API')).toBe('past 1 guard, 1 hop');
  });

  it('A8: who acts as somebody acts as those too for whom that one acts, round a circle as well', () => {
    const circle = model()
      .zone('Office')
      .component('Safe')
      .in('Office')
      .actor('Owner')
      .isThere('Safe')
      .actor('Deputy')
      .actsAs('Owner')
      .actor('Assistant')
      .actsAs('Deputy')
      .build();
    expect(ask(circle, 'Assistant').about('Safe')).toBe('is there');
    const owner = circle.get('actor:owner');
    if (!owner) throw new Error('no owner');
    const back = {
      ...owner,
      access: [...owner.access, { manner: 'acts as' as const, actor: 'actor:assistant' as const }],
    };
    const round = circle.replacing(new Map([[back.id, back]]));
    for (const actor of ['Owner', 'Deputy', 'Assistant'])
      expect(ask(round, actor).about('Safe')).toBe('is there');
  });

  it('A9: with one of several accesses, the best of them, and for how many a place is reached', () => {
    const offices = model()
      .zone('North')
      .zone('South')
      .zone('Backend')
      .component('Till')
      .in('North')
      .component('Desk')
      .in('South')
      .component('Orders API')
      .in('Backend')
      .connect('Till', 'Orders API', { caller: 'password' })
      .connect('Desk', 'Orders API', { caller: 'no' })
      .actor('Employee')
      .oneOf()
      .isThere('Till', 'Desk')
      .build();
    const employee = ask(offices, 'Employee');
    expect(employee.about('Till')).toBe('is there; 1 of 2');
    expect(employee.about('Orders API')).toBe('open, 1 hop; 2 of 2');
    expect(employee.chain('Orders API')).toBe('Desk → (Desk → Orders API) Orders API');
  });
});
