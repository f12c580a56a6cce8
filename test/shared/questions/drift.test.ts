import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { revisit } from '../../../shared/questions/drift.ts';
import { model } from '../../support/model/builder.ts';
import { done } from '../commands/run.ts';

const start = () =>
  model().zone('Services').component('Orders').in('Services').component('Old queue').in('Services').build();

/** A change that adds a component, renames one, removes one, and counts on a control; signed and landed. */
function landed(): { readonly model: Model; readonly change: Id<'change'> } {
  const begun = done(start(), 'change.begin', { title: 'Queue', baseRevision: 1 });
  const change = begun.created[0] as Id<'change'>;
  const steps: readonly (readonly [string, unknown])[] = [
    ['control.create', { id: 'control:signing', fields: { name: 'Signing', state: 'designed' } }],
    ['component.change', { id: 'component:orders', fields: { name: 'Orders v2' } }],
    ['component.delete', { id: 'component:old-queue', referring: 'delete too' }],
    [
      'connection.create',
      {
        id: 'connection:c',
        fields: {
          from: { zone: 'zone:services' },
          to: { placements: ['placement:orders_services'] },
          protections: [{ key: 'a', caller: { is: 'yes', types: ['key'] }, controls: ['control:signing'] }],
        },
      },
    ],
  ];
  const drafted = steps.reduce(
    (from, [command, args]) => done(from, 'change.draft', { change, command, args }).after,
    begun.after,
  );
  const signed = done(drafted, 'change.sign', { change, checkpoint: 'design review', person: 'Ada' }).after;
  return { model: done(signed, 'change.land', { change, text: '' }).after, change };
}

function look(from: Model, change: Id<'change'>) {
  const record = from.get(change);
  if (!record) throw new Error('the change is gone');
  return revisit(from, record);
}

describe('Q8 the second checkpoint', () => {
  it('finds nothing where the model is as signed, and names the control that nobody verified', () => {
    const { model: now, change } = landed();
    expect(look(now, change)).toEqual({
      drift: [],
      unverified: [{ control: 'control:signing', state: 'designed' }],
    });
  });

  it('is content with a verified control: its progress is no drift', () => {
    const { model: now, change } = landed();
    const verified = done(now, 'control.change', {
      id: 'control:signing',
      fields: { state: 'verified' },
    }).after;
    expect(look(verified, change)).toEqual({ drift: [], unverified: [] });
  });

  it('names what is other than signed, what is missing, and what should be gone', () => {
    const { model: now, change } = landed();
    const renamed = done(now, 'component.change', {
      id: 'component:orders',
      fields: { name: 'Orders' },
    }).after;
    expect(look(renamed, change).drift).toMatchObject([
      { id: 'component:orders', field: 'name', signed: 'Orders v2', now: 'Orders' },
    ]);
    const cut = done(now, 'connection.delete', { id: 'connection:c', referring: 'release' }).after;
    expect(look(cut, change).drift.map(({ sentence }) => sentence)).toEqual([
      'connection:c was designed and is not there.',
    ]);
    const back = done(now, 'component.create', {
      id: 'component:old-queue',
      fields: { name: 'Old queue' },
    }).after;
    expect(look(back, change).drift.map(({ sentence }) => sentence)).toEqual([
      'The component “Old queue” was to be removed and is still there.',
    ]);
  });
});
