import fc from 'fast-check';
import type { Box, Line, Picture } from '../../../shared/layout/picture.ts';

/** One seed for all property tests of layout; fast-check prints it, with the path, when one fails. */
export const SEED = 20_260_401;

type Made = { zones: (number | undefined)[]; items: Spot[]; ends: [number, number][] };
type Spot = { zone: number; w: number };

const made: fc.Arbitrary<Made> = fc.record({
  zones: fc.array(fc.option(fc.nat(7), { nil: undefined, freq: 2 }), { minLength: 1, maxLength: 7 }),
  items: fc.array(fc.record({ zone: fc.nat(8), w: fc.integer({ min: 60, max: 150 }) }), {
    minLength: 1,
    maxLength: 20,
  }),
  ends: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 22 }),
});

/** Small pictures of every form: nested zones, empty ones, items in none, lines between anything. */
export const anyPicture: fc.Arbitrary<Picture> = made.map(({ zones, items, ends }) => {
  const boxes: Box[] = zones.map((outer, at) => ({
    id: `zone ${at}`,
    kind: 'zone',
    w: 140,
    h: 80,
    // Only in an earlier one, so that no zone lies in itself.
    ...(outer !== undefined && outer < at ? { parent: `zone ${outer}` } : {}),
  }));
  items.forEach(({ zone, w }, at) =>
    boxes.push({
      id: `item ${at}`,
      kind: 'item',
      w,
      h: 46,
      ...(zone < zones.length ? { parent: `zone ${zone}` } : {}),
    }),
  );
  const idOf = (end: number): string => boxes[end % boxes.length]?.id ?? 'zone 0';
  const lines: Line[] = ends.map(([from, to], at) => ({ id: `line ${at}`, from: idOf(from), to: idOf(to) }));
  return { boxes, lines };
});

/** The same picture, told in another order. */
export function retold(picture: Picture): Picture {
  return { ...picture, boxes: picture.boxes.toReversed(), lines: picture.lines.toReversed() };
}
