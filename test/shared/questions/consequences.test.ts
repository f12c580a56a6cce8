import { describe, expect, it } from 'vitest';
import { differenceMarkdown } from '../../../shared/documents/change.ts';
import type { Model } from '../../../shared/model/model.ts';
import { consequencesOf, toKeep, withVerdicts } from '../../../shared/questions/consequences.ts';
import type { Consequence, Rule } from '../../../shared/questions/consequences.ts';
import { model } from '../../support/model/builder.ts';
import { done } from '../commands/run.ts';

/** A shop: browsers reach the pages openly and the orders past a guard; card numbers stay in the vault. */
const shop = () =>
  model('Shop')
    .zone('Internet', { external: true })
    .zone('Services')
    .zone('Vault')
    .zone('Model host', { external: true })
    .component('Browser')
    .in('Internet')
    .component('Orders')
    .in('Services')
    .component('Tokeniser')
    .in('Vault')
    .component('Language model')
    .in('Model host')
    .asset('Card numbers')
    .storedIn('Tokeniser')
    .connect('Browser', 'Orders', { name: 'Order', caller: 'password', encryption: 'TLS' })
    .connect('Orders', 'Tokeniser', { name: 'Charge', caller: 'key', encryption: 'TLS' })
    .actor('Attacker', { intent: 'malicious' })
    .isThere('Internet')
    .actor('Clerk', { intent: 'benign' })
    .isThere('Services')
    .assumption('Orders are rate limited', { about: ['Orders'] })
    .assumption('Cards never leave', {
      type: 'property',
      rule: { rule: 'asset never travels to', asset: 'asset:card-numbers', zones: ['zone:model-host'] },
    })
    .control('Key rotation', { state: 'verified', guards: ['Vault'] })
    .finding('Orders can be listed', { targets: ['Orders'], disposition: { state: 'accepted' } })
    .build();

const connect = (from: Model, a: string, b: string, more: object = {}) =>
  done(from, 'connection.connect', { from: { placement: a }, to: { placement: b }, name: 'New', ...more })
    .after;

const rules = (all: readonly Consequence[]) => all.map(({ rule }) => rule);
const of = (all: readonly Consequence[], rule: Rule) => all.filter((one) => one.rule === rule);

const ORDERS = 'placement:orders_services';
const TOKENISER = 'placement:tokeniser_vault';
const BROWSER = 'placement:browser_internet';
const LANGUAGE_MODEL = 'placement:language-model_model-host';

describe('the consequences of a change', () => {
  it('Q2 nothing follows from nothing, nor from a layout', () => {
    expect(consequencesOf(shop(), shop())).toEqual([]);
    expect(differenceMarkdown(shop(), shop())).toContain('No change to the threat model.');
  });

  it('Q2 an open connection beside a guarded one: a gain in guards, a crossing that needs a verdict', () => {
    const after = connect(shop(), BROWSER, ORDERS);
    const all = consequencesOf(shop(), after);
    expect(of(all, 'crossing added')[0]?.sentence).toContain('crosses Internet → Services');
    expect(of(all, 'crossing added')[0]?.asks).toBe('verdict');
    const [gain] = of(all, 'actor gains');
    expect(gain?.subjects).toEqual(['actor:attacker']);
    expect(gain?.asks).toBe('verdict');
    expect(gain?.details.join(' ')).toContain('instead of');
  });

  it('Q3 broken properties come first, then assumptions, then crossings, then who gains what', () => {
    const after = connect(shop(), TOKENISER, LANGUAGE_MODEL, {
      data: { assets: ['asset:card-numbers'] },
    });
    const all = rules(consequencesOf(shop(), after));
    expect(all[0]).toBe('property broken');
    const order = ['property broken', 'assumption touched', 'crossing added', 'asset leaves'].map((rule) =>
      all.indexOf(rule as Rule),
    );
    const there = order.filter((at) => at >= 0);
    expect(there).toEqual(there.toSorted((a, b) => a - b));
    expect(all).toContain('asset leaves');
  });

  it('an assumption and an accepted risk about what changes are to be confirmed', () => {
    const after = connect(shop(), BROWSER, ORDERS);
    const all = consequencesOf(shop(), after);
    expect(of(all, 'assumption touched').map(({ sentence, asks }) => [sentence, asks])).toContainEqual([
      '“Orders are rate limited”',
      'confirmation',
    ]);
    expect(of(all, 'accepted risk touched')[0]?.asks).toBe('confirmation');
  });

  it('a control that is no longer verified names what rests on it', () => {
    const after = done(shop(), 'control.change', {
      id: 'control:key-rotation',
      fields: { state: 'failed' },
    }).after;
    expect(of(consequencesOf(shop(), after), 'control weaker')[0]?.sentence).toContain('is now failed');
  });

  it('a weaker guard needs a verdict, a stronger one only to be known', () => {
    const open = done(shop(), 'connection.protect', {
      connection: 'connection:orders-tokeniser',
      options: [{ key: 'a', caller: { is: 'no' }, encryption: { is: 'yes', types: ['TLS'] } }],
    }).after;
    expect(of(consequencesOf(shop(), open), 'crossing weaker')[0]?.asks).toBe('verdict');
    expect(of(consequencesOf(open, shop()), 'crossing stronger')[0]?.asks).toBe('nothing');
  });

  it('what is new where an actor already was is no privilege that it had not', () => {
    const after = done(shop(), 'component.add', { name: 'Audit', zone: 'zone:services' }).after;
    const gains = of(consequencesOf(shop(), after), 'actor gains');
    expect(gains.map(({ asks, sentence }) => [asks, sentence])).toEqual([
      ['nothing', 'Attacker gets what is new where it already was.'],
      ['nothing', 'Clerk gets what is new where it already was.'],
    ]);
  });

  it('a new actor is told by its reach', () => {
    const after = done(shop(), 'actor.create', {
      fields: { name: 'Insider', access: [{ manner: 'is there', place: 'zone:model-host' }] },
    }).after;
    const all = consequencesOf(shop(), after);
    expect(of(all, 'new actor')[0]?.sentence).toContain('Insider is new');
    expect(of(all, 'actor gains')).toEqual([]);
  });

  it('Q2 the same consequence has the same key in every version of a draft', () => {
    const once = connect(shop(), BROWSER, ORDERS);
    const renamed = done(once, 'component.change', {
      id: 'component:orders',
      fields: { name: 'Orders 2' },
    }).after;
    const keys = (after: Model) => of(consequencesOf(shop(), after), 'actor gains').map(({ key }) => key);
    expect(keys(renamed)).toEqual(keys(once));
  });
});

describe('Q4 a verdict', () => {
  const after = connect(shop(), BROWSER, ORDERS);
  const [gain] = of(consequencesOf(shop(), after), 'actor gains');
  const kept = gain ? [{ ...toKeep(gain), verdict: { is: 'fine' as const, why: 'as meant' } }] : [];

  it('stays while the facts are the same, also when something else changes', () => {
    const more = done(after, 'zone.add', { name: 'Elsewhere' }).after;
    const decided = withVerdicts(consequencesOf(shop(), more), kept);
    const one = decided.find(({ consequence }) => consequence.key === gain?.key);
    expect(one).toMatchObject({ open: false, verdict: { why: 'as meant' } });
  });

  it('is asked again, with what it was given on, when they differ', () => {
    const worse = connect(after, BROWSER, TOKENISER);
    const decided = withVerdicts(consequencesOf(shop(), worse), kept);
    const one = decided.find(({ consequence }) => consequence.key === gain?.key);
    expect(one?.open).toBe(true);
    expect(one?.before?.facts).toBe(gain?.facts);
    expect(one?.consequence.facts).not.toBe(gain?.facts);
  });
});
