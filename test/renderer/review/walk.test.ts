import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../shared/analysis/due.ts';
import { again, begin, countOf, decide, goTo, thingsOf } from '../../../renderer/review/walk.ts';
import { model } from '../../support/model/builder.ts';

const OFFICE = model('Office')
  .zone('Office')
  .zone('Yard')
  .component('Desk')
  .in('Office')
  .component('Gate')
  .in('Yard')
  .connect('Desk', 'Gate', { name: 'Open' })
  .connect('Desk', 'Gate', { name: 'Close' })
  .actor('Clerk')
  .isThere('Office')
  .build();

const things = () => thingsOf(dueOf(OFFICE, { today: '2026-11-25', changedAt: () => undefined }));
const names = (keys: readonly string[]) => keys.map((key) => things().get(key)?.item.name);

describe('a walk through what is due', () => {
  it('L2 goes through everything that is due, part by part; crossings between two zones are one thing', () => {
    const walk = begin(things(), { of: 'everything' });
    expect(names(walk.keys)).toEqual(['Office', 'Yard', 'Clerk', 'Office → Yard']);
    expect(things().get(walk.keys[3] ?? '')?.item.records).toHaveLength(2);
  });

  it('goes through one part, or through what is one person’s turn', () => {
    expect(names(begin(things(), { of: 'part', part: 'actors' }).keys)).toEqual(['Clerk']);
    expect(begin(things(), { of: 'person', person: 'Mira' }).keys).toEqual([]);
  });

  it('steps on with each decision, and back without undoing one', () => {
    const walk = decide(decide(begin(things(), { of: 'everything' }), 'confirmed'), 'skipped');
    expect(walk.at).toBe(2);
    expect([countOf(walk, 'confirmed'), countOf(walk, 'skipped')]).toEqual([1, 1]);
    const back = goTo(walk, walk.at - 1);
    expect(back.outcomes).toEqual(walk.outcomes);
    const confirmed = decide(back, 'confirmed');
    expect([confirmed.at, countOf(confirmed, 'confirmed'), countOf(confirmed, 'skipped')]).toEqual([2, 2, 0]);
  });

  it('notes an answer that comes late where it belongs, and does not move on twice', () => {
    const walk = goTo(begin(things(), { of: 'everything' }), 2);
    const late = decide(walk, 'confirmed', walk.keys[0]);
    expect(late.at).toBe(2);
    expect(late.outcomes.get(walk.keys[0] ?? '')).toBe('confirmed');
    expect(decide(walk, 'confirmed', 'zones zone:gone')).toEqual(walk);
  });

  it('stays between its beginning and its end', () => {
    const walk = begin(things(), { of: 'everything' });
    expect(goTo(walk, -1).at).toBe(0);
    expect(goTo(walk, 99).at).toBe(4);
    expect(decide(goTo(walk, 99), 'skipped').outcomes.size).toBe(0);
  });

  it('goes once more through what was left', () => {
    const walk = decide(decide(begin(things(), { of: 'everything' }), 'confirmed'), 'skipped');
    expect(names(again(walk).keys)).toEqual(['Yard', 'Clerk', 'Office → Yard']);
  });
});
