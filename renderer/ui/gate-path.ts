/** Where a drawing stands, and how much larger than its own units it is. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** One step of a path, from where the pen is: along a line, or round a circle (its radius first, then the way to turn). */
type Step =
  | readonly [to: 'go' | 'line', x: number, y: number]
  | readonly [to: 'arc', radius: number, x: number, y: number, large: 0 | 1]
  | readonly [to: 'curve', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly [to: 'close'];

/**
 * A path at its place in a larger drawing. The map draws its gates so instead of moving each by a transformation:
 * to a browser every transformed thing may be a layer of its own, and hundreds of layers make every frame slow.
 */
export function pathAt(steps: readonly Step[], { x, y, scale }: Placing): string {
  const say = (...values: readonly number[]) => values.map((value) => round(value * scale)).join(' ');
  let started = false;
  return steps
    .map((step) => {
      switch (step[0]) {
        case 'go': {
          const first = !started;
          started = true;
          // The first step counts from the middle of the drawing, each later one from where the pen is.
          return first
            ? `M${round(x + step[1] * scale)} ${round(y + step[2] * scale)}`
            : `m${say(step[1], step[2])}`;
        }
        case 'line':
          return `l${say(step[1], step[2])}`;
        case 'arc':
          return `a${say(step[1], step[1])} 0 ${step[4]} 1 ${say(step[2], step[3])}`;
        case 'curve': {
          const [, ...points] = step;
          return `c${say(...points)}`;
        }
        case 'close':
          return 'z';
      }
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** From the middle of a glyph of sixteen units. */
export const LOCK: readonly Step[] = [
  ['go', -2.8, -0.4],
  ['line', 5.6, 0],
  ['line', 0, 3.9],
  ['line', -5.6, 0],
  ['close'],
];
export const HALF: readonly Step[] = [
  ['go', -2.8, 1.6],
  ['line', 5.6, 0],
  ['line', 0, 1.9],
  ['line', -5.6, 0],
  ['close'],
];
export const SHACKLE: readonly Step[] = [
  ['go', -1.8, -0.6],
  ['line', 0, -1.4],
  ['arc', 1.8, 3.6, 0, 0],
  ['line', 0, 1.4],
];
export const OPEN_SHACKLE: readonly Step[] = [
  ['go', -1.8, -0.6],
  ['line', 0, -1.8],
  ['arc', 1.8, 3.5, -0.5, 0],
];
export const QUESTION: readonly Step[] = [
  ['go', -1.9, -1.7],
  ['arc', 1.95, 2.9, 1.7, 1],
  ['curve', -0.7, 0.4, -1, 0.8, -1, 1.4],
  ['go', 0, 1.9],
  ['line', 0, 0.1],
];
