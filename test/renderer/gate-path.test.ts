import { describe, expect, it } from 'vitest';
import { LOCK, QUESTION, SHACKLE, pathAt } from '../../renderer/ui/gate-path.ts';

describe('a glyph drawn at its place', () => {
  it('begins so far from its middle as its size asks, and goes on from there', () => {
    expect(pathAt(LOCK, { x: 8, y: 8, scale: 1 })).toBe('M5.2 7.6l5.6 0l0 3.9l-5.6 0z');
    expect(pathAt(LOCK, { x: 100, y: 50, scale: 2 })).toBe('M94.4 49.2l11.2 0l0 7.8l-11.2 0z');
  });

  it('has arcs and curves of its size, and flags that are no lengths', () => {
    expect(pathAt(SHACKLE, { x: 0, y: 0, scale: 2 })).toBe('M-3.6 -1.2l0 -2.8a3.6 3.6 0 0 1 7.2 0l0 2.8');
    expect(pathAt(QUESTION, { x: 0, y: 0, scale: 1 })).toBe(
      'M-1.9 -1.7a1.95 1.95 0 1 1 2.9 1.7c-0.7 0.4 -1 0.8 -1 1.4m0 1.9l0 0.1',
    );
  });
});
