import { describe, expect, it } from 'vitest';
import { layOut } from '../../../shared/documents/picture/lay-out.ts';
import { cardOf } from '../../../shared/documents/picture/card.ts';
import { drawPicture } from '../../../shared/documents/picture/picture.ts';
import { ticketsOf, trafficMarkdown } from '../../../shared/documents/tickets.ts';
import { verdictWords as decision } from '../../../shared/documents/consequences.ts';
import { badgesOf } from '../../../shared/documents/view/badges.ts';
import { sceneOf, WHOLE } from '../../../shared/documents/view/scene.ts';
import { verdictWords } from '../../../shared/documents/view/verdict-counts.ts';
import { countsSentence } from '../../../shared/documents/view/words.ts';
import { createElk } from '../../../shared/layout/elk.ts';
import { create } from '../../../shared/model/create.ts';
import { model } from '../../support/model/builder.ts';
import { inMadeUpLanguage, isEnglish } from '../made-up-language.ts';

const shop = () =>
  model('Shop')
    .zone('Internet', { external: true })
    .zone('Services')
    .component('Browser')
    .in('Internet', { optional: true })
    .component('Orders')
    .in('Services', { condition: 'when sold' })
    .connect('Browser', 'Orders', { name: 'Order', encryption: 'TLS' })
    .finding('Orders can be listed', { targets: ['Services'] })
    .build();

describe('what is written for others', () => {
  it('is English: tickets and the expected traffic of a zone', () => {
    const built = shop();
    const change = create('change', 'change:c', { title: 'Pay by link from Orders', state: 'announced' });
    const texts = () => [
      ...ticketsOf(built, change).map(({ text }) => text),
      trafficMarkdown(built, ['zone:services']),
    ];
    const english = texts();
    expect(english).toHaveLength(3);
    expect(inMadeUpLanguage(texts)).toEqual(english);
  });

  it('a picture is the same bytes, whether the page or the terminal asks for it first', async () => {
    const drawn = async (built: ReturnType<typeof shop>) =>
      drawPicture(built, await layOut(built, {}, createElk));
    const english = await drawn(shop());
    const built = shop();
    const layout = await layOut(built, {}, createElk);
    const foreign = inMadeUpLanguage(() => {
      for (const placement of built.all('placement')) cardOf(built, placement);
      return drawPicture(built, layout);
    });
    expect(foreign.svg).toBe(english.svg);
    expect(isEnglish(foreign.svg)).toBe(true);
  });
});

describe('what the map says of itself', () => {
  it('is in the language of the page: cards, counts and badges', () => {
    const built = shop();
    const cards = () =>
      built
        .all('placement')
        .map((placement) => cardOf(built, placement))
        .flatMap(({ under, extra }) => [under, extra]);
    const said = () => [
      ...cards(),
      countsSentence({ components: 2, zones: 1, actors: 0 }),
      verdictWords({ guarded: 2, partly: 0, unguarded: 1, 'not stated': 0 }),
      ...[...badgesOf(built, sceneOf(built, WHOLE), ['findings']).values()].map(({ words }) => words),
      decision(built, { is: 'fine', why: 'small' }),
    ];
    const english = [
      'process',
      'optional',
      'process',
      'when sold',
      '2 components, 1 zone',
      '2 guarded, 1 unguarded',
      '1 open finding',
      '→ Fine: small.',
    ];
    expect(said()).toEqual(english);
    expect(inMadeUpLanguage(said)).toEqual([
      '‹process›',
      '‹optional›',
      '‹process›',
      '‹when sold›',
      '‹2 components›, ‹1 zone›',
      '‹2 guarded›, ‹1 unguarded›',
      '‹1 open finding›',
      '→ ‹Fine›: small.',
    ]);
    expect(said()).toEqual(english);
  });

  it('a card stays the same object while its records and the language are the same', () => {
    const built = shop();
    const [placement] = built.all('placement');
    if (!placement) throw new Error('no placement');
    const card = cardOf(built, placement);
    const there = inMadeUpLanguage(() => cardOf(built, placement));
    expect(cardOf(built, placement)).toBe(card);
    expect(inMadeUpLanguage(() => cardOf(built, placement))).toBe(there);
  });
});
