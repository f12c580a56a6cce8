import { describe, expect, it } from 'vitest';
import { curvesOf } from '../../../shared/layout/curves.ts';
import { createElk } from '../../../shared/layout/elk.ts';
import { placeLabels } from '../../../shared/layout/labels.ts';
import type { Label } from '../../../shared/layout/labels.ts';
import { layout } from '../../../shared/layout/layout.ts';
import { NAME_HEIGHT, NAME_WIDTH } from '../../../shared/layout/measures.ts';
import type { Picture, Point, Rect } from '../../../shared/layout/picture.ts';
import { absolute, treeOf } from '../../../shared/layout/picture.ts';
import { place } from '../../../shared/layout/place.ts';
import { firstPlan, tiesOf } from '../../../shared/layout/plan.ts';
import { route } from '../../../shared/layout/route.ts';
import type { Route } from '../../../shared/layout/route.ts';
import { runsThrough } from '../../../shared/layout/touching.ts';
import { random } from '../../support/random.ts';
import { overlap } from './checks.ts';
import { madeUp } from './made-up.ts';
import { harborParcel } from './pictures.ts';

const SEED = 20_261_126;
const MODELS = 500;

interface Drawn {
  readonly picture: Picture;
  readonly all: ReadonlyMap<string, Rect>;
  readonly routes: readonly Route[];
  readonly which: string;
}

/** Drawn in the simplest arrangement, which has narrower places than a good one. */
function* drawnModels(): Generator<Drawn> {
  for (let model = 0; model < MODELS; model++) {
    const picture = madeUp(random(SEED + model));
    const tree = treeOf(picture);
    const { all } = place(tree, firstPlan(tree, 1.7), tiesOf(tree));
    yield { picture, all, routes: route(tree, all), which: `model ${model} of seed ${SEED}` };
  }
}

const WIDTHS = [28, 46, 64, 90];

function labelsFor(picture: Picture): Label[] {
  return picture.lines.map(({ id }, at) => ({ line: id, w: WIDTHS[at % WIDTHS.length] ?? 46, h: 15 }));
}

/** What words cover that should be seen, in words; nothing when they cover nothing. */
function covered({ picture, all, routes }: Drawn, places: ReadonlyMap<string, Rect>): string[] {
  const tree = treeOf(picture);
  return [...places].flatMap(([line, rect]) => [
    ...picture.boxes.flatMap((box) => {
      const its = all.get(box.id)!;
      const holds = box.kind === 'zone' || tree.children.has(box.id);
      const name = { ...its, w: Math.min(NAME_WIDTH, its.w), h: NAME_HEIGHT };
      return overlap(rect, holds ? name : its) ? [`${line} covers ${box.id}`] : [];
    }),
    ...routes.flatMap(({ id, marks, points }) => [
      ...marks.flatMap(({ at }) => (overlap(rect, around(at, 11)) ? [`${line} covers a gate of ${id}`] : [])),
      ...(id !== line && runsThrough(points, rect) ? [`${line} covers ${id}`] : []),
    ]),
    ...[...places].flatMap(([other, its]) =>
      other !== line && overlap(rect, its) ? [`${line} covers the words of ${other}`] : [],
    ),
  ]);
}

function around({ x, y }: Point, half: number): Rect {
  return { x: x - half, y: y - half, w: half * 2, h: half * 2 };
}

describe(`words on lines, in 500 made-up models (seed ${SEED})`, () => {
  it('cover nothing, and stand on their own line', () => {
    let placed = 0;
    for (const drawn of drawnModels()) {
      const { picture, all, routes, which } = drawn;
      const places = placeLabels(treeOf(picture), all, routes, labelsFor(picture));
      expect(covered(drawn, places), which).toEqual([]);
      for (const [line, rect] of places) {
        const points = routes.find(({ id }) => id === line)?.points ?? [];
        expect(runsThrough(points, rect), `${which}: ${line}`).toBe(true);
      }
      placed += places.size;
    }
    expect(placed).toBeGreaterThan(MODELS);
  });

  it('find a place on nearly every line that has a badge, and cover no box, no gate and nothing taken', () => {
    let [placed, wanted] = [0, 0];
    for (const { picture, all, routes, which } of drawnModels()) {
      const tree = treeOf(picture);
      const badged = picture.lines.filter((_, at) => at % 5 === 0);
      const labels = badged.map(({ id }) => ({ line: id, w: 34, h: 17 }));
      const [first] = placeLabels(tree, all, routes, labels.slice(0, 1)).values();
      const taken = first ? [first] : [];
      const places = placeLabels(tree, all, routes, labels, { taken, near: true });
      const words = covered({ picture, all, routes, which }, places);
      // On a line that has no other place they may lie across another line.
      expect(
        words.filter((said) => !/ covers line \d+$/.test(said)),
        which,
      ).toEqual([]);
      for (const rect of places.values())
        for (const other of taken) expect(overlap(rect, other), which).toBe(false);
      placed += places.size;
      wanted += labels.length;
    }
    expect(placed / wanted).toBeGreaterThan(0.95);
  });

  it('find a place on most lines of a picture that people draw', async () => {
    const { rects } = await layout(harborParcel, createElk());
    const all = absolute(rects, harborParcel);
    const routes = route(harborParcel, all);
    const drawn = { picture: harborParcel, all, routes, which: '' };
    const labels = harborParcel.lines.map(({ id }) => ({ line: id, w: 40, h: 15 }));
    const places = placeLabels(treeOf(harborParcel), all, routes, labels);
    expect(covered(drawn, places)).toEqual([]);
    expect(places.size).toBeGreaterThan(harborParcel.lines.length / 2);
  });
});

describe('lines in curves', () => {
  it('run over no box that lines at right angles go round, and through their gates', () => {
    let wide = 0;
    for (const { picture, all, routes, which } of drawnModels()) {
      const tree = treeOf(picture);
      const items = picture.boxes.filter((box) => box.kind === 'item' && !tree.children.has(box.id));
      const rects = items.map((box) => all.get(box.id)!);
      const curves = curvesOf(routes, rects);
      for (const { id, points, marks } of routes) {
        const line = picture.lines.find((each) => each.id === id)!;
        const radii = curves.get(id) ?? [];
        expect(radii, which).toHaveLength(points.length - 2);
        wide += radii.filter((radius) => radius > 20).length;
        const way = pointsOnCurve(points, radii);
        for (const box of items) {
          if (box.id === line.from || box.id === line.to || runsThrough(points, all.get(box.id)!)) continue;
          expect(
            way.some((at) => isIn(at, all.get(box.id)!)),
            `${which}: ${id} over ${box.id}`,
          ).toBe(false);
        }
        const far = (at: Point) => Math.min(...way.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
        for (const { at } of marks) expect(far(at), `${which}: ${id} beside its gate`).toBeLessThan(3);
      }
    }
    expect(wide).toBeGreaterThan(MODELS);
  });
});

function isIn({ x, y }: Point, rect: Rect): boolean {
  return x > rect.x && x < rect.x + rect.w && y > rect.y && y < rect.y + rect.h;
}

/** A point every few pixels, on the straight parts and on the curves between them. */
function pointsOnCurve(points: readonly Point[], radii: readonly number[]): Point[] {
  const found: Point[] = [];
  let from = points[0]!;
  for (let k = 1; k < points.length; k++) {
    const at = points[k]!;
    const next = points[k + 1];
    const radius = next
      ? Math.min(radii[k - 1] ?? 0, length(points[k - 1]!, at) / 2, length(at, next) / 2)
      : 0;
    const enter = towards(at, points[k - 1]!, radius);
    found.push(...straight(from, enter));
    if (!next) break;
    const leave = towards(at, next, radius);
    for (let t = 0; t <= 1; t += 0.05) {
      const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
      found.push({ x: enter.x * p + at.x * q + leave.x * r, y: enter.y * p + at.y * q + leave.y * r });
    }
    from = leave;
  }
  return found;
}

function straight(a: Point, b: Point): Point[] {
  const steps = Math.max(1, Math.ceil(length(a, b) / 4));
  return Array.from({ length: steps + 1 }, (_, at) => ({
    x: a.x + ((b.x - a.x) * at) / steps,
    y: a.y + ((b.y - a.y) * at) / steps,
  }));
}

function towards(from: Point, to: Point, by: number): Point {
  const whole = length(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / whole) * by, y: from.y + ((to.y - from.y) / whole) * by };
}

function length(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
