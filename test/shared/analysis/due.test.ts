import { describe, expect, it } from 'vitest';
import { byPerson, dueOf } from '../../../shared/analysis/due.ts';
import type { DueItem, DuePart } from '../../../shared/analysis/due.ts';
import type { Happened } from '../../../shared/analysis/moments.ts';
import { daysBetween, isAfter } from '../../../shared/analysis/moments.ts';
import { must } from '../../../shared/base/assert.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { NewRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { ModelPart } from '../../../shared/model/records/project.ts';
import type { ModelBuilder } from '../../support/model/builder.ts';
import { model } from '../../support/model/builder.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { random } from '../../support/random.ts';

const TODAY = '2026-11-24';
const LOOKED = '2026-11-01';
const LATER = '2026-11-10';

/** A bakery in maintenance: a shop outside, orders and an oven behind it. */
const bakery = (project: Partial<NewRecord<'project'>> = {}) =>
  model('Bakery')
    .put('project', 'project:p', { ...IN_MAINTENANCE, ...project })
    .zone('Shop', { external: true })
    .zone('Kitchen')
    .zone('Office')
    .component('Till')
    .in('Shop')
    .component('Orders')
    .in('Kitchen')
    .component('Oven')
    .in('Kitchen')
    .component('Books')
    .in('Office')
    .connect('Till', 'Orders')
    .actor('Customer')
    .isThere('Till')
    .asset('Recipe')
    .storedIn('Books');

const IN_MAINTENANCE: NewRecord<'project'> = {
  name: 'Bakery',
  phase: 'maintenance',
  phases: [
    { name: 'design', keeps: ['zones'] },
    { name: 'maintenance', keeps: ['components', 'paths', 'assets', 'categories', 'findings'] },
  ],
};

type Changed = Partial<Record<Id, string | Happened>>;

function due(told: ModelBuilder | Model, changed: Changed = {}, today = TODAY): readonly DuePart[] {
  const built = 'build' in told ? told.build() : told;
  return dueOf(built, {
    today,
    changedAt: (id) => {
      const at = changed[id];
      return typeof at === 'string' ? { at } : at;
    },
  });
}

function part(parts: readonly DuePart[], name: ModelPart): DuePart {
  return must(
    parts.find((one) => one.part === name),
    name,
  );
}

function item(parts: readonly DuePart[], id: Id): DueItem {
  const all = parts.flatMap(({ items }) => items);
  return must(
    all.find(({ records }) => records.includes(id)),
    id,
  );
}

/** Everything was looked at on the first of November. */
function looked(told: ModelBuilder, at = LOOKED, by = 'Ada'): ModelBuilder {
  for (const name of IN_PARTS) told.put('review', `review:${name.replace(' ', '-')}`, ofPart(name, at, by));
  return told;
}

const IN_PARTS: readonly ModelPart[] = [
  'zones',
  'actors',
  'zone connections',
  'assumptions',
  'components',
  'paths',
  'assets',
  'categories',
  'findings',
];
const ofPart = (name: ModelPart, at = LOOKED, by = 'Ada') => ({ of: { part: name }, by, at, revision: 7 });
const ofRecord = (record: Id, at = LOOKED, by = 'Ada') => ({ of: { record }, by, at, revision: 7 });

describe('L1 what is kept current', () => {
  const parts = (told: ModelBuilder) => due(told).map((one) => one.part);

  it('trust zones, threat actors, trust zone connections and assumptions always, the rest as the phase says', () => {
    expect(parts(bakery({ phase: 'design' }))).toEqual([
      'zones',
      'actors',
      'zone connections',
      'assumptions',
    ]);
    expect(parts(bakery())).toEqual(IN_PARTS);
  });

  it('a part that the team does not keep stays out, but for those four', () => {
    expect(parts(bakery({ notKept: ['components', 'zones', 'findings'] }))).toEqual(
      IN_PARTS.filter((one) => one !== 'components' && one !== 'findings'),
    );
  });

  it('all crossings between two zones are one trust zone connection', () => {
    const told = bakery().connect('Till', 'Oven').connect('Orders', 'Books').connect('Orders', 'Oven');
    expect(
      part(due(told), 'zone connections').items.map(({ name, records }) => [name, records.length]),
    ).toEqual([
      ['Kitchen → Office', 1],
      ['Shop → Kitchen', 2],
    ]);
  });

  it('what is only mentioned somewhere is not kept current', () => {
    const told = bakery().zone('Street', { listed: false });
    expect(part(due(told), 'zones').items.map(({ name }) => name)).toEqual(['Kitchen', 'Office', 'Shop']);
  });
});

describe('L2 a part is due', () => {
  it('when it was never looked at', () => {
    const parts = due(bakery());
    expect(item(parts, 'zone:shop')).toMatchObject({ why: 'never looked at', near: [] });
    expect(part(parts, 'zones').isDue).toBe(true);
    expect(part(parts, 'paths')).toEqual({ part: 'paths', items: [], isDue: true });
  });

  it('not when it was looked at and nothing changed', () => {
    const parts = due(looked(bakery()), { 'zone:shop': LOOKED, 'component:oven': '2026-10-01' });
    expect(parts.filter(({ isDue }) => isDue)).toEqual([]);
    expect(item(parts, 'zone:shop').why).toBeUndefined();
    expect(part(parts, 'zones')).toMatchObject({
      changed: { record: 'zone:shop', at: LOOKED },
      looked: { at: LOOKED, by: 'Ada' },
    });
  });

  it('when it changed after its last look', () => {
    const parts = due(looked(bakery()), { 'actor:customer': LATER });
    expect(item(parts, 'actor:customer')).toMatchObject({
      why: 'changed',
      changed: { at: LATER },
      looked: { at: LOOKED },
    });
  });

  it('when its last look is older than the project allows', () => {
    const told = () => looked(bakery({ oldAfterDays: 23 }));
    expect(item(due(told()), 'zone:shop').why).toBeUndefined();
    expect(item(due(told(), {}, '2026-11-25'), 'zone:shop').why).toBe('looked at too long ago');
    expect(part(due(told(), {}, '2026-11-25'), 'paths').isDue).toBe(true);
  });

  it('a look of which nobody says when is none', () => {
    const told = bakery().assumption('Bread is baked.', { reviews: [{ by: 'Ada' }] });
    expect(item(due(told), 'assumption:bread-is-baked').why).toBe('never looked at');
  });
});

describe('L2 near', () => {
  const near = (told: ModelBuilder, changed: Id, of: Id) => {
    const { near: changes, why } = item(due(looked(told), { [changed]: LATER }), of);
    expect(why).toBe(changes.length > 0 ? 'something near it changed' : undefined);
    return changes.map(({ record }) => record);
  };

  it('shares a zone', () => {
    expect(near(bakery(), 'component:oven', 'component:orders')).toEqual(['component:oven']);
    expect(near(bakery(), 'component:books', 'component:orders')).toEqual([]);
    expect(near(bakery(), 'component:oven', 'zone:kitchen')).toEqual(['component:oven']);
    expect(near(bakery(), 'component:oven', 'zone:office')).toEqual([]);
    expect(near(bakery(), 'component:oven', 'connection:till-orders')).toEqual(['component:oven']);
    expect(near(bakery(), 'component:books', 'connection:till-orders')).toEqual([]);
    expect(near(bakery(), 'placement:oven_kitchen', 'zone:kitchen')).toEqual(['placement:oven_kitchen']);
    expect(near(bakery(), 'component:till', 'actor:customer')).toEqual(['component:till']);
  });

  it('shares an end', () => {
    const told = () =>
      bakery().component('Robot').inNoZone().connect('Robot', 'Books').connect('Books', 'Robot');
    expect(near(told(), 'connection:robot-books', 'connection:books-robot')).toEqual([
      'connection:robot-books',
    ]);
    expect(near(told(), 'connection:robot-books', 'component:robot')).toEqual(['connection:robot-books']);
    expect(near(told(), 'connection:robot-books', 'component:orders')).toEqual([]);
  });

  it('shares an asset', () => {
    const told = () => bakery().connect('Till', 'Orders', { brings: ['Recipe'] });
    expect(near(told(), 'component:books', 'connection:till-orders-2')).toEqual(['component:books']);
    expect(near(told(), 'connection:till-orders-2', 'component:books')).toEqual(['connection:till-orders-2']);
    const holder = () => bakery().actor('Baker').isThere('Oven').holds('Recipe');
    expect(near(holder(), 'component:books', 'actor:baker')).toEqual(['component:books']);
  });

  it('refers to it, the one way or the other', () => {
    const told = () =>
      bakery()
        .assumption('The oven is hot.', { about: ['Oven', 'actor:customer'] })
        .category('Heat')
        .control('Thermometer', { category: 'Heat' })
        .finding('Burns', { targets: ['Oven'] });
    expect(near(told(), 'component:oven', 'assumption:the-oven-is-hot')).toEqual(['component:oven']);
    expect(near(told(), 'actor:customer', 'assumption:the-oven-is-hot')).toEqual(['actor:customer']);
    expect(near(told(), 'assumption:the-oven-is-hot', 'actor:customer')).toEqual([
      'assumption:the-oven-is-hot',
    ]);
    expect(near(told(), 'component:orders', 'assumption:the-oven-is-hot')).toEqual([]);
    expect(near(told(), 'control:thermometer', 'category:heat')).toEqual(['control:thermometer']);
    expect(near(told(), 'component:oven', 'finding:burns')).toEqual(['component:oven']);
  });

  it('a statement about a zone is near what is in it, one about a component is not', () => {
    const told = () =>
      bakery()
        .assumption('Clean.', { about: ['Kitchen'] })
        .assumption('New.', { about: ['Oven'] });
    expect(near(told(), 'component:orders', 'assumption:clean')).toEqual(['component:orders']);
    expect(near(told(), 'component:orders', 'assumption:new')).toEqual([]);
    expect(near(told(), 'placement:orders_kitchen', 'assumption:clean')).toEqual([
      'placement:orders_kitchen',
    ]);
    expect(near(told(), 'connection:till-orders', 'assumption:clean')).toEqual(['connection:till-orders']);
    expect(near(told(), 'connection:till-orders', 'assumption:new')).toEqual([]);
  });

  it('how it is drawn is not near anything', () => {
    const told = bakery().put('view', 'view:map', {
      name: 'Map',
      shows: { what: 'zone', zone: 'zone:kitchen' },
    });
    expect(near(told, 'view:map', 'zone:kitchen')).toEqual([]);
  });

  it('the newest change stands first', () => {
    const parts = due(looked(bakery()), { 'component:oven': LATER, 'connection:till-orders': '2026-11-20' });
    expect(item(parts, 'zone:kitchen').near.map(({ record }) => record)).toEqual([
      'connection:till-orders',
      'component:oven',
    ]);
  });
});

describe('L3 what counts as a look', () => {
  it('a review of a record counts for the record only', () => {
    const parts = due(bakery().put('review', 'review:r', ofRecord('zone:shop')));
    expect(item(parts, 'zone:shop')).toMatchObject({ looked: { at: LOOKED, by: 'Ada', revision: 7 } });
    expect(item(parts, 'zone:kitchen').why).toBe('never looked at');
  });

  it('a review of a part counts for every record of it; the later look is the last', () => {
    const told = looked(bakery()).put('review', 'review:r', ofRecord('zone:shop', LATER, 'Bo'));
    const parts = due(told);
    expect(item(parts, 'zone:kitchen').looked).toMatchObject({ at: LOOKED, by: 'Ada' });
    expect(item(parts, 'zone:shop').looked).toMatchObject({ at: LATER, by: 'Bo' });
  });

  it('assumptions and findings carry their own looks', () => {
    const told = bakery()
      .assumption('Bread is baked.', { reviews: [{ at: LOOKED, by: 'Bo' }] })
      .finding('Burns', { reviews: [{ at: LATER }] });
    const parts = due(told);
    expect(item(parts, 'assumption:bread-is-baked').looked).toEqual({ at: LOOKED, by: 'Bo' });
    expect(item(parts, 'finding:burns')).toMatchObject({ looked: { at: LATER } });
  });

  it('a trust zone connection was looked at when all its crossings were', () => {
    const one = bakery()
      .connect('Till', 'Oven')
      .put('review', 'review:a', ofRecord('connection:till-oven', LATER));
    expect(item(due(one), 'connection:till-oven').why).toBe('never looked at');
    const both = one.put('review', 'review:b', ofRecord('connection:till-orders'));
    expect(item(due(both), 'connection:till-oven').looked).toMatchObject({ at: LOOKED });
  });
});

describe('whose turn it is', () => {
  const change = (responsible: string, at: string, ...touched: Id[]): NewRecord<'change'> => ({
    title: 'Bigger oven',
    responsible,
    state: 'landed',
    landed: {
      at,
      by: 'Bo',
      text: '',
      diff: {
        updated: Object.fromEntries(touched.map((id) => [id, { summary: ['', 'x'] as [string, string] }])),
      },
    },
  });

  it('of who answers for the change that touched it, or what is near it', () => {
    const told = looked(bakery({ responsible: 'Eva' }))
      .put('change', 'change:a', change('Cleo', '2026-11-09', 'component:oven'))
      .put('change', 'change:b', change('Dan', LATER, 'component:oven'));
    const parts = due(told, { 'component:oven': LATER });
    expect(item(parts, 'component:oven').turn).toBe('Dan');
    expect(item(parts, 'zone:kitchen').turn).toBe('Dan');
    expect(item(parts, 'zone:office').turn).toBe('Ada');
  });

  it('else of who looked last, else of who answers for the model, else nobody’s', () => {
    expect(item(due(looked(bakery({ responsible: 'Eva' }))), 'zone:shop').turn).toBe('Ada');
    expect(item(due(bakery({ responsible: 'Eva' })), 'zone:shop').turn).toBe('Eva');
    expect(item(due(bakery()), 'zone:shop').turn).toBeUndefined();
  });

  it('of one person, where one person keeps the model', () => {
    const told = looked(bakery({ responsible: 'Eva', updated: 'by one person' }));
    expect(item(due(told), 'zone:shop').turn).toBe('Eva');
  });

  it('what is due, by person; last what is nobody’s', () => {
    const told = bakery()
      .put('review', 'review:a', ofRecord('zone:shop', '2026-01-01', 'Bo'))
      .put('review', 'review:b', ofRecord('zone:kitchen', '2026-01-01', 'Ada'))
      .put('review', 'review:c', ofRecord('zone:office', LOOKED, 'Ada'));
    const turns = byPerson(due(told));
    expect(turns.map(({ person }) => person)).toEqual(['Ada', 'Bo', undefined]);
    expect(turns[0]?.items.map(({ part: of, item: { name } }) => [of, name])).toEqual([['zones', 'Kitchen']]);
  });
});

describe('before and after', () => {
  it('a day says less than a moment: on the day of the look nothing is known to be later', () => {
    expect(isAfter({ at: '2026-11-24T18:00:00Z' }, { at: '2026-11-24' })).toBe(false);
    expect(isAfter({ at: '2026-11-25' }, { at: '2026-11-24T18:00:00Z' })).toBe(true);
    expect(isAfter({ at: '2026-11-24T18:01Z' }, { at: '2026-11-24T18:00:59.999Z' })).toBe(true);
  });

  it('a look is noted by a change of its own, which is not one after it', () => {
    const look = { at: '2026-11-24T18:00:00Z', revision: 4 };
    expect(isAfter({ at: '2026-11-24T18:00:01.500Z' }, look)).toBe(false);
    expect(isAfter({ at: '2026-11-24T18:00:30Z', revision: 4 }, look)).toBe(false);
    expect(isAfter({ at: '2026-11-24T18:00:30Z', revision: 5 }, look)).toBe(true);
  });

  it('days are counted across months and leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01T23:00:00Z')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });
});

describe('in random models', () => {
  it('L2 an item is due exactly for the reason that it gives', { timeout: 60_000 }, () => {
    const reasons = new Set<string>();
    for (let seed = 1; seed <= 120; seed += 1) {
      const built = randomModel(random(seed), 1 + (seed % 12));
      const next = random(seed + 10_000);
      const days: Changed = Object.fromEntries(
        [...built.records()].flatMap(({ id }) =>
          next() < 0.5 ? [[id, `2026-${next() < 0.5 ? '10' : '12'}-05`]] : [],
        ),
      );
      for (const { items } of due(built, days, '2026-12-24')) {
        for (const { near, why, looked: look, changed } of items) {
          reasons.add(why ?? 'not due');
          expect(why === 'never looked at', `seed ${seed}`).toBe(look === undefined);
          if (!look) continue;
          const late = changed !== undefined && isAfter(changed, look);
          expect(why === 'changed', `seed ${seed}`).toBe(late);
          expect(
            near.every((one) => isAfter(one, look)),
            `seed ${seed}`,
          ).toBe(true);
          if (!late) expect(why === 'something near it changed', `seed ${seed}`).toBe(near.length > 0);
        }
      }
    }
    expect([...reasons].toSorted()).toEqual([
      'changed',
      'looked at too long ago',
      'never looked at',
      'not due',
      'something near it changed',
    ]);
  });
});
