import { describe, expect, it } from 'vitest';
import { aligning, distributing } from '../../../renderer/canvas/align.ts';

const RECTS = new Map([
  ['a', { x: 0, y: 0, w: 100, h: 40 }],
  ['b', { x: 150, y: 30, w: 60, h: 40 }],
  ['c', { x: 400, y: 90, w: 100, h: 60 }],
]);

/** Where each is afterwards. */
function after(moves: ReadonlyMap<string, { x: number; y: number }>) {
  return [...RECTS].map(([id, { x, y }]) => {
    const by = moves.get(id) ?? { x: 0, y: 0 };
    return [x + by.x, y + by.y];
  });
}

describe('several things', () => {
  it('are brought to one line: edges to the outermost, middles to the middle of all', () => {
    expect(after(aligning(RECTS, 'left')).map(([x]) => x)).toEqual([0, 0, 0]);
    expect(after(aligning(RECTS, 'right')).map(([x]) => x)).toEqual([400, 440, 400]);
    expect(after(aligning(RECTS, 'centre')).map(([x]) => x)).toEqual([200, 220, 200]);
    expect(after(aligning(RECTS, 'top')).map(([, y]) => y)).toEqual([0, 0, 0]);
    expect(after(aligning(RECTS, 'bottom')).map(([, y]) => y)).toEqual([110, 110, 90]);
    expect(after(aligning(RECTS, 'middle')).map(([, y]) => y)).toEqual([55, 55, 45]);
  });

  it('keep the other direction', () => {
    expect(after(aligning(RECTS, 'left')).map(([, y]) => y)).toEqual([0, 30, 90]);
  });

  it('get the same gaps between them; the outermost stay', () => {
    expect(after(distributing(RECTS, 'across')).map(([x]) => x)).toEqual([0, 220, 400]);
    expect(after(distributing(RECTS, 'down')).map(([, y]) => y)).toEqual([0, 45, 90]);
    expect(distributing(new Map([...RECTS].slice(0, 2)), 'across').size).toBe(0);
  });
});
