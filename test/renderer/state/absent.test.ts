import { describe, expect, it } from 'vitest';
import { absentConnections } from '../../../renderer/state/absent.ts';
import { create } from '../../../shared/model/create.ts';
import { between } from '../../../shared/model/diff.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { diffToJson } from '../../../shared/model/parse.ts';
import { GUARDED } from '../canvas/harbor-guarded.ts';

const WITHOUT_READ = GUARDED.replacing(new Map([['connection:read', undefined]]));

function changeOf(before: Model, after: Model, state: RecordOf<'change'>['state']): RecordOf<'change'> {
  const draft = { baseRevision: 0, diff: diffToJson(between(before, after)) };
  return create('change', 'change:plan', { title: 'A shortcut', state, draft });
}

const named = (found: ReturnType<typeof absentConnections>) =>
  found.map(({ connection, because }) => [connection.name, because]);

describe('the connections that can be switched on', () => {
  it('are what the draft on the screen takes away', () => {
    const found = absentConnections({ model: WITHOUT_READ, base: GUARDED }, GUARDED);
    expect(named(found)).toEqual([['Read an order', 'removed']]);
  });

  it('are what other drafts plan between things that are there', () => {
    const shortcut = create('connection', 'connection:shortcut', {
      name: 'Shortcut',
      from: { placements: ['placement:gateway'] },
      to: { placements: ['placement:store'] },
    });
    const elsewhere = create('connection', 'connection:new', {
      name: 'To something new',
      from: { placements: ['placement:gateway'] },
      to: { zone: 'zone:new' },
    });
    const zone = create('zone', 'zone:new', { name: 'New' });
    const planned = GUARDED.replacing(new Map([shortcut, elsewhere, zone].map((each) => [each.id, each])));
    const today = (state: 'draft' | 'dropped') =>
      GUARDED.replacing(new Map([['change:plan', changeOf(GUARDED, planned, state)]]));
    expect(named(absentConnections({ model: GUARDED }, today('draft')))).toEqual([
      ['Shortcut', { plannedIn: 'A shortcut' }],
    ]);
    expect(absentConnections({ model: GUARDED }, today('dropped'))).toEqual([]);
  });

  it('are none where everything is there', () => {
    expect(absentConnections({ model: GUARDED, base: GUARDED }, GUARDED)).toEqual([]);
  });
});
