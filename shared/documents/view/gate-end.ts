import type { Id } from '../../base/ids.ts';
import { isIdOf } from '../../base/ids.ts';
import type { Line, Point } from '../../layout/picture.ts';
import type { Scene } from './scene.ts';

/** SPEC V14. At which end of its line a gate stands whose zone is drawn as a box, or in one. */
export function gateEnd(
  { standsFor, collapsed }: Scene,
  line: Pick<Line, 'from' | 'to'> | undefined,
  zone: string | undefined,
): 'from' | 'to' | undefined {
  if (!line || zone === undefined || !isIdOf('zone', zone)) return undefined;
  const box = standsFor(zone);
  if (box === undefined || !collapsed.has(box as Id<'zone'>)) return undefined;
  if (line.to === box) return 'to';
  return line.from === box ? 'from' : undefined;
}

/** Before the head of the line, so that both are seen. */
const BEFORE_HEAD = 19;

/** Where something stands that belongs to one end of a line. */
export function atEnd(points: readonly Point[], end: 'from' | 'to', head: boolean): Point {
  const inwards = end === 'to' ? points.toReversed() : points;
  const [last, next] = inwards;
  if (!last) return { x: 0, y: 0 };
  const length = next ? Math.hypot(next.x - last.x, next.y - last.y) : 0;
  if (!next || !head || length === 0) return last;
  const part = Math.min(BEFORE_HEAD, length / 2) / length;
  return { x: last.x + (next.x - last.x) * part, y: last.y + (next.y - last.y) * part };
}
