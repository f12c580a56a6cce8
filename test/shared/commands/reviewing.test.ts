import { describe, expect, it } from 'vitest';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const office = () =>
  model()
    .zone('Office')
    .zone('Yard')
    .component('Desk')
    .in('Office')
    .component('Gate')
    .in('Yard')
    .connect('Desk', 'Gate')
    .build();

describe('review.confirm', () => {
  it('L3 says that a record was looked at and stands: by whom, when, at which revision', () => {
    const looked = done(office(), 'review.confirm', { of: [{ record: 'zone:office' }], revision: 7 });
    expect(looked.label).toBe('Look at zone Office: it stands');
    expect(looked.after.get('review:n0')).toMatchObject({
      of: { record: 'zone:office' },
      revision: 7,
    });
    const { by, at } = looked.after.get('review:n0') ?? {};
    expect(by).not.toBe('');
    expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  });

  it('L3 of what is looked at as one is one step, with a review of each, and of a part', () => {
    const looked = done(office(), 'review.confirm', {
      of: [{ record: 'connection:desk-gate' }, { record: 'zone:yard' }, { part: 'assumptions' }],
      name: 'Office → Yard',
      revision: 0,
      remarks: 'With the rules beside it.',
    });
    expect(looked.label).toBe('Look at Office → Yard: it stands');
    expect(looked.created).toHaveLength(3);
    expect(looked.after.all('review').map(({ of }) => of)).toEqual([
      { record: 'connection:desk-gate' },
      { record: 'zone:yard' },
      { part: 'assumptions' },
    ]);
    expect(looked.after.all('review').every(({ remarks }) => remarks === 'With the rules beside it.')).toBe(
      true,
    );
  });

  it('C1 is refused for what is gone, and for nothing', () => {
    const gone = { of: [{ record: 'zone:gone' }], revision: 0 };
    expect(refused(office(), 'review.confirm', gone)).toMatchObject({
      reason: 'not there',
      about: ['zone:gone'],
    });
    expect(refused(office(), 'review.confirm', { of: [], revision: 0 }).reason).toBe('wrong arguments');
  });
});
