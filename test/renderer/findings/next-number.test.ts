import { describe, expect, it } from 'vitest';
import { nextNumber } from '../../../renderer/findings/next-number.ts';

describe('the number of a new finding', () => {
  it('goes on from the highest, whatever the order', () => {
    expect(nextNumber(['HP-2', 'HP-10', 'HP-9'])).toBe('HP-11');
    expect(nextNumber(['7'])).toBe('8');
  });

  it('keeps leading zeros, and follows the way in which most are counted', () => {
    expect(nextNumber(['F-008', 'F-009', 'OLD-77'])).toBe('F-010');
  });

  it('is left to the person where nothing is counted', () => {
    expect(nextNumber([])).toBeUndefined();
    expect(nextNumber(['the first', 'TOB-A'])).toBeUndefined();
  });
});
