import type { Point } from './picture.ts';
import type { Shape } from './scene.ts';

const OUT = 16;

/** A small loop over the top right corner of a box. */
export function selfLoop(shape: Shape): Point[] {
  const x = Math.round(shape.right - Math.min(18, (shape.right - shape.left) / 4));
  const y = Math.round(shape.top + Math.min(16, (shape.bottom - shape.top) / 4));
  return [
    { x: shape.right, y },
    { x: shape.right + OUT, y },
    { x: shape.right + OUT, y: shape.top - OUT },
    { x, y: shape.top - OUT },
    { x, y: shape.top },
  ];
}
