import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../shared/analysis/reach.ts';
import { groupedByChanges, reachChanges } from '../../../renderer/state/reach-changes.ts';
import { GUARDED, PROVED } from '../canvas/harbor-guarded.ts';
import { changed } from '../canvas/harbor.ts';

const reach = reachOf(GUARDED, 'actor:outsider');

describe('what becomes of a reach', () => {
  it('is nothing against itself', () => {
    expect(reachChanges(reach, reach)).toEqual([]);
  });

  it('names zones that are out of reach, and does not say it again for what they hold', () => {
    const without = reachOf(GUARDED, 'actor:outsider', { without: ['connection:order'] });
    expect(
      reachChanges(reach, without).map(({ becomes, name, before, after }) => [becomes, name, before, after]),
    ).toEqual([
      ['out of reach', 'Data', 2, undefined],
      ['out of reach', 'Services', 1, undefined],
    ]);
    expect(reachChanges(without, reach).map(({ becomes, name }) => [becomes, name])).toEqual([
      ['in reach', 'Data'],
      ['in reach', 'Services'],
    ]);
  });

  it('says how many guards there are instead of how many, across two models', () => {
    const proved = changed(GUARDED, 'connection:page', { protections: [PROVED] });
    const after = reachOf(proved, 'actor:outsider');
    expect(reachChanges(reach, after)[0]).toMatchObject({
      becomes: 'past more guards',
      name: 'Data',
      before: 2,
      after: 3,
    });
    expect(reachChanges(after, reach)[0]).toMatchObject({
      becomes: 'past fewer guards',
      before: 3,
      after: 2,
    });
  });

  it('names a component whose zone is as far as before', () => {
    const apart = changed(GUARDED, 'zone:edge', { sharesFate: false });
    const after = reachOf(changed(apart, 'connection:page', { to: { zone: 'zone:edge' } }), 'actor:outsider');
    const gateway = reachChanges(reachOf(apart, 'actor:outsider'), after);
    expect(gateway.map(({ becomes, name }) => [becomes, name])).toContainEqual(['out of reach', 'gateway']);
  });

  it('puts actors together for whom it is the same', () => {
    const changes = reachChanges(reach, reachOf(GUARDED, 'actor:outsider', { without: ['connection:page'] }));
    const both = groupedByChanges([
      { actor: 'actor:outsider', changes },
      { actor: 'actor:stranger', changes },
    ]);
    expect(both.map(({ actors }) => actors)).toEqual([['actor:outsider', 'actor:stranger']]);
  });
});
