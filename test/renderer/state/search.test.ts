import { describe, expect, it } from 'vitest';
import type { Model } from '../../../shared/model/model.ts';
import { searchDocuments } from '../../../renderer/state/search/documents.ts';
import { excerpt, marked } from '../../../renderer/state/search/marks.ts';
import { SearchIndex, counted, grouped } from '../../../renderer/state/search/search-index.ts';
import { model } from '../../support/model/builder.ts';

const shop = () =>
  model()
    .zone('Backend', { aliases: ['Kernzone'] })
    .zone('Data')
    .component('Orders API', { summary: 'Prices and stock.' })
    .in('Backend', { condition: 'only when billing is on' })
    .component('Database')
    .in('Data')
    .component('Café till')
    .in('Data')
    .actor('Clerk', { summary: 'Refunds orders.' })
    .connect('Orders API', 'Database', { name: 'Keep orders' })
    .assumption('Backups are restored once a year.', { about: ['Database'] })
    .finding('Refunds are not counted', { number: 'F-7', scenario: 'A clerk refunds to a friend.' });

function indexOf(of: Model): SearchIndex {
  const index = new SearchIndex();
  drain(index, of);
  return index;
}

function drain(index: SearchIndex, of: Model): number {
  let read = 0;
  for (const wasNew of index.follow(searchDocuments(of))) if (wasNew) read += 1;
  return read;
}

function labels(index: SearchIndex, query: string): string[] {
  return index.find(query).map(({ document }) => document.label);
}

describe('the search over everything', () => {
  const index = indexOf(shop().build());

  it('finds by a name, by its beginning, by a part in the middle, and by another name', () => {
    expect(labels(index, 'orders api')[0]).toBe('Orders API');
    expect(labels(index, 'data')).toEqual(expect.arrayContaining(['Data', 'Database']));
    expect(labels(index, 'base')).toContain('Database');
    expect(labels(index, 'kernzone')).toEqual(['Backend']);
  });

  it('finds by what is said: summaries, statements, scenarios, conditions of a placement', () => {
    expect(labels(index, 'stock')).toEqual(['Orders API']);
    expect(labels(index, 'restored')).toEqual(['Backups are restored once a year.']);
    expect(labels(index, 'friend')).toEqual(['Refunds are not counted']);
    expect(labels(index, 'billing')).toEqual(['Orders API']);
  });

  it('finds by numbers and ids, without accents, and with a letter wrong', () => {
    expect(labels(index, 'F-7')[0]).toBe('Refunds are not counted');
    expect(labels(index, 'actor:clerk')).toEqual(['Clerk']);
    expect(labels(index, 'cafe')).toEqual(['Café till']);
    expect(labels(index, 'databsae')).toContain('Database');
  });

  it('what something is called comes before what is said of it', () => {
    expect(labels(index, 'clerk')).toEqual(['Clerk', 'Refunds are not counted']);
  });

  it('all words of a query have to be there', () => {
    expect(labels(index, 'orders prices')).toEqual(['Orders API']);
    expect(labels(index, 'orders nothing-like-it')).toEqual([]);
    expect(labels(index, '   ')).toEqual([]);
  });

  it('says how many there are of each kind, and groups by it', () => {
    const hits = index.find('orders');
    expect(counted(hits)).toEqual(
      expect.arrayContaining([
        ['component', 1],
        ['connection', 1],
        ['actor', 1],
      ]),
    );
    expect(grouped(hits)[0]?.kind).toBe(hits[0]?.document.kind);
  });

  it('follows a model, and reads again only what says something else', () => {
    const following = indexOf(shop().build());
    expect(drain(following, shop().build())).toBe(0);
    const later = model().zone('Backend').component('Ledger').in('Backend').build();
    drain(following, later);
    expect(labels(following, 'ledger')).toEqual(['Ledger']);
    expect(labels(following, 'orders api')).toEqual([]);
    expect(labels(following, 'kernzone')).toEqual([]);
  });
});

describe('what was found is marked', () => {
  it('in a label, whatever its case and accents', () => {
    expect(marked('Café till', ['cafe'])).toEqual([
      ['Café', true],
      [' till', false],
    ]);
    expect(marked('Till', ['cafe'])).toEqual([['Till', false]]);
  });

  it('in a longer text, with what stands around it', () => {
    const text = `First line.\n${'word '.repeat(20)}the needle is here ${'word '.repeat(40)}`;
    const found = excerpt(text, ['needle']);
    expect(found).toMatch(/^… .*the needle is here.*…$/);
    expect(excerpt(text, ['nowhere'])).toBeUndefined();
  });
});
