import { describe, expect, it } from 'vitest';
import { createElk } from '../../../shared/layout/elk.ts';
import { layout } from '../../../shared/layout/layout.ts';
import type { Box, Picture, Placed, Rect } from '../../../shared/layout/picture.ts';
import { absolute, treeOf } from '../../../shared/layout/picture.ts';
import { pinnedBoxes } from '../../../shared/layout/pins.ts';
import type { Scope } from '../../../shared/layout/scope.ts';
import { place } from '../../../shared/layout/place.ts';
import { firstPlan, tiesOf } from '../../../shared/layout/plan.ts';
import { random } from '../../support/random.ts';
import { wrongPlaces } from './checks.ts';
import { madeUp } from './made-up.ts';

/* What may move in each scope of a layout, and what never does, on 500 made-up models. */

const SEED = 20_261_125;
const MODELS = 500;
const elk = createElk();
/** Whether the places are good is the bench's business: here a short search does. */
const effort = 0;

async function laidOut(picture: Picture, scope: Scope = 'whole') {
  const { rects, reported, gaveWay } = await layout(picture, elk, { scope, effort });
  const both = reported.map(({ a, b }) => `${a} ${b}`);
  return { rects, all: absolute(rects, picture), both, gaveWay: new Set(gaveWay) };
}

/** The picture with everything standing where a layout put it, but for what is `fresh`. */
function standing(picture: Picture, rects: Placed, fresh: ReadonlySet<string> = new Set()): Picture {
  const boxes = picture.boxes.map((box): Box => {
    const { at: _, size: _size, pinned: _pinned, ...rest } = box;
    const rect = rects.get(box.id);
    if (!rect || fresh.has(box.id)) return rest;
    const { x, y, w, h } = rect;
    return { ...box, at: { x, y }, ...(box.kind === 'zone' && { size: { w, h } }) };
  });
  return { ...picture, boxes };
}

function pinnedWhere(picture: Picture, chosen: (box: Box) => boolean): Picture {
  return {
    ...picture,
    boxes: picture.boxes.map((box) => (box.at && chosen(box) ? { ...box, pinned: true } : box)),
  };
}

/** All that stands elsewhere than before, in the picture. */
function movedFrom(before: ReadonlyMap<string, Rect>, after: ReadonlyMap<string, Rect>): string[] {
  return [...before].flatMap(([id, was]) => {
    const is = after.get(id);
    return is?.x === was.x && is.y === was.y ? [] : [id];
  });
}

const models = new Map<number, Picture>();

/** Each model in the same simple arrangement. */
async function eachModel(check: (picture: Picture, next: () => number, which: string) => Promise<void>) {
  for (let model = 0; model < MODELS; model++) {
    const next = random(SEED + model);
    const picture = models.get(model) ?? madeModel(next);
    models.set(model, picture);
    await check(picture, random(model), `model ${model} of seed ${SEED}`);
  }
}

/** Arranged in the simplest way: scopes start from what is there, good or bad. */
function madeModel(next: () => number): Picture {
  const picture = madeUp(next);
  const tree = treeOf(picture);
  return standing(picture, place(tree, firstPlan(tree, 1.7), tiesOf(tree)).rects);
}

function expectPinned(picture: Picture, rects: Placed, which: string): void {
  for (const { id, at, pinned } of picture.boxes)
    if (pinned) expect(rects.get(id), `${which}: ${id}`).toMatchObject(at!);
}

describe(`laying out 500 made-up models (seed ${SEED})`, () => {
  it('as a whole: children inside, boxes apart, pinned things pinned', async () => {
    await eachModel(async (picture, next, which) => {
      const pinned = pinnedWhere(picture, () => next() < 0.15);
      const { rects, all, both } = await laidOut(pinned);
      expect(wrongPlaces(pinned, all, both), which).toEqual([]);
      expectPinned(pinned, rects, which);
    });
  }, 60_000);

  it('one zone: only what it holds moves, and what it came to cover makes room', async () => {
    await eachModel(async (picture, next, which) => {
      const tree = treeOf(picture);
      const zones = tree.boxes.filter((box) => box.kind === 'zone');
      const zone = zones[Math.floor(next() * zones.length)]!.id;
      const pinned = pinnedWhere(picture, () => next() < 0.1);
      const before = absolute(asPlaced(pinned), pinned);
      const { rects, all, both, gaveWay } = await laidOut(pinned, { zone });
      expect(wrongPlaces(pinned, all, both), which).toEqual([]);
      expectPinned(pinned, rects, which);
      const inside = (id: string) => tree.chain(id).includes(zone);
      const strangers = movedFrom(before, all).filter(
        (id) => !inside(id) && !tree.chain(id).some((each) => gaveWay.has(each)),
      );
      expect(strangers, which).toEqual([]);
      if (!gaveWay.has(zone)) expect(movedFrom(before, all), which).not.toContain(zone);
    });
  }, 60_000);

  it('only what is new: nothing else moves, but for what a grown zone would cover', async () => {
    let undisturbed = 0;
    await eachModel(async (picture, next, which) => {
      const tree = treeOf(picture);
      const fresh = new Set(tree.boxes.filter(() => next() < 0.2).map((box) => box.id));
      // What a new zone holds is new as well.
      for (const { id } of tree.boxes) if (tree.chain(id).some((each) => fresh.has(each))) fresh.add(id);
      const rest = pinnedWhere(standing(picture, asPlaced(picture), fresh), () => next() < 0.1);
      const before = new Map([...absolute(asPlaced(picture), picture)].filter(([id]) => !fresh.has(id)));
      const { rects, all, both, gaveWay } = await laidOut(rest, 'new');
      expect(wrongPlaces(rest, all, both), which).toEqual([]);
      expectPinned(rest, rects, which);
      if (before.size === 0) return;
      const moved = movedFrom(before, all);
      expect(
        moved.filter((id) => !tree.chain(id).some((each) => gaveWay.has(each))),
        which,
      ).toEqual([]);
      expect(
        [...gaveWay].filter((id) => pinnedBoxes(treeOf(rest)).has(id)),
        which,
      ).toEqual([]);
      if (moved.length === 0) undisturbed++;
    });
    expect(undisturbed).toBeGreaterThan(MODELS * 0.7);
  }, 60_000);
});

function asPlaced(picture: Picture): Placed {
  return new Map(
    picture.boxes.map(({ id, at, size, w, h }) => [
      id,
      { x: at?.x ?? 0, y: at?.y ?? 0, w: size?.w ?? w, h: size?.h ?? h },
    ]),
  );
}
