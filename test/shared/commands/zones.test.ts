import { describe, expect, it } from 'vitest';
import { isLayoutOnly } from '../../../shared/model/diff.ts';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const site = () =>
  model()
    .zone('Site')
    .zone('Hall', { in: 'Site', nesting: 'outer gives inner' })
    .zone('Rack', { in: 'Hall' })
    .zone('Yard')
    .put('view', 'view:map', {
      name: 'Map',
      positions: {
        'zone:hall': { x: 10, y: 20, w: 100, h: 80, pinned: true },
        'zone:yard': { x: 1, y: 1, w: 50, h: 50 },
      },
    });
const positions = (of: ReturnType<typeof done>) => of.after.get('view:map')?.positions;

describe('zone.add', () => {
  it('makes a zone in another one, with its place and size on the map', () => {
    const added = done(site().build(), 'zone.add', {
      name: 'Cage',
      parent: 'zone:hall',
      external: true,
      view: 'view:map',
      at: { x: 5, y: 6, w: 70, h: 40 },
    });
    expect(added.label).toBe('Add trust zone Cage');
    expect(added.after.get('zone:n0')).toMatchObject({ name: 'Cage', parent: 'zone:hall', external: true });
    expect(positions(added)?.['zone:n0']).toEqual({ x: 5, y: 6, w: 70, h: 40 });
  });

  it('is refused in a zone or on a view that is gone', () => {
    expect(refused(site().build(), 'zone.add', { name: 'Cage', parent: 'zone:gone' }).about).toEqual([
      'zone:gone',
    ]);
    expect(refused(site().build(), 'zone.add', { name: 'Cage', view: 'view:gone' }).about).toEqual([
      'view:gone',
    ]);
  });
});

describe('zone.nest', () => {
  it('moves a zone with everything in it, says how they nest, and forgets where it was drawn', () => {
    const nested = done(site().build(), 'zone.nest', {
      zone: 'zone:hall',
      parent: 'zone:yard',
      nesting: 'both',
    });
    expect(nested.label).toBe('Move trust zone Hall into Yard');
    expect(nested.after.get('zone:hall')).toMatchObject({ parent: 'zone:yard', nesting: 'both' });
    expect(nested.after.get('zone:rack')?.parent).toBe('zone:hall');
    expect(Object.keys(positions(nested) ?? {})).toEqual(['zone:yard']);
  });

  it('keeps how they nest unless said otherwise; a zone that is in none gives nothing', () => {
    const nested = done(site().build(), 'zone.nest', { zone: 'zone:hall', parent: 'zone:yard' });
    expect(nested.after.get('zone:hall')?.nesting).toBe('outer gives inner');
    const out = done(site().build(), 'zone.nest', { zone: 'zone:hall', parent: null });
    expect(out.label).toBe('Move trust zone Hall out of the zone around it');
    expect(out.after.get('zone:hall')).toMatchObject({ nesting: 'nothing' });
    expect(out.after.get('zone:hall')).not.toHaveProperty('parent');
  });

  it('says only how they nest, and leaves the map alone', () => {
    const { diff } = done(site().build(), 'zone.nest', {
      zone: 'zone:hall',
      parent: 'zone:site',
      nesting: 'both',
    });
    expect(diff.updated).toEqual({ 'zone:hall': { nesting: ['outer gives inner', 'both'] } });
  });

  it('C11 moves several as one step, or none of them', () => {
    const both = done(site().build(), 'zone.nest', { zone: ['zone:hall', 'zone:site'], parent: 'zone:yard' });
    expect(both.label).toBe('Move 2 trust zones into Yard');
    expect(both.after.get('zone:hall')?.parent).toBe('zone:yard');
    expect(both.after.get('zone:site')?.parent).toBe('zone:yard');
    const { reason, about } = refused(site().build(), 'zone.nest', {
      zone: ['zone:yard', 'zone:site'],
      parent: 'zone:hall',
    });
    expect([reason, about]).toEqual(['would nest in itself', ['zone:site', 'zone:hall']]);
  });

  it('is refused in itself and in what lies in it', () => {
    for (const parent of ['zone:site', 'zone:hall', 'zone:rack'])
      expect(refused(site().build(), 'zone.nest', { zone: 'zone:site', parent }).reason).toBe(
        'would nest in itself',
      );
    expect(refused(site().build(), 'zone.nest', { zone: 'zone:hall', parent: 'zone:site' }).reason).toBe(
      'nothing to change',
    );
  });
});

describe('view.arrange', () => {
  it('D6 moves boxes and keeps their size; it is no change to the threat model', () => {
    const moved = done(site().build(), 'view.arrange', {
      view: 'view:map',
      positions: { 'zone:hall': { x: 11, y: 21 } },
    });
    expect(moved.label).toBe('Arrange the map');
    expect(isLayoutOnly(moved.diff)).toBe(true);
    expect(positions(moved)?.['zone:hall']).toEqual({ x: 11, y: 21, w: 100, h: 80, pinned: true });
  });

  it('D7 is one entry for each box, also for one that is taken away', () => {
    const { diff, label } = done(site().build(), 'view.arrange', {
      view: 'view:map',
      positions: { 'zone:hall': null, 'zone:yard': { x: 2, y: 1 }, 'zone:rack': { x: 0, y: 0 } },
    });
    expect(label).toBe('Arrange 3 things on the map');
    expect(Object.keys(diff.updated['view:map'] ?? {}).toSorted()).toEqual([
      'positions/zone:hall',
      'positions/zone:rack',
      'positions/zone:yard',
    ]);
  });

  it('C4 is refused where everything is there already, and off the map', () => {
    const refusal = (at: object) =>
      refused(site().build(), 'view.arrange', { view: 'view:map', positions: { 'zone:yard': at } }).reason;
    expect(refusal({ x: 1, y: 1 })).toBe('nothing to change');
    expect(refusal({ x: 1e9, y: 1 })).toBe('wrong arguments');
    expect(
      refused(site().build(), 'view.arrange', {
        view: 'view:map',
        positions: { 'zone:gone': { x: 1, y: 1 } },
      }),
    ).toMatchObject({ reason: 'not there', about: ['zone:gone'] });
  });
});
