import { describe, expect, it } from 'vitest';
import { judgePath, judgePaths, undocumentedCrossings } from '../../../shared/analysis/paths.ts';
import type { PathJudgement } from '../../../shared/analysis/paths.ts';
import { hopsOf } from '../../../shared/analysis/witness.ts';
import { must } from '../../../shared/base/assert.ts';
import { model } from '../../support/model/builder.ts';
import type { ModelBuilder, SaidPath } from '../../support/model/builder.ts';

/**
 * An attacker on the Internet, an edge that answers it, a backend behind the edge, and a supplier who calls the
 * backend and whom the backend calls.
 */
function shop(): ModelBuilder {
  return model('Shop')
    .zone('Internet', { external: true })
    .zone('Edge')
    .zone('Backend')
    .zone('Ledger')
    .zone('Supplier', { external: true })
    .component('Browser')
    .in('Internet')
    .component('Gateway')
    .in('Edge')
    .component('Orders')
    .in('Backend')
    .component('Books')
    .in('Ledger')
    .component('Shipping')
    .in('Supplier')
    .connect('Browser', 'Gateway', { name: 'browse', caller: 'no' })
    .connect('Gateway', 'Orders', { name: 'order', caller: 'mTLS' })
    .connect('Orders', 'Shipping', { name: 'ship' })
    .connect('Shipping', 'Books', { name: 'invoice', caller: 'password' })
    .actor('Attacker')
    .isThere('Internet');
}

function judged(builder: ModelBuilder, said: SaidPath): PathJudgement {
  return must(judgePaths(builder.path('A path', said).build()).at(-1), 'no path');
}

function only(builder: ModelBuilder, said: SaidPath) {
  return must(judged(builder, said).combinations[0], 'no combination');
}

const ATTACKER = { actors: ['Attacker'] };

describe('P1 the combinations of a path', () => {
  it('P1 each actor, origin and destination is judged by itself', () => {
    const builder = shop().actor('Clerk').isThere('Backend');
    const { combinations, counted } = judged(builder, {
      actors: ['Attacker', 'Clerk'],
      from: ['Internet', 'Backend'],
      to: ['Edge', 'Supplier'],
    });
    expect(combinations).toHaveLength(8);
    expect(counted).toBe(8);
  });

  it('P1 a placement stands for its zone', () => {
    const { combinations } = judged(shop(), { ...ATTACKER, from: ['Browser', 'Internet'], to: ['Gateway'] });
    expect(combinations.map(({ from, to }) => [from, to])).toEqual([['zone:internet', 'zone:edge']]);
  });

  it('P1 a zone stands for any of its instances', () => {
    const builder = shop()
      .zone('Edge in Berlin', { instanceOf: 'Edge' })
      .actor('Local')
      .isThere('Edge in Berlin');
    expect(only(builder, { actors: ['Local'], from: ['Edge'], to: ['Backend'] }).result).toBe('direct');
    const other = shop().zone('Edge in Berlin', { instanceOf: 'Edge' }).actor('Central').isThere('Edge');
    const berlin = { actors: ['Central'], from: ['Edge in Berlin'], to: ['Backend'] };
    // Who names the original is at every instance (A1); who names an instance means that one.
    expect(only(other, berlin).result).toBe('direct');
    const local = shop()
      .zone('Edge in Berlin', { instanceOf: 'Edge' })
      .zone('Edge in Rome', { instanceOf: 'Edge' });
    const rome = only(local.actor('Local').isThere('Edge in Rome'), { ...berlin, actors: ['Local'] });
    expect(rome.result).not.toBe('direct');
  });

  it('P1 any on two sides states a privilege: counted, not judged', () => {
    const privilege = judged(shop().actor('Clerk'), { actors: 'any', from: ['Internet'], to: 'any' });
    expect(privilege).toMatchObject({ result: 'states a privilege', combinations: [], counted: 2 * 1 * 5 });
  });

  it('P1 any on one side leaves the others to be judged', () => {
    const anywhere = only(shop(), { ...ATTACKER, from: ['Edge'], to: 'any' });
    expect(anywhere).toMatchObject({ result: 'after compromise', to: 'any' });
    const fromAnywhere = only(shop(), { ...ATTACKER, from: 'any', to: ['Edge'] });
    expect(fromAnywhere).toMatchObject({ result: 'direct', from: 'any' });
    expect(fromAnywhere.reason).toBe('Attacker is in Internet; browse leads on to Edge');
    const further = only(shop(), { ...ATTACKER, from: 'any', to: ['Backend'] });
    expect(further.result).toBe('after compromise');
    const anybody = only(shop(), { actors: 'any', from: ['Edge'], to: ['Backend'] });
    expect(anybody).toMatchObject({ actor: 'any', result: 'direct' });
    const island = shop().zone('Island').component('Cave').in('Island');
    const nobody = only(island, { actors: 'any', from: ['Island'], to: ['Edge'] });
    expect(nobody).toMatchObject({ result: 'no chain of connections', missing: 'a connection out' });
  });
});

describe('P2 and P3 what holds as it is', () => {
  it('P2 direct: the actor is in the origin, and the destination is the origin or one hop from it', () => {
    expect(only(shop(), { ...ATTACKER, from: ['Internet'], to: ['Internet'] })).toMatchObject({
      result: 'direct',
      reason: 'Attacker is in Internet',
    });
    const hop = only(shop(), { ...ATTACKER, from: ['Internet'], to: ['Edge'] });
    expect(hop).toMatchObject({
      result: 'direct',
      reason: 'Attacker is in Internet; browse leads on to Edge',
    });
    expect(hopsOf(hop.steps).map(({ connection }) => connection)).toEqual(['connection:browser-gateway']);
  });

  it('P2 a hop is a hop, past a guard as well as past none', () => {
    const builder = shop().connect('Browser', 'Orders', { name: 'admin', caller: 'password' });
    const open = builder.connect('Gateway', 'Orders', { name: 'open', caller: 'no' });
    const combination = only(open, { ...ATTACKER, from: ['Internet'], to: ['Backend'] });
    // Past no guard it would take two hops.
    expect(combination.result).toBe('direct');
    expect(hopsOf(combination.steps)).toMatchObject([
      { connection: 'connection:browser-orders', guard: 'all', defeats: true, withOwn: false },
    ]);
  });

  it('P2 a proof that the actor holds the credential for is passed with its own', () => {
    const builder = shop()
      .asset('Password')
      .connect('Browser', 'Orders', { name: 'admin', caller: 'password', needs: ['Password'] })
      .actor('Administrator')
      .isThere('Internet')
      .holds('Password');
    const combination = only(builder, { actors: ['Administrator'], from: ['Internet'], to: ['Backend'] });
    expect(hopsOf(combination.steps)).toMatchObject([{ defeats: false, withOwn: true }]);
  });

  it('P3 after compromise: the origin has to be got to, or the destination is farther', () => {
    expect(only(shop(), { ...ATTACKER, from: ['Edge'], to: ['Backend'] })).toMatchObject({
      result: 'after compromise',
      reason:
        'Attacker is not in Edge; it gets there over browse from Internet; from there order leads on to Backend',
    });
    const far = only(shop(), { ...ATTACKER, from: ['Internet'], to: ['Backend'] });
    expect(far).toMatchObject({
      result: 'after compromise',
      reason: 'Attacker is in Internet; browse and order lead on to Backend',
    });
    expect(hopsOf(far.steps)).toHaveLength(2);
  });

  it('P3 who may use a place is not there, and gets there by taking it over', () => {
    const builder = shop().actor('Customer').mayUse('Gateway');
    expect(only(builder, { actors: ['Customer'], from: ['Edge'], to: ['Backend'] })).toMatchObject({
      result: 'after compromise',
      reason:
        'Customer is not in Edge; it gets there by taking over Gateway, which it may use; from there order leads on to Backend',
    });
  });

  it('P3 A9 of alternative accesses one that leads from the origin to the destination is enough', () => {
    const builder = shop().actor('Insider').isThere('Ledger', 'Edge').oneOf();
    expect(only(builder, { actors: ['Insider'], from: ['Edge'], to: ['Backend'] }).result).toBe('direct');
    expect(only(builder, { actors: ['Insider'], from: ['Ledger'], to: ['Backend'] }).result).not.toBe(
      'direct',
    );
  });

  it('P3 A3 what the actor holds in the origin goes with it', () => {
    const builder = shop().component('Proxy', { placementsAre: 'one thing' }).in('Supplier').in('Ledger');
    const operator = builder.actor('Operator').isThere('Proxy@Supplier');
    expect(only(operator, { actors: ['Operator'], from: ['Supplier'], to: ['Ledger'] })).toMatchObject({
      result: 'direct',
      reason: 'Operator is in Supplier, and with that in Ledger',
    });
  });
});

describe('P4 what only holds with more', () => {
  it('P4 only by answering: the actor is where the connection is answered', () => {
    const builder = shop().actor('Shipper').isThere('Shipping');
    expect(only(builder, { actors: ['Shipper'], from: ['Supplier'], to: ['Backend'] })).toMatchObject({
      result: 'only by answering',
      within: 'direct',
      reason: 'Shipper is in Supplier; ship (by answering) leads on to Backend, but only by answering',
    });
  });

  it('P4 only by way of outside: the chain goes on from an external zone where the actor does not start', () => {
    const combination = only(shop(), { ...ATTACKER, from: ['Internet'], to: ['Ledger'] });
    expect(combination).toMatchObject({ result: 'only by way of outside', within: 'after compromise' });
    expect(hopsOf(combination.steps).map(({ connection }) => connection)).toEqual([
      'connection:browser-gateway',
      'connection:gateway-orders',
      'connection:orders-shipping',
      'connection:shipping-books',
    ]);
  });

  it('P4 A11 a chain may end in an external zone', () => {
    expect(only(shop(), { ...ATTACKER, from: ['Internet'], to: ['Supplier'] }).result).toBe(
      'after compromise',
    );
    // From there on it is by way of outside, be the supplier the origin of the path.
    const onwards = only(shop(), { ...ATTACKER, from: ['Supplier'], to: ['Ledger'] });
    expect(onwards.result).toBe('only by way of outside');
  });

  it('P4 both, where neither is enough', () => {
    const builder = shop().component('Bank').in('Supplier').connect('Books', 'Bank', { name: 'pay' });
    const books = builder
      .zone('Vault')
      .component('Safe')
      .in('Vault')
      .connect('Safe', 'Bank', { name: 'settle' });
    const combination = only(books, { ...ATTACKER, from: ['Internet'], to: ['Vault'] });
    expect(combination).toMatchObject({ result: 'only by answering and by way of outside' });
    expect(combination.reason).toMatch(
      /settle \(by answering\).*, but only by answering and by way of outside$/,
    );
  });

  it('P4 only with the presumed foothold: the actor is there as well', () => {
    const builder = shop()
      .zone('Office')
      .zone('Plant')
      .component('Laptop')
      .in('Office')
      .component('Robot')
      .in('Plant')
      .connect('Laptop', 'Robot', { name: 'steer' });
    const path = { ...ATTACKER, from: ['Office'], to: ['Plant'] };
    expect(only(builder, path).result).toBe('no chain of connections');
    expect(only(builder, { ...path, foothold: ['Laptop'] })).toMatchObject({
      result: 'only with the presumed foothold',
      within: 'direct',
      reason: 'Attacker is in Office; steer leads on to Plant, but only with the presumed foothold in Laptop',
    });
    expect(only(builder, { ...path, foothold: ['Gateway'] }).result).toBe('no chain of connections');
  });
});

describe('P5 no chain of connections, and what is missing', () => {
  const missing = (builder: ModelBuilder, said: SaidPath) => {
    const { result, missing: what, reason, steps } = only(builder, said);
    expect(result).toBe('no chain of connections');
    expect(steps).toEqual([]);
    return [what, reason];
  };

  it('P5 no access', () => {
    expect(missing(shop().actor('Somebody'), { actors: ['Somebody'], from: ['Edge'], to: ['Edge'] })).toEqual(
      ['access', 'Somebody has no access to anything'],
    );
  });

  it('P5 no connection out of the origin', () => {
    const island = shop().zone('Island').component('Cave').in('Island').actor('Hermit').isThere('Cave');
    expect(missing(island, { actors: ['Hermit'], from: ['Island'], to: ['Edge'] })).toEqual([
      'a connection out',
      'no connection leads out of Island, so that Edge is not reached from Island',
    ]);
  });

  it('P5 no connection into the destination', () => {
    const island = shop().zone('Island').component('Cave').in('Island');
    expect(missing(island, { ...ATTACKER, from: ['Internet'], to: ['Island'] })).toEqual([
      'a connection in',
      'no connection leads into Island, so that Island is not reached from Internet',
    ]);
  });

  it('P5 none between them', () => {
    const apart = shop()
      .zone('Factory')
      .zone('Hall')
      .component('Robot')
      .in('Factory')
      .component('Arm')
      .in('Hall')
      .connect('Robot', 'Arm');
    expect(missing(apart, { ...ATTACKER, from: ['Internet'], to: ['Hall'] })).toEqual([
      'a connection between',
      'no chain of connections leads from Internet to Hall',
    ]);
    expect(missing(apart, { ...ATTACKER, from: ['Hall'], to: ['Factory'] })).toEqual([
      'a connection between',
      'Attacker is not in Hall, and no chain of connections leads from Internet to Hall',
    ]);
  });
});

describe('P6 the result of a path', () => {
  it('P6 is the weakest of its combinations, and each has its own', () => {
    const path = judged(shop(), { ...ATTACKER, from: ['Internet'], to: ['Edge', 'Backend', 'Ledger'] });
    expect(path.result).toBe('only by way of outside');
    expect(path.combinations.map(({ to, result }) => [to, result])).toEqual([
      ['zone:backend', 'after compromise'],
      ['zone:edge', 'direct'],
      ['zone:ledger', 'only by way of outside'],
    ]);
  });

  it('P6 a path of nobody, or to nowhere, has no chain', () => {
    expect(judged(shop(), { actors: [], from: ['Internet'], to: ['Edge'] })).toMatchObject({
      result: 'no chain of connections',
      counted: 0,
    });
  });

  it('P6 A16 asked without a connection, it is judged without it', () => {
    const path = shop()
      .path('In', { ...ATTACKER, from: ['Internet'], to: ['Edge'] })
      .build();
    const without = judgePaths(path, { without: ['connection:browser-gateway'] });
    expect(without.map(({ result }) => result)).toEqual(['no chain of connections']);
  });
});

describe('P7 listed connections', () => {
  const written = (builder: ModelBuilder, said: SaidPath) => judged(builder, said).written;

  it('P7 lead from an origin to a destination one after the other', () => {
    const path = { ...ATTACKER, from: ['Internet'], to: ['Backend'], connections: ['browse', 'order'] };
    expect(written(shop(), path)).toEqual({ works: true, anotherWay: false });
    const second = shop().connect('Browser', 'Orders', { name: 'admin' });
    expect(written(second, path)).toEqual({ works: true, anotherWay: true });
  });

  it('P7 are broken at the one that does not start where the one before arrived', () => {
    const path = { ...ATTACKER, from: ['Internet'], to: ['Supplier'] };
    expect(written(shop(), { ...path, connections: ['browse', 'ship'] })).toEqual({
      works: false,
      brokenAt: 'connection:orders-shipping',
      anotherWay: true,
    });
  });

  it('P7 are broken at the last where that does not arrive', () => {
    const path = { ...ATTACKER, from: ['Internet'], to: ['Backend'], connections: ['browse'] };
    expect(written(shop(), path)).toMatchObject({ works: false, brokenAt: 'connection:browser-gateway' });
  });

  it('P7 say when they only work by answering, or by what arrives', () => {
    const answered = { actors: 'any' as const, from: ['Supplier'], to: ['Backend'], connections: ['ship'] };
    expect(written(shop(), answered)).toEqual({ works: true, anotherWay: false, only: ['by answering'] });
    const image = shop().connect('Shipping', 'Orders', {
      name: 'image',
      type: 'arrives by',
      arrives: 'image',
    });
    expect(written(image, { ...answered, connections: ['image'] })).toMatchObject({
      works: true,
      only: ['by update'],
    });
  });

  it('P6 judged by its id, a path is judged the same', () => {
    const built = shop()
      .path('In', { ...ATTACKER, from: ['Internet'], to: ['Edge'] })
      .build();
    expect(judgePath(built, 'path:in')).toEqual(judgePaths(built)[0]);
    expect(judgePath(built, 'path:out')).toBeUndefined();
  });

  it('P7 a path that lists none is not judged as written', () => {
    expect(written(shop(), { ...ATTACKER, from: ['Internet'], to: ['Edge'] })).toBeUndefined();
  });
});

describe('P8 crossings that no path documents', () => {
  const rides = (builder: ModelBuilder) =>
    undocumentedCrossings(builder.build()).map(({ connection, from, to }) => [connection, from, to]);
  const BROWSE = ['connection:browser-gateway', 'zone:internet', 'zone:edge'];

  it('P8 an actor can ride it from where it is, and no path of it says so', () => {
    expect(rides(shop())).toEqual([BROWSE]);
  });

  it('P8 documented by its zones, or by listing it', () => {
    expect(rides(shop().path('In', { ...ATTACKER, from: ['Internet'], to: ['Edge'] }))).toEqual([]);
    const listed = { ...ATTACKER, from: ['Internet'], to: ['Backend'], connections: ['browse', 'order'] };
    expect(rides(shop().path('In', listed))).toEqual([]);
    expect(rides(shop().path('In', { ...ATTACKER, from: ['Internet'], to: ['Backend'] }))).toEqual([BROWSE]);
  });

  it('P8 a path of somebody else does not document it, one of anybody does', () => {
    const clerk = shop().actor('Clerk');
    expect(rides(clerk.path('In', { actors: ['Clerk'], from: ['Internet'], to: ['Edge'] }))).toEqual([
      BROWSE,
    ]);
    expect(rides(shop().path('In', { actors: 'any', from: 'any', to: ['Edge'] }))).toEqual([]);
  });

  it('P8 what is reached only after a hop is no crossing from where the actor is', () => {
    expect(rides(shop()).map(([connection]) => connection)).not.toContain('connection:gateway-orders');
  });

  it('P8 inside a zone nothing is crossed', () => {
    expect(rides(shop().component('Phone').in('Internet').connect('Browser', 'Phone'))).toEqual([BROWSE]);
  });
});
