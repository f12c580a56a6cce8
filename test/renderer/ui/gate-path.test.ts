import { describe, expect, it } from 'vitest';
import { HALF, LOCK, OPEN_SHACKLE, QUESTION, SHACKLE, pathAt } from '../../../renderer/ui/gate-path.ts';
import { OUTLINES } from '../../../shared/documents/picture/glyphs.ts';

/* A file's picture and the map draw the same gates, each in its own words for a path. */

const NUMBERS = { M: 2, L: 2, H: 1, V: 1, A: 7, C: 6, Z: 0 } as const;
type Letter = keyof typeof NUMBERS;

/** Where the pen goes, one place a step, in hundredths; what a step is beside that: its radius, whether it is large. */
function wayOf(path: string): readonly string[] {
  let pen = { x: 0, y: 0 };
  return [...path.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter = '', text = '']) => {
    const kind = letter.toUpperCase() as Letter;
    const values = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    expect(values).toHaveLength(NUMBERS[kind]);
    const from = letter === kind ? { x: 0, y: 0 } : pen;
    const [x = 0, y = 0] = values.slice(-2);
    if (kind === 'H') pen = { x: from.x + x, y: pen.y };
    else if (kind === 'V') pen = { x: pen.x, y: from.y + x };
    else if (kind !== 'Z') pen = { x: from.x + x, y: from.y + y };
    const [radius = 0, , , large = 0] = kind === 'A' ? values : [];
    const place = kind === 'Z' ? 'closed' : `${hundredths(pen.x)} ${hundredths(pen.y)}`;
    return [`${place} ${radius} ${large}`];
  });
}

function hundredths(value: number): number {
  return Math.round(value * 100);
}

const MIDDLE = { x: 8, y: 8, scale: 1 };

describe('the gates of the map and of a picture', () => {
  it.each([
    ['body', LOCK],
    ['half', HALF],
    ['closed', SHACKLE],
    ['open', OPEN_SHACKLE],
    ['question', QUESTION],
  ] as const)('have the same %s', (name, steps) => {
    expect(wayOf(pathAt(steps, MIDDLE))).toEqual(wayOf(OUTLINES[name]));
  });

  it('would be seen to differ', () => {
    expect(wayOf(pathAt(LOCK, MIDDLE))).not.toEqual(wayOf(OUTLINES.half));
    expect(wayOf(pathAt(LOCK, { ...MIDDLE, scale: 2 }))).not.toEqual(wayOf(OUTLINES.body));
  });
});
