import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createElk } from '../../../shared/layout/elk.ts';
import { layout } from '../../../shared/layout/layout.ts';
import type { Box, Picture, Rect } from '../../../shared/layout/picture.ts';
import { absolute, treeOf } from '../../../shared/layout/picture.ts';
import { route } from '../../../shared/layout/route.ts';
import { crossings } from '../../../shared/layout/score.ts';
import { sketchRoute } from '../../../shared/layout/sketch.ts';
import { linesTouching } from '../../../shared/layout/touching.ts';
import { nearestGates, nearestMarks, passThroughs, sharedLength, wrongWays } from './checks.ts';
import { boxesOf, harborParcel, linesOf } from './pictures.ts';
import { anyPicture, retold, SEED } from './random-picture.ts';

const elk = createElk();

async function places(picture: Picture): Promise<Map<string, Rect>> {
  return absolute((await layout(picture, elk)).rects, picture);
}

describe('the ways of lines', () => {
  it('start and end on their boxes, have right angles, and marks exactly on borders', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, async (picture) => {
        const all = await places(picture);
        const routes = route(picture, all);
        expect(wrongWays(picture, all, routes)).toEqual([]);
        expect(passThroughs(picture, all, routes)).toEqual([]);
        expect(route(retold(picture), all)).toEqual(routes);
      }),
      { seed: SEED, numRuns: 60 },
    );
  }, 120_000);

  it('hold their ends even where boxes were thrown anywhere', () => {
    const throwing = fc.array(fc.tuple(fc.nat(900), fc.nat(700)), { minLength: 27, maxLength: 27 });
    fc.assert(
      fc.property(anyPicture, throwing, (picture, at) => {
        const boxes = picture.boxes.map(({ id, w, h }): Box => ({ id, kind: 'item', w, h }));
        const flat = { ...picture, boxes };
        const all = new Map(
          flat.boxes.map((box, k) => [
            box.id,
            { x: at[k]?.[0] ?? 0, y: at[k]?.[1] ?? 0, w: box.w, h: box.h },
          ]),
        );
        expect(wrongWays(flat, all, route(flat, all))).toEqual([]);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('are straight between boxes side by side, and one line stays a line', () => {
    const picture = { boxes: boxesOf({ A: 100, B: 100 }), lines: linesOf('A > B') };
    const all = new Map([
      ['A', { x: 0, y: 0, w: 100, h: 46 }],
      ['B', { x: 300, y: 14, w: 100, h: 46 }],
    ]);
    const [only] = route(picture, all);
    expect(only?.points).toHaveLength(2);
    expect(only?.points[0]).toMatchObject({ x: 100 });
    expect(only?.points[1]).toMatchObject({ x: 300 });
  });

  it('side by side stay apart from end to end and do not cross', () => {
    const picture = { boxes: boxesOf({ A: 100, B: 100 }), lines: linesOf('A > B', 'A > B', 'B > A') };
    const all = new Map([
      ['A', { x: 0, y: 0, w: 100, h: 60 }],
      ['B', { x: 300, y: 200, w: 100, h: 60 }],
    ]);
    const routes = route(picture, all);
    expect(sharedLength(routes)).toBe(0);
    expect(crossings(routes)).toBe(0);
  });

  it('lead back to their own box in a small loop', () => {
    const picture = { boxes: boxesOf({ A: 100 }), lines: linesOf('A > A') };
    const all = new Map([['A', { x: 0, y: 0, w: 100, h: 46 }]]);
    expect(wrongWays(picture, all, route(picture, all))).toEqual([]);
    expect(route(picture, all)[0]?.points).toHaveLength(5);
  });

  it('end on the border of a zone that is meant as a whole', () => {
    const picture = {
      boxes: boxesOf({ Clients: { Browser: 100 }, Edge: { Gateway: 100 } }),
      lines: linesOf('Browser > Edge', 'Edge > Gateway'),
    };
    const all = new Map([
      ['Clients', { x: 0, y: 0, w: 148, h: 120 }],
      ['Browser', { x: 24, y: 36, w: 100, h: 46 }],
      ['Edge', { x: 300, y: 0, w: 148, h: 120 }],
      ['Gateway', { x: 324, y: 36, w: 100, h: 46 }],
    ]);
    const [toZone, within] = route(picture, all);
    expect(toZone?.points.at(-1)).toMatchObject({ x: 300 });
    expect(toZone?.marks.map(({ zone, how }) => [zone, how])).toEqual([
      ['Clients', 'exits'],
      ['Edge', 'enters'],
    ]);
    expect(within?.marks).toEqual([]);
  });
});

describe('a picture of the size that people draw', () => {
  it('has gates that never touch, no line over an item or another line, and few crossings', async () => {
    const all = await places(harborParcel);
    const routes = route(harborParcel, all);
    expect(wrongWays(harborParcel, all, routes)).toEqual([]);
    expect(passThroughs(harborParcel, all, routes)).toEqual([]);
    expect(nearestGates(routes)).toBeGreaterThanOrEqual(22);
    expect(nearestMarks(routes)).toBeGreaterThanOrEqual(10);
    expect(sharedLength(routes)).toBe(0);
    expect(crossings(routes)).toBeLessThanOrEqual(20);
  });

  it('keeps all other lines while one box is moved', async () => {
    const all = await places(harborParcel);
    const previous = route(harborParcel, all);
    const printer = all.get('Label printer');
    const moved = new Map(all);
    moved.set('Label printer', { ...(printer ?? { w: 110, h: 46, x: 0 }), y: (printer?.y ?? 0) + 6 });
    const only = linesTouching(treeOf(harborParcel), new Set(['Label printer']), moved, previous);
    const routes = route(harborParcel, moved, { only, previous });
    expect(only.has('line 026')).toBe(true);
    expect(wrongWays(harborParcel, moved, routes)).toEqual([]);
    for (const one of previous) if (!only.has(one.id)) expect(routes).toContainEqual(one);
  });
});

describe('the line of a drag', () => {
  it('has right angles and at most three parts, wherever the pointer is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (x, y) => {
        const points = sketchRoute({ x: 0, y: 0, w: 120, h: 46 }, { x, y, w: 0, h: 0 });
        expect(points.length).toBeLessThanOrEqual(4);
        expect(points.at(-1)).toEqual({ x, y });
        points.slice(1).forEach((b, k) => expect(b.x === points[k]?.x || b.y === points[k]?.y).toBe(true));
      }),
      { seed: SEED },
    );
  });
});
