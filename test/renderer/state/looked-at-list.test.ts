import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/ids.ts';
import { NOTHING_YET, lookAt, stepTo } from '../../../renderer/state/looked-at-list.ts';
import type { LookedAt } from '../../../renderer/state/looked-at-list.ts';

const everything = () => true;
const looked = (...ids: readonly Id[]) => ids.reduce(lookAt, NOTHING_YET);
const idAt = (state: LookedAt, at: number | undefined) => (at === undefined ? undefined : state.ids[at]);

describe('back and forward through what was looked at', () => {
  it('goes back to the one before, and forward again', () => {
    const state = looked('zone:a', 'zone:b', 'zone:c');
    const back = stepTo(state, -1, everything);
    expect(idAt(state, back)).toBe('zone:b');
    expect(idAt(state, stepTo({ ...state, at: back ?? 0 }, 1, everything))).toBe('zone:c');
    expect(stepTo(state, 1, everything)).toBeUndefined();
    expect(stepTo(looked('zone:a'), -1, everything)).toBeUndefined();
  });

  it('the same thing again is no step', () => {
    expect(looked('zone:a', 'zone:a').ids).toEqual(['zone:a']);
  });

  it('passes over what is gone, and never ends at what is shown already', () => {
    const state = looked('zone:a', 'zone:gone', 'zone:b', 'zone:gone', 'zone:b');
    const isThere = (id: Id) => id !== 'zone:gone';
    expect(idAt(state, stepTo(state, -1, isThere))).toBe('zone:a');
    expect(stepTo(looked('zone:gone', 'zone:b'), -1, isThere)).toBeUndefined();
  });

  it('looking at something else forgets the way forward', () => {
    const state = { ...looked('zone:a', 'zone:b', 'zone:c'), at: 0 };
    expect(lookAt(state, 'zone:d')).toEqual({ ids: ['zone:a', 'zone:d'], at: 1 });
  });
});
