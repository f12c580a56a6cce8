import type { Box, Line, Picture } from '../../../shared/layout/picture.ts';

/** A small picture of any form: zones nested or empty, items in none, lines between anything, also to itself. */
export function madeUp(next: () => number): Picture {
  const below = (n: number) => Math.floor(next() * n);
  const boxes: Box[] = [];
  const zones = 1 + below(7);
  for (let at = 0; at < zones; at++) {
    // Only in an earlier one, so that no zone lies in itself.
    const parent = at > 0 && next() < 0.35 ? { parent: `zone ${below(at)}` } : {};
    const footer = next() < 0.2 ? { footer: 14 } : {};
    boxes.push({ id: `zone ${at}`, kind: 'zone', w: 120 + below(60), h: 80, ...parent, ...footer });
  }
  const items = 1 + below(14);
  for (let at = 0; at < items; at++) {
    const zone = below(zones + 1);
    const parent = zone < zones ? { parent: `zone ${zone}` } : {};
    boxes.push({ id: `item ${at}`, kind: 'item', w: 60 + below(90), h: 46 + 16 * below(2), ...parent });
  }
  const idOf = () => boxes[below(boxes.length)]?.id ?? 'zone 0';
  const lines = Array.from({ length: below(18) }, (_, at): Line => ({
    id: `line ${at}`,
    from: idOf(),
    to: idOf(),
  }));
  return { boxes, lines };
}
