import { describe, expect, it } from 'vitest';
import {
  crossingChanges,
  crossingsOf,
  inheritedCrossings,
  insideOf,
  zoneConnections,
} from '../../../shared/analysis/crossings.ts';
import { must } from '../../../shared/base/assert.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';

/** One branch office as such, two real ones, and a head office. */
const branches = () =>
  model('Branches')
    .zone('Head office')
    .zone('Branch')
    .zone('Branch North', { instanceOf: 'Branch' })
    .zone('Branch South', { instanceOf: 'Branch' })
    .component('Till')
    .in('Branch')
    .component('Drawer')
    .in('Branch')
    .component('Ledger')
    .in('Head office');

const inherited = (built: Model) =>
  inheritedCrossings(built).map(({ from, to, inheritedBy }) => `${from} → ${to}, by ${inheritedBy}`);

describe('X5 an instance of a zone is its own place', () => {
  it('and inherits the connections of the zone that it instances', () => {
    const built = branches().connect('Till', 'Ledger', { caller: 'mTLS', encryption: 'no' }).build();
    expect(crossingsOf(built)).toHaveLength(1);
    expect(inherited(built)).toEqual([
      'zone:branch-north → zone:head-office, by zone:branch-north',
      'zone:branch-south → zone:head-office, by zone:branch-south',
    ]);
    for (const crossing of inheritedCrossings(built)) {
      expect(crossing).toMatchObject({ caller: 'all', wire: 'none', verdict: 'unguarded' });
    }
  });

  it('with its own borders: an instance that lies elsewhere is left and entered there', () => {
    const built = branches()
      .zone('Island')
      .zone('Branch West', { instanceOf: 'Branch', in: 'Island' })
      .connect('Ledger', 'Branch')
      .build();
    const west = inheritedCrossings(built).find(({ inheritedBy }) => inheritedBy === 'zone:branch-west');
    expect(west).toMatchObject({
      exits: ['zone:head-office'],
      enters: ['zone:island', 'zone:branch-west'],
      gate: { zone: 'zone:branch-west', how: 'enters' },
    });
  });

  it('what is inside the zone is inside each instance and crosses nothing', () => {
    const built = branches().connect('Till', 'Drawer').build();
    expect(insideOf(built)).toHaveLength(1);
    expect(inheritedCrossings(built)).toEqual([]);
  });

  it('a connection of an instance is its own alone', () => {
    const built = branches().component('Camera').in('Branch North').connect('Camera', 'Ledger').build();
    expect(crossingsOf(built).map(({ from }) => from)).toEqual(['zone:branch-north']);
    expect(inheritedCrossings(built)).toEqual([]);
  });

  it('an instance of an instance inherits what that one does', () => {
    const built = branches()
      .zone('Branch North annex', { instanceOf: 'Branch North' })
      .connect('Till', 'Ledger')
      .build();
    expect(inherited(built)).toContain(
      'zone:branch-north-annex → zone:head-office, by zone:branch-north-annex',
    );
    expect(inherited(built)).toHaveLength(3);
  });

  it('where both ends are in zones with instances, each meets each', () => {
    const built = branches()
      .zone('Depot')
      .zone('Depot East', { instanceOf: 'Depot' })
      .connect('Branch', 'Depot')
      .build();
    expect(inherited(built).toSorted()).toEqual([
      'zone:branch → zone:depot-east, by zone:depot-east',
      'zone:branch-north → zone:depot, by zone:branch-north',
      'zone:branch-north → zone:depot-east, by zone:branch-north',
      'zone:branch-south → zone:depot, by zone:branch-south',
      'zone:branch-south → zone:depot-east, by zone:branch-south',
    ]);
  });

  it('a connection between a zone and its instance crosses, and is inside for that instance', () => {
    const built = branches().connect('Branch', 'Branch North').build();
    expect(crossingsOf(built)).toHaveLength(1);
    expect(inherited(built)).toEqual(['zone:branch-south → zone:branch-north, by zone:branch-south']);
  });
});

describe('the trust zone connections', () => {
  it('are the crossings by the ordered pair of places between which they are opened', () => {
    const built = branches()
      .connect('Till', 'Ledger', { name: 'Sales' })
      .connect('Ledger', 'Till', { name: 'Prices', opener: 'to' })
      .connect('Ledger', 'Drawer', { name: 'Alarm' })
      .build();
    const groups = zoneConnections(built).map(({ from, to, crossings }) => ({
      way: `${from} → ${to}`,
      names: crossings.map(({ connection }) => built.get(connection)?.name),
    }));
    expect(groups).toEqual([
      { way: 'zone:head-office → zone:branch', names: ['Alarm'] },
      { way: 'zone:branch → zone:head-office', names: ['Prices', 'Sales'] },
    ]);
  });
});

describe('C6 how the crossings of two models differ', () => {
  const before = branches().connect('Till', 'Ledger', { name: 'Sales', caller: 'no' }).build();

  it('is empty for one and the same', () => {
    expect(crossingChanges(before, before)).toEqual({ appeared: [], gone: [], changed: [] });
  });

  it('says what appears and disappears when a placement moves', () => {
    const till = must(before.get('placement:till_branch'), 'the till');
    const after = before.replacing(
      new Map([['placement:till_branch', { ...till, zone: 'zone:head-office' }]]),
    );
    expect(crossingChanges(before, after).gone.map(({ connection }) => connection)).toEqual([
      'connection:till-ledger',
    ]);
    expect(crossingChanges(after, before).appeared).toEqual(crossingsOf(before));
  });

  it('says what is guarded differently, before and after', () => {
    const after = branches().connect('Till', 'Ledger', { name: 'Sales', caller: 'mTLS' }).build();
    const [change] = crossingChanges(before, after).changed;
    expect(change?.before).toMatchObject({ caller: 'none', verdict: 'unguarded' });
    expect(change?.after).toMatchObject({ caller: 'all', verdict: 'not stated' });
  });
});
