import { describe, expect, it } from 'vitest';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const shop = () =>
  model()
    .zone('Internet')
    .zone('Backend')
    .component('Browser')
    .in('Internet')
    .component('Orders API')
    .in('Backend')
    .component('Search')
    .in('Backend')
    .asset('Password')
    .control('Sign-in')
    .put('view', 'view:map', { name: 'Map' });

const BROWSER = { placement: 'placement:browser_internet' };
const API = { placement: 'placement:orders-api_backend' };
const SEARCH = { placement: 'placement:search_backend' };

describe('connection.connect', () => {
  it('connects two components and calls the step by their names', () => {
    const { after, created, label } = done(shop().build(), 'connection.connect', { from: BROWSER, to: API });
    expect(label).toBe('Connect Browser → Orders API');
    expect(created).toEqual(['connection:n0']);
    expect(after.get('connection:n0')).toMatchObject({
      from: { placements: ['placement:browser_internet'] },
      to: { placements: ['placement:orders-api_backend'] },
      opener: 'from',
      protections: [],
    });
  });

  it('takes everything that is said at once', () => {
    const said = {
      name: 'Order',
      type: 'arrives by',
      opener: 'to',
      data: { words: 'the order', assets: ['asset:password'] },
      dataBack: { words: 'a receipt' },
      protections: [{ key: 'a', caller: { is: 'yes', types: ['password'] }, needs: ['asset:password'] }],
    };
    const { after, label } = done(shop().build(), 'connection.connect', { from: BROWSER, to: API, ...said });
    expect(label).toBe('Connect Order');
    expect(after.get('connection:n0')).toMatchObject(said);
  });

  it('places a component once more at its end, and takes it all back as one', () => {
    const newPlacement = { component: 'component:search', zone: 'zone:internet' };
    const before = shop().build();
    const { after } = done(before, 'connection.connect', { from: API, to: { newPlacement } });
    expect(after.all('placement').filter(({ component }) => component === 'component:search')).toHaveLength(
      2,
    );
    expect(after.count('component')).toBe(before.count('component'));
    expect(after.get('placement:n0')).toMatchObject(newPlacement);
    const nowhere = { newPlacement: { ...newPlacement, zone: 'zone:gone' } };
    expect(refused(before, 'connection.connect', { from: API, to: nowhere }).reason).toBe('not there');
  });

  it('makes the component at its end with it, in a zone, on the map, and takes it all back as one', () => {
    const newComponent = {
      name: 'Mail relay',
      type: 'external service',
      zone: 'zone:internet',
      at: { x: 3, y: 4 },
    };
    const { after, created, label } = done(shop().build(), 'connection.connect', {
      from: API,
      to: { newComponent },
      view: 'view:map',
    });
    expect(label).toBe('Connect Orders API → Mail relay');
    expect(created).toEqual(['component:n0', 'placement:n1', 'connection:n2']);
    expect(after.get('component:n0')).toMatchObject({ name: 'Mail relay', type: 'external service' });
    expect(after.get('connection:n2')).toMatchObject({ to: { placements: ['placement:n1'] } });
    expect(after.get('placement:n1')?.zone).toBe('zone:internet');
    expect(after.get('view:map')?.positions).toEqual({ 'placement:n1': { x: 3, y: 4 } });
  });

  it('makes both ends where both are new', () => {
    const { after } = done(shop().build(), 'connection.connect', {
      from: { newComponent: { name: 'Robot', zone: null } },
      to: { newComponent: { name: 'Arm' } },
    });
    expect(after.get('connection:n4')).toMatchObject({
      from: { placements: ['placement:n1'] },
      to: { placements: ['placement:n3'] },
    });
    expect(after.get('placement:n1')).not.toHaveProperty('zone');
  });

  it('takes a whole zone, or several components of one zone, as an end', () => {
    const placements = [API.placement, SEARCH.placement];
    const { after } = done(shop().build(), 'connection.connect', {
      from: { zone: 'zone:internet' },
      to: { placements },
    });
    expect(after.get('connection:n0')).toMatchObject({ from: { zone: 'zone:internet' }, to: { placements } });
  });

  it('is refused where one end would lie in several zones', () => {
    const placements = [API.placement, BROWSER.placement];
    expect(refused(shop().build(), 'connection.connect', { from: { placements }, to: SEARCH })).toEqual({
      reason: 'several zones',
      message: 'One end of a connection lies in one zone.',
      about: placements,
    });
  });

  it('is refused for ends that are gone', () => {
    const gone = [
      [{ placement: 'placement:gone' }, 'placement:gone'],
      [{ zone: 'zone:gone' }, 'zone:gone'],
      [{ newComponent: { name: 'X', zone: 'zone:gone' } }, 'zone:gone'],
    ] as const;
    for (const [to, about] of gone) {
      const refusal = refused(shop().build(), 'connection.connect', { from: API, to });
      expect(refusal).toMatchObject({ reason: 'not there', about: [about] });
    }
  });

  it('C2 is refused where its protections would break integrity', () => {
    const twice = [{ key: 'a' }, { key: 'a' }];
    const { reason, message } = refused(shop().build(), 'connection.connect', {
      from: BROWSER,
      to: API,
      name: 'Order',
      protections: twice,
    });
    expect(reason).toBe('would break integrity');
    expect(message).toBe('The connection “Order” has two protections with one key.');
  });
});

describe('connection.protect', () => {
  const connected = () => shop().connect('Browser', 'Orders API', { name: 'Order' }).build();
  const connection = 'connection:browser-orders-api';

  it('says all options at once', () => {
    const options = [
      { key: 'a', encryption: { is: 'yes', types: ['TLS 1.3'] }, caller: { is: 'no' } },
      {
        key: 'b',
        caller: { is: 'any', whom: 'the operator' },
        controls: ['control:sign-in'],
        when: 'from 2027',
      },
    ];
    const { after, label } = done(connected(), 'connection.protect', { connection, options });
    expect(label).toBe('Change the protections of Order');
    expect(after.get(connection)?.protections).toMatchObject(options);
    expect(
      done(after, 'connection.protect', { connection, options: [] }).after.get(connection)?.protections,
    ).toEqual([]);
  });

  it('is refused for two options of one key, and for assets and controls that are gone', () => {
    const refusal = (...options: object[]) =>
      refused(connected(), 'connection.protect', { connection, options });
    expect(refusal({ key: 'a' }, { key: 'a' }).reason).toBe('wrong arguments');
    expect(refusal({ key: 'a', needs: ['asset:gone'] }).about).toEqual(['asset:gone']);
    expect(refusal({ key: 'a', controls: ['control:gone'] }).about).toEqual(['control:gone']);
    expect(
      refused(connected(), 'connection.protect', { connection: 'connection:gone', options: [] }).reason,
    ).toBe('not there');
  });
});

describe('connection.reverse', () => {
  it('changes ends and data; who opens it stays the same; twice is as before', () => {
    const before = shop()
      .connect('Browser', 'Orders API', { carries: ['Password'] })
      .build();
    const connection = 'connection:browser-orders-api';
    const { after } = done(before, 'connection.reverse', { connection });
    expect(after.get(connection)).toMatchObject({
      from: { placements: ['placement:orders-api_backend'] },
      to: { placements: ['placement:browser_internet'] },
      opener: 'to',
      dataBack: { assets: ['asset:password'] },
    });
    expect(after.get(connection)).not.toHaveProperty('data');
    expect(done(after, 'connection.reverse', { connection }).after.get(connection)).toEqual(
      before.get(connection),
    );
  });
});
