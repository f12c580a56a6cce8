import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createElk } from '../../../shared/layout/elk.ts';
import { layout } from '../../../shared/layout/layout.ts';
import type { Box, Picture } from '../../../shared/layout/picture.ts';
import { absolute, around } from '../../../shared/layout/picture.ts';
import type { Scope } from '../../../shared/layout/scope.ts';
import { overlap, wrongPlaces } from './checks.ts';
import { boxesOf, harborParcel, linesOf } from './pictures.ts';
import { anyPicture, retold, SEED } from './random-picture.ts';

const elk = createElk();
const runs = { seed: SEED, numRuns: 40 };

async function laidOut(picture: Picture, scope: Scope = 'whole') {
  const { rects, reported } = await layout(picture, elk, { scope });
  return { rects, reported, all: absolute(rects, picture) };
}

describe('laying out a picture', () => {
  it('keeps children inside their zones and siblings apart', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, async (picture) => {
        expect(wrongPlaces(picture, (await laidOut(picture)).all)).toEqual([]);
      }),
      runs,
    );
  }, 60_000);

  it('gives the same places for the same picture, in whatever order it is told', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, async (picture) => {
        const first = await laidOut(picture);
        const again = await laidOut(retold(picture));
        expect([...again.rects]).toEqual([...first.rects]);
      }),
      { ...runs, numRuns: 15 },
    );
  }, 60_000);

  it('fits a screen', async () => {
    const { all } = await laidOut(harborParcel);
    const { w, h } = around(all.values());
    expect(w / h).toBeGreaterThan(1.2);
    expect(w / h).toBeLessThan(2.4);
  });

  it('reads from left to right: what only sends stands left of what it sends to', async () => {
    const { all } = await laidOut(harborParcel);
    expect(all.get('Internet')?.x).toBeLessThan(all.get('Edge')?.x ?? 0);
    expect(all.get('Edge')?.x).toBeLessThan(all.get('Services')?.x ?? 0);
  });

  it('leaves room below for the actors of a zone', async () => {
    const boxes = boxesOf({ Internet: { Browser: 120 } });
    const plain = await laidOut({ boxes, lines: [] });
    const with30 = await laidOut({ boxes: boxes.map((box) => ({ ...box, footer: 30 })), lines: [] });
    expect((with30.all.get('Internet')?.h ?? 0) - (plain.all.get('Internet')?.h ?? 0)).toBe(30);
  });

  it('has nothing to do for an empty picture', async () => {
    expect(await layout({ boxes: [], lines: [] }, elk)).toEqual({
      rects: new Map(),
      reported: [],
      gaveWay: [],
    });
  });
});

describe('pinned boxes', () => {
  it('stay where they are, and all else gives way', async () => {
    const pins = fc.array(
      fc.tuple(fc.nat(26), fc.integer({ min: 40, max: 700 }), fc.integer({ min: 40, max: 500 })),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    await fc.assert(
      fc.asyncProperty(anyPicture, pins, async (picture, wanted) => {
        const boxes = picture.boxes.map((box): Box => ({ ...box }));
        for (const [which, x, y] of wanted) {
          Object.assign(boxes[which % boxes.length] ?? {}, { pinned: true, at: { x, y } });
        }
        const { rects, reported, all } = await laidOut({ ...picture, boxes });
        for (const box of boxes) if (box.pinned) expect(rects.get(box.id)).toMatchObject(box.at ?? {});
        const both = reported.map(({ a, b }) => `${a} ${b}`);
        expect(wrongPlaces({ ...picture, boxes }, all, both)).toEqual([]);
      }),
      runs,
    );
  }, 60_000);

  it('make their zone grow round them', async () => {
    const boxes = boxesOf({ Edge: { Gateway: 100, Cache: 100 } }).map((box) =>
      box.id === 'Cache' ? { ...box, pinned: true, at: { x: 600, y: 300 } } : box,
    );
    const { rects } = await laidOut({ boxes, lines: [] });
    expect(rects.get('Cache')).toMatchObject({ x: 600, y: 300 });
    expect(rects.get('Edge')?.w).toBeGreaterThan(700);
    expect(rects.get('Edge')?.h).toBeGreaterThan(346);
  });

  it('that overlap stay, and are reported', async () => {
    const at = { A: { x: 50, y: 60 }, B: { x: 90, y: 80 } };
    const boxes = boxesOf({ A: 120, B: 120, C: 120 }).map((box) =>
      box.id === 'C' ? box : { ...box, pinned: true, at: box.id === 'A' ? at.A : at.B },
    );
    const { rects, reported, all } = await laidOut({ boxes, lines: [] });
    expect(reported).toEqual([{ a: 'A', b: 'B' }]);
    expect(rects.get('A')).toMatchObject(at.A);
    expect(rects.get('B')).toMatchObject(at.B);
    expect(wrongPlaces({ boxes, lines: [] }, all, ['A B'])).toEqual([]);
  });

  it('hold the zone around them in place too', async () => {
    const boxes = boxesOf({ Edge: { Gateway: 100 }, Data: { Store: 100 } }).map((box): Box => {
      if (box.id === 'Edge') return { ...box, at: { x: 900, y: 500 } };
      return box.id === 'Gateway' ? { ...box, pinned: true, at: { x: 60, y: 70 } } : box;
    });
    const { all } = await laidOut({ boxes, lines: linesOf('Gateway > Store') });
    expect(all.get('Gateway')).toMatchObject({ x: 960, y: 570 });
  });
});

describe('laying out again after a small change', () => {
  async function known(): Promise<Picture> {
    const { rects } = await laidOut(harborParcel);
    const boxes = harborParcel.boxes.map((box) => {
      const { x, y, w, h } = rects.get(box.id) ?? { x: 0, y: 0, w: 0, h: 0 };
      return { ...box, at: { x, y }, ...(box.kind === 'zone' ? { size: { w, h } } : {}) };
    });
    return { ...harborParcel, boxes };
  }

  it('moves nothing when nothing is new', async () => {
    const before = await known();
    const { rects } = await laidOut(before, 'new');
    for (const { id, at, size } of before.boxes) expect(rects.get(id)).toMatchObject({ ...at, ...size });
  });

  it('puts one new item into its zone and leaves all other items where they are', async () => {
    const before = await known();
    const item: Box = { id: 'Rate limiter', kind: 'item', parent: 'Edge', w: 120, h: 46 };
    const line = { id: 'limit', from: 'Web gateway', to: 'Rate limiter' };
    const after = { ...before, boxes: [...before.boxes, item], lines: [...before.lines, line] };
    const { rects, all } = await laidOut(after, 'new');
    expect(wrongPlaces(after, all)).toEqual([]);
    for (const { id, kind, at } of before.boxes)
      if (kind === 'item') expect(rects.get(id)).toMatchObject(at ?? {});
    const gateway = all.get('Web gateway');
    const limiter = all.get('Rate limiter');
    expect(
      Math.hypot((gateway?.x ?? 0) - (limiter?.x ?? 0), (gateway?.y ?? 0) - (limiter?.y ?? 0)),
    ).toBeLessThan(400);
  });

  it('leaves what a person has put on top of each other', async () => {
    const boxes = boxesOf({ A: 100, B: 100, C: 100 }).map((box) =>
      box.id === 'C' ? box : { ...box, at: box.id === 'A' ? { x: 0, y: 0 } : { x: 20, y: 10 } },
    );
    const { all } = await laidOut({ boxes, lines: [] }, 'new');
    const [a, b, c] = [all.get('A'), all.get('B'), all.get('C')];
    expect(a).toMatchObject({ x: 0, y: 0 });
    expect(b).toMatchObject({ x: 20, y: 10 });
    expect(a && b && c && (overlap(a, c) || overlap(b, c))).toBe(false);
  });
});

describe('laying out one zone', () => {
  it('seats what it holds by its lines to what stands around', async () => {
    const zone = { Left: { Caller: 100 }, Middle: { Near: 100, Far: 100 }, Right: { Answerer: 100 } };
    const at: Record<string, { x: number; y: number }> = {
      Left: { x: 0, y: 0 },
      Middle: { x: 300, y: 0 },
      Right: { x: 800, y: 0 },
      Near: { x: 180, y: 36 },
    };
    const size: Record<string, { w: number; h: number }> = { Middle: { w: 320, h: 110 } };
    const boxes = boxesOf(zone).map((box): Box => {
      const { [box.id]: its } = size;
      return { ...box, at: at[box.id] ?? { x: 24, y: 36 }, ...(its && { size: its }) };
    });
    const picture = { boxes, lines: linesOf('Caller > Near', 'Near > Far', 'Far > Answerer') };
    const { rects, all } = await laidOut(picture, { zone: 'Middle' });
    expect(all.get('Near')!.x).toBeLessThan(all.get('Far')!.x);
    for (const id of ['Left', 'Middle', 'Right']) expect(rects.get(id)).toMatchObject(at[id] ?? {});
  });
});
