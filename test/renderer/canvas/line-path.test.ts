import { describe, expect, it } from 'vitest';
import {
  chevronPath,
  middleOf,
  pathParts,
  roundedPath,
} from '../../../shared/documents/picture/line-path.ts';

const ALONG = [
  { x: 0, y: 0 },
  { x: 300, y: 0 },
  { x: 300, y: 40 },
];

/** Where the tips are: each chevron is a wing, a tip, and the other wing. */
function tips(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/M[^L]+L(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

describe('chevrons', () => {
  it('stand evenly along a line and point where it is ridden', () => {
    const found = tips(chevronPath(ALONG));
    expect(found).toHaveLength(4);
    const steps = found.slice(1, 3).map(({ x }, at) => x - (found[at]?.x ?? 0));
    expect(steps).toEqual([85, 85]);
    const wing = Number(/^M(-?[\d.]+)/.exec(chevronPath(ALONG))?.[1]);
    expect(wing).toBeLessThan(found[0]?.x ?? 0);
  });

  it('point the other way on a line that is ridden backwards', () => {
    const path = chevronPath(ALONG.toReversed());
    const wing = Number(/M([^,]+),[^L]+L[^L]+L[^M]+$/.exec(path)?.[1]);
    expect(wing).toBeGreaterThan(tips(path).at(-1)?.x ?? Infinity);
  });

  it('are there on the shortest line, once', () => {
    expect(
      tips(
        chevronPath([
          { x: 0, y: 0 },
          { x: 0, y: 12 },
        ]),
      ),
    ).toEqual([{ x: 0, y: 7 }]);
    expect(
      middleOf([
        { x: 0, y: 0 },
        { x: 0, y: 12 },
      ]),
    ).toEqual({ x: 0, y: 6 });
  });
});

describe('a way in parts', () => {
  it('is the same way, and each part knows how far along it begins', () => {
    const parts = pathParts(ALONG);
    expect(parts.map(({ d }) => d.replace(/^M\S+/, '')).join('')).toBe(
      roundedPath(ALONG).replace(/^M\S+/, ''),
    );
    expect(parts.map(({ from }) => Math.round(from))).toEqual([0, 291, 306]);
    expect(pathParts([])).toEqual([]);
  });
});
