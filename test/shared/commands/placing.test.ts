import { describe, expect, it } from 'vitest';
import { crossingChanges } from '../../../shared/analysis/crossings.ts';
import { between, touched } from '../../../shared/model/diff.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const shop = () =>
  model()
    .zone('Internet', { external: true })
    .zone('Backend')
    .zone('Office')
    .component('Browser')
    .in('Internet')
    .component('Orders API')
    .in('Backend')
    .component('Plug-in')
    .inside('Orders API')
    .component('Search')
    .in('Backend')
    .connect('Browser', 'Orders API', { name: 'Order' })
    .connect('Orders API', 'Search', { name: 'Query' })
    .put('view', 'view:map', {
      name: 'Map',
      positions: {
        'placement:orders-api_backend': { x: 10, y: 20 },
        'zone:backend': { x: 0, y: 0, w: 9, h: 9 },
      },
    });

const API = 'placement:orders-api_backend';
const places = (of: Model) => of.get('view:map')?.positions;

describe('component.add', () => {
  it('makes the component and its placement where it was dropped, as one step', () => {
    const { after, created, label } = done(shop().build(), 'component.add', {
      name: 'Label printer',
      type: 'device',
      technology: 'ZPL',
      zone: 'zone:office',
      view: 'view:map',
      at: { x: 4, y: 5 },
    });
    expect(label).toBe('Add Label printer in Office');
    expect(created).toEqual(['component:n0', 'placement:n1']);
    expect(after.get('component:n0')).toMatchObject({
      name: 'Label printer',
      type: 'device',
      technology: 'ZPL',
    });
    expect(after.get('placement:n1')).toMatchObject({ component: 'component:n0', zone: 'zone:office' });
    expect(places(after)).toMatchObject({ 'placement:n1': { x: 4, y: 5 } });
  });

  it('R6 nested in a component, it does not say the zone that its parent is in', () => {
    const { after } = done(shop().build(), 'component.add', {
      name: 'Cache',
      zone: 'zone:backend',
      parent: API,
    });
    expect(after.get('placement:n1')).not.toHaveProperty('zone');
    const elsewhere = done(shop().build(), 'component.add', {
      name: 'Cache',
      zone: 'zone:office',
      parent: API,
    });
    expect(elsewhere.after.get('placement:n1')?.zone).toBe('zone:office');
  });

  it('is refused where the zone, the parent or the view is gone', () => {
    for (const where of [{ zone: 'zone:gone' }, { parent: 'placement:gone' }, { view: 'view:gone' }]) {
      const { reason, about } = refused(shop().build(), 'component.add', { name: 'Cache', ...where });
      expect(reason).toBe('not there');
      expect(about).toEqual(Object.values(where));
    }
  });
});

describe('component.place', () => {
  it('places a component that is there once more, with what is particular there', () => {
    const { after, label } = done(shop().build(), 'component.place', {
      component: 'component:search',
      zone: 'zone:office',
      condition: 'when searched offline',
      optional: true,
      howMany: 'one a desk',
    });
    expect(label).toBe('Place Search again in Office');
    expect(after.get('placement:n0')).toMatchObject({
      component: 'component:search',
      zone: 'zone:office',
      condition: 'when searched offline',
      optional: true,
      howMany: 'one a desk',
    });
    expect(after.count('component')).toBe(shop().build().count('component'));
  });

  it('is refused for a component that is gone', () => {
    expect(refused(shop().build(), 'component.place', { component: 'component:gone' }).reason).toBe(
      'not there',
    );
  });
});

describe('placement.move', () => {
  it('moves a component with what is nested in it, and forgets where it was drawn', () => {
    const before = shop().build();
    const { after, diff, label } = done(before, 'placement.move', { placements: [API], zone: 'zone:office' });
    expect(label).toBe('Move Orders API to Office');
    expect(touched(diff).toSorted()).toEqual([API, 'view:map']);
    expect(zoneOfPlacement(after, 'placement:plug-in_orders-api')).toBe('zone:office');
    expect(Object.keys(places(after) ?? {})).toEqual(['zone:backend']);
  });

  it('C6 the two models answer which crossings appear, disappear or change', () => {
    const before = shop().build();
    const moved = (to: string | null) =>
      crossingChanges(before, done(before, 'placement.move', { placements: [API], zone: to }).after);
    const office = moved('zone:office');
    expect(office.appeared.map(({ connection }) => connection)).toEqual(['connection:orders-api-search']);
    expect(office.changed.map(({ after }) => after.connection)).toEqual(['connection:browser-orders-api']);
    const internet = moved('zone:internet');
    expect(internet.gone.map(({ connection }) => connection)).toEqual(['connection:browser-orders-api']);
    expect(moved(null).appeared).toHaveLength(1);
  });

  it('draws it where it was dropped', () => {
    const { after } = done(shop().build(), 'placement.move', {
      placements: [API],
      zone: 'zone:office',
      view: 'view:map',
      positions: { [API]: { x: 1, y: 2 } },
    });
    expect(places(after)?.[API]).toEqual({ x: 1, y: 2 });
  });

  it('takes several at once, out of every zone as well', () => {
    const placements = [API, 'placement:search_backend'];
    const { after, label } = done(shop().build(), 'placement.move', { placements, zone: null });
    expect(label).toBe('Move 2 components out of their zones');
    expect(after.get(API)).not.toHaveProperty('zone');
    expect(after.get('placement:search_backend')).not.toHaveProperty('zone');
  });

  it('R6 what is nested says its zone only where that is another than its parent’s', () => {
    const nested = 'placement:plug-in_orders-api';
    const away = done(shop().build(), 'placement.move', { placements: [nested], zone: 'zone:office' }).after;
    expect(away.get(nested)).toMatchObject({ parent: API, zone: 'zone:office' });
    const back = done(away, 'placement.move', { placements: [nested], zone: 'zone:backend' }).after;
    expect(back.get(nested)).not.toHaveProperty('zone');
    expect(back.get(nested)).toMatchObject({ parent: API });
  });

  it('C4 is refused where it is there already', () => {
    const there = { placements: ['placement:search_backend'], zone: 'zone:backend' };
    expect(refused(shop().build(), 'placement.move', there).reason).toBe('nothing to change');
  });

  it('is refused where it would tear an end apart, and names the connection', () => {
    const both = shop().connect(['Orders API', 'Search'], 'Browser', { name: 'News' }).build();
    const { reason, about } = refused(both, 'placement.move', { placements: [API], zone: 'zone:office' });
    expect(reason).toBe('several zones');
    expect(about).toEqual(['connection:orders-api-search-browser']);
    done(both, 'placement.move', { placements: [API, 'placement:search_backend'], zone: 'zone:office' });
  });

  it('is refused for what is gone', () => {
    const before = shop().build();
    expect(refused(before, 'placement.move', { placements: [API], zone: 'zone:gone' }).about).toEqual([
      'zone:gone',
    ]);
    expect(refused(before, 'placement.move', { placements: ['placement:gone'], zone: null }).reason).toBe(
      'not there',
    );
  });
});

describe('placement.nest', () => {
  it('nests a component in another, in whose zone it is then, and takes it out again where it is', () => {
    const search = 'placement:search_backend';
    const inside = done(shop().build(), 'placement.nest', { placement: search, parent: API });
    expect(inside.label).toBe('Nest Search in Orders API');
    expect(inside.after.get(search)).toMatchObject({ parent: API });
    expect(inside.after.get(search)).not.toHaveProperty('zone');
    const out = done(inside.after, 'placement.nest', { placement: search, parent: null });
    expect(out.label).toBe('Take Search out of its parent');
    expect(out.after.get(search)?.zone).toBe('zone:backend');
    expect(out.after.get(search)).not.toHaveProperty('parent');
  });

  it('is refused inside itself, and inside what lies in it', () => {
    const before = shop().build();
    const nested = 'placement:plug-in_orders-api';
    for (const parent of [API, nested])
      expect(refused(before, 'placement.nest', { placement: API, parent }).reason).toBe(
        'would nest in itself',
      );
  });

  it('is refused where an end would lie in several zones', () => {
    const before = shop().component('Mirror').in('Backend').connect(['Search', 'Mirror'], 'Browser').build();
    const into = { placement: 'placement:mirror_backend', parent: 'placement:browser_internet' };
    expect(refused(before, 'placement.nest', into)).toMatchObject({ reason: 'several zones' });
  });
});

describe('placement.split', () => {
  const split = { placement: API, ends: [{ connection: 'connection:browser-orders-api', end: 'to' }] };

  it('C7 moves the chosen ends to a new placement of the same component; nothing else changes', () => {
    const before = shop().build();
    const { after, diff, created, label } = done(before, 'placement.split', {
      ...split,
      zone: 'zone:office',
    });
    expect(label).toBe('Split Orders API in Office');
    expect(created).toEqual(['placement:n0']);
    expect(after.get('placement:n0')).toMatchObject({
      component: 'component:orders-api',
      zone: 'zone:office',
    });
    expect(diff.removed).toEqual({});
    expect(diff.updated).toEqual({
      'connection:browser-orders-api': { to: [{ placements: [API] }, { placements: ['placement:n0'] }] },
    });
    expect(Object.keys(diff.added)).toEqual(['placement:n0']);
  });

  it('C7 without a zone it stays in the one where the component is', () => {
    expect(done(shop().build(), 'placement.split', split).after.get('placement:n0')?.zone).toBe(
      'zone:backend',
    );
    const nested = shop().connect('Browser', 'Plug-in').build();
    const inner = {
      placement: 'placement:plug-in_orders-api',
      ends: [{ connection: 'connection:browser-plug-in', end: 'to' }],
    };
    expect(done(nested, 'placement.split', inner).after.get('placement:n0')).toMatchObject({
      zone: 'zone:backend',
    });
  });

  it('C7 of both ends of one connection with itself', () => {
    const loop = shop().connect('Search', 'Search').build();
    const connection = 'connection:search-search';
    const ends = [
      { connection, end: 'from' },
      { connection, end: 'to' },
    ];
    const { after } = done(loop, 'placement.split', { placement: 'placement:search_backend', ends });
    expect(after.get(connection)).toMatchObject({
      from: { placements: ['placement:n0'] },
      to: { placements: ['placement:n0'] },
    });
  });

  it('is refused for an end that is not there, and where an end would lie in several zones', () => {
    const both = shop().connect(['Orders API', 'Search'], 'Browser', { name: 'News' }).build();
    const ends = [{ connection: 'connection:browser-orders-api', end: 'from' }];
    expect(refused(both, 'placement.split', { ...split, ends }).reason).toBe('wrong arguments');
    const torn = [{ connection: 'connection:orders-api-search-browser', end: 'from' }];
    const apart = { placement: API, ends: torn, zone: 'zone:office' };
    expect(refused(both, 'placement.split', apart)).toMatchObject({
      reason: 'several zones',
      about: ['connection:orders-api-search-browser'],
    });
  });
});

describe('the step as the history shows it', () => {
  it('is exactly what differs between the two models', () => {
    const before = shop().build();
    const { diff, after } = done(before, 'component.add', { name: 'Cache', zone: 'zone:backend' });
    expect(between(before, after)).toEqual(diff);
  });
});
