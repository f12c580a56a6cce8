import { describe, expect, it } from 'vitest';
import { keptConsequences } from '../../../shared/commands/deciding.ts';
import { draftDiff, draftModel } from '../../../shared/commands/draft.ts';
import { troublesOf } from '../../../shared/commands/rebase.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { problems } from '../../../shared/model/integrity.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const start = () =>
  model()
    .zone('Internet', { external: true })
    .zone('Backend')
    .component('Browser')
    .in('Internet')
    .component('Orders API')
    .in('Backend')
    .connect('Browser', 'Orders API')
    .assumption('Numbers are secret', { about: ['Orders API'] })
    .build();

/** A change that was begun, and its id. */
function begun(from: Model = start()): { readonly after: Model; readonly change: Id<'change'> } {
  const { after, created } = done(from, 'change.begin', { title: 'Chat', baseRevision: 1 });
  return { after, change: created[0] as Id<'change'> };
}

const inDraft = (from: Model, change: Id<'change'>, command: string, args: unknown) =>
  done(from, 'change.draft', { change, command, args }).after;

function drafted(from: Model, change: Id<'change'>): Model {
  const record = from.get(change);
  const read = record && draftModel(from, record);
  if (read?.ok !== true) throw new Error('the draft does not fit');
  return read.value;
}

const rename = (from: Model, name: string) =>
  done(from, 'component.change', { id: 'component:orders-api', fields: { name } }).after;

const told = {
  key: 'assumption touched: assumption:numbers-are-secret',
  rule: 'assumption touched',
  subjects: ['assumption:numbers-are-secret'],
  sentence: '“Numbers are secret”',
  facts: 'Chat speaks to Orders API',
};

describe('a verdict', () => {
  it('Q4 is kept in the draft with the record that it altered, and lands with it', () => {
    const { after, change } = begun();
    const decided = done(after, 'change.decide', {
      change,
      consequence: told,
      verdict: { is: 'assumption', why: 'Chat lists them' },
      make: {
        command: 'assumption.change',
        args: { id: told.subjects[0], fields: { validity: 'violated' } },
      },
    }).after;
    expect(decided.get('assumption:numbers-are-secret')?.validity).toBe('unverified');
    expect(keptConsequences(decided, change)).toMatchObject([
      { key: told.key, facts: told.facts, verdict: { is: 'assumption', by: expect.any(String) } },
    ]);
    const landed = done(decided, 'change.land', { change, text: 'Chat' }).after;
    expect(landed.get('assumption:numbers-are-secret')?.validity).toBe('violated');
    expect(landed.get(change)?.consequences).toHaveLength(1);
    expect(landed.get(change)?.landed?.diff.updated).not.toHaveProperty(change);
    expect(problems(landed)).toEqual([]);
  });

  it('names the new record that it made', () => {
    const { after, change } = begun();
    const decided = done(after, 'change.decide', {
      change,
      consequence: told,
      verdict: { is: 'finding', why: 'until Q1' },
      make: {
        command: 'finding.create',
        args: {
          fields: {
            title: 'Orders can be listed',
            disposition: { state: 'accepted', responseProcedure: 'Revoke the key.' },
          },
        },
      },
    }).after;
    const kept = keptConsequences(decided, change)[0];
    const made = kept?.verdict?.record as Id<'finding'>;
    expect(drafted(decided, change).get(made)?.disposition.state).toBe('accepted');
    expect(decided.has(made)).toBe(false);
  });

  it('can be taken back, and given again', () => {
    const { after, change } = begun();
    const fine = { change, consequence: told, verdict: { is: 'fine', why: 'as before' } };
    const once = done(after, 'change.decide', fine).after;
    const back = done(once, 'change.decide', { change, consequence: told }).after;
    expect(keptConsequences(back, change)[0]).not.toHaveProperty('verdict');
    expect(keptConsequences(done(back, 'change.decide', fine).after, change)).toHaveLength(1);
  });

  it('makes no changes of changes, and is not given on a dropped one', () => {
    const { after, change } = begun();
    const make = { command: 'change.drop', args: { change } };
    expect(refused(after, 'change.decide', { change, consequence: told, make }).reason).toBe(
      'wrong arguments',
    );
    const dropped = done(after, 'change.drop', { change }).after;
    expect(refused(dropped, 'change.decide', { change, consequence: told }).reason).toBe('not a draft');
  });

  it('Q5 what has none when the change lands stays open on it, and can be decided later', () => {
    const { after, change } = begun();
    const landed = done(after, 'change.land', { change, text: '', open: [told] }).after;
    expect(landed.get(change)?.consequences[0]).not.toHaveProperty('verdict');
    const later = done(landed, 'change.decide', { change, consequence: told, verdict: { is: 'fine' } }).after;
    expect(later.get(change)?.consequences[0]?.verdict?.is).toBe('fine');
  });
});

describe('a checkpoint', () => {
  it('Q8 keeps what was signed the first time, and each signature', () => {
    const { after, change } = begun();
    const zone = inDraft(after, change, 'zone.add', { name: 'Model host' });
    const once = done(zone, 'change.sign', { change, checkpoint: 'design review', person: 'Ada' }).after;
    const more = inDraft(once, change, 'zone.add', { name: 'Another' });
    const twice = done(more, 'change.sign', {
      change,
      checkpoint: 'design review',
      person: 'Grace',
      independent: true,
    }).after;
    const [checkpoint] = twice.get(change)?.checkpoints ?? [];
    expect(Object.keys(checkpoint?.signed?.added ?? {})).toHaveLength(1);
    expect(checkpoint?.signOffs.map(({ person, independent }) => [person, independent])).toEqual([
      ['Ada', false],
      ['Grace', true],
    ]);
  });
});

describe('a draft whose base changed (Q6)', () => {
  it('fits as long as other fields changed', () => {
    const { after, change } = begun();
    const renamed = inDraft(after, change, 'component.change', {
      id: 'component:orders-api',
      fields: { name: 'Orders' },
    });
    const today = done(renamed, 'component.change', {
      id: 'component:orders-api',
      fields: { technology: 'Kotlin' },
    }).after;
    expect(drafted(today, change).get('component:orders-api')).toMatchObject({
      name: 'Orders',
      technology: 'Kotlin',
    });
  });

  const conflict = () => {
    const { after, change } = begun();
    const mine = inDraft(after, change, 'component.change', {
      id: 'component:orders-api',
      fields: { name: 'Order service' },
    });
    return { today: rename(mine, 'Orders v2'), change };
  };

  it('names a field that both changed, with both values, and waits for a choice', () => {
    const { today, change } = conflict();
    const record = today.get(change);
    const found = record ? troublesOf(today, draftDiff(record)) : [];
    expect(found).toMatchObject([{ field: 'name', mine: 'Order service', today: 'Orders v2' }]);
    expect(refused(today, 'change.land', { change, text: '' }).reason).toBe('draft does not fit');
    expect(refused(today, 'change.rebase', { change, baseRevision: 2 }).reason).toBe('draft does not fit');
  });

  it.each([
    ['mine', 'Order service'],
    ['today', 'Orders v2'],
  ] as const)('takes %s, and loses neither', (choice, name) => {
    const { today, change } = conflict();
    const choices = { 'component:orders-api name': choice };
    const over = done(today, 'change.rebase', { change, baseRevision: 7, choices }).after;
    expect(drafted(over, change).get('component:orders-api')?.name).toBe(name);
    expect(over.get(change)?.draft?.baseRevision).toBe(7);
    if (choice === 'today') expect(over.get(change)?.remarks).toContain('Order service');
  });

  it('says what was deleted under it, and keeps in words what goes with that', () => {
    const { after, change } = begun();
    const mine = inDraft(after, change, 'connection.connect', {
      from: { newComponent: { name: 'Assistant', zone: 'zone:internet' } },
      to: { placement: 'placement:orders-api_backend' },
    });
    const today = done(mine, 'component.delete', {
      id: 'component:orders-api',
      referring: 'delete too',
    }).after;
    const record = today.get(change);
    const found = record ? troublesOf(today, draftDiff(record)) : [];
    expect(found).toHaveLength(1);
    const choices = Object.fromEntries(found.map(({ key }) => [key, 'today' as const]));
    const over = done(today, 'change.rebase', { change, baseRevision: 2, choices }).after;
    const result = drafted(over, change);
    expect(problems(result)).toEqual([]);
    expect(result.all('component').map(({ name }) => name)).toContain('Assistant');
    expect(over.get(change)?.remarks).toContain('Not carried over');
  });

  it('keeps what the draft would remove when somebody speaks of it now', () => {
    const { after, change } = begun();
    const mine = inDraft(after, change, 'zone.delete', { id: 'zone:backend', referring: 'release' });
    const today = done(mine, 'actor.create', {
      fields: { name: 'Operator', access: [{ manner: 'is there', place: 'zone:backend' }] },
    }).after;
    const record = today.get(change);
    const found = record ? troublesOf(today, draftDiff(record)) : [];
    expect(found.map(({ id }) => id)).toEqual(['zone:backend']);
    const choices = Object.fromEntries(found.map(({ key }) => [key, 'today' as const]));
    const over = done(today, 'change.rebase', { change, baseRevision: 2, choices }).after;
    expect(drafted(over, change).has('zone:backend')).toBe(true);
  });
});
