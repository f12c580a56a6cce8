import { describe, expect, it } from 'vitest';
import { model } from '../../../support/model/builder.ts';
import { ask } from './ask.ts';

describe('connections ridden otherwise than they are opened', () => {
  const feeds = () =>
    model()
      .zone('Supplier', { external: true })
      .zone('Backend')
      .zone('Vault')
      .component('Price feed')
      .in('Supplier')
      .component('Orders API')
      .in('Backend')
      .component('Key store')
      .in('Vault')
      .connect('Orders API', 'Price feed', { name: 'Prices', encryption: 'TLS 1.3' })
      .connect('Orders API', 'Key store', { name: 'Keys', caller: 'mTLS', answerer: 'mTLS' })
      .actor('Supplier staff')
      .isThere('Price feed')
      .actor('Vault admin')
      .isThere('Key store')
      .build();

  it('A13: a chain that only a malicious answer opens', () => {
    expect(ask(feeds(), 'Supplier staff').about('Orders API')).toBe('not reached');
    const answering = ask(feeds(), 'Supplier staff', { byAnswering: true });
    expect(answering.about('Orders API')).toBe('open, 1 hop');
    expect(answering.chain('Key store')).toBe('Price feed → (Prices) Orders API → (Keys) Key store');
  });

  it('A13: an answer is ridden past the proof of who answers', () => {
    const admin = ask(feeds(), 'Vault admin', { byAnswering: true });
    expect(admin.about('Orders API')).toBe('past 1 guard, 1 hop');
  });

  const answered = () =>
    model()
      .zone('Office')
      .zone('Backend')
      .component('Till')
      .in('Office')
      .component('Orders API')
      .in('Backend')
      .connect('Till', 'Orders API', { name: 'Order', caller: 'password', answerer: 'server certificate' })
      .connect('Orders API', 'Till', { name: 'Receipt', answers: 'Order' })
      .actor('Clerk')
      .isThere('Till')
      .actor('Admin')
      .isThere('Orders API')
      .build();

  it('A13: a row that only answers is no way forwards; by answering it costs the proof of its request', () => {
    expect(ask(answered(), 'Admin').about('Till')).toBe('not reached');
    const admin = ask(answered(), 'Admin', { byAnswering: true });
    expect(admin.about('Till')).toBe('past 1 guard, 1 hop');
    expect(ask(answered(), 'Clerk', { byAnswering: true }).about('Orders API')).toBe('past 1 guard, 1 hop');
  });

  it('A16: a connection that is left out takes the rows that answer it with it', () => {
    const without = ['connection:till-orders-api'] as const;
    expect(ask(answered(), 'Admin', { byAnswering: true, without }).about('Till')).toBe('not reached');
    expect(ask(answered(), 'Clerk', { without }).about('Orders API')).toBe('not reached');
  });

  const builds = (opener: 'from' | 'to') =>
    model()
      .zone('Build server')
      .zone('Production')
      .component('Builder')
      .in('Build server')
      .component('Orders API')
      .in('Production')
      .asset('Deploy key')
      .connect('Builder', 'Orders API', {
        name: 'Releases',
        type: 'arrives by',
        arrives: 'image',
        opener,
        caller: 'deploy key',
        needs: ['Deploy key'],
        answerer: 'no',
      })
      .actor('Contributor')
      .isThere('Builder')
      .actor('Release manager')
      .isThere('Builder')
      .holds('Deploy key')
      .actor('Operator')
      .isThere('Orders API')
      .build();

  it('A14: what arrives by update is ridden by update only, in its direction only', () => {
    const pushed = builds('from');
    expect(ask(pushed, 'Contributor').about('Orders API')).toBe('not reached');
    expect(ask(pushed, 'Contributor', { byAnswering: true }).about('Orders API')).toBe('not reached');
    expect(ask(pushed, 'Operator', { byUpdate: true, byAnswering: true }).about('Builder')).toBe(
      'not reached',
    );
  });

  it('A14, A6: pushed, past the proof of who pushes, which its key passes; pulled, past that of who is asked', () => {
    const byUpdate = { byUpdate: true };
    expect(ask(builds('from'), 'Contributor', byUpdate).about('Orders API')).toBe('past 1 guard, 1 hop');
    expect(ask(builds('from'), 'Release manager', byUpdate).about('Orders API')).toBe(
      'with its own credentials, 1 hop',
    );
    expect(ask(builds('to'), 'Contributor', byUpdate).about('Orders API')).toBe('open, 1 hop');
  });
});

describe('chains by way of outside', () => {
  const mail = (alsoInside: boolean) => {
    const built = model()
      .zone('Office')
      .zone('Internet', { external: true })
      .zone('Backend')
      .component('Laptop')
      .in('Office')
      .component('Mail service')
      .in('Internet')
      .component('Orders API')
      .in('Backend')
      .connect('Laptop', 'Mail service')
      .connect('Mail service', 'Orders API');
    if (alsoInside) built.connect('Laptop', 'Orders API', { caller: 'password' });
    return built.actor('Clerk').isThere('Laptop').actor('Postmaster').isThere('Internet').build();
  };

  it('A11: what is reached only through an external zone where the actor does not start is marked', () => {
    const clerk = ask(mail(false), 'Clerk');
    expect(clerk.about('Mail service')).toBe('open, 1 hop');
    expect(clerk.about('Orders API')).toBe('open, 2 hops; by way of outside');
    // Who starts there is not outside.
    expect(ask(mail(false), 'Postmaster').about('Orders API')).toBe('open, 1 hop');
  });

  it('A11: a chain inside stands first, and a better one by way of outside beside it', () => {
    expect(ask(mail(true), 'Clerk').about('Orders API')).toBe(
      'past 1 guard, 1 hop; by way of outside (0, 2)',
    );
  });

  it('A11: so is what nesting gives from an external zone, but not what is one thing with something there', () => {
    const cloud = model()
      .zone('Office')
      .zone('Site')
      .zone('Cloud', { external: true })
      .zone('Tenant', { in: 'Cloud', nesting: 'outer gives inner' })
      .component('Laptop')
      .in('Office')
      .component('Console')
      .in('Cloud')
      .component('Orders API')
      .in('Tenant')
      .component('Agent')
      .in('Cloud')
      .in('Site')
      .connect('Laptop', 'Console')
      .connect('Laptop', 'Agent@Cloud')
      .actor('Clerk')
      .isThere('Laptop')
      .actor('Provider')
      .isThere('Cloud')
      .build();
    expect(ask(cloud, 'Clerk').about('Orders API')).toBe('open, 1 hop; by way of outside');
    expect(ask(cloud, 'Clerk').about('Agent@Site')).toBe('open, 1 hop');
    expect(ask(cloud, 'Provider').about('Orders API')).toBe('is there');
  });

  it('A11: where everything reaches everything after compromise, one hop still tells places apart', () => {
    const names = ['Edge', 'Backend', 'Vault', 'Backup'];
    const ring = model();
    for (const name of names) ring.zone(name).component(`${name} host`).in(name);
    names.forEach((name, at) => ring.connect(name, names[(at + 1) % names.length] ?? name));
    const strongly = ring.actor('Intruder').isThere('Edge').actor('Insider').isThere('Vault').build();
    const hopsOf = (actor: string) => names.map((name) => ask(strongly, actor).about(name));
    expect(hopsOf('Intruder')).toEqual(['is there', 'open, 1 hop', 'open, 2 hops', 'open, 3 hops']);
    expect(hopsOf('Insider')).toEqual(['open, 2 hops', 'open, 3 hops', 'is there', 'open, 1 hop']);
  });
});

describe('asked otherwise', () => {
  const layers = () =>
    model()
      .zone('Internet', { external: true })
      .zone('Edge')
      .zone('Backend')
      .zone('Vault')
      .component('Web')
      .in('Edge')
      .component('Orders API')
      .in('Backend')
      .component('Key store')
      .in('Vault')
      .connect('Internet', 'Web', { caller: 'no' })
      .connect('Web', 'Orders API')
      .connect('Orders API', 'Key store', { caller: 'mTLS' })
      .actor('Anyone')
      .isThere('Internet')
      .build();

  it('A16: only through keeps the connections whose caller guard is named', () => {
    const through = (...onlyThrough: readonly ('all' | 'some' | 'none' | 'not said')[]) =>
      ask(layers(), 'Anyone', { onlyThrough }).reached().toSorted();
    expect(through('none')).toEqual(['Edge', 'Internet', 'Web']);
    expect(through('none', 'not said')).toEqual(['Backend', 'Edge', 'Internet', 'Orders API', 'Web']);
    expect(through('all')).toEqual(['Internet']);
  });

  it('A16: without this boundary who is at the one zone is at the other', () => {
    const withoutBoundary = [['zone:vault', 'zone:edge']] as const;
    const anyone = ask(layers(), 'Anyone', { withoutBoundary });
    expect(anyone.about('Vault')).toBe('open, 1 hop');
    expect(anyone.about('Key store')).toBe('open, 1 hop');
  });

  it('A16, A11: who starts in one of two zones that are one starts in the other as well', () => {
    const fence = model()
      .zone('Car park')
      .zone('Street', { external: true })
      .zone('Office')
      .component('Reception')
      .in('Office')
      .connect('Street', 'Reception')
      .actor('Driver')
      .isThere('Car park')
      .build();
    expect(ask(fence, 'Driver').about('Reception')).toBe('not reached');
    const open = ask(fence, 'Driver', { withoutBoundary: [['zone:car-park', 'zone:street']] });
    expect(open.about('Reception')).toBe('open, 1 hop');
  });
});
