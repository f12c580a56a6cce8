import { describe, expect, it } from 'vitest';
import { crossingsOf } from '../../../shared/analysis/crossings.ts';
import { draftDiff, draftModel } from '../../../shared/commands/draft.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { apply, ids, isEmpty, reverse } from '../../../shared/model/diff.ts';
import type { Model } from '../../../shared/model/model.ts';
import { writeJson } from '../../../shared/formats/json/write.ts';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

/* Changes are drafted beside today's model and land as one step. Verdicts, signatures: see `drafts.test.ts`. */

const today = () =>
  model()
    .zone('Internet')
    .zone('Backend')
    .component('Browser')
    .in('Internet')
    .component('Orders API')
    .in('Backend')
    .build();

const CHAT = 'change:n0';
const begun = (from = today()): Model =>
  done(from, 'change.begin', { title: 'Chat', reference: 'PR 12', responsible: 'Ada', baseRevision: 4 })
    .after;

const inDraft = (from: Model, command: string, args: object, change: Id<'change'> = CHAT) =>
  done(from, 'change.draft', { change, command, args });

const withChat = (from: Model): Model =>
  inDraft(from, 'component.add', { name: 'Chat service', zone: 'zone:backend' }).after;

function drafted(from: Model, change: Id<'change'> = CHAT): Model {
  const record = from.get(change);
  const read = record && draftModel(from, record);
  if (read?.ok !== true) throw new Error('the draft does not fit');
  return read.value;
}

describe('change.begin', () => {
  it('begins an empty draft on the revision that was shown', () => {
    const { after, created, label } = done(today(), 'change.begin', { title: 'Chat', baseRevision: 4 });
    expect(label).toBe('Begin the change Chat');
    expect(created).toEqual([CHAT]);
    expect(after.get(CHAT)).toMatchObject({ title: 'Chat', state: 'draft', draft: { baseRevision: 4 } });
    expect(begun().get(CHAT)).toMatchObject({ reference: 'PR 12', responsible: 'Ada' });
  });

  it('or only announces the change; working on it begins it', () => {
    const { after, label } = done(today(), 'change.begin', {
      title: 'Chat',
      announced: true,
      baseRevision: 0,
    });
    expect(label).toBe('Announce the change Chat');
    expect(after.get(CHAT)?.state).toBe('announced');
    expect(withChat(after).get(CHAT)?.state).toBe('draft');
  });
});

describe('change.draft', () => {
  it('runs a command on the draft; today’s model stays as it is', () => {
    const before = begun();
    const { after, diff, created, label } = inDraft(before, 'component.add', {
      name: 'Chat',
      zone: 'zone:backend',
    });
    expect(label).toBe('In Chat: Add Chat in Backend');
    expect(created).toEqual(['component:n0', 'placement:n1']);
    expect(Object.keys(diff.updated)).toEqual([CHAT]);
    expect(after.has('component:n0')).toBe(false);
    expect(drafted(after).get('component:n0')?.name).toBe('Chat');
  });

  it('the next one sees what the draft holds', () => {
    const chat = withChat(begun());
    const ends = { from: { placement: 'placement:browser_internet' }, to: { placement: 'placement:n1' } };
    const connected = inDraft(chat, 'connection.connect', ends).after;
    expect(crossingsOf(drafted(connected)).map(({ connection }) => connection)).toEqual(['connection:n0']);
    expect(crossingsOf(connected)).toEqual([]);
  });

  it('what is made and deleted again in a draft is nothing', () => {
    const chat = withChat(begun());
    const gone = inDraft(chat, 'component.delete', { id: 'component:n0', referring: 'delete too' }).after;
    const record = gone.get(CHAT);
    expect(record && isEmpty(draftDiff(record))).toBe(true);
  });

  it('two changes are drafted side by side', () => {
    const one = withChat(begun());
    const two = done(one, 'change.begin', { title: 'Search', baseRevision: 4 }, 10);
    const change = 'change:n10';
    const both = inDraft(two.after, 'zone.add', { name: 'Index' }, change).after;
    expect(drafted(both, change).count('component')).toBe(2);
    expect(drafted(both).count('component')).toBe(3);
  });

  it('is refused as the command itself is refused, and C2 where integrity would not hold in the draft', () => {
    const chat = withChat(begun());
    const refusal = (command: string, args: object) =>
      refused(chat, 'change.draft', { change: CHAT, command, args }).reason;
    expect(refusal('zone.add', { name: '' })).toBe('wrong arguments');
    expect(refusal('zone.paint', {})).toBe('no such command');
    expect(refusal('placement.create', { fields: { component: 'component:gone' } })).toBe(
      'would break integrity',
    );
    expect(refusal('change.begin', { title: 'Inner', baseRevision: 0 })).toBe('wrong arguments');
  });
});

describe('change.answer', () => {
  it('keeps the answer to a question, with its words, and lets it be given anew', () => {
    const said = { change: CHAT, question: 'zone', answer: 'no', words: 'Same zone.' };
    const { after, label } = done(begun(), 'change.answer', said);
    expect(label).toBe('Answer a question of Chat');
    expect(after.get(CHAT)?.answers).toEqual({ zone: { answer: 'no', words: 'Same zone.' } });
    const again = done(after, 'change.answer', { change: CHAT, question: 'zone', answer: 'left open' });
    expect(again.after.get(CHAT)?.answers).toEqual({ zone: { answer: 'left open' } });
    expect(
      refused(again.after, 'change.answer', { change: CHAT, question: 'zone', answer: 'left open' }).reason,
    ).toBe('nothing to change');
  });
});

describe('change.undoDraft', () => {
  it('empties the draft; an empty one has nothing to empty', () => {
    const empty = done(withChat(begun()), 'change.undoDraft', { change: CHAT });
    expect(empty.label).toBe('Empty the draft of Chat');
    expect(drafted(empty.after).count('component')).toBe(2);
    expect(refused(empty.after, 'change.undoDraft', { change: CHAT }).reason).toBe('nothing to change');
  });
});

describe('change.land', () => {
  const land = { change: CHAT, text: 'Nobody gets more than before.' };

  it('puts everything of the draft into the model as one step, and keeps what it was', () => {
    const before = withChat(begun());
    const { after, diff, label } = done(before, 'change.land', land);
    expect(label).toBe('Land the change Chat');
    expect(ids(diff.added)).toEqual(['component:n0', 'placement:n1']);
    expect(after.get('component:n0')?.name).toBe('Chat service');
    expect(after.get(CHAT)).not.toHaveProperty('draft');
    expect(after.get(CHAT)).toMatchObject({
      state: 'landed',
      landed: { at: '2026-11-24T13:45:00Z', by: 'Ada', text: land.text },
    });
    expect(Object.keys(after.get(CHAT)?.landed?.diff.added ?? {})).toEqual(['component:n0', 'placement:n1']);
  });

  it('C3 undone, the draft is there again, byte for byte', () => {
    const before = withChat(begun());
    const { after, diff } = done(before, 'change.land', land);
    expect(writeJson(apply(after, reverse(diff)).records())).toBe(writeJson(before.records()));
  });

  it('four times no: a change that draws nothing lands as well', () => {
    const { after } = done(begun(), 'change.land', land);
    expect(after.get(CHAT)?.state).toBe('landed');
    expect(after.count('component')).toBe(2);
  });

  it('lands on a model that went on elsewhere', () => {
    const elsewhere = done(withChat(begun()), 'zone.change', {
      id: 'zone:backend',
      fields: { name: 'Core' },
    }).after;
    const { after } = done(elsewhere, 'change.land', land);
    expect(after.get('zone:backend')?.name).toBe('Core');
    expect(after.get('component:n0')?.name).toBe('Chat service');
  });

  it('D5 is refused where the same field was changed meanwhile, and names the record', () => {
    const renamed = inDraft(begun(), 'zone.change', { id: 'zone:backend', fields: { name: 'Core' } }).after;
    const elsewhere = done(renamed, 'zone.change', {
      id: 'zone:backend',
      fields: { name: 'Services' },
    }).after;
    expect(refused(elsewhere, 'change.land', land)).toEqual({
      reason: 'draft does not fit',
      message: 'The draft of Chat does not fit the model any more.',
      about: ['zone:backend'],
    });
  });

  it('C2 is refused where what it speaks of is gone, though no field conflicts', () => {
    const elsewhere = done(withChat(begun()), 'zone.delete', {
      id: 'zone:backend',
      referring: 'release',
    }).after;
    expect(refused(elsewhere, 'change.land', land).reason).toBe('draft does not fit');
    expect(elsewhere.get(CHAT)?.state).toBe('draft');
  });
});

describe('a change that is over', () => {
  const landed = () => done(withChat(begun()), 'change.land', { change: CHAT, text: '' }).after;

  it('change.drop drops it and keeps what was drafted', () => {
    const { after, label } = done(withChat(begun()), 'change.drop', { change: CHAT });
    expect(label).toBe('Drop the change Chat');
    expect(after.get(CHAT)).toMatchObject({ state: 'dropped', draft: { baseRevision: 4 } });
  });

  it('is not worked on, answered, emptied, landed or dropped again', () => {
    const dropped = done(begun(), 'change.drop', { change: CHAT }).after;
    for (const over of [landed(), dropped]) {
      for (const [name, args] of [
        ['change.draft', { command: 'zone.add', args: { name: 'A' } }],
        ['change.answer', { question: 'zone', answer: 'no' }],
        ['change.undoDraft', {}],
        ['change.land', { text: '' }],
        ['change.drop', {}],
      ] as const) {
        expect(refused(over, name, { change: CHAT, ...args }).reason, name).toBe('not a draft');
      }
    }
  });

  it('one that is not there is not worked on either', () => {
    expect(refused(today(), 'change.drop', { change: 'change:gone' }).reason).toBe('not there');
  });
});
