import { describe, expect, it } from 'vitest';
import { boundaries, crossingOf, crossingsOf, insideOf } from '../../../shared/analysis/crossings.ts';
import type { Crossing, CrossingOptions } from '../../../shared/analysis/crossings.ts';
import { must } from '../../../shared/base/assert.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';

/** A parcel company: a browser outside, services inside, a vault in them, and a label printer in no zone. */
const parcels = () =>
  model('Parcels')
    .zone('Internet', { external: true })
    .zone('Company')
    .zone('Services', { in: 'Company' })
    .zone('Vault', { in: 'Services' })
    .zone('Office', { in: 'Company' })
    .component('Browser')
    .in('Internet')
    .component('Orders')
    .in('Services')
    .component('Plug-in')
    .inside('Orders')
    .component('Keys')
    .in('Vault')
    .component('Desk')
    .in('Office')
    .component('Printer')
    .inNoZone()
    .component('Tray')
    .inside('Printer')
    .component('Scale')
    .inNoZone();

function only(built: Model, options?: CrossingOptions): Crossing {
  const crossings = crossingsOf(built, options);
  expect(crossings).toHaveLength(1);
  return must(crossings[0], 'one crossing');
}

const way = ({ from, to, exits, enters, gate }: Crossing) => ({ from, to, exits, enters, gate });

describe('X1 a connection crosses when the places of its ends differ', () => {
  it('two zones differ', () => {
    expect(only(parcels().connect('Browser', 'Orders').build())).toMatchObject({
      from: 'zone:internet',
      to: 'zone:services',
    });
  });

  it('one zone is one place, however many components are in it', () => {
    const built = parcels().component('Rates').in('Services').connect('Orders', 'Rates').build();
    expect(crossingsOf(built)).toEqual([]);
  });

  it('a placement in no zone is a place of its own', () => {
    const built = parcels().connect('Orders', 'Printer').connect('Printer', 'Scale').build();
    expect(crossingsOf(built).map(({ from, to }) => [from, to])).toEqual([
      ['zone:services', 'nowhere:placement:printer'],
      ['nowhere:placement:printer', 'nowhere:placement:scale'],
    ]);
  });

  it('a placement in no zone does not cross to itself, nor to what is nested in it', () => {
    const built = parcels().connect('Printer', 'Printer').connect('Tray', 'Printer').build();
    expect(crossingsOf(built)).toEqual([]);
    expect(insideOf(built).map(({ place }) => place)).toEqual([
      'nowhere:placement:printer',
      'nowhere:placement:printer',
    ]);
  });

  it('several placements are one end, of one zone', () => {
    const built = parcels().component('Rates').in('Services').connect('Browser', ['Orders', 'Rates']).build();
    expect(only(built).to).toBe('zone:services');
  });
});

describe('X2 a nested placement without a zone of its own is in its parent’s', () => {
  it('so it does not cross to its parent, and crosses wherever that would', () => {
    const built = parcels().connect('Plug-in', 'Orders').connect('Plug-in', 'Keys').build();
    expect(only(built)).toMatchObject({ from: 'zone:services', to: 'zone:vault' });
  });

  it('and a zone of its own wins', () => {
    const built = parcels()
      .component('Key agent')
      .inside('Orders', { zone: 'zone:vault' })
      .connect('Orders', 'Key agent')
      .build();
    expect(only(built).to).toBe('zone:vault');
  });
});

describe('X3 the boundaries on the way', () => {
  it('are left from the innermost out, and entered from the outermost in', () => {
    const built = parcels().connect('Keys', 'Browser').connect('Browser', 'Keys').build();
    expect(crossingsOf(built).map(way)).toEqual([
      {
        from: 'zone:internet',
        to: 'zone:vault',
        exits: ['zone:internet'],
        enters: ['zone:company', 'zone:services', 'zone:vault'],
        gate: { zone: 'zone:vault', how: 'enters' },
      },
      {
        from: 'zone:vault',
        to: 'zone:internet',
        exits: ['zone:vault', 'zone:services', 'zone:company'],
        enters: ['zone:internet'],
        gate: { zone: 'zone:internet', how: 'enters' },
      },
    ]);
  });

  it('go no further than the nearest common ancestor', () => {
    expect(way(only(parcels().connect('Keys', 'Desk').build()))).toMatchObject({
      exits: ['zone:vault', 'zone:services'],
      enters: ['zone:office'],
    });
  });

  it('are those in the direction in which it is opened', () => {
    const built = parcels().connect('Keys', 'Desk', { opener: 'to' }).build();
    expect(way(only(built))).toMatchObject({
      from: 'zone:vault',
      to: 'zone:office',
      exits: ['zone:office'],
      enters: ['zone:services', 'zone:vault'],
    });
  });

  it('are none on the side of a place in no zone', () => {
    const built = parcels().build();
    expect(boundaries(built, 'nowhere:placement:printer', 'zone:vault')).toEqual({
      exits: [],
      enters: ['zone:company', 'zone:services', 'zone:vault'],
    });
    expect(boundaries(built, 'nowhere:placement:printer', 'nowhere:placement:scale')).toEqual({
      exits: [],
      enters: [],
    });
  });
});

describe('X4 a zone-level end is the zone itself', () => {
  it('never one of its inner zones', () => {
    const built = parcels().connect('Services', 'Keys').build();
    expect(way(only(built))).toEqual({
      from: 'zone:services',
      to: 'zone:vault',
      exits: [],
      enters: ['zone:vault'],
      gate: { zone: 'zone:vault', how: 'enters' },
    });
    expect(crossingsOf(parcels().connect('Services', 'Orders').build())).toEqual([]);
  });
});

describe('X13 a crossing intended as open', () => {
  const open = (until?: string) =>
    parcels()
      .connect('Browser', 'Orders', {
        caller: 'no',
        encryption: 'TLS 1.3',
        intendedAsOpen: { why: 'Anybody may ask', decidedBy: 'Ann', ...(until !== undefined && { until }) },
      })
      .build();

  it('keeps its verdict and loses its alarm', () => {
    expect(only(open())).toMatchObject({ verdict: 'unguarded', alarm: false });
    expect(only(open(), { today: '2999-01-01' })).toMatchObject({ verdict: 'unguarded', alarm: false });
  });

  it('has it back when its day has passed, and not on that day', () => {
    const built = open('2026-11-24');
    const alarmOn = (today: string) => only(built, { today }).alarm;
    expect(['2026-11-23', '2026-11-24', '2026-11-24T23:59:00Z', '2026-11-25'].map(alarmOn)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(only(open('2026-11-24T08:00:00Z'), { today: '2026-11-24' }).alarm).toBe(false);
  });

  it('and only what is not guarded has one', () => {
    const guarded = parcels().connect('Browser', 'Orders', { caller: 'mTLS', encryption: 'TLS 1.3' }).build();
    expect(only(guarded)).toMatchObject({ verdict: 'guarded', alarm: false });
    const silent = parcels().connect('Browser', 'Orders').build();
    expect(only(silent)).toMatchObject({ verdict: 'not stated', alarm: true });
  });
});

describe('X14 the gate', () => {
  it('is on the border of the innermost zone that the opener enters', () => {
    const built = parcels().connect('Browser', 'Keys', { opener: 'to' }).build();
    expect(only(built).gate).toEqual({ zone: 'zone:internet', how: 'enters' });
  });

  it('is on that of the outermost zone left, where none is entered', () => {
    const outwards = parcels().connect('Keys', 'Services').build();
    expect(only(outwards).gate).toEqual({ zone: 'zone:vault', how: 'exits' });
    const toNoZone = parcels().connect('Keys', 'Printer').build();
    expect(only(toNoZone).gate).toEqual({ zone: 'zone:company', how: 'exits' });
  });

  it('is nowhere between two places in no zone', () => {
    expect(only(parcels().connect('Printer', 'Scale').build()).gate).toBeUndefined();
  });
});

describe('X15 connections inside a place', () => {
  it('have guards in a list of their own, and no verdict', () => {
    const built = parcels()
      .component('Rates')
      .in('Services')
      .connect('Orders', 'Rates', { caller: 'token', encryption: 'no' })
      .connect('Browser', 'Orders')
      .build();
    expect(insideOf(built)).toEqual([
      {
        connection: 'connection:orders-rates',
        place: 'zone:services',
        caller: 'all',
        wire: 'none',
        answerer: 'not said',
      },
    ]);
    const inside = must(built.get('connection:orders-rates'), 'it');
    expect(crossingOf(built, inside)).toBeUndefined();
  });

  it('and every connection is in exactly one of the two lists', () => {
    const built = parcels().connect('Desk', 'Desk').connect('Desk', 'Keys').connect('Tray', 'Scale').build();
    const both = [...crossingsOf(built), ...insideOf(built)].map(({ connection }) => connection);
    expect(both.toSorted()).toEqual(built.all('connection').map(({ id }) => id));
  });
});
