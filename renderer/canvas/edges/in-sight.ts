import { useStore } from '@xyflow/react';
import type { ReactFlowState } from '@xyflow/react';
import { useMemo } from 'react';
import type { Rect } from '../../../shared/layout/picture.ts';

/** So many things are drawn whether they are in sight or not. */
const ALWAYS = 400;
/** The part in sight is looked at anew in steps of so many screen pixels. */
const STEP = 192;

/**
 * Of many things those of which a part is in sight, or a little around; the same list while the map has moved by less
 * than a step.
 */
export function useInSight<T>(all: readonly T[], partsOf: (one: T) => readonly Rect[]): readonly T[] {
  const many = all.length > ALWAYS;
  const window = useStore((state) => (many ? windowKey(state) : ''));
  return useMemo(() => {
    if (window === '') return all;
    const [x = 0, y = 0, w = 0, h = 0] = window.split(' ').map(Number);
    return all.filter((one) => partsOf(one).some((part) => touches(part, { x, y, w, h })));
  }, [all, window, partsOf]);
}

/** The part of the picture in sight, widened to steps, as a text: equal texts draw nothing anew. */
function windowKey({ transform: [tx, ty, zoom], width, height }: ReactFlowState): string {
  const step = STEP / zoom;
  const [x, y] = [Math.floor(-tx / zoom / step - 0.5) * step, Math.floor(-ty / zoom / step - 0.5) * step];
  const [w, h] = [Math.ceil(width / STEP + 2) * step, Math.ceil(height / STEP + 2) * step];
  return [x, y, w, h].map(Math.round).join(' ');
}

function touches(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;
}
