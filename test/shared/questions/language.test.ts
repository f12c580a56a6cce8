import { describe, expect, it } from 'vitest';
import { changeMarkdown, differenceMarkdown } from '../../../shared/documents/change.ts';
import { consequencesOf, fromKept, toKeep, withVerdicts } from '../../../shared/questions/consequences.ts';
import type { Consequence } from '../../../shared/questions/consequences.ts';
import { nothingConnects } from '../../../shared/questions/zone-split.ts';
import { Model } from '../../../shared/model/model.ts';
import { Pick } from '../../support/model/pick.ts';
import { randomEdit } from '../../support/model/random-edit.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { model } from '../../support/model/builder.ts';
import { inMadeUpLanguage, isEnglish, isSaidThere } from '../made-up-language.ts';
import { random } from '../../support/random.ts';
import { done } from '../commands/run.ts';

const shop = () =>
  model('Shop')
    .zone('Internet', { external: true })
    .zone('Services')
    .component('Browser')
    .in('Internet')
    .component('Orders')
    .in('Services')
    .asset('Card numbers')
    .storedIn('Orders')
    .connect('Browser', 'Orders', { name: 'Order', caller: 'password', encryption: 'TLS' })
    .actor('Attacker', { intent: 'malicious' })
    .isThere('Internet')
    .assumption('Orders are rate limited', { about: ['Orders'] })
    .finding('Orders can be listed', { targets: ['Orders'], disposition: { state: 'accepted' } })
    .build();

const opened = (from: Model) =>
  done(from, 'connection.connect', {
    from: { placement: 'placement:browser_internet' },
    to: { placement: 'placement:orders_services' },
    name: 'New',
  }).after;

const kept = (all: readonly Consequence[]) =>
  all.map((one) => ({ ...toKeep(one), details: one.details, asks: one.asks }));
const shown = (all: readonly Consequence[]) =>
  all.flatMap((one) => [one.here().sentence, ...one.here().details]);

/** A change that is drafted, and landed in one of two models that share nothing. */
function twice(): [readonly [Model, Model], readonly [Model, Model]] {
  const [one, other] = [shop(), shop()];
  return [
    [one, opened(one)],
    [other, opened(other)],
  ];
}

describe('the consequences of a change in two languages', () => {
  it('Q4 are kept in English, whichever language was spoken first', () => {
    const [english, foreign] = twice();
    const first = kept(consequencesOf(...english));
    const second = inMadeUpLanguage(() => kept(consequencesOf(...foreign)));
    expect(first.length).toBeGreaterThan(2);
    expect(second).toEqual(first);
    expect(inMadeUpLanguage(() => kept(consequencesOf(...english)))).toEqual(first);
    expect(kept(consequencesOf(...foreign))).toEqual(first);
  });

  it('are shown in the language of the page, whichever was spoken first', () => {
    const [english, foreign] = twice();
    const before = shown(consequencesOf(...english));
    const there = inMadeUpLanguage(() => shown(consequencesOf(...foreign)));
    expect(there.filter((text) => !/[‹›]/.test(text))).toEqual([]);
    expect(before.every(isEnglish)).toBe(true);
    expect(shown(consequencesOf(...foreign))).toEqual(before);
    expect(inMadeUpLanguage(() => shown(consequencesOf(...english)))).toEqual(there);
  });

  it('with their rows', () => {
    const [, foreign] = twice();
    inMadeUpLanguage(() => {
      const rows = consequencesOf(...foreign).flatMap((one) => one.here().rows ?? []);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ gets }) => isSaidThere(gets))).toBe(true);
      expect(consequencesOf(...foreign).flatMap((one) => one.rows ?? [])).not.toEqual(rows);
    });
  });

  it('Q4 a verdict that was given in one language stands in the other', () => {
    const [english, foreign] = twice();
    const decided = inMadeUpLanguage(() =>
      consequencesOf(...foreign).map((one) => ({ ...toKeep(one), verdict: { is: 'fine' as const } })),
    );
    const all = withVerdicts(consequencesOf(...english), decided);
    expect(all.filter(({ open }) => open)).toEqual([]);
    expect(all.every(({ verdict }) => verdict?.is === 'fine')).toBe(true);
  });

  it('what a change kept is shown as it was kept', () => {
    const [english] = twice();
    const [one] = consequencesOf(...english)
      .map(toKeep)
      .map(fromKept);
    expect(one && inMadeUpLanguage(() => one.here().sentence)).toBe(one?.sentence);
  });

  it('what is written for a pull request and what is put into the model stay English', () => {
    const [[before, after]] = twice();
    const change = done(after, 'change.create', { fields: { title: 'Open orders' } }).after.all('change')[0];
    const texts = () => [
      differenceMarkdown(before, after),
      change ? changeMarkdown(before, after, change) : '',
      nothingConnects(after, { moved: 'placement:browser_internet', stayed: 'placement:orders_services' }),
    ];
    const english = texts();
    expect(english.every((text) => text !== '')).toBe(true);
    expect(inMadeUpLanguage(texts)).toEqual(english);
  });
});

describe('of any change', () => {
  it('Q4 the same is kept and written, and everything is shown in the language of the page', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const numbers = random(seed);
      const before = randomModel(numbers, 3 + (seed % 8));
      const edited = randomEdit(before, new Pick(numbers), 4);
      // As if they were read from files once more: nothing is known of this pair yet.
      const [was, is] = [Model.of([...before.records()]), Model.of([...edited.records()])];
      const foreign = inMadeUpLanguage(() => ({
        kept: kept(consequencesOf(was, is)),
        text: differenceMarkdown(was, is),
        shown: shown(consequencesOf(was, is)),
      }));
      const english = {
        kept: kept(consequencesOf(before, edited)),
        text: differenceMarkdown(before, edited),
      };
      expect({ seed, kept: foreign.kept, text: foreign.text }).toEqual({ seed, ...english });
      expect({ seed, unsaid: foreign.shown.filter((text) => !/[‹›]/.test(text)) }).toEqual({
        seed,
        unsaid: [],
      });
    }
  });
});
