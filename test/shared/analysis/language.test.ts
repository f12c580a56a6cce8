import { describe, expect, it } from 'vitest';
import { checksOf } from '../../../shared/analysis/checks.ts';
import { crossingsOf } from '../../../shared/analysis/crossings.ts';
import { gainLines } from '../../../shared/analysis/gain-lines.ts';
import { gainsOf } from '../../../shared/analysis/gains.ts';
import { judgePaths } from '../../../shared/analysis/paths.ts';
import { brokenProperties } from '../../../shared/analysis/properties.ts';
import { reachOf } from '../../../shared/analysis/reach.ts';
import { chainWords, nearness, nearnessWords, witnessOf } from '../../../shared/analysis/witness.ts';
import { cellWords, guardWords, protocolWords, verdictSentence } from '../../../shared/analysis/words.ts';
import { Pick } from '../../support/model/pick.ts';
import { randomEdit } from '../../support/model/random-edit.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { model } from '../../support/model/builder.ts';
import { inMadeUpLanguage, isEnglish, isSaidThere } from '../made-up-language.ts';
import { random } from '../../support/random.ts';

const shop = () =>
  model('Shop')
    .zone('Internet', { external: true })
    .zone('Services')
    .component('Browser')
    .in('Internet')
    .component('Orders')
    .in('Services')
    .asset('Cards')
    .storedIn('Orders')
    .connect('Browser', 'Orders', { name: 'Order' })
    .actor('Attacker', { intent: 'malicious' })
    .isThere('Internet')
    .actor('Clerk')
    .mayUse('Orders')
    .path('Break in', { actors: ['Attacker'], from: ['Internet'], to: ['Services'] })
    .path('Slip in', { actors: ['Clerk'], from: ['Internet'], to: ['Services'] })
    .assumption('Nobody gets cards', {
      type: 'property',
      rule: { rule: 'actors never get', actors: ['actor:attacker'], asset: 'asset:cards', pastFewerThan: 2 },
    })
    .build();

const TODAY = { today: '2026-11-25' };

describe('what the analyses say', () => {
  it('X8 the words of a crossing are said in the language of the page', () => {
    const built = shop();
    const [crossing] = crossingsOf(built);
    const [connection] = built.all('connection');
    expect(crossing && guardWords(crossing)).toBe('caller not said · wire not said');
    inMadeUpLanguage(() => {
      expect(crossing && guardWords(crossing)).toBe('‹caller not said› · ‹wire not said›');
      expect(crossing && isSaidThere(verdictSentence(crossing))).toBe(true);
      expect(connection && cellWords(connection, 'caller')).toBe('‹not said›');
      expect(connection && protocolWords(connection)).toBe('');
    });
  });

  it('A12 how near a place is: a word for what compares it, and one for people', () => {
    const built = shop();
    const reach = reachOf(built, 'actor:attacker');
    const nodes = [...reach.nodes()];
    inMadeUpLanguage(() => {
      for (const node of nodes) {
        expect(isEnglish(nearness(reach, node) ?? '')).toBe(true);
        expect(isSaidThere(nearnessWords(reach, node))).toBe(true);
      }
      const clerk = reachOf(built, 'actor:clerk');
      expect(chainWords(clerk, witnessOf(clerk, [...clerk.nodes()][0] ?? 0))).toBe('‹may use Orders›');
    });
    for (const node of nodes) expect(nearnessWords(reach, node)).toBe(nearness(reach, node));
  });

  it('P5 why a path is as it is can be asked in one language after the other, in either order', () => {
    const [english, other] = [shop(), shop()];
    const reasons = (of: typeof english) =>
      judgePaths(of).flatMap(({ combinations }) => combinations.map(({ reason }) => reason));
    const before = reasons(english);
    const there = inMadeUpLanguage(() => reasons(other));
    expect(before).toContain('Attacker is in Internet; Order leads on to Services');
    expect(there.every(isSaidThere)).toBe(true);
    expect(reasons(other)).toEqual(before);
    expect(inMadeUpLanguage(() => reasons(english))).toEqual(there);
  });

  it('K1 a check has the same id, key and subjects, and a sentence in the language in which it is read', () => {
    const built = shop();
    const english = checksOf(built, TODAY).open;
    const other = inMadeUpLanguage(() => checksOf(built, TODAY).open);
    expect(english.length).toBeGreaterThan(3);
    expect(other.map(({ id, key, subjects }) => ({ id, key, subjects }))).toEqual(
      english.map(({ id, key, subjects }) => ({ id, key, subjects })),
    );
    expect(inMadeUpLanguage(() => other.filter(({ sentence }) => !isSaidThere(sentence)))).toEqual([]);
    expect(other.map(({ sentence }) => sentence)).toEqual(english.map(({ sentence }) => sentence));
  });

  it('Y5 what breaks a property', () => {
    const [broken] = brokenProperties(shop());
    expect(broken?.sentence).toContain('“Nobody gets cards” does not hold: Attacker ');
    inMadeUpLanguage(() => {
      expect(broken && isSaidThere(broken.sentence)).toBe(true);
      expect(broken?.witnesses.every(({ words }) => isSaidThere(words))).toBe(true);
    });
  });
});

describe('in any model', () => {
  it('every sentence goes through the catalogue, and is what it was when English is spoken again', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const numbers = random(seed);
      const before = randomModel(numbers, 3 + (seed % 8));
      const after = randomEdit(before, new Pick(numbers), 4);
      const said = () => {
        const gains = gainsOf(before, after);
        return [
          ...checksOf(after, TODAY).open.map(({ sentence }) => sentence),
          ...brokenProperties(after).flatMap(({ sentence, witnesses }) => [
            sentence,
            ...witnesses.map(({ words }) => words),
          ]),
          ...judgePaths(after).flatMap(({ combinations }) => combinations.map(({ reason }) => reason)),
          ...gains.touched.flatMap(({ because }) => because),
          ...gainLines(before, after, gains),
        ];
      };
      const there = inMadeUpLanguage(said);
      const english = said();
      expect({ seed, unsaid: there.filter((text) => !/[‹›]/.test(text)) }).toEqual({ seed, unsaid: [] });
      expect({ seed, foreign: english.filter((text) => !isEnglish(text)) }).toEqual({ seed, foreign: [] });
      expect({ seed, again: inMadeUpLanguage(said) }).toEqual({ seed, again: there });
    }
  });
});
