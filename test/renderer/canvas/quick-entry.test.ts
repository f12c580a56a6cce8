import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { create } from '../../../shared/model/create.ts';
import { parseEntry } from '../../../renderer/canvas/entry/parse.ts';
import { planOf } from '../../../renderer/canvas/entry/plan.ts';
import { isProtocol, protectionFrom, saidWords } from '../../../renderer/canvas/entry/said-words.ts';
import { eachOf } from '../../../renderer/canvas/entry/several.ts';
import { Says } from '../../../renderer/canvas/entry/says.tsx';
import { sentence } from '../../../renderer/canvas/entry/step.ts';
import { HARBOR } from './harbor.ts';

const SEED = 20261124;

describe('a line for quick entry', () => {
  it('is a new component, its zone, what it speaks to, its data and its protocols', () => {
    const { entry } = parseEntry('Label printer in Back office -> Orders API : labels, HTTP');
    expect(entry).toEqual({
      what: 'connection',
      from: { name: 'Label printer', zone: 'Back office', whole: 'Label printer in Back office' },
      to: { name: 'Orders API', whole: 'Orders API' },
      both: false,
      said: { data: ['labels'], protocols: ['HTTP'], methods: [] },
    });
  });

  it('may point back, or both ways', () => {
    expect(parseEntry('Audit log <- Orders API').entry).toMatchObject({
      from: { name: 'Orders API' },
      both: false,
    });
    expect(parseEntry('Tracking <-> Orders API').entry).toMatchObject({
      from: { name: 'Tracking' },
      both: true,
    });
    expect(parseEntry('Tracking → Orders API').entry).toMatchObject({ to: { name: 'Orders API' } });
  });

  it('may say what kind of component it is, and its technology', () => {
    expect(parseEntry('Orders (data store, PostgreSQL) in Data').entry).toMatchObject({
      what: 'component',
      thing: { name: 'Orders', type: 'data store', technology: 'PostgreSQL', zone: 'Data' },
    });
  });

  it('may be a zone or an actor', () => {
    expect(parseEntry('external zone Carriers').entry).toEqual({
      what: 'zone',
      name: 'Carriers',
      external: true,
    });
    expect(parseEntry('zone Card data in Services').entry).toMatchObject({
      name: 'Card data',
      parent: 'Services',
    });
    expect(parseEntry('actor Insider in Back office').entry).toEqual({
      what: 'actor',
      name: 'Insider',
      zone: 'Back office',
    });
    expect(parseEntry('Zoneless thing').entry.what).toBe('component');
  });

  it('is not finished while a name is missing', () => {
    expect(parseEntry('').entry).toEqual({ what: 'nothing' });
    expect(parseEntry('-> Orders API').entry).toEqual({ what: 'nothing' });
    expect(parseEntry('Printer -> ').entry).toMatchObject({ what: 'component' });
  });

  it('knows protocols with their versions', () => {
    expect(['HTTPS', 'TLS 1.3', 'mTLS', 'HTTP/2', 'gRPC'].filter((word) => !isProtocol(word))).toEqual([]);
    expect(['labels', 'http logs', 'orders'].filter(isProtocol)).toEqual([]);
  });

  it('is always coloured whole: the pieces are the line', () => {
    const words = fc.constantFrom(
      'Label',
      'in',
      ' in ',
      '->',
      '<->',
      ' : ',
      ',',
      '(',
      ')',
      'zone ',
      'HTTP',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join('')),
        ),
        (line) => {
          expect(
            parseEntry(line)
              .parts.map(({ text }) => text)
              .join(''),
          ).toBe(line);
        },
      ),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});

function said(line: string): string {
  return sentence(planOf(HARBOR, parseEntry(line).entry));
}

describe('what Enter will do', () => {
  it('says the new component, the connection and the crossing with its verdict', () => {
    const line = 'Label printer in Edge -> Orders API : labels, HTTP';
    expect(said(line)).toBe(
      'Adds Label printer in Edge and a connection to Orders API. ' +
        'Crosses Edge → Services, caller not said, wire not encrypted.',
    );
    const plan = planOf(HARBOR, parseEntry(line).entry);
    const shown = renderToStaticMarkup(createElement(Says, { plan, onAddZones: () => undefined }));
    expect(shown).toContain('<b class="tone-unguarded">Crosses Edge → Services');
    expect(shown).toContain('<b>Label printer</b>');
    expect(plan.step).toMatchObject({
      what: 'connection',
      from: { newComponent: { name: 'Label printer', zone: 'zone:edge' } },
      to: { placements: ['placement:orders'] },
      data: { words: 'labels' },
    });
  });

  it('says that a connection stays inside its zone', () => {
    expect(said('Web gateway -> Static pages')).toBe(
      'Connects Web gateway to Static pages. Stays inside its zone.',
    );
  });

  it('puts a new component into the selected zone unless the line says where', () => {
    const plan = planOf(HARBOR, parseEntry('Label printer').entry, 'zone:card');
    expect(plan.step).toEqual({ what: 'component', thing: { name: 'Label printer', zone: 'zone:card' } });
  });

  it('does nothing while a zone is not known, and says so', () => {
    const plan = planOf(HARBOR, parseEntry('Printer in Nowhere -> Orders API').entry);
    expect(plan.step).toBeUndefined();
    expect(sentence(plan)).toBe('There is no zone called Nowhere yet. “zone Nowhere” adds it.');
  });

  it('says which zones it lacks, also where both ends are somewhere new', () => {
    const lacks = (line: string) => planOf(HARBOR, parseEntry(line).entry).missing;
    expect(lacks('Printer in Nowhere -> Orders API')).toEqual(['Nowhere']);
    expect(lacks('Printer in Nowhere -> Paper in nowhere')).toEqual(['Nowhere']);
    expect(lacks('zone Safe in Nowhere')).toEqual(['Nowhere']);
    expect(lacks('Printer in Edge -> Orders API')).toBeUndefined();
    const both = planOf(HARBOR, parseEntry('Printer in Here -> Paper in There').entry);
    expect(both.missing).toEqual(['Here', 'There']);
    expect(sentence(both)).toBe('There are no zones called Here and There yet.');
  });

  it('takes a whole zone as an end where the model stays at zone level', () => {
    expect(planOf(HARBOR, parseEntry('Web gateway -> Services').entry).step).toMatchObject({
      to: { zone: 'zone:services' },
    });
  });

  it('makes up nothing that the name of a protocol does not say', () => {
    expect(protectionFrom(saidWords(['gRPC']))).toMatchObject({
      encryption: { is: 'not said' },
      caller: { is: 'not said' },
    });
    expect(protectionFrom(saidWords(['HTTPS']))).toMatchObject({
      encryption: { is: 'yes', types: ['TLS'] },
      caller: { is: 'not said' },
    });
    expect(protectionFrom(saidWords(['mTLS']))).toMatchObject({
      caller: { is: 'yes', types: ['client certificate'] },
    });
    expect(protectionFrom(saidWords([]))).toBeUndefined();
  });

  it('takes a word for how the caller proves who it is, and kept as it was typed', () => {
    const line = 'Browser in Edge -> Orders API : login form, HTTPS, password';
    expect(said(line)).toBe(
      'Adds Browser in Edge and a connection to Orders API. Crosses Edge → Services, caller proved, wire encrypted.',
    );
    expect(planOf(HARBOR, parseEntry(line).entry).step).toMatchObject({
      data: { words: 'login form' },
      protections: [
        {
          protocols: ['HTTPS'],
          encryption: { is: 'yes', types: ['TLS'] },
          caller: { is: 'yes', types: ['password'] },
        },
      ],
    });
    expect(protectionFrom(saidWords(['no authentication', 'not encrypted']))).toMatchObject({
      caller: { is: 'no' },
      encryption: { is: 'no' },
    });
  });

  it('takes the name of sensitive data for that', () => {
    const asset = create('asset', 'asset:card', { name: 'Card number' });
    const model = HARBOR.replacing(new Map([[asset.id, asset]]));
    const { entry } = parseEntry('Web gateway -> Orders API : card number, baskets');
    expect(planOf(model, entry).step).toMatchObject({ data: { words: 'baskets', assets: ['asset:card'] } });
  });

  it('places a component once more instead of making a second one of the same name', () => {
    expect(said('Orders API in Edge')).toBe(
      'Places Orders API in Edge as well: it is one component with several places.',
    );
    expect(planOf(HARBOR, parseEntry('Orders API in Edge -> Card tokeniser').entry).step).toMatchObject({
      from: { newPlacement: { component: 'component:orders', zone: 'zone:edge' } },
    });
  });

  it('takes several components of one zone as one end', () => {
    const { step } = planOf(HARBOR, parseEntry('Web gateway, Static pages in Edge -> Orders API').entry);
    expect(step).toMatchObject({
      from: { placements: ['placement:gateway', 'placement:pages'] },
      to: { placements: ['placement:orders'] },
    });
  });

  it('takes names that are no one end together each by itself', () => {
    expect(said('Web gateway, Orders API -> Static pages')).toBe(
      'Connects Web gateway to Static pages. Stays inside its zone. Likewise Orders API.',
    );
    expect(said('Orders API -> Cart, Search, cart in Services')).toBe(
      'Adds Cart in Services and a connection from Orders API. Stays inside its zone. Likewise Search.',
    );
    expect(said('Cart, Search, Ledger in Services')).toBe(
      'Adds Cart in Services. Likewise Search and Ledger.',
    );
    const line = parseEntry('Cart (data store), Search -> Orders API : questions, HTTPS').entry;
    const each = eachOf(HARBOR, line).map((entry) => planOf(HARBOR, entry).step);
    expect(each).toMatchObject([
      { from: { newComponent: { name: 'Cart', type: 'data store' } }, data: { words: 'questions' } },
      { from: { newComponent: { name: 'Search' } }, data: { words: 'questions' } },
    ]);
    expect(eachOf(HARBOR, parseEntry('Cart, Search -> Ledger, Books').entry)).toHaveLength(1);
  });

  it('says what is unclear about one of several', () => {
    expect(said('Cart, Orders API in Services')).toMatch(/^Orders API is there already/);
  });

  it('puts a component into no zone where the line says so', () => {
    const plan = planOf(HARBOR, parseEntry('Label printer in no zone').entry, 'zone:edge');
    expect(plan.step).toEqual({ what: 'component', thing: { name: 'Label printer', zone: undefined } });
  });

  it('knows who holds a component, and who is in a zone', () => {
    expect(said('actor Support agent in Edge')).toBe('Adds the threat actor Support agent who is in Edge.');
    expect(said('actor Thief in Orders API')).toBe('Adds the threat actor Thief who holds Orders API.');
    expect(said('actor Operator in Edge, Orders API of Services')).toBe(
      'Adds the threat actor Operator who is in Edge and holds Orders API.',
    );
  });

  it('adds sensitive data, controls, assumptions and findings with what they speak of', () => {
    const step = (line: string) => planOf(HARBOR, parseEntry(line).entry).step;
    expect(step('asset: Card number in Card tokeniser, Orders API')).toMatchObject({
      kind: 'asset',
      fields: {
        name: 'Card number',
        places: [
          { placement: 'placement:tokens', does: 'stores' },
          { placement: 'placement:orders', does: 'stores' },
        ],
      },
    });
    expect(step('control: Rate limiting on Orders API')).toMatchObject({
      fields: { name: 'Rate limiting', guards: { records: ['component:orders'] } },
    });
    expect(step('assumption: Only staff get in about Edge')).toMatchObject({
      fields: { text: 'Only staff get in', about: ['zone:edge'] },
    });
    expect(step('finding: No limit on tries')).toMatchObject({
      fields: { title: 'No limit on tries', targets: [] },
    });
    expect(said('asset: Card number in Nowhere')).toBe('There is no component called Nowhere.');
    expect(said('Control plane in Edge')).toBe('Adds Control plane in Edge.');
  });
});
