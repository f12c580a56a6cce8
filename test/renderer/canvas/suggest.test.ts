import { describe, expect, it } from 'vitest';
import { create } from '../../../shared/model/create.ts';
import { Model } from '../../../shared/model/model.ts';
import { suggestionsFor } from '../../../renderer/canvas/entry/suggest.ts';
import { HARBOR } from './harbor.ts';

const HARBOR_WITH_DATA = Model.of([
  ...HARBOR.records(),
  create('asset', 'asset:card', { name: 'Card number' }),
  create('placement', 'placement:tokens-edge', { component: 'component:tokens', zone: 'zone:edge' }),
  create('connection', 'connection:labels', {
    from: { placements: ['placement:gateway'] },
    to: { placements: ['placement:orders'] },
    data: { words: 'labels, baskets' },
    protections: [{ key: '1', protocols: ['Fieldbus 9'] }],
  }),
]);

/** What is offered where the bar stands, as "name · what it is". */
function offered(marked: string): string[] {
  const caret = marked.indexOf('|');
  return suggestionsFor(HARBOR_WITH_DATA, marked.replace('|', ''), caret).map(
    ({ name, end }) => `${name} · ${end}`,
  );
}

/** The line after the first offer was taken, with a bar where the caret is. */
function taken(marked: string): string | undefined {
  const [first] = suggestionsFor(HARBOR_WITH_DATA, marked.replace('|', ''), marked.indexOf('|'));
  return first && `${first.line.slice(0, first.caret)}|${first.line.slice(first.caret)}`;
}

describe('names that fit what is typed', () => {
  it('are components and zones at either end, those first that begin with it', () => {
    expect(offered('or|')).toEqual(['Orders API · in Services', 'actor · adds a threat actor']);
    expect(offered('Web gateway -> ser|')).toEqual([
      'Services · trust zone',
      'Card tokeniser · in Card data',
      'Card tokeniser · in Edge',
    ]);
    expect(offered('Web gateway -> pag|')).toEqual(['Static pages · in Edge']);
  });

  it('are zones after "in", before anything is typed of them', () => {
    expect(offered('Vault in |')).toEqual([
      'Card data · trust zone',
      'Edge · trust zone',
      'Services · trust zone',
    ]);
    expect(offered('actor Thief in se|')).toContain('Services · trust zone');
    expect(offered('zone Vaults in ca|')).toEqual(['Card data · trust zone']);
  });

  it('are data, protocols and proofs after the colon, what the model uses already first', () => {
    expect(offered('Web gateway -> Orders API : fie|')).toEqual(['Fieldbus 9 · protocol']);
    expect(offered('Web gateway -> Orders API : labels, ca|')[0]).toBe('Card number · sensitive data');
    expect(offered('Web gateway -> Orders API : bas|')).toEqual(['baskets · data']);
    expect(offered('Web gateway -> Orders API : labels, HTTPS, pass|')).toEqual([
      'password · proves the caller',
      'passkey · proves the caller',
      'username and password · proves the caller',
    ]);
  });

  it('stand in the line for what was typed of them, with an arrow where one must follow', () => {
    expect(taken('ord|')).toBe('Orders API -> |');
    expect(taken('zo|')).toBe('zone |');
    expect(taken('Vault in edg|')).toBe('Vault in Edge|');
    expect(taken('Vault in edg| -> Orders API')).toBe('Vault in Edge| -> Orders API');
    expect(taken('Web gateway -> orders : labels, htt|')).toBe('Web gateway -> orders : labels, HTTPS|');
    expect(taken('asset: Card number in orders api, sta|')).toBe(
      'asset: Card number in orders api, Static pages|',
    );
  });

  it('say the zone where a component is in several', () => {
    expect(taken('Orders API -> card tok|')).toBe('Orders API -> Card tokeniser in Card data|');
  });

  it('are not offered for what is there whole, nor in the middle of a word', () => {
    expect(offered('Web gateway -> Orders API|')).toEqual([]);
    expect(offered('Web gateway -> Ord|ers')).toEqual([]);
    expect(offered('|')).toEqual([]);
  });
});
