import { getViewportForBounds } from '@xyflow/react';
import type { Viewport } from '@xyflow/react';
import { currentMap } from './current.ts';
import { ZOOM } from './detail.ts';
import { motion } from './motion.ts';

/** Room for what lies over the canvas: the line for quick entry, the tools, the legend. */
const LEAST = 66;
const PADDING = { left: '20px', right: '20px' } as const;
/** Under the tools and the legend, and over them. */
const AROUND_FOOT = 26;
/** How long the picture takes to make room, in milliseconds. */
const ASIDE = 200;

/** Kept free at the top: more while something is looked at. */
let top = LEAST;
/** How the picture was fitted last; `'now'` while it is being. */
let fitted: Viewport | 'now' | undefined;

/** The whole picture in sight; @param duration of the movement, in milliseconds. */
export function fit(duration = 0): void {
  const flow = currentMap()?.flow;
  const canvas = document.querySelector('.map-canvas');
  const nodes = flow?.getNodes() ?? [];
  if (!flow || !canvas || nodes.length === 0) return;
  fitted = 'now';
  const padding = { ...PADDING, top: `${top}px`, bottom: `${roomBelow()}px` } as const;
  const bounds = flow.getNodesBounds(nodes);
  const { clientWidth, clientHeight } = canvas;
  // React Flow's own way of fitting asks for all nodes to be set once more before.
  const wanted = getViewportForBounds(bounds, clientWidth, clientHeight, ZOOM.least, ZOOM.fitted, padding);
  void flow.setViewport(wanted, { duration: motion(duration) }).then(() => {
    fitted = flow.getViewport();
  });
}

/** A legend of several rows, or above the tools, needs more than the tools alone. */
function roomBelow(): number {
  const foot = document.querySelector<HTMLElement>('.canvas-foot')?.offsetHeight ?? 0;
  return Math.max(LEAST, foot + AROUND_FOOT);
}

/**
 * A picture that was fitted, and that nobody has moved since, makes room at the top for what comes to lie there, and
 * takes it back when that goes (0). In between it does not move: a sentence may be longer from hop to hop.
 */
export function makeRoom(pixels: number): void {
  const wanted = pixels === 0 ? LEAST : Math.max(pixels, top);
  if (wanted === top) return;
  const isFitted = isAsFitted();
  top = wanted;
  if (isFitted) fit(ASIDE);
}

/** A picture that was fitted, and that nobody has moved since, stays so when something comes to it. */
export function stayFitted(): void {
  if (isAsFitted()) fit(ASIDE);
}

function isAsFitted(): boolean {
  if (fitted === undefined || fitted === 'now') return fitted === 'now';
  const now = currentMap()?.flow.getViewport();
  return now?.x === fitted.x && now.y === fitted.y && now.zoom === fitted.zoom;
}
