import { describe, expect, it } from 'vitest';
import { ticketsOf, trafficMarkdown } from '../../../shared/documents/tickets.ts';
import { create } from '../../../shared/model/create.ts';
import { model } from '../../support/model/builder.ts';

const shop = () =>
  model('Shop')
    .zone('Internet', { external: true })
    .zone('Services')
    .zone('Card data', { in: 'Services' })
    .component('Browser')
    .in('Internet')
    .component('Orders')
    .in('Services')
    .component('Tokeniser')
    .in('Card data')
    .connect('Browser', 'Orders', { name: 'Order', caller: 'password', encryption: 'TLS' })
    .connect('Browser', 'Tokeniser', { name: 'Pay | now', encryption: 'TLS' })
    .connect('Orders', 'Tokeniser', { name: 'Charge' })
    .build();

describe('the tickets of an announced change', () => {
  const change = create('change', 'change:c', {
    title: 'Pay by link from Orders',
    reference: 'PAY-7',
    responsible: 'Ann',
    state: 'announced',
  });

  it('are one for each checkpoint, and stand alone: questions, neighbours by name, what done means', () => {
    const tickets = ticketsOf(shop(), change);
    expect(tickets.map(({ checkpoint }) => checkpoint)).toEqual(['design review', 'implementation review']);
    const [design] = tickets;
    expect(design?.text).toContain('Does it add a trust zone?');
    expect(design?.text).toContain('- Component Orders, in Services');
    expect(design?.text).toContain('## Done means');
    expect(design?.text).toContain('PAY-7');
  });
});

describe('expected ingress and egress', () => {
  it('counts what goes over the border of a zone, its inner zones included, and not what stays inside', () => {
    const text = trafficMarkdown(shop(), ['zone:services']);
    expect(text).toContain('| Order | Browser | Orders |');
    expect(text).toContain(String.raw`| Pay \| now | Browser | Tokeniser |`);
    expect(text).not.toContain('Charge');
    expect(text).toContain('Egress: nothing.');
  });

  it('of an inner zone has what comes from the zone around it', () => {
    expect(trafficMarkdown(shop(), ['zone:card-data'])).toContain('| Charge | Orders | Tokeniser |');
  });
});
