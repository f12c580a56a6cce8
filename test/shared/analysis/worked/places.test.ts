import { describe, expect, it } from 'vitest';
import { model } from '../../../support/model/builder.ts';
import { ask } from './ask.ts';

describe('where an actor is, and what it holds there', () => {
  it('A1, A2: visitors of a public page are on the Internet and do not hold each other’s browsers', () => {
    const shop = model()
      .zone('Internet', { external: true })
      .zone('Edge')
      .component('Browser')
      .in('Internet')
      .component('Web shop')
      .in('Edge')
      .component('Cache')
      .in('Edge')
      .connect('Browser', 'Web shop', { caller: 'no' })
      .actor('Visitor')
      .isThere('Internet')
      .build();
    const visitor = ask(shop, 'Visitor');
    expect(visitor.about('Internet')).toBe('is there');
    expect(visitor.about('Browser')).toBe('not reached');
    // A5: it speaks over what is opened from there all the same; and A2: Edge shares fate.
    expect(visitor.about('Web shop')).toBe('open, 1 hop');
    expect(visitor.about('Cache')).toBe('open, 1 hop');
    expect(visitor.chain('Cache')).toBe('Internet → (Browser → Web shop) Web shop → Cache');
  });

  it('A1, A2: who is there in one browser holds that one; in a zone that shares fate it would be all', () => {
    const office = (sharesFate: boolean) =>
      model()
        .zone('Office', { sharesFate })
        .component('Laptop')
        .in('Office')
        .component('Printer')
        .in('Office')
        .actor('Guest')
        .isThere('Laptop')
        .build();
    expect(ask(office(false), 'Guest').reached().toSorted()).toEqual(['Laptop', 'Office']);
    expect(ask(office(true), 'Guest').reached().toSorted()).toEqual(['Laptop', 'Office', 'Printer']);
  });

  const fleet = (placementsAre: 'one thing' | 'copies') =>
    model()
      .zone('Edge')
      .zone('Backend')
      .zone('Vault')
      .component('Broker', { placementsAre })
      .in('Edge')
      .in('Backend')
      .in('Vault')
      .component('Orders API')
      .in('Backend')
      .component('Key store')
      .in('Vault')
      .actor('Intruder')
      .isThere('Broker@Edge')
      .build();

  it('A3: a broker on three networks is one thing: who holds it on one holds it on all, without a hop', () => {
    const intruder = ask(fleet('one thing'), 'Intruder');
    expect(intruder.about('Broker@Vault')).toBe('is there');
    // And with it each zone, for these share fate.
    expect(intruder.about('Orders API')).toBe('is there');
    expect(intruder.about('Key store')).toBe('is there');
    expect(intruder.chain('Key store')).toBe('Broker → Key store');
  });

  it('A3: a sidecar in three zones is copies: who holds one holds that one', () => {
    const intruder = ask(fleet('copies'), 'Intruder');
    expect(intruder.about('Broker@Edge')).toBe('is there');
    expect(intruder.about('Broker@Backend')).toBe('not reached');
    expect(intruder.about('Key store')).toBe('not reached');
  });

  const host = (nesting: 'nothing' | 'outer gives inner' | 'inner gives outer' | 'both') =>
    model()
      .zone('Host')
      .zone('Process', { in: 'Host', nesting, sharesFate: false })
      .zone('Plug-in', { in: 'Process', nesting })
      .component('Kernel')
      .in('Host')
      .component('Server')
      .in('Process')
      .component('Parser')
      .in('Plug-in')
      .actor('Root')
      .isThere('Host')
      .actor('Bug')
      .isThere('Parser')
      .build();

  it('A4: nested zones give each other nothing unless it is said', () => {
    expect(ask(host('nothing'), 'Root').reached()).toEqual(['Host', 'Kernel']);
    expect(ask(host('nothing'), 'Bug').reached()).toEqual(['Plug-in', 'Parser']);
  });

  it('A4: a host gives its processes, whole even where their fate is not shared, and so on inwards', () => {
    const root = ask(host('outer gives inner'), 'Root');
    expect([root.about('Server'), root.about('Parser')]).toEqual(['is there', 'is there']);
    expect(root.chain('Parser')).toBe('Host → Parser');
    expect(ask(host('outer gives inner'), 'Bug').about('Kernel')).toBe('not reached');
  });

  it('A4: a process that is not contained gives its host; both ways, each gives the other', () => {
    expect(ask(host('inner gives outer'), 'Bug').about('Kernel')).toBe('is there');
    expect(ask(host('inner gives outer'), 'Root').about('Parser')).toBe('not reached');
    expect(ask(host('both'), 'Bug').about('Kernel')).toBe('is there');
    expect(ask(host('both'), 'Root').about('Parser')).toBe('is there');
  });

  it('A2, X1: what is in no zone is a place of its own, with what is nested in it', () => {
    const loose = model()
      .component('Phone')
      .inNoZone()
      .component('App')
      .inside('Phone')
      .component('Watch')
      .inNoZone()
      .connect('App', 'Watch', { caller: 'pairing code' })
      .actor('Thief')
      .isThere('App')
      .build();
    const thief = ask(loose, 'Thief');
    expect(thief.about('Phone')).toBe('is there');
    expect(thief.about('Watch')).toBe('past 1 guard, 1 hop');
  });

  it('A5: an end of several placements is taken over whole, each of them in its own place', () => {
    const loose = model()
      .component('Remote')
      .inNoZone()
      .component('Lamp')
      .inNoZone()
      .component('Lock')
      .inNoZone()
      .connect('Remote', ['Lamp', 'Lock'])
      .connect(['Lamp', 'Lock'], 'Remote', { caller: 'pairing code' })
      .actor('Finder')
      .isThere('Remote')
      .actor('Burglar')
      .isThere('Lock')
      .build();
    expect(ask(loose, 'Finder').about('Lamp')).toBe('open, 1 hop');
    expect(ask(loose, 'Finder').about('Lock')).toBe('open, 1 hop');
    expect(ask(loose, 'Burglar').about('Remote')).toBe('past 1 guard, 1 hop');
    expect(ask(loose, 'Burglar').about('Lamp')).toBe('past 1 guard, 2 hops');
  });

  it('A5, X4: over a connection to a whole zone one is at the zone, never at one inside it', () => {
    const levels = model()
      .zone('Internet', { external: true })
      .zone('Partners', { external: true })
      .zone('Data centre')
      .zone('Vault', { in: 'Data centre' })
      .component('Server')
      .in('Data centre')
      .component('Key store')
      .in('Vault')
      .component('Mailbox')
      .in('Partners')
      .connect('Internet', 'Data centre')
      .connect('Internet', 'Partners')
      .connect('Data centre', 'Vault', { caller: 'mTLS' })
      .actor('Anyone')
      .isThere('Internet')
      .build();
    const anyone = ask(levels, 'Anyone');
    // Data centre shares fate, so being at it is holding all of it; Partners does not.
    expect(anyone.about('Data centre')).toBe('open, 1 hop');
    expect(anyone.about('Server')).toBe('open, 1 hop');
    expect(anyone.about('Partners')).toBe('open, 1 hop');
    expect(anyone.about('Mailbox')).toBe('not reached');
    expect(anyone.about('Key store')).toBe('past 1 guard, 2 hops');
  });
});
