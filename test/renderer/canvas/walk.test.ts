import { describe, expect, it } from 'vitest';
import { nearestIn, nearestTo, spotBeside } from '../../../renderer/canvas/walk.ts';
import type { Rect } from '../../../shared/layout/picture.ts';

const CARD = { w: 120, h: 40 };
const at = (x: number, y: number): Rect => ({ x, y, ...CARD });

describe('walking over the map by arrow keys', () => {
  const all: [string, Rect][] = [
    ['level', at(400, 0)],
    ['near but lower', at(200, 90)],
    ['below', at(10, 160)],
    ['behind', at(-300, 0)],
  ];

  it('goes to what is nearest ahead, and rather to what is level', () => {
    expect(nearestIn(all, at(0, 0), [1, 0])).toBe('near but lower');
    expect(nearestIn([...all, ['level and near', at(260, 4)]], at(0, 0), [1, 0])).toBe('level and near');
    expect(nearestIn(all, at(0, 0), [0, 1])).toBe('below');
    expect(nearestIn(all, at(0, 0), [-1, 0])).toBe('behind');
  });

  it('stays where nothing lies in that direction', () => {
    expect(nearestIn(all, at(0, 0), [0, -1])).toBeUndefined();
  });

  it('leads back where it came from, between two neighbours', () => {
    const pair: [string, Rect][] = [
      ['a', at(0, 0)],
      ['b', at(300, 30)],
    ];
    expect(nearestIn(pair, at(0, 0), [1, 0])).toBe('b');
    expect(nearestIn(pair, at(300, 30), [-1, 0])).toBe('a');
  });

  it('begins at what one looks at', () => {
    expect(nearestTo(all, { x: 80, y: 150 })).toBe('below');
  });
});

describe('something new beside what is selected', () => {
  it('stands level to its right, or right below it', () => {
    expect(spotBeside(at(0, 0), CARD, [at(0, 0)], 'right')).toEqual({ x: 168, y: 0 });
    expect(spotBeside(at(0, 0), CARD, [at(0, 0)], 'below')).toEqual({ x: 0, y: 58 });
  });

  it('lies over nothing', () => {
    const taken = [at(0, 0), at(170, 4), at(150, 70)];
    const spot = spotBeside(at(0, 0), CARD, taken, 'right');
    expect(spot.x).toBe(168);
    expect(spot.y).toBeGreaterThanOrEqual(110);
  });
});
