import { describe, expect, it } from 'vitest';
import { reroute } from '../../../renderer/canvas/reroute.ts';
import { overlap } from '../../../shared/documents/picture/places.ts';
import { create } from '../../../shared/model/create.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { HARBOR, changed, mapOf, moved } from './harbor.ts';

function withNewComponent() {
  const added: AnyRecord[] = [
    create('component', 'component:new', { name: 'Label printer' }),
    create('placement', 'placement:new', { component: 'component:new', zone: 'zone:edge' }),
  ];
  return HARBOR.replacing(new Map<Id, AnyRecord>(added.map((record) => [record.id, record])));
}

describe('where things are drawn', () => {
  it('is where the view says', () => {
    expect(mapOf().places.absolute.get('placement:tokens')).toMatchObject({ x: 340, y: 156 });
    expect(mapOf().places.unplaced).toBe(false);
  });

  it('is a free spot of its zone for what is new, and the others stay', () => {
    const before = mapOf().places.rects;
    const { rects } = mapOf(withNewComponent()).places;
    const rect = rects.get('placement:new')!;
    for (const id of ['placement:gateway', 'placement:pages']) {
      expect(rects.get(id)).toEqual(before.get(id));
      expect(overlap(rect, rects.get(id)!, 0)).toBe(false);
    }
  });

  it('is inside the zone, which grows with what it holds while its neighbours give way', () => {
    const { rects } = mapOf(moved(HARBOR, 'placement:pages', 260, 110)).places;
    const [edge, services] = [rects.get('zone:edge')!, rects.get('zone:services')!];
    expect(edge.w).toBeGreaterThan(260);
    expect(overlap(edge, services, 0)).toBe(false);
  });

  it('leaves alone what somebody has put over a zone that grows later', () => {
    const over = moved(HARBOR, 'zone:services', 150, 150);
    const { rects } = mapOf(moved(over, 'placement:pages', 260, 110)).places;
    expect(rects.get('zone:services')).toMatchObject({ x: 150, y: 150 });
  });

  it('wants a first layout when nothing has a position', () => {
    expect(mapOf(changed(HARBOR, 'view:map', { positions: {} })).places.unplaced).toBe(true);
  });
});

describe('routing after a change', () => {
  const before = mapOf();
  const { routes } = reroute(undefined, before.tree, before.places.absolute);
  const routed = { tree: before.tree, rects: before.places.absolute, routes };

  it('keeps the way of every line that was not touched', () => {
    const after = mapOf(moved(HARBOR, 'placement:pages', 20, 140));
    const next = reroute(routed, after.tree, after.places.absolute);
    const same = next.routes.filter((each) => routes.includes(each)).map(({ id }) => id);
    expect(next.complete).toBe(true);
    expect(same).toContain('connection:card');
    expect(same).not.toContain('connection:pages');
  });

  it('keeps the list itself when nothing moved', () => {
    const after = mapOf(changed(HARBOR, 'component:pages', { summary: 'Terms and prices.' }));
    expect(reroute(routed, after.tree, after.places.absolute).routes).toBe(routes);
  });

  it('drops the lines that are gone', () => {
    const after = mapOf(HARBOR.replacing(new Map([['connection:card', undefined]])));
    const next = reroute(routed, after.tree, after.places.absolute);
    expect(next.routes.map(({ id }) => id)).toEqual(['connection:order', 'connection:pages']);
  });
});
