import { describe, expect, it } from 'vitest';
import { between } from '../../../shared/model/diff.ts';
import { problems, problemsAfter } from '../../../shared/model/integrity.ts';
import type { Problem } from '../../../shared/model/integrity.ts';
import { Model } from '../../../shared/model/model.ts';
import { problemInWords } from '../../../shared/model/problem-words.ts';
import { ReferenceIndex } from '../../../shared/model/reference-index.ts';
import { model } from '../../support/model/builder.ts';
import type { ModelBuilder } from '../../support/model/builder.ts';
import { Pick } from '../../support/model/pick.ts';
import { randomEdit } from '../../support/model/random-edit.ts';
import { random } from '../../support/random.ts';
import { SEED, modelsOf } from './seed.ts';

/** The problems of an example, in words. */
function wrong(example: ModelBuilder | Model): string[] {
  const built = example instanceof Model ? example : example.unchecked();
  return problems(built).map((problem) => problemInWords(built, problem));
}

const orders = () =>
  model()
    .zone('Internet')
    .zone('Backend')
    .zone('Vault')
    .component('Browser')
    .in('Internet')
    .component('Orders API')
    .in('Backend')
    .component('Keys')
    .in('Vault')
    .connect('Browser', 'Orders API', { name: 'Order' })
    .connect('Orders API', 'Browser', { name: 'Receipt' });

describe('integrity says what is wrong', () => {
  it('nothing of a model that holds together', () => {
    expect(wrong(orders())).toEqual([]);
  });

  it('I1 a model has exactly one project record', () => {
    expect(wrong(Model.empty)).toEqual(['There is not exactly one project record.']);
    expect(wrong(orders().put('project', 'project:other', { name: 'Other' }))).toEqual([
      'There is not exactly one project record.',
    ]);
  });

  it('I2 every id that a record mentions is there', () => {
    expect(
      wrong(orders().put('placement', 'placement:lost', { component: 'component:keys', zone: 'zone:gone' })),
    ).toEqual(['The placement placement:lost mentions zone:gone, which is not there (zone).']);
    expect(
      wrong(
        orders().put('assumption', 'assumption:a', {
          text: 'Keys rotate',
          about: ['control:gone', 'zone:vault'],
        }),
      ),
    ).toEqual(['The assumption “Keys rotate” mentions control:gone, which is not there (about.0).']);
    expect(
      wrong(orders().put('view', 'view:map', { name: 'Map', positions: { 'actor:gone': { x: 0, y: 0 } } })),
    ).toEqual(['The view “Map” mentions actor:gone, which is not there (positions.actor:gone).']);
  });

  it('I3 zones do not lie in themselves, nor are they instances of themselves', () => {
    const name = 'A';
    expect(wrong(model().put('zone', 'zone:a', { name, parent: 'zone:a' }))).toEqual([
      'The trust zone “A” is inside itself, by way of The trust zone “A”.',
    ]);
    const round = model()
      .put('zone', 'zone:a', { name, parent: 'zone:b' })
      .put('zone', 'zone:b', { name: 'B', parent: 'zone:c' })
      .put('zone', 'zone:c', { name: 'C', parent: 'zone:a' })
      .put('zone', 'zone:inner', { name: 'Inner', parent: 'zone:a' });
    expect(problems(round.unchecked()).map(({ record, rule, field }) => [record, rule, field])).toEqual([
      ['zone:a', 'nesting cycle', 'parent'],
      ['zone:b', 'nesting cycle', 'parent'],
      ['zone:c', 'nesting cycle', 'parent'],
    ]);
    expect(problems(model().put('zone', 'zone:a', { name, instanceOf: 'zone:a' }).unchecked())).toMatchObject(
      [{ rule: 'nesting cycle', field: 'instanceOf' }],
    );
  });

  it('I3 components do not nest in themselves', () => {
    const component = 'component:orders-api';
    const round = orders()
      .put('placement', 'placement:outer', { component, parent: 'placement:inner' })
      .put('placement', 'placement:inner', { component, parent: 'placement:outer' });
    expect(problems(round.unchecked()).map(({ record, rule }) => [record, rule])).toEqual([
      ['placement:inner', 'nesting cycle'],
      ['placement:outer', 'nesting cycle'],
    ]);
  });

  it('I4 an end of a connection is a zone, or placements of one zone, or of none', () => {
    const ends = (...placements: `placement:${string}`[]) =>
      orders()
        .component('Loose')
        .inNoZone()
        .component('Stray')
        .inNoZone()
        .component('Plug-in')
        .inside('Orders API')
        .put('connection', 'connection:k', { name: 'K', from: { placements }, to: { zone: 'zone:vault' } });
    expect(wrong(ends())).toEqual(['The connection “K” has an end without a placement (from).']);
    expect(wrong(ends('placement:browser_internet', 'placement:keys_vault'))).toEqual([
      'The connection “K” has an end whose placements are in several zones (from).',
    ]);
    expect(wrong(ends('placement:browser_internet', 'placement:loose'))).toHaveLength(1);
    expect(wrong(ends('placement:loose', 'placement:stray'))).toEqual([]);
    expect(wrong(ends('placement:orders-api_backend', 'placement:plug-in_orders-api'))).toEqual([]);
  });

  it('I5 a connection does not answer itself', () => {
    const ends = { from: { zone: 'zone:vault' }, to: { zone: 'zone:vault' } } as const;
    expect(
      wrong(orders().put('connection', 'connection:k', { name: 'K', ...ends, answers: 'connection:k' })),
    ).toEqual(['The connection “K” answers itself, by way of The connection “K”.']);
    const round = orders()
      .put('connection', 'connection:k', { name: 'K', ...ends, answers: 'connection:l' })
      .put('connection', 'connection:l', { name: 'L', ...ends, answers: 'connection:k' });
    expect(wrong(round)).toHaveLength(2);
    expect(wrong(orders().connect('Vault', 'Vault', { answers: 'Order' }))).toEqual([]);
  });

  it('I6 the keys of a connection’s protections are distinct', () => {
    const twice = orders().connect('Vault', 'Vault', { name: 'K', options: [{ key: 'a' }, { key: 'a' }] });
    expect(wrong(twice)).toEqual(['The connection “K” has two protections with one key.']);
    expect(wrong(orders().connect('Vault', 'Vault', { options: [{ key: 'a' }, { key: 'b' }] }))).toEqual([]);
  });

  it('I7 the phase that a project says it is in is one of its phases', () => {
    const phase = 'design';
    expect(
      wrong(model().put('project', 'project:p', { name: 'P', phase, phases: [{ name: 'build' }] })),
    ).toEqual(['The project says it is in a phase that it does not have.']);
    expect(
      wrong(model().put('project', 'project:p', { name: 'P', phase, phases: [{ name: phase }] })),
    ).toEqual([]);
  });
});

describe('I8 looking at what a diff touched, and what refers to it, is looking at everything', () => {
  it('for random changes of random models, most of them bad', () => {
    const pick = new Pick(random(SEED));
    const starts = modelsOf(40, 6);
    const seen = new Set<Problem['rule']>();
    let good = 0;
    for (let number = 0; number < 500; number += 1) {
      const before = starts[number % starts.length] ?? Model.empty;
      const after = randomEdit(before, pick);
      const diff = between(before, after);
      const index = ReferenceIndex.of(before);
      const all = problems(after);
      for (const { rule } of all) seen.add(rule);
      if (all.length === 0) good += 1;
      const name = `run ${number} of seed ${SEED}`;
      expect(problemsAfter(after, diff, index).length > 0, name).toBe(all.length > 0);
      index.follow(diff, before, after);
      expect(problemsAfter(after, diff, index).length > 0, `${name}, index after`).toBe(all.length > 0);
    }
    expect([...seen].toSorted()).toEqual([
      'answers itself',
      'dangling reference',
      'end in several zones',
      'end without placements',
      'nesting cycle',
      'no such phase',
      'one project',
      'repeated key',
    ]);
    expect(good).toBeGreaterThan(100);
  });

  it('what is wrong far from what was touched: an end is torn by the parent’s parent moving', () => {
    const hostIn = (zone: 'zone:edge' | 'zone:backend') =>
      model()
        .zone('Edge')
        .zone('Backend')
        .component('Host')
        .in('Edge')
        .component('Runtime')
        .inside('Host')
        .component('Plug-in')
        .inside('Runtime')
        .component('Peer')
        .in('Edge')
        .connect(['Plug-in', 'Peer'], 'Backend')
        .put('placement', 'placement:host_edge', { component: 'component:host', zone });
    const [a, b] = [hostIn('zone:edge').build(), hostIn('zone:backend').unchecked()];
    expect(problemsAfter(b, between(a, b), ReferenceIndex.of(a))).toMatchObject([
      { rule: 'end in several zones', record: 'connection:plug-in-peer-backend' },
    ]);
  });

  it('the index that follows a diff is the index of the model after it', () => {
    const pick = new Pick(random(SEED));
    for (const before of modelsOf(20, 6)) {
      const after = randomEdit(before, pick, 6);
      const followed = ReferenceIndex.of(before);
      followed.follow(between(before, after), before, after);
      const anew = ReferenceIndex.of(after);
      const ids = new Set([...before.records(), ...after.records()].map(({ id }) => id));
      for (const id of ids) expect(followed.referrersOf(id)).toEqual(anew.referrersOf(id));
    }
  });
});
