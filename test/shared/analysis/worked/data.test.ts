import { describe, expect, it } from 'vitest';
import { travelOf } from '../../../../shared/analysis/assets.ts';
import { graphOf } from '../../../../shared/analysis/graph.ts';
import { placeName } from '../../../../shared/analysis/places.ts';
import { model } from '../../../support/model/builder.ts';
import { ask } from './ask.ts';

describe('sensitive data', () => {
  const shop = () =>
    model()
      .zone('Internet', { external: true })
      .zone('Edge')
      .zone('Backend')
      .component('Browser')
      .in('Internet')
      .component('Web')
      .in('Edge')
      .component('Orders API')
      .in('Backend')
      .component('Archive')
      .in('Backend')
      .asset('Order')
      .storedIn('Archive')
      .processedIn('Orders API')
      .asset('Password')
      .createdIn('Browser')
      .connect('Browser', 'Web', { name: 'Page', caller: 'no', encryption: 'TLS 1.3', carries: ['Password'] })
      .connect('Web', 'Orders API', { name: 'Orders', caller: 'mTLS', encryption: 'mTLS', brings: ['Order'] })
      .actor('Anyone')
      .isThere('Internet')
      .actor('Intruder')
      .isThere('Web')
      .actor('Customer')
      .mayUse('Orders API')
      .build();

  it('S1: an asset is held where a placement that stores, processes or creates it is held', () => {
    expect(ask(shop(), 'Intruder').asset('Order')).toEqual(['held (1, 1)', 'asked for (1, 1)']);
    // The Internet does not share fate: nobody there holds the browser that makes the password.
    expect(ask(shop(), 'Anyone').asset('Password')).toEqual([]);
  });

  it('S2: it is asked for over a connection that brings it to who opens it, past that connection’s guard', () => {
    expect(ask(shop(), 'Anyone').asset('Order')).toEqual(['held (1, 2)', 'asked for (1, 2)']);
    // What goes to the answerer is not brought back: the password is carried, and nobody asks for it.
    expect(ask(shop(), 'Intruder').asset('Password')).toEqual([]);
  });

  it('S2, A7: who may use a place asks it at once', () => {
    expect(ask(shop(), 'Customer').asset('Order')).toEqual(['held (0, 1)', 'asked for (0, 1)']);
  });

  const receipts = (through: readonly string[] = []) =>
    model()
      .zone('Office')
      .zone('Backend')
      .zone('Network')
      .component('Till')
      .in('Office')
      .component('Orders API')
      .in('Backend')
      .component('Switch')
      .in('Network')
      .asset('Receipt')
      .asset('Key')
      .connect('Till', 'Orders API', { name: 'Order', caller: 'password', needs: ['Key'], through })
      .connect('Orders API', 'Till', { name: 'Answer', answers: 'Order', carries: ['Receipt'], through })
      .actor('Clerk')
      .isThere('Till')
      .actor('Cashier')
      .isThere('Till')
      .holds('Key')
      .actor('Operator')
      .isThere('Switch')
      .build();

  it('S2, A6: it is brought by the row that answers, past the request’s guard, which a credential passes', () => {
    expect(ask(receipts(), 'Clerk').asset('Receipt')).toContain('asked for (1, 1)');
    expect(ask(receipts(), 'Cashier').asset('Receipt')).toContain('asked for (0, 1)');
  });

  it('S2, A16: neither over a request that is left out, nor where the row that answers is', () => {
    for (const without of [['connection:till-orders-api'], ['connection:orders-api-till']] as const) {
      expect(ask(receipts(), 'Cashier', { without }).asset('Receipt')).toEqual([]);
    }
  });

  it('S3: it is overheard in a zone that shares fate and where the wire is not encrypted', () => {
    expect(ask(receipts(), 'Clerk').asset('Receipt')).toContain('overheard (0, 0)');
    expect(ask(receipts(), 'Operator').asset('Receipt')).toEqual([]);
    expect(ask(shop(), 'Intruder').asset('Order')).not.toContain('overheard (0, 0)');
  });

  it('S3: and at what it passes through, a zone or a placement', () => {
    for (const place of ['Network', 'Switch']) {
      expect(ask(receipts([place]), 'Operator').asset('Receipt')).toEqual(['overheard (0, 0)']);
    }
  });

  it('S3: on the Internet one overhears only what is said to pass there', () => {
    const mail = (through: readonly string[]) =>
      model()
        .zone('Internet', { external: true })
        .zone('Office')
        .component('Mailbox')
        .in('Internet')
        .component('Laptop')
        .in('Office')
        .asset('Letter')
        .connect('Laptop', 'Mailbox', { encryption: 'no', carries: ['Letter'], through })
        .actor('Anyone')
        .isThere('Internet')
        .build();
    expect(ask(mail([]), 'Anyone').asset('Letter')).toEqual([]);
    expect(ask(mail(['Internet']), 'Anyone').asset('Letter')).toEqual(['overheard (0, 0)']);
  });

  it('S2, A11: what can only be asked from an external place on the way is by way of outside', () => {
    const supplier = model()
      .zone('Office')
      .zone('Supplier', { external: true })
      .zone('Backend')
      .component('Laptop')
      .in('Office')
      .component('Portal')
      .in('Supplier')
      .component('Orders API')
      .in('Backend')
      .asset('Order')
      .connect('Laptop', 'Portal')
      .connect('Portal', 'Orders API', { caller: 'password', brings: ['Order'] })
      .actor('Clerk')
      .isThere('Laptop')
      .actor('Supplier staff')
      .isThere('Portal')
      .build();
    expect(ask(supplier, 'Clerk').asset('Order')).toEqual([
      'asked for (1, 2) by way of outside',
      'overheard (1, 2) by way of outside',
    ]);
    expect(ask(supplier, 'Supplier staff').asset('Order')[0]).toBe('asked for (1, 1)');
  });

  it('S2, A15: with what it finds, a key that lies on the way opens what is asked for', () => {
    const found = model()
      .zone('Edge')
      .zone('Backend')
      .component('Web')
      .in('Edge')
      .component('Orders API')
      .in('Backend')
      .asset('API key')
      .storedIn('Web')
      .asset('Order')
      .connect('Web', 'Orders API', {
        caller: 'key',
        needs: ['API key'],
        encryption: 'TLS 1.3',
        brings: ['Order'],
      })
      .actor('Intruder')
      .isThere('Web')
      .build();
    expect(ask(found, 'Intruder').asset('Order')).toEqual(['asked for (1, 1)']);
    expect(ask(found, 'Intruder', { withWhatItFinds: true }).asset('Order')).toEqual(['asked for (0, 1)']);
  });

  it('S4: an asset travels where it is kept and through what carries it, external places first', () => {
    const shipped = shop();
    const places = (found: readonly number[]) =>
      found.map((place) => placeName(shipped, graphOf(shipped).places[place] ?? 'nowhere:'));
    const order = travelOf(shipped, 'asset:order');
    expect(places(order.kept)).toEqual(['Backend']);
    expect(places(order.goesThrough)).toEqual(['Backend', 'Edge']);
    const password = travelOf(shipped, 'asset:password');
    expect(places(password.kept)).toEqual(['Internet']);
    expect(places(password.goesThrough)).toEqual(['Internet', 'Edge']);
  });
});
