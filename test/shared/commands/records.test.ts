import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/base/ids.ts';
import { commands } from '../../../shared/commands/registry.ts';
import { canonicalText } from '../../../shared/model/canonical.ts';
import { PROPOSED_PHASES } from '../../../shared/model/records/project.ts';
import { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const shop = () =>
  model()
    .zone('Backend', { summary: 'Where orders are kept.' })
    .zone('Edge')
    .component('Orders API')
    .in('Backend')
    .component('Search')
    .in('Backend')
    .connect(['Orders API', 'Search'], 'Edge', { name: 'News' })
    .put('view', 'view:map', {
      name: 'Map',
      positions: { 'zone:backend': { x: 1, y: 2 }, 'zone:edge': { x: 3, y: 4 } },
    })
    .build();

describe('the table of commands', () => {
  it('every kind has its three, every command its words', () => {
    for (const kind of KINDS) {
      for (const verb of ['create', 'change', 'delete']) expect(commands.has(`${kind}.${verb}`)).toBe(true);
    }
    for (const [name, command] of commands) {
      expect(command.name).toBe(name);
      expect(command.label).not.toBe('');
    }
  });

  it('refuses a command that there is not, and arguments that are none', () => {
    expect(refused(shop(), 'zone.paint', {})).toEqual({
      reason: 'no such command',
      message: 'There is no command zone.paint.',
    });
    for (const args of [undefined, null, 7, [], { name: 'A', colour: 'red' }, { name: 7 }]) {
      expect(refused(shop(), 'zone.add', args).reason).toBe('wrong arguments');
    }
  });

  it('refuses arguments of any depth instead of running out of stack', () => {
    let deep: unknown = 'bottom';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(refused(shop(), 'zone.create', { fields: { name: 'A', tags: deep } })).toMatchObject({
      reason: 'wrong arguments',
      message: 'They have more than 100 levels.',
    });
  });
});

describe('create', () => {
  it('makes a record with what its kind starts with, and answers its id', () => {
    const { after, created, label } = done(shop(), 'actor.create', {
      fields: { name: 'Clerk', intent: 'benign' },
    });
    expect(label).toBe('Add actor Clerk');
    expect(created).toEqual(['actor:n0']);
    expect(after.get('actor:n0')).toMatchObject({ name: 'Clerk', intent: 'benign', access: [] });
    const project = done(Model.empty, 'project.create', { fields: { name: 'Orders' } });
    expect(project.after.get('project:n0')).toMatchObject({ phase: 'design', phases: PROPOSED_PHASES });
  });

  it('R4 in its canonical form', () => {
    const { after } = done(shop(), 'actor.create', { fields: { tags: ['b', 'a', 'b'], name: 'Cafe\u0301' } });
    const actor = after.get('actor:n0');
    expect(actor && canonicalText(actor)).toContain('"name":"Caf\u00e9"');
    expect(actor?.tags).toEqual(['a', 'b']);
  });

  it('with the id that is asked for, once, and of its kind', () => {
    const asked = { id: 'zone:mine', fields: { name: 'Mine' } };
    const { after, created } = done(shop(), 'zone.create', asked);
    expect(created).toEqual(['zone:mine']);
    expect(refused(after, 'zone.create', asked)).toMatchObject({
      reason: 'already there',
      about: ['zone:mine'],
    });
    expect(refused(shop(), 'zone.create', { ...asked, id: 'actor:mine' }).reason).toBe('wrong arguments');
  });

  it('R2 is refused with the field that is wrong', () => {
    expect(refused(shop(), 'zone.create', { fields: { name: 'A', external: 'no' } }).message).toMatch(
      /^external: /,
    );
    expect(refused(shop(), 'zone.create', { fields: {} }).message).toMatch(/^name: /);
  });

  it('I1 is refused for a second project', () => {
    expect(refused(shop(), 'project.create', { fields: { name: 'Other' } }).reason).toBe('already there');
  });

  it('C2 is refused where it would mention what is not there', () => {
    const lost = { fields: { component: 'component:orders-api', zone: 'zone:gone' } };
    expect(refused(shop(), 'placement.create', lost)).toEqual({
      reason: 'would break integrity',
      message: 'The placement placement:n0 mentions zone:gone, which is not there (zone).',
      about: ['placement:n0'],
    });
  });
});

describe('change', () => {
  const change = (fields: object, id = 'zone:backend') => done(shop(), 'zone.change', { id, fields });

  it('changes only the fields that are named', () => {
    const { after, diff, label } = change({ external: true, sharesFate: true });
    expect(label).toBe('Change external, shares fate of zone Backend');
    expect(diff.updated).toEqual({ 'zone:backend': { external: [false, true], sharesFate: [null, true] } });
    expect(after.get('zone:backend')?.summary).toBe('Where orders are kept.');
    expect(change({ name: 'Core' }).label).toBe('Rename zone Backend to Core');
  });

  it('null takes a field away; one with a default is what it is by default', () => {
    const shared = change({ sharesFate: true }).after;
    const unsaid = done(shared, 'zone.change', {
      id: 'zone:backend',
      fields: { sharesFate: null, summary: null },
    });
    expect(unsaid.after.get('zone:backend')).not.toHaveProperty('sharesFate');
    expect(unsaid.after.get('zone:backend')?.summary).toBe('');
    expect(refused(shared, 'zone.change', { id: 'zone:backend', fields: { name: null } }).message).toMatch(
      /^name: /,
    );
  });

  it('D7 in a map field entry by entry', () => {
    const positions = { 'zone:backend': { x: 9, y: 2 }, 'zone:edge': null };
    const { diff, after } = done(shop(), 'view.change', { id: 'view:map', fields: { positions } });
    expect(Object.keys(diff.updated['view:map'] ?? {})).toEqual([
      'positions/zone:backend',
      'positions/zone:edge',
    ]);
    expect(after.get('view:map')?.positions).toEqual({ 'zone:backend': { x: 9, y: 2 } });
  });

  it('C4 is refused where it is like that already, also when said in another way', () => {
    const tagged = change({ tags: ['b', 'a'] }).after;
    for (const fields of [{}, { name: 'Backend' }, { tags: ['a', 'b', 'a'] }])
      expect(refused(tagged, 'zone.change', { id: 'zone:backend', fields }).reason).toBe('nothing to change');
  });

  it('is refused for the id, the kind, and a record that is gone', () => {
    for (const fields of [{ id: 'zone:other' }, { kind: 'actor' }])
      expect(refused(shop(), 'zone.change', { id: 'zone:backend', fields }).reason).toBe('wrong arguments');
    expect(refused(shop(), 'zone.change', { id: 'zone:gone', fields: { name: 'A' } }).reason).toBe(
      'not there',
    );
  });

  it('C2 is refused where a zone would lie in itself, an end be torn, or the phase be none', () => {
    const message = (name: string, id: string, fields: object) =>
      refused(shop(), name, { id, fields }).message;
    expect(message('zone.change', 'zone:edge', { parent: 'zone:edge' })).toContain('is inside itself');
    expect(message('placement.change', 'placement:search_backend', { zone: 'zone:edge' })).toBe(
      'The connection “News” has an end whose placements are in several zones (from).',
    );
    expect(message('project.change', 'project:p', { phase: 'dreaming' })).toContain(
      'a phase that it does not have',
    );
  });

  it('C2 problems that a foreign file came with stop no other work', () => {
    const broken = model().put('zone', 'zone:edge', { name: 'Edge', parent: 'zone:gone' }).unchecked();
    const { after } = done(broken, 'zone.change', { id: 'zone:edge', fields: { name: 'Border' } });
    expect(after.get('zone:edge')).toMatchObject({ name: 'Border', parent: 'zone:gone' });
    expect(
      refused(broken, 'zone.change', { id: 'zone:edge', fields: { instanceOf: 'zone:lost' } }).reason,
    ).toBe('would break integrity');
  });
});
