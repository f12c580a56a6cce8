import { describe, expect, it } from 'vitest';
import { isLayoutOnly } from '../../../shared/model/diff.ts';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const shop = () =>
  model()
    .zone('Edge')
    .zone('Backend')
    .component('Gateway')
    .in('Edge')
    .component('Orders API')
    .in('Backend')
    .connect('Gateway', 'Orders API')
    .put('view', 'view:map', {
      name: 'Map',
      also: ['placement:orders-api_backend'],
      positions: { 'zone:backend': { x: 10, y: 20, w: 300, h: 200, pinned: true } },
    });
const view = (of: ReturnType<typeof done>) => of.after.get('view:map');

describe('view.collapse', () => {
  it('keeps where a zone stands and how large it is open, and is layout only', () => {
    const collapsed = done(shop().build(), 'view.collapse', {
      view: 'view:map',
      zones: ['zone:backend'],
      collapsed: true,
    });
    expect(collapsed.label).toBe('Collapse Backend');
    expect(view(collapsed)?.positions['zone:backend']).toEqual({
      x: 10,
      y: 20,
      w: 300,
      h: 200,
      pinned: true,
      collapsed: true,
    });
    expect(isLayoutOnly(collapsed.diff)).toBe(true);
    const again = done(collapsed.after, 'view.collapse', {
      view: 'view:map',
      zones: ['zone:backend'],
      collapsed: false,
    });
    expect(again.label).toBe('Expand Backend');
    expect(again.after.get('view:map')).toEqual(shop().build().get('view:map'));
  });

  it('takes the place of a zone that has none yet', () => {
    const { after, label } = done(shop().build(), 'view.collapse', {
      view: 'view:map',
      zones: ['zone:edge', 'zone:backend'],
      collapsed: true,
      places: { 'zone:edge': { x: 400, y: 8 } },
    });
    expect(label).toBe('Collapse 2 trust zones');
    expect(after.get('view:map')?.positions['zone:edge']).toEqual({ x: 400, y: 8, collapsed: true });
  });

  it('moves what makes room for a zone that opens, in one step', () => {
    const view = shop().build().get('view:map');
    const closed = done(shop().build(), 'view.collapse', {
      view: 'view:map',
      zones: ['zone:backend'],
      collapsed: true,
    });
    const { after } = done(closed.after, 'view.collapse', {
      view: 'view:map',
      zones: ['zone:backend'],
      collapsed: false,
      around: { 'zone:edge': { x: 330, y: 20 } },
    });
    expect(after.get('view:map')?.positions).toEqual({ ...view?.positions, 'zone:edge': { x: 330, y: 20 } });
  });

  it('C4 is refused where the zone is like that already', () => {
    const args = { view: 'view:map', zones: ['zone:edge'], collapsed: false };
    expect(refused(shop().build(), 'view.collapse', args).reason).toBe('nothing to change');
  });
});

describe('view.hide, view.show and view.add', () => {
  it('hide what is named; where it was added it comes back when it is shown', () => {
    const hidden = done(shop().build(), 'view.hide', {
      view: 'view:map',
      ids: ['placement:orders-api_backend'],
    });
    expect(hidden.label).toBe('Hide Orders API in view Map');
    expect(view(hidden)).toMatchObject({
      also: ['placement:orders-api_backend'],
      hidden: ['placement:orders-api_backend'],
    });
  });

  it('show it again; what is added is hidden no more', () => {
    const both = ['connection:gateway-orders-api', 'zone:edge'];
    const hidden = done(shop().build(), 'view.hide', { view: 'view:map', ids: both }).after;
    const shown = done(hidden, 'view.show', { view: 'view:map', ids: ['connection:gateway-orders-api'] });
    expect(shown.label).toBe('Show Gateway → Orders API in view Map');
    expect(view(shown)?.hidden).toEqual(['zone:edge']);
    const added = done(shown.after, 'view.add', { view: 'view:map', ids: ['zone:edge'] });
    expect(added.label).toBe('Add Edge to view Map');
    expect(view(added)).toMatchObject({ hidden: [], also: ['placement:orders-api_backend', 'zone:edge'] });
  });

  it('are refused for what is gone', () => {
    for (const name of ['view.hide', 'view.show', 'view.add'])
      expect(refused(shop().build(), name, { view: 'view:map', ids: ['zone:gone'] }).about).toEqual([
        'zone:gone',
      ]);
  });

  it('forget what is deleted', () => {
    const hidden = done(shop().build(), 'view.hide', { view: 'view:map', ids: ['zone:edge'] }).after;
    expect(
      done(hidden, 'zone.delete', { id: 'zone:edge', referring: 'release' }).after.get('view:map')?.hidden,
    ).toEqual([]);
  });
});

describe('view.layer', () => {
  it('switches one layer; a new view has actors and verdicts', () => {
    const on = done(shop().build(), 'view.layer', { view: 'view:map', layer: 'data', on: true });
    expect(on.label).toBe('Switch data on in view Map');
    expect(view(on)?.layers).toEqual(['actors', 'data', 'verdicts']);
    const off = done(on.after, 'view.layer', { view: 'view:map', layer: 'verdicts', on: false });
    expect(view(off)?.layers).toEqual(['actors', 'data']);
  });
});

describe('view.duplicate', () => {
  it('makes another view with the same content and layout', () => {
    const { after, label } = done(shop().build(), 'view.duplicate', {
      view: 'view:map',
      name: 'For the audit',
    });
    expect(label).toBe('Duplicate view Map as For the audit');
    expect(after.get('view:n0')).toEqual({ ...after.get('view:map'), id: 'view:n0', name: 'For the audit' });
  });
});
