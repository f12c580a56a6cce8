import { describe, expect, it } from 'vitest';
import { TOUR, canTour } from '../../../renderer/shell/tour/tour-steps.ts';
import type { Seen } from '../../../renderer/shell/tour/tour-steps.ts';
import { model } from '../../support/model/builder.ts';

const shop = () =>
  model()
    .zone('Internet', { external: true })
    .zone('Shop')
    .component('Browser')
    .in('Internet')
    .component('Web')
    .in('Shop')
    .actor('Attacker')
    .isThere('Internet')
    .connect('Browser', 'Web', { caller: 'no', encryption: 'TLS 1.3' });

const start: Seen = {
  model: shop().build(),
  selected: undefined,
  undone: false,
  searching: false,
  wizard: false,
};

const protectedShop = () => {
  const now = shop().build();
  const connection = now.get('connection:browser-web');
  if (!connection) throw new Error('the example has no connection');
  const protections = [
    { key: 'a', protocols: [], caller: { is: 'yes' as const, types: [] }, needs: [], controls: [] },
  ];
  return shop()
    .put('connection', connection.id, { ...connection, protections })
    .build();
};

/** What a person does in each step. */
const DONE: Readonly<Record<(typeof TOUR)[number]['id'], Partial<Seen>>> = {
  actor: { selected: 'actor:attacker' },
  gate: { selected: 'connection:browser-web' },
  protection: { model: protectedShop() },
  undo: { undone: true },
  line: { model: shop().component('Till').in('Shop').build() },
  search: { searching: true },
  change: { wizard: true },
};

describe('the tour', () => {
  it.each(TOUR)('waits in “$title” until it was done, and goes on then', ({ id, done }) => {
    expect(done(start, start)).toBe(false);
    expect(done({ ...start, ...DONE[id] }, start)).toBe(true);
  });

  it.each(TOUR)('is not done in “$title” by what was done before it began', ({ id, done }) => {
    const before = { ...start, ...DONE[id] };
    expect(done(before, before)).toBe(false);
  });

  it('a closed gate is not an open one', () => {
    const gate = TOUR.find(({ id }) => id === 'gate');
    const guarded = { ...start, model: protectedShop(), selected: 'connection:browser-web' as const };
    const wire = shop().connect('Web', 'Browser', { caller: 'key', encryption: 'TLS 1.3' }).build();
    expect(gate?.done({ ...guarded, model: wire, selected: 'connection:web-browser' }, start)).toBe(false);
  });

  it('is taken where there is somebody to follow and something open to find', () => {
    expect(canTour(start.model)).toBe(true);
    expect(canTour(model().zone('Shop').build())).toBe(false);
  });
});
