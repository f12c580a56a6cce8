import { describe, expect, it } from 'vitest';
import { arranged, letGo, modelAfter, nudged } from '../../../renderer/canvas/from-flow.ts';
import type { LetGo } from '../../../renderer/canvas/from-flow.ts';
import { changeSentence, crossingNotice, wouldCross } from '../../../renderer/canvas/crossing-words.ts';
import { zoneAt } from '../../../renderer/canvas/hit.ts';
import { HARBOR, mapOf } from './harbor.ts';

/** Lets go of things at places counted from what they are drawn in, the pointer somewhere in the picture. */
function release(things: readonly LetGo[], pointer: { x: number; y: number }) {
  const { drawn, tree, places } = mapOf();
  const over = zoneAt(tree, places.absolute, pointer, new Set(things.map(({ id }) => id)));
  return letGo(drawn, tree, places, things, over, pointer);
}

describe('letting go', () => {
  it('inside its zone is layout only', () => {
    expect(release([{ id: 'placement:pages', position: { x: 40, y: 140 } }], { x: 90, y: 160 })).toEqual({
      what: 'arrange',
      positions: { 'placement:pages': { x: 40, y: 140 } },
    });
  });

  it('where it was is nothing', () => {
    expect(
      release([{ id: 'placement:pages', position: { x: 20, y: 110 } }], { x: 90, y: 120 }),
    ).toBeUndefined();
  });

  it('in another zone moves it there, with its place counted from that zone', () => {
    expect(release([{ id: 'placement:pages', position: { x: 340, y: 60 } }], { x: 400, y: 70 })).toEqual({
      what: 'move',
      placements: ['placement:pages'],
      zone: 'zone:services',
      positions: { 'placement:pages': { x: 40, y: 60 } },
    });
  });

  it('in a nested zone means the nested one', () => {
    const intention = release([{ id: 'placement:pages', position: { x: 350, y: 170 } }], { x: 400, y: 180 });
    expect(intention).toMatchObject({ what: 'move', zone: 'zone:card' });
  });

  it('a slip over the border does not take it out of its zone', () => {
    const intention = release([{ id: 'placement:pages', position: { x: 120, y: 110 } }], { x: 215, y: 120 });
    expect(intention?.what).toBe('arrange');
  });

  it('well outside takes it out of its zone', () => {
    const intention = release([{ id: 'placement:pages', position: { x: 40, y: 400 } }], { x: 90, y: 420 });
    expect(intention).toMatchObject({
      what: 'move',
      zone: null,
      positions: { 'placement:pages': { x: 40, y: 400 } },
    });
  });

  it('never puts it over the left or top border of its zone', () => {
    const intention = release([{ id: 'placement:pages', position: { x: -30, y: -10 } }], { x: 10, y: 10 });
    expect(intention?.positions).toEqual({ 'placement:pages': { x: 12, y: 32 } });
  });

  it('of a zone in another one nests it', () => {
    const intention = release([{ id: 'zone:edge', position: { x: 320, y: 20 } }], { x: 500, y: 60 });
    expect(intention).toMatchObject({ what: 'nest', zone: 'zone:edge', parent: 'zone:services' });
  });

  it('of several zones only arranges them', () => {
    const both = [
      { id: 'zone:edge', position: { x: 350, y: 20 } },
      { id: 'zone:services', position: { x: 620, y: 20 } },
    ];
    expect(release(both, { x: 400, y: 60 })?.what).toBe('arrange');
  });

  it('of several components moves all of them at once', () => {
    const both = [
      { id: 'placement:pages', position: { x: 340, y: 60 } },
      { id: 'placement:gateway', position: { x: 340, y: 20 } },
    ];
    expect(release(both, { x: 420, y: 60 })).toMatchObject({
      placements: ['placement:pages', 'placement:gateway'],
    });
  });
});

describe('what is said of it', () => {
  const move = release([{ id: 'placement:pages', position: { x: 340, y: 60 } }], { x: 400, y: 70 });
  const after = modelAfter(HARBOR, move!);

  it('names the crossings that change', () => {
    expect(changeSentence(HARBOR, after)).toBe('1 crossing new.');
    expect(crossingNotice(HARBOR, after).lines[0]).toMatch(
      /^Web gateway → Static pages now crosses Edge → Services/,
    );
    expect(crossingNotice(after, HARBOR)).toMatchObject({ tone: 'plain', title: '1 crossing gone.' });
  });

  it('says so when none does', () => {
    expect(changeSentence(HARBOR, HARBOR)).toBe('No crossing changes.');
  });

  it('tells beforehand what a connection would cross', () => {
    expect(wouldCross(HARBOR, 'placement:pages', 'placement:orders')).toBe(
      'Static pages → Orders API: crosses Edge → Services',
    );
    expect(wouldCross(HARBOR, 'placement:pages', 'placement:gateway')).toMatch(/stays inside/);
  });
});

describe('other ways to move things', () => {
  it('an arrow key moves what is selected, a zone once with all that is in it', () => {
    const { drawn, places } = mapOf();
    const positions = nudged(drawn, places, ['zone:edge', 'placement:pages', 'placement:orders'], {
      x: 8,
      y: 0,
    });
    expect(positions).toEqual({
      'zone:edge': { x: 8, y: 0, w: 200, h: 200 },
      'placement:orders': { x: 28, y: 36 },
    });
  });

  it('a layout becomes the entries that differ, and keeps what is pinned pinned', () => {
    const positions = { 'placement:a': { x: 1, y: 2 }, 'placement:b': { x: 5, y: 5, pinned: true } } as const;
    const rects = new Map([
      ['placement:a', { x: 1, y: 2, w: 100, h: 46 }],
      ['placement:b', { x: 7, y: 5, w: 100, h: 46 }],
    ]);
    expect(arranged(positions, rects)).toEqual({ 'placement:b': { x: 7, y: 5, pinned: true } });
  });
});
