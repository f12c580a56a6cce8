import { describe, expect, it } from 'vitest';
import { around, snap } from '../../../renderer/canvas/snap.ts';

const NEIGHBOUR = { x: 200, y: 100, w: 120, h: 40 };

describe('what is dragged near a neighbour', () => {
  it('is brought level with its edge, and a line shows it', () => {
    const { by, guides } = snap({ x: 203, y: 300, w: 90, h: 40 }, [NEIGHBOUR], 6);
    expect(by).toEqual({ x: -3, y: 0 });
    expect(guides).toEqual([{ from: { x: 200, y: 100 }, to: { x: 200, y: 340 } }]);
  });

  it('is brought level across and down at once, by middles as well as by edges', () => {
    const { by, guides } = snap({ x: 217, y: 98, w: 90, h: 44 }, [NEIGHBOUR], 6);
    // Their middles, down: 120 both. Across: 262 and 260.
    expect(by).toEqual({ x: -2, y: 0 });
    expect(guides).toHaveLength(2);
  });

  it('goes to the nearest of several, and stays where none is near', () => {
    const other = { x: 206, y: 400, w: 10, h: 10 };
    expect(snap({ x: 205, y: 300, w: 90, h: 40 }, [NEIGHBOUR, other], 6).by).toEqual({ x: 1, y: 0 });
    expect(snap({ x: 230, y: 300, w: 31, h: 40 }, [NEIGHBOUR], 0.5)).toEqual({
      by: { x: 0, y: 0 },
      guides: [],
    });
  });

  it('may be several things: what lies around them', () => {
    expect(around([NEIGHBOUR, { x: 0, y: 120, w: 10, h: 100 }])).toEqual({ x: 0, y: 100, w: 320, h: 120 });
    expect(around([])).toBeUndefined();
  });
});
